package vn.banggiao.reporting.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import vn.banggiao.reporting.report.ConsolidationView;
import vn.banggiao.reporting.report.ConsolidationView.ConsolidatedFigure;
import vn.banggiao.reporting.report.ConsolidationView.ConsolidatedLine;
import vn.banggiao.reporting.wording.Wording;

/** The figures of a report unit by unit: of each indicator the whole, for which any unit reported; a unit that did not has a dash. */
final class UnitTables {
    private static final int FIGURES_IN_A_TABLE = 5;
    private static final String NOT_REPORTED = "–";

    private final Wording wording;
    private final BinaryOperator<String> title;

    UnitTables(Wording wording, BinaryOperator<String> title) {
        this.wording = wording;
        this.title = title;
    }

    List<Paper.Block> annex(ConsolidationView view) {
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Heading(0, wording.word("by-unit")));
        blocks.add(new Paper.Heading(0, wording.word("by-unit-title")));
        blocks.add(Paper.Paragraph.aside(wording.word("by-unit-note")));
        for (ConsolidationView.ConsolidatedSection section : view.sections()) {
            List<ConsolidatedLine> lines =
                    section.lines().stream().filter(UnitTables::isWhole).toList();
            for (int i = 0; i < lines.size(); i += FIGURES_IN_A_TABLE) {
                List<ConsolidatedLine> some = lines.subList(i, Math.min(i + FIGURES_IN_A_TABLE, lines.size()));
                blocks.add(table(title.apply(section.code(), section.title()), view, some));
            }
        }
        return blocks;
    }

    /** A code that was handed on names two units, each with a row of its own. */
    private record Bearer(String code, LocalDate validFrom) {}

    private static boolean isWhole(ConsolidatedLine line) {
        return !line.units().isEmpty()
                && Set.of("currency").containsAll(line.dimensions().keySet());
    }

    private Paper.Table table(String caption, ConsolidationView view, List<ConsolidatedLine> lines) {
        List<Paper.Column> columns = new ArrayList<>();
        columns.add(new Paper.Column(wording.word("ordinal"), 1, true));
        columns.add(new Paper.Column(wording.word("unit"), 4, false));
        lines.forEach(line -> columns.add(new Paper.Column(header(line), 3, true)));

        List<List<Paper.Run>> rows = new ArrayList<>();
        List<Map<Bearer, ConsolidatedFigure>> figures =
                lines.stream().map(UnitTables::byUnit).toList();
        for (ConsolidationView.Column unit : view.units()) {
            int at = rows.size() + 1;
            Bearer bearer = new Bearer(unit.code(), unit.validFrom());
            rows.add(row(Integer.toString(at), unit.name(), lines, i -> figures.get(i)
                    .get(bearer)));
        }
        if (lines.stream().anyMatch(each -> each.itself() != null)) {
            rows.add(row("", wording.word("itself"), lines, i -> lines.get(i).itself()));
        }
        if (lines.stream().anyMatch(each -> each.unallocated() != null)) {
            rows.add(row(
                    "", wording.word("unallocated"), lines, i -> lines.get(i).unallocated()));
        }
        rows.add(row("", wording.word("total"), lines, i -> lines.get(i).whole()));
        return new Paper.Table(new Paper.Run(caption), columns, rows);
    }

    private String header(ConsolidatedLine line) {
        String unit = wording.noun(line.indicator(), line.measure()).strip();
        return unit.isEmpty() ? line.name() : line.name() + " (" + unit + ")";
    }

    private static Map<Bearer, ConsolidatedFigure> byUnit(ConsolidatedLine line) {
        Map<Bearer, ConsolidatedFigure> byUnit = new HashMap<>();
        line.units().forEach(each -> byUnit.put(new Bearer(each.unit(), each.validFrom()), each));
        return byUnit;
    }

    private List<Paper.Run> row(
            String ordinal, String name, List<ConsolidatedLine> lines, Function<Integer, ConsolidatedFigure> figure) {
        List<Paper.Run> row = new ArrayList<>(List.of(new Paper.Run(ordinal), new Paper.Run(name)));
        for (int i = 0; i < lines.size(); i++) {
            row.add(new Paper.Run(value(figure.apply(i), lines.get(i).measure())));
        }
        return row;
    }

    private String value(ConsolidatedFigure figure, String measure) {
        return figure == null || figure.state().equals("not-reported")
                ? NOT_REPORTED
                : wording.value(figure.state(), figure.value(), figure.qualifier(), measure);
    }
}
