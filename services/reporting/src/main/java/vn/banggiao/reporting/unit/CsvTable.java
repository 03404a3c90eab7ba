package vn.banggiao.reporting.unit;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.chassis.problem.Text;

/**
 * A CSV file with a header (RFC 4180, UTF-8 with or without byte order mark), its columns in any order. Text comes out in Unicode
 * NFC without white space around it; an empty field is null. A row that cannot be read is set aside with its line.
 */
final class CsvTable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String UNREADABLE = "\uFFFD";

    private final List<CsvRow> rows = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    private CsvTable() {}

    /**
     * @param file name of the list, for problems
     * @throws vn.banggiao.chassis.problem.Refusal 400 where the header lacks a column or has one more
     */
    static CsvTable read(String file, byte[] bytes, List<String> columns) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(1);
        }
        CsvTable table = new CsvTable();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            List<String> header = null;
            for (CsvRecord each : records) {
                if (header == null) {
                    header = header(file, each.getFields(), columns);
                } else {
                    table.add(file, header, each);
                }
            }
            if (header == null) {
                throw wrongHeader(file, columns);
            }
        } catch (CsvParseException unreadable) {
            throw Refusals.malformed(
                    "Tệp " + file + " không phải CSV đọc được; hãy kiểm tra dấu ngoặc kép.",
                    "The file " + file + " is not readable CSV; check its quotes.");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return table;
    }

    List<CsvRow> rows() {
        return rows;
    }

    List<RowProblem> problems() {
        return problems;
    }

    private void add(String file, List<String> header, CsvRecord row) {
        int line = Math.toIntExact(row.getStartingLineNumber());
        if (row.getFieldCount() != header.size()) {
            problems.add(new RowProblem(
                    file,
                    line,
                    null,
                    "fields",
                    new Text(
                            "Có " + row.getFieldCount() + " trường, phải có " + header.size()
                                    + "; tên có dấu phẩy phải đặt trong dấu ngoặc kép.",
                            "Has " + row.getFieldCount() + " fields, must have " + header.size()
                                    + "; put a name with a comma in quotes.")));
            return;
        }
        if (row.getFields().stream().anyMatch(field -> field.contains(UNREADABLE))) {
            problems.add(new RowProblem(
                    file,
                    line,
                    null,
                    "not-utf-8",
                    new Text("Không phải UTF-8; hãy lưu tệp với mã hóa UTF-8.", "Not UTF-8; save the file as UTF-8.")));
            return;
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String value =
                    Normalizer.normalize(row.getField(i), Normalizer.Form.NFC).strip();
            values.put(header.get(i), value.isEmpty() ? null : value);
        }
        rows.add(new CsvRow(file, line, values));
    }

    private static List<String> header(String file, List<String> given, List<String> columns) {
        List<String> header = given.stream().map(String::strip).toList();
        if (header.size() != columns.size() || !header.containsAll(columns)) {
            throw wrongHeader(file, columns);
        }
        return header;
    }

    private static vn.banggiao.chassis.problem.Refusal wrongHeader(String file, List<String> columns) {
        String list = String.join(",", columns);
        return Refusals.invalid(
                file,
                "header",
                "Dòng đầu phải là: " + list + " (phân cách bằng dấu phẩy, UTF-8).",
                "The first line must be: " + list + " (separated by commas, UTF-8).");
    }
}
