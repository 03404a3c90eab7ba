package vn.banggiao.reporting.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.banggiao.reporting.report.ConsolidationView;
import vn.banggiao.reporting.report.ConsolidationView.ConsolidatedFigure;
import vn.banggiao.reporting.report.ConsolidationView.ConsolidatedLine;
import vn.banggiao.reporting.wording.Names;
import vn.banggiao.reporting.wording.Wording;

/** A section of a consolidation: a figure a row, a unit a column. The cell of a unit that did not report is empty. */
final class UnitSheet {
    private static final int HEADINGS = 2;
    private static final int FROZEN = 4;

    private final ConsolidationView view;
    private final Wording wording;
    private final Names names;

    UnitSheet(ConsolidationView view, Wording wording, Names names) {
        this.view = view;
        this.wording = wording;
        this.names = names;
    }

    void write(WorkbookFile file, ConsolidationView.ConsolidatedSection section, String name, String title)
            throws IOException {
        boolean open =
                section.lines().stream().map(ConsolidatedLine::unallocated).anyMatch(Objects::nonNull);
        List<Integer> widths = new ArrayList<>(List.of(40, 30, 12, 16));
        view.units().forEach(each -> widths.add(16));
        widths.addAll(List.of(18, 18, 18, 40));
        WorkbookSheet sheet = file.sheet(new SheetPlan(name, widths, HEADINGS, FROZEN));
        sheet.add(List.of(new Cell.Text(title, Look.TITLE)));
        sheet.add(headings(open));
        for (ConsolidatedLine line : section.lines()) {
            sheet.add(row(line, open));
        }
        sheet.filtered();
    }

    private List<Cell> headings(boolean open) {
        List<String> words = new ArrayList<>();
        words.add(wording.word("table.indicator"));
        words.add(wording.word("table.narrowing"));
        words.add(wording.word("table.measure"));
        words.add(wording.word("total"));
        view.units().forEach(each -> words.add(names.unit(each.name())));
        words.add(wording.word("itself"));
        if (open) {
            words.add(wording.word("unallocated"));
        }
        words.add(wording.word("part.sum"));
        words.add(wording.word("table.not-reported"));
        return words.stream().map(Cell::heading).toList();
    }

    private List<Cell> row(ConsolidatedLine line, boolean open) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.text(names.indicator(line.indicator(), line.name())));
        row.add(Cell.text(wording.narrowing(line.dimensions())));
        row.add(Cell.text(wording.noun(line.indicator(), line.measure()).strip()));
        row.add(figure(line, line.whole()));
        view.units().forEach(each -> row.add(figure(line, view.figure(line, each))));
        row.add(figure(line, line.itself()));
        if (open) {
            row.add(figure(line, line.unallocated()));
        }
        row.add(number(line, line.sum(), ""));
        row.add(Cell.text(String.join(", ", line.notReported())));
        return row;
    }

    private Cell figure(ConsolidatedLine line, ConsolidatedFigure figure) {
        if (figure == null || figure.value() == null) {
            return Cell.EMPTY;
        }
        return figure.state().equals("none-confirmed")
                ? Cell.said(figure.value(), "", wording.word("none"))
                : number(line, figure.value(), wording.qualifier(figure.qualifier()));
    }

    private static Cell number(ConsolidatedLine line, BigDecimal number, String before) {
        return line.measure().equals("percent") ? Cell.percent(number) : Cell.said(number, before, "");
    }
}
