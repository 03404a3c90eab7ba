package vn.banggiao.reporting.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.reporting.table.Cell;
import vn.banggiao.reporting.table.CsvFile;
import vn.banggiao.reporting.table.Look;
import vn.banggiao.reporting.table.Rows;
import vn.banggiao.reporting.table.SheetPlan;
import vn.banggiao.reporting.table.WorkbookFile;
import vn.banggiao.reporting.table.WorkbookSheet;
import vn.banggiao.reporting.wording.Wording;

/**
 * Writes a form. In a workbook numbers are numbers, what is only shown is locked, the keys are hidden and empty rows wait below; in CSV
 * all is text as {@link VietnameseNumber} reads it. What is read back from either is what was written.
 */
final class SheetFiles {
    private static final int EMPTY_ROWS = 60;
    private static final List<Integer> WIDTHS =
            List.of(24, 22, 34, 10, 22, 12, 14, 16, 16, 12, 14, 12, 12, 12, 12, 40, 24, 22, 20);
    private static final List<Integer> GUIDE_WIDTHS = List.of(110);

    private final Form form;
    private final Wording wording;

    SheetFiles(Form form) {
        this.form = form;
        this.wording = Wording.in(form.language());
    }

    void write(OutputStream out, SheetFormat format) throws IOException {
        if (format == SheetFormat.CSV) {
            try (CsvFile csv = new CsvFile(out, new CsvFile.Options(true, false))) {
                rows(csv, false);
            }
            return;
        }
        try (WorkbookFile workbook = new WorkbookFile(out, form.title())) {
            guide(workbook.sheet(new SheetPlan(wording.word("sheet.guide"), GUIDE_WIDTHS, 0, 0)));
            WorkbookSheet figures = workbook.sheet(new SheetPlan(wording.word("sheet.figures"), WIDTHS, 1, 3)
                    .withHiddenColumns(Set.of(Column.KEY.ordinal()))
                    .asLocked());
            rows(figures, true);
            for (int i = 0; i < EMPTY_ROWS; i++) {
                figures.add(Collections.nCopies(Column.KEY.ordinal(), new Cell.Text("", Look.ENTRY)));
            }
        }
    }

    private void guide(WorkbookSheet sheet) throws IOException {
        sheet.add(List.of(new Cell.Text(wording.word("sheet.title").formatted(form.title()), Look.TITLE)));
        for (String line : guide(form.language())) {
            boolean heading = line.startsWith("# ");
            sheet.add(
                    List.of(heading ? new Cell.Text(line.substring(2), Look.HEADING) : new Cell.Text(line, Look.NOTE)));
        }
    }

    static List<String> guide(Language language) throws IOException {
        String resource = "/sheet/guide_" + language.tag() + ".txt";
        try (InputStream file = SheetFiles.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }

    private void rows(Rows sheet, boolean numbers) throws IOException {
        sheet.add(Arrays.stream(Column.values())
                .map(each -> Cell.heading(each.title().in(form.language())))
                .toList());
        for (FormRow row : form.rows()) {
            List<Cell> cells = new ArrayList<>();
            for (Column column : Column.values()) {
                Cell cell = cell(row, column);
                cells.add(numbers ? cell : asText(cell));
            }
            sheet.add(cells);
        }
    }

    private Cell cell(FormRow row, Column column) {
        Look look = look(row, column);
        SheetEntry stated = row.stated();
        return switch (column) {
            case KEY -> new Cell.Text(row.key().text(), look);
            case WITHDRAW -> new Cell.Text("", look);
            case WORDS -> new Cell.Text(stated.words(), look);
            case SOURCE -> new Cell.Text(stated.source(), look);
            case FROM -> day(stated.from(), look);
            case TO -> day(stated.to(), look);
            case VALUE ->
                row.hasPlainValue()
                        ? number(stated.value(), row.percent(), look)
                        : new Cell.Text(value(stated, row.percent()), look);
            case OUT_OF, SAME_PERIOD -> number(row.number(column), row.percent(), look);
            case SAME_PERIOD_PERCENT, TARGET_PERCENT -> number(row.number(column), true, look);
            default -> new Cell.Text(row.shown().get(column), look);
        };
    }

    /** What is to be filled in, and what a row that states nothing yet is narrowed to: a sum of money needs its currency. */
    private static Look look(FormRow row, Column column) {
        boolean open =
                switch (column) {
                    case NARROWED -> !row.isStated();
                    case WITHDRAW -> row.isStated();
                    default ->
                        Column.FILLED_IN.contains(column)
                                && row.key().subject().kind().uses(column);
                };
        return open ? Look.ENTRY : Look.FIXED;
    }

    private String value(SheetEntry stated, boolean percent) {
        if (stated.none()) {
            return wording.word("none");
        }
        if (stated.value() == null) {
            return "";
        }
        String number = VietnameseNumber.text(stated.value()) + (percent ? "%" : "");
        if (stated.qualifier() == null) {
            return number;
        }
        Qualifier qualifier = Qualifier.of(stated.qualifier());
        String word = form.language() == Language.EN ? qualifier.english() : qualifier.vietnamese();
        return word + " " + number;
    }

    /** Days and numbers that are not there leave a cell that can be filled in. */
    private static Cell day(LocalDate day, Look look) {
        return day == null ? new Cell.Text("", look) : new Cell.Day(day, look);
    }

    private static Cell number(BigDecimal number, boolean percent, Look look) {
        if (number == null) {
            return new Cell.Text("", look);
        }
        return percent ? new Cell.Percent(number, look) : new Cell.Number(number, look);
    }

    private static Cell asText(Cell cell) {
        if (cell instanceof Cell.Number number) {
            return Cell.text(VietnameseNumber.text(number.number()));
        }
        return cell instanceof Cell.Percent percent ? Cell.text(VietnameseNumber.text(percent.percent()) + "%") : cell;
    }
}
