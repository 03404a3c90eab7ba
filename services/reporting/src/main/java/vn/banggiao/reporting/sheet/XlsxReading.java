package vn.banggiao.reporting.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import vn.banggiao.chassis.problem.Refusal;
import vn.banggiao.chassis.problem.Refusals;

/**
 * Reads the sheet of a workbook that {@link XlsxGuard} let pass: whichever has the line of titles among its first lines, whatever it is
 * called by now. Numbers have the fifteen digits that spreadsheet programs keep.
 */
final class XlsxReading {
    private static final int HEADER_AMONG = 20;
    private static final MathContext DIGITS = new MathContext(15);
    private static final int MOST_DIGITS = 40;
    /** Quoted text, a colour or condition, an escaped character: none of it is a code of the format. */
    private static final String NO_CODE = "\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.";

    private final int mostRows;
    private final List<SheetRow> rows = new ArrayList<>();
    private Layout found;

    private XlsxReading(int mostRows) {
        this.mostRows = mostRows;
    }

    static UploadedSheet read(byte[] file, int mostRows) {
        XlsxReading reading = new XlsxReading(mostRows);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                reading.take(sheet);
            }
        } catch (Refusal refused) {
            throw refused;
        } catch (IOException | RuntimeException noWorkbook) {
            // the library throws whatever it stumbles upon
            throw XlsxGuard.damaged();
        }
        if (reading.found == null) {
            throw UploadedSheet.notOurs();
        }
        return new UploadedSheet(reading.rows);
    }

    private void take(Sheet sheet) throws IOException {
        Layout layout = null;
        try (Stream<Row> lines = sheet.openStream()) {
            int read = 0;
            for (Iterator<Row> each = lines.iterator(); each.hasNext(); read++) {
                Row line = each.next();
                if (layout != null) {
                    add(layout, line);
                } else if (read < HEADER_AMONG) {
                    layout = Layout.of(sheet.getName(), titles(line)).orElse(null);
                    requireOne(layout);
                } else {
                    return;
                }
            }
        }
    }

    private void requireOne(Layout layout) {
        if (layout != null && found != null) {
            throw Refusals.malformed(
                    "Có hai trang tính cùng có biểu số liệu: " + found.sheet() + ", " + layout.sheet()
                            + "; hãy chỉ để lại một.",
                    "Two sheets both hold the figures: " + found.sheet() + ", " + layout.sheet() + "; leave only one.");
        }
        found = layout == null ? found : layout;
    }

    private void add(Layout layout, Row line) {
        Map<Column, SheetCell> cells = new EnumMap<>(Column.class);
        layout.at().forEach((column, at) -> {
            if (at < line.getCellCount() && line.getCell(at) != null) {
                cells.put(column, cell(line.getCell(at)));
            }
        });
        SheetRow row = new SheetRow(layout, line.getRowNum(), cells);
        if (row.isEmpty()) {
            return;
        }
        if (rows.size() == mostRows) {
            throw UploadedSheet.tooManyRows(mostRows);
        }
        rows.add(row);
    }

    private static List<String> titles(Row line) {
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < line.getCellCount(); i++) {
            Cell cell = line.getCell(i);
            titles.add(cell == null || cell.getType() != CellType.STRING ? "" : cell.asString());
        }
        return titles;
    }

    private static SheetCell cell(Cell cell) {
        if (cell.getFormula() != null) {
            return SheetCell.FORMULA;
        }
        return switch (cell.getType()) {
            case EMPTY -> SheetCell.EMPTY;
            case STRING -> SheetCell.text(cell.asString());
            case NUMBER -> number(cell);
            case FORMULA -> SheetCell.FORMULA;
            default -> SheetCell.UNREADABLE;
        };
    }

    private static SheetCell number(Cell cell) {
        BigDecimal number = cell.asNumber();
        if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
            return SheetCell.UNREADABLE;
        }
        String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
        String codes = format.replaceAll(NO_CODE, "");
        if (codes.matches("(?i).*[dmy].*") && !codes.matches("(?i)general")) {
            return SheetCell.day(cell.asDate().toLocalDate());
        }
        BigDecimal rounded = number.round(DIGITS);
        return codes.contains("%") ? SheetCell.percent(rounded.movePointRight(2)) : SheetCell.number(rounded);
    }
}
