package vn.banggiao.reporting.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import vn.banggiao.reporting.report.ConsolidationView;
import vn.banggiao.reporting.report.ConsolidationView.ConsolidatedFigure;
import vn.banggiao.reporting.report.ConsolidationView.ConsolidatedLine;
import vn.banggiao.reporting.wording.Names;
import vn.banggiao.reporting.wording.Wording;

/**
 * The figures of a report unit by unit, such as any unit reported: in each section first the wholes, for all units, a dash for one
 * that did not report; then what each indicator is narrowed to, for the units that have any of it.
 */
final class UnitTables {
    private static final int FIGURES_IN_A_TABLE = 5;
    private static final String NOT_REPORTED = "–";

    private final Wording wording;
    private final Names names;

    UnitTables(Wording wording, Names names) {
        this.wording = wording;
        this.names = names;
    }

    List<Paper.Block> annex(ConsolidationView view) {
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Heading(0, wording.word("by-unit")));
        blocks.add(new Paper.Heading(0, wording.word("by-unit-title")));
        blocks.add(Paper.Paragraph.aside(wording.word("by-unit-note")));
        for (ConsolidationView.ConsolidatedSection section : view.sections()) {
            String title = names.section(section.code(), section.title());
            List<ConsolidatedLine> reported = section.lines().stream()
                    .filter(each -> !each.units().isEmpty())
                    .toList();
            tables(
                    title,
                    view,
                    reported.stream().filter(UnitTables::isWhole).toList(),
                    true,
                    line -> measured(name(line), line),
                    blocks);
            Map<String, List<ConsolidatedLine>> narrowed = new LinkedHashMap<>();
            reported.stream().filter(each -> !isWhole(each)).forEach(each -> narrowed.computeIfAbsent(
                            measured(name(each), each), name -> new ArrayList<>())
                    .add(each));
            narrowed.forEach((name, lines) -> tables(
                    title + ": " + name, view, lines, false, line -> wording.narrowing(line.dimensions()), blocks));
        }
        return blocks;
    }

    private static boolean isWhole(ConsolidatedLine line) {
        return Set.of("currency").containsAll(line.dimensions().keySet());
    }

    private void tables(
            String caption,
            ConsolidationView view,
            List<ConsolidatedLine> lines,
            boolean everyUnit,
            Function<ConsolidatedLine, String> header,
            List<Paper.Block> blocks) {
        for (int i = 0; i < lines.size(); i += FIGURES_IN_A_TABLE) {
            List<ConsolidatedLine> some = lines.subList(i, Math.min(i + FIGURES_IN_A_TABLE, lines.size()));
            blocks.add(table(caption, view, some, everyUnit, header));
        }
    }

    private Paper.Table table(
            String caption,
            ConsolidationView view,
            List<ConsolidatedLine> lines,
            boolean everyUnit,
            Function<ConsolidatedLine, String> header) {
        List<Paper.Column> columns = new ArrayList<>();
        columns.add(new Paper.Column(wording.word("ordinal"), 1, true));
        columns.add(new Paper.Column(wording.word("unit"), 4, false));
        lines.forEach(line -> columns.add(new Paper.Column(header.apply(line), 3, true)));

        List<List<Paper.Run>> rows = new ArrayList<>();
        for (ConsolidationView.Column unit : view.units()) {
            boolean any = everyUnit || lines.stream().anyMatch(line -> view.figure(line, unit) != null);
            if (any) {
                rows.add(row(
                        Integer.toString(rows.size() + 1),
                        names.unit(unit.name()),
                        lines,
                        line -> view.figure(line, unit)));
            }
        }
        if (lines.stream().anyMatch(each -> each.itself() != null)) {
            rows.add(row("", wording.word("itself"), lines, ConsolidatedLine::itself));
        }
        if (lines.stream().map(ConsolidatedLine::unallocated).anyMatch(Objects::nonNull)) {
            rows.add(row("", wording.word("unallocated"), lines, ConsolidatedLine::unallocated));
        }
        rows.add(row("", wording.word("total"), lines, ConsolidatedLine::whole));
        return new Paper.Table(new Paper.Run(caption), columns, rows);
    }

    private String name(ConsolidatedLine line) {
        return names.indicator(line.indicator(), line.name());
    }

    private String measured(String name, ConsolidatedLine line) {
        String unit = wording.noun(line.indicator(), line.measure()).strip();
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }

    private List<Paper.Run> row(
            String ordinal,
            String name,
            List<ConsolidatedLine> lines,
            Function<ConsolidatedLine, ConsolidatedFigure> figure) {
        List<Paper.Run> row = new ArrayList<>(List.of(new Paper.Run(ordinal), new Paper.Run(name)));
        lines.forEach(line -> row.add(new Paper.Run(value(figure.apply(line), line.measure()))));
        return row;
    }

    private String value(ConsolidatedFigure figure, String measure) {
        return figure == null || figure.state().equals("not-reported")
                ? NOT_REPORTED
                : wording.value(figure.state(), figure.value(), figure.qualifier(), measure);
    }
}
