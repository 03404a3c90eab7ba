package vn.banggiao.reporting.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.banggiao.reporting.catalogue.DimensionLabels;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.wording.Wording;

/** Figures in a sheet of a workbook, one a line, in words; the codes stand at the end. */
final class FigureSheet {
    private static final int HEADINGS = 2;
    private static final List<Integer> WIDTHS =
            List.of(44, 36, 16, 12, 14, 24, 20, 20, 12, 12, 16, 14, 16, 14, 16, 26, 26, 60);
    private static final List<Integer> UNIT_WIDTHS = List.of(14, 30, 22, 18);

    private final WorkbookSheet sheet;
    private final Wording wording;
    private final boolean byUnit;

    /**
     * @param name of the sheet; {@code title} stands above it
     * @param byUnit whether lines are of many units, and say of which
     */
    FigureSheet(WorkbookFile file, String name, String title, Wording wording, boolean byUnit) throws IOException {
        this.wording = wording;
        this.byUnit = byUnit;
        List<Integer> widths = new ArrayList<>(byUnit ? UNIT_WIDTHS : List.of());
        widths.addAll(WIDTHS);
        sheet = file.sheet(new SheetPlan(name, widths, HEADINGS, byUnit ? 2 : 1));
        sheet.add(List.of(new Cell.Text(title, Look.TITLE)));
        sheet.add(headings());
    }

    private List<Cell> headings() {
        List<String> words = new ArrayList<>();
        if (byUnit) {
            words.addAll(List.of("table.unit-code", "unit", "table.part", "table.converted"));
        }
        words.addAll(List.of(
                "table.indicator",
                "table.narrowing",
                "table.value",
                "table.out-of",
                "table.measure",
                "table.state",
                "table.qualifier",
                "table.origin",
                "table.from",
                "table.to",
                "same-period",
                "same-period-percent",
                "target",
                "target-percent",
                "table.late",
                "table.code",
                "table.narrowing-code",
                "table.records"));
        return words.stream().map(each -> Cell.heading(wording.word(each))).toList();
    }

    void add(FigureLine line) throws IOException {
        List<Cell> row = new ArrayList<>();
        if (byUnit) {
            row.add(Cell.text(line.unit()));
            row.add(Cell.text(line.unitName()));
            row.add(Cell.text(wording.word("part." + line.part())));
            row.add(Cell.number(line.converted()));
        }
        row.add(Cell.text(line.name() == null ? line.indicator() : line.name()));
        row.add(Cell.text(narrowing(line.dimensions())));
        row.add(value(line));
        row.add(number(line, line.outOf()));
        row.add(Cell.text(measure(line)));
        row.add(Cell.text(word("state.", line.state())));
        row.add(Cell.text(word("exactness.", line.qualifier())));
        row.add(Cell.text(word("origin.", line.origin())));
        row.add(Cell.day(line.from()));
        row.add(Cell.day(line.to()));
        row.add(number(line, line.same()));
        row.add(Cell.percent(line.sameBy()));
        row.add(number(line, line.target()));
        row.add(Cell.percent(line.targetBy()));
        row.add(number(line, line.late()));
        row.add(Cell.text(line.indicator()));
        row.add(Cell.text(Dimensions.of(line.dimensions()).text()));
        row.add(Cell.address(line.records()));
        sheet.add(row);
    }

    void end() {
        sheet.filtered();
    }

    private Cell value(FigureLine line) {
        return "none-confirmed".equals(line.state())
                ? Cell.said(line.value(), "", wording.word("none"))
                : number(line, line.value());
    }

    private static Cell number(FigureLine line, BigDecimal number) {
        return line.isPercent() ? Cell.percent(number) : Cell.number(number);
    }

    private String measure(FigureLine line) {
        return line.measure() == null
                ? null
                : wording.noun(line.indicator(), line.measure()).strip();
    }

    /** {@code nước: Lào; loại: nhập cảnh trái phép}, which words alone would not tell apart in a filter. */
    private String narrowing(Map<String, String> dimensions) {
        Map<String, String> beside = new TreeMap<>(dimensions);
        beside.remove("currency");
        return DimensionLabels.of(Dimensions.of(beside)).in(wording.language());
    }

    private String word(String kind, String code) {
        return code == null ? null : wording.word(kind + code);
    }
}
