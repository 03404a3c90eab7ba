package vn.banggiao.reporting.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;

/** A sheet of a workbook. Numbers are numbers, shown as the reader's Excel writes them: 150.796,5 in Vietnamese, 150,796.5 in English. */
public final class WorkbookSheet implements Rows {
    private static final int ROWS_HELD = 100;
    private static final int LONGEST_TEXT = 32_767;

    private final Worksheet sheet;
    private final SheetPlan plan;
    private int rows;
    private int columns;

    WorkbookSheet(Worksheet sheet, SheetPlan plan) {
        this.sheet = sheet;
        this.plan = plan;
        for (int i = 0; i < plan.widths().size(); i++) {
            sheet.width(i, plan.widths().get(i));
        }
        plan.hiddenColumns().forEach(sheet::hideColumn);
        if (plan.frozenRows() > 0 || plan.frozenColumns() > 0) {
            sheet.freezePane(plan.frozenColumns(), plan.frozenRows());
        }
        if (plan.hidden()) {
            sheet.setVisibilityState(VisibilityState.HIDDEN);
        }
        if (plan.locked()) {
            sheet.protect(WorkbookFile.PASSWORD, SheetProtectionOption.DEFAULT_OPTIONS);
        }
    }

    @Override
    public void add(List<Cell> row) throws IOException {
        for (int i = 0; i < row.size(); i++) {
            write(i, row.get(i));
        }
        columns = Math.max(columns, row.size());
        rows++;
        if (rows % ROWS_HELD == 0) {
            sheet.flush();
        }
    }

    /** How many rows it has; the next one is at this place, from 0. */
    public int size() {
        return rows;
    }

    /** Lets the reader choose among the rows below the headings; to be called when all rows are there. */
    public void filtered() {
        if (rows > plan.frozenRows() && plan.frozenRows() > 0) {
            sheet.setAutoFilter(plan.frozenRows() - 1, 0, rows - 1, columns - 1);
        }
    }

    void finish() throws IOException {
        sheet.finish();
    }

    private void write(int column, Cell cell) {
        String format = null;
        if (cell instanceof Cell.Text text
                && text.text() != null
                && !text.text().isEmpty()) {
            sheet.value(rows, column, checked(text.text()));
        } else if (cell instanceof Cell.Address address && address.text() != null) {
            sheet.inlineString(rows, column, checked(address.text()));
        } else if (cell instanceof Cell.Number number && number.number() != null) {
            sheet.value(rows, column, plain(number.number()));
            format = format(number);
        } else if (cell instanceof Cell.Percent percent && percent.percent() != null) {
            sheet.value(rows, column, plain(percent.percent().movePointLeft(2)));
            format = "0" + decimals(percent.percent()) + "%";
        } else if (cell instanceof Cell.Day day && day.day() != null) {
            sheet.value(rows, column, day.day());
            format = "dd/mm/yyyy";
        }
        style(column, cell.look(), format);
    }

    private static String format(Cell.Number number) {
        String shown = quoted(number.before()) + "#,##0" + decimals(number.number());
        return number.zero().isEmpty() ? shown : shown + ";-" + shown + ";" + quoted(number.zero());
    }

    /** As words stand in a format, within an attribute of XML. */
    private static String quoted(String words) {
        return words.isEmpty() ? "" : "&quot;" + words.replaceAll("[\"&<>]", "") + "&quot;";
    }

    private void style(int column, Look look, String format) {
        if (look == Look.PLAIN && format == null && !plan.locked()) {
            return;
        }
        StyleSetter style = sheet.style(rows, column);
        if (format != null) {
            style.format(format);
        }
        if (look.bold()) {
            style.bold();
        }
        if (look.fill() != null) {
            style.fillColor(look.fill());
        }
        if (look.wraps()) {
            style.wrapText(true).verticalAlignment("top");
        }
        if (look.open()) {
            style.protectionOption(ProtectionOption.LOCKED, false);
        }
        style.set();
    }

    /** As many decimals as the number has. */
    private static String decimals(BigDecimal number) {
        int scale = number.stripTrailingZeros().scale();
        return scale <= 0 ? "" : "." + "0".repeat(scale);
    }

    /** Written out, for a number with an exponent is read as text by some. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String checked(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a cell holds " + LONGEST_TEXT + " characters, not " + text.length());
        }
        return text;
    }
}
