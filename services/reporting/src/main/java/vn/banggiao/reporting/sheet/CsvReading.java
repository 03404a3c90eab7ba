package vn.banggiao.reporting.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.reporting.table.CsvText;

/**
 * CSV as spreadsheet programs save it: UTF-8 with or without byte order mark, separated by commas, semicolons or tabs. What keeps a
 * text from becoming a formula ({@link CsvText}) is no part of the text.
 */
final class CsvReading {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String SEPARATORS = ",;\t";

    private CsvReading() {}

    static UploadedSheet read(byte[] file, int mostRows) {
        String text = text(file);
        Layout layout = null;
        List<SheetRow> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowMissingFields(true)
                .allowExtraFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            for (CsvRecord each : records) {
                if (layout == null) {
                    layout = Layout.of(null, each.getFields()).orElseThrow(UploadedSheet::notOurs);
                    continue;
                }
                SheetRow row = row(layout, each);
                if (rows.size() == mostRows) {
                    throw UploadedSheet.tooManyRows(mostRows);
                }
                if (!row.isEmpty()) {
                    rows.add(row);
                }
            }
        } catch (CsvParseException unreadable) {
            throw Refusals.malformed(
                    "Tệp không phải CSV đọc được; hãy kiểm tra dấu ngoặc kép.",
                    "The file is not readable CSV; check its quotes.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (layout == null) {
            throw UploadedSheet.notOurs();
        }
        return new UploadedSheet(rows);
    }

    private static SheetRow row(Layout layout, CsvRecord fields) {
        Map<Column, SheetCell> cells = new EnumMap<>(Column.class);
        layout.at().forEach((column, at) -> {
            if (at < fields.getFieldCount()) {
                cells.put(column, SheetCell.text(CsvText.read(fields.getField(at))));
            }
        });
        return new SheetRow(layout, Math.toIntExact(fields.getStartingLineNumber()), cells);
    }

    /** Whichever stands most often in the line of titles, none of which has one. */
    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        return (char) SEPARATORS
                .chars()
                .reduce((one, other) -> count(header, other) > count(header, one) ? other : one)
                .orElseThrow();
    }

    private static long count(String text, int character) {
        return text.chars().filter(each -> each == character).count();
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw Refusals.malformed(
                    "Tệp không phải UTF-8; hãy lưu lại kiểu \"CSV UTF-8\".",
                    "The file is not UTF-8; save it as \"CSV UTF-8\".");
        }
    }
}
