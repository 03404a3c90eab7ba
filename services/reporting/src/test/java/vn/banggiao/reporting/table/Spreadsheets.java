package vn.banggiao.reporting.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Tables, read by other programs than those that wrote them: each row by its headings, as text. */
final class Spreadsheets {
    private Spreadsheets() {}

    static List<Map<String, String>> csv(byte[] file, char separator) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .fieldSeparator(separator)
                .ofNamedCsvRecord(new String(file, StandardCharsets.UTF_8))) {
            return rows.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static XSSFWorkbook workbook(byte[] file) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows below the second one, which has the headings; numbers plain, percent in hundredths, days ISO 8601. */
    static List<Map<String, String>> rows(XSSFSheet sheet) {
        List<String> headings = new ArrayList<>();
        sheet.getRow(1).forEach(each -> headings.add(each.getStringCellValue()));
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 2; i <= sheet.getLastRowNum(); i++) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 0; column < headings.size(); column++) {
                row.merge(headings.get(column), text(cell(sheet.getRow(i), column)), (one, other) -> one + "|" + other);
            }
            rows.add(row);
        }
        return rows;
    }

    private static XSSFCell cell(Row row, int column) {
        return row == null ? null : (XSSFCell) row.getCell(column);
    }

    private static String text(XSSFCell cell) {
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return "";
        }
        if (cell.getCellType() == CellType.STRING) {
            return cell.getStringCellValue();
        }
        if (cell.getCellType() != CellType.NUMERIC) {
            throw new AssertionError(cell.getReference() + " is a " + cell.getCellType());
        }
        if (DateUtil.isCellDateFormatted(cell)) {
            return cell.getLocalDateTimeCellValue().toLocalDate().toString();
        }
        BigDecimal number = new BigDecimal(cell.getRawValue());
        boolean percent = cell.getCellStyle().getDataFormatString().endsWith("%");
        return plain(percent ? number.movePointRight(2) : number);
    }

    /** As it is shown in English. */
    static String shown(Cell cell) {
        return new DataFormatter(Locale.ENGLISH).formatCellValue(cell);
    }

    /** Without zeros that say nothing; empty for null. */
    static String plain(BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
