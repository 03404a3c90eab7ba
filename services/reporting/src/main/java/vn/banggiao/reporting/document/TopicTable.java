package vn.banggiao.reporting.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.banggiao.reporting.report.FigureView;
import vn.banggiao.reporting.wording.Wording;

/** A topic's lines as a table: what was reached, and beside it last year's figure and the target where any line has one. */
final class TopicTable {
    private static final int LABEL = 4;
    private static final int NUMBER = 2;

    private final Wording wording;
    private final Telling telling;

    TopicTable(Wording wording, Telling telling) {
        this.wording = wording;
        this.telling = telling;
    }

    private record Made(Paper.Column column, Function<FigureView, Paper.Run> cell) {}

    Paper.Table of(Topic topic) {
        FigureView any = topic.lines().get(0).in(topic.indicators()).get(0);
        List<Paper.Column> columns = new ArrayList<>();
        columns.add(new Paper.Column(wording.word("item"), LABEL, false));
        boolean several = topic.indicators().size() > 1;
        List<Made> made = several ? List.of() : columns(topic);
        if (several) {
            topic.indicators().forEach(each -> columns.add(new Paper.Column(title(topic, each), NUMBER, true)));
        } else {
            made.forEach(each -> columns.add(each.column()));
        }
        Set<String> ofAll = sharedNotes(topic);
        List<List<Paper.Run>> rows = new ArrayList<>();
        for (TopicLine line : topic.lines()) {
            List<Paper.Run> row = new ArrayList<>();
            String label =
                    line.dimensions().isEmpty() ? wording.word("total") : capital(telling.label(line, topic.lead()));
            row.add(new Paper.Run(label, ofAll == null ? List.copyOf(telling.notes(line)) : List.of()));
            if (several) {
                topic.indicators().forEach(each -> row.add(result(line.figures().get(each))));
            } else {
                FigureView figure = line.figures().get(topic.indicators().get(0));
                made.forEach(each -> row.add(each.cell().apply(figure)));
            }
            rows.add(row);
        }
        String unit = wording.noun(any.indicator(), any.measure()).strip();
        String caption = several || unit.isEmpty() ? telling.name(any) : telling.name(any) + " (" + unit + ")";
        boolean said = ofAll == null || topic.lead() != null;
        return new Paper.Table(new Paper.Run(caption, said ? List.of() : List.copyOf(ofAll)), columns, rows);
    }

    /** What is to be noted of every line alike, which the sentence above says, or else the title; null where they differ. */
    private Set<String> sharedNotes(Topic topic) {
        Set<String> first = telling.notes(topic.lines().get(0));
        return topic.lines().stream().allMatch(each -> telling.notes(each).equals(first)) ? first : null;
    }

    private List<Made> columns(Topic topic) {
        List<Made> made = new ArrayList<>();
        made.add(new Made(new Paper.Column(wording.word("result"), NUMBER, true), this::result));
        add(made, topic, "same-period", each -> compared(each) != null, each -> number(each, compared(each)));
        add(made, topic, "same-period-percent", each -> comparedBy(each) != null, each -> percent(comparedBy(each)));
        add(made, topic, "target", each -> target(each) != null, each -> number(each, target(each)));
        add(made, topic, "target-percent", each -> targetBy(each) != null, each -> percent(targetBy(each)));
        return made;
    }

    private void add(
            List<Made> made,
            Topic topic,
            String title,
            Predicate<FigureView> has,
            Function<FigureView, Paper.Run> cell) {
        boolean any = topic.lines().stream()
                .flatMap(line -> line.figures().values().stream())
                .anyMatch(has);
        if (any) {
            made.add(new Made(new Paper.Column(wording.word(title), NUMBER, true), cell));
        }
    }

    private static String capital(String label) {
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    private String title(Topic topic, String indicator) {
        return topic.lines().stream()
                .map(each -> each.figures().get(indicator))
                .filter(each -> each != null)
                .findFirst()
                .map(telling::name)
                .orElse(indicator);
    }

    private Paper.Run result(FigureView figure) {
        return new Paper.Run(figure == null ? "" : wording.value(figure));
    }

    private Paper.Run number(FigureView figure, BigDecimal number) {
        return new Paper.Run(number == null ? "" : wording.number(number, figure.measure()));
    }

    private Paper.Run percent(BigDecimal percent) {
        return new Paper.Run(percent == null ? "" : wording.percent(percent));
    }

    private static BigDecimal compared(FigureView figure) {
        return figure.samePeriod() == null ? null : figure.samePeriod().value();
    }

    private static BigDecimal comparedBy(FigureView figure) {
        return figure.samePeriod() == null ? null : figure.samePeriod().percent();
    }

    private static BigDecimal target(FigureView figure) {
        return figure.target() == null ? null : figure.target().value();
    }

    private static BigDecimal targetBy(FigureView figure) {
        return figure.target() == null ? null : figure.target().percent();
    }
}
