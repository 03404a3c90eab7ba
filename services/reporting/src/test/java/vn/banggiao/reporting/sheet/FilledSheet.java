package vn.banggiao.reporting.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet as somebody opens it, fills it in and saves it, with another program than ours (POI). */
final class FilledSheet {
    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;

    FilledSheet(byte[] file) {
        try {
            workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sheet = workbook.getSheetAt(1);
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** The row of an indicator, of that kind and narrowed to that. */
    Line line(String indicator, String narrowed, StatementKind kind) {
        return lines().stream()
                .filter(each -> each.text(Column.INDICATOR).equals(indicator)
                        && each.text(Column.NARROWED).equals(narrowed)
                        && each.text(Column.KIND).equals(kind.word().vi()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of " + indicator + " " + narrowed));
    }

    Line line(String indicator) {
        return line(indicator, "", StatementKind.RETURN);
    }

    /** The first of the rows that were left empty. */
    Line added(String indicator, String narrowed) {
        Line empty = lines().stream()
                .filter(each -> each.text(Column.INDICATOR).isEmpty())
                .findFirst()
                .orElseThrow();
        return empty.set(Column.INDICATOR, indicator).set(Column.NARROWED, narrowed);
    }

    List<Line> lines() {
        return StreamSupport.stream(sheet.spliterator(), false)
                .skip(1)
                .map(Line::new)
                .toList();
    }

    byte[] saved() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int at(Column column) {
        List<String> titles = new ArrayList<>();
        sheet.getRow(0).forEach(each -> titles.add(each.getStringCellValue()));
        return titles.indexOf(column.title().vi()) >= 0
                ? titles.indexOf(column.title().vi())
                : titles.indexOf(column.title().en());
    }

    final class Line {
        private final Row row;

        Line(Row row) {
            this.row = row;
        }

        Line set(Column column, String text) {
            cell(column).setCellValue(text);
            return this;
        }

        Line set(Column column, double number) {
            cell(column).setCellValue(number);
            return this;
        }

        /** As Excel formats it when somebody types a percentage or a day. */
        Line formatted(Column column, double number, String format) {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            Cell cell = cell(column);
            cell.setCellValue(number);
            cell.setCellStyle(style);
            return this;
        }

        Line formula(Column column, String formula) {
            cell(column).setCellFormula(formula);
            return this;
        }

        Line cleared(Column... columns) {
            Arrays.stream(columns).forEach(each -> cell(each).setBlank());
            return this;
        }

        String text(Column column) {
            return new DataFormatter().formatCellValue(cell(column));
        }

        double number(Column column) {
            return cell(column).getNumericCellValue();
        }

        /** As problems call it. */
        String name(Column column) {
            return sheet.getSheetName() + "!" + cell(column).getAddress().formatAsString();
        }

        Row row() {
            return row;
        }

        private Cell cell(Column column) {
            return row.getCell(at(column), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        }
    }
}
