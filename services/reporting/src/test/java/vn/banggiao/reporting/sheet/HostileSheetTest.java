package vn.banggiao.reporting.sheet;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.banggiao.testkit.Backing;

/** Sheets that were filled in wrongly, damaged, or made to do harm: each is a problem that says where, and nothing is written. */
@QuarkusTest
@WithTestResource(Backing.class)
class HostileSheetTest {
    private static final String FIGURES = "xl/worksheets/sheet2.xml";
    private static final SheetClient CLIENT = new SheetClient("56.00563", "2012");

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        SheetClient.loadUnits(database);
    }

    @Test
    void namesEveryBadCellAndWritesNothing() {
        FilledSheet sheet = CLIENT.sheet();
        sheet.line("visitors.foreign").set(Column.VALUE, 5);
        Map<String, String> expected = new HashMap<>();
        bad(expected, sheet.line("culture.festivals").set(Column.VALUE, "1,234"), Column.VALUE, "ambiguous");
        bad(expected, sheet.line("culture.events").set(Column.VALUE, "1234.5"), Column.VALUE, "not-vietnamese");
        bad(expected, sheet.line("patrols.joint").set(Column.VALUE, "nhiều"), Column.VALUE, "not-a-number");
        bad(expected, sheet.line("incidents.cases").set(Column.VALUE, 1.5), Column.VALUE, "not-a-count");
        bad(expected, sheet.line("incidents.people").set(Column.VALUE, "5%"), Column.VALUE, "not-a-percentage");
        bad(expected, sheet.line("conferences.held").formula(Column.VALUE, "1+1"), Column.VALUE, "formula");
        bad(
                expected,
                sheet.line("press.foreign-visits").formatted(Column.VALUE, 45000, "dd/mm/yyyy"),
                Column.VALUE,
                "a-day");
        bad(
                expected,
                sheet.line("markers.checked").set(Column.VALUE, 3).set(Column.TO, "31/2/2012"),
                Column.TO,
                "not-a-day");
        bad(expected, sheet.line("fdi.projects").set(Column.VALUE, -3), Column.VALUE, "negative");
        bad(
                expected,
                sheet.line("oda.projects").set(Column.VALUE, 8).set(Column.OUT_OF, 7),
                Column.OUT_OF,
                "less-than-its-part");
        bad(expected, sheet.line("gifts.given").set(Column.VALUE, 8), Column.NARROWED, "required");
        bad(
                expected,
                sheet.line("awards.received").set(Column.WITHDRAW, "Nhầm"),
                Column.WITHDRAW,
                "nothing-to-withdraw");
        bad(
                expected,
                sheet.line("profile.villages", "", StatementKind.PROFILE).set(Column.VALUE, "Không có"),
                Column.VALUE,
                "none-of-a-period");
        bad(expected, sheet.added("visitors.foriegn", "").set(Column.VALUE, 5), Column.INDICATOR, "unknown-indicator");
        bad(
                expected,
                sheet.added("visitors.foreign", "country=XX").set(Column.VALUE, 5),
                Column.NARROWED,
                "unknown-country");
        bad(
                expected,
                sheet.added("incidents.cases", "kind=smugling").set(Column.VALUE, 5),
                Column.NARROWED,
                "unknown-code");
        bad(
                expected,
                sheet.added("culture.festivals", "country=LA").set(Column.VALUE, 5),
                Column.NARROWED,
                "unknown-dimension");
        bad(expected, sheet.added("visitors.foreign", "Lào").set(Column.VALUE, 5), Column.NARROWED, "unreadable");
        bad(
                expected,
                sheet.added("visitors.foreign", "country=LA")
                        .set(Column.KIND, "khác")
                        .set(Column.VALUE, 5),
                Column.KIND,
                "unknown-code");
        bad(
                expected,
                sheet.added("visitors.foreign", "")
                        .set(Column.KIND, "kế hoạch")
                        .set(Column.VALUE, 5)
                        .set(Column.OUT_OF, 6),
                Column.OUT_OF,
                "not-used");
        bad(
                expected,
                sheet.added("visitors.foreign", "country=CN")
                        .set(Column.VALUE, 5)
                        .set(Column.FROM, "2019-01-01")
                        .set(Column.TO, "2019-02-01"),
                Column.FROM,
                "outside-the-period");
        sheet.added("visitors.foreign", "country=JP").set(Column.VALUE, 5);
        bad(
                expected,
                sheet.added("visitors.foreign", "country=JP").set(Column.VALUE, 6),
                Column.VALUE,
                "duplicate-row");
        int before = SheetClient.statements(database);
        byte[] file = sheet.saved();

        List<Map<String, String>> problems = CLIENT.preview(file)
                .statusCode(200)
                .body("token", nullValue())
                .body("problems.find { it.code == 'unknown-indicator' }.message", containsString("visitors.foreign"))
                .extract()
                .path("problems");
        Map<String, String> found = new HashMap<>();
        problems.forEach(each -> found.put(each.get("field"), each.get("code")));
        assertEquals(expected, found);
        problems.forEach(each -> assertTrue(each.get("message").length() > 10, each.toString()));
        CLIENT.confirm(file, "0".repeat(64)).statusCode(400).body("violations", hasSize(expected.size()));
        assertEquals(before, SheetClient.statements(database));
    }

    private static void bad(Map<String, String> expected, FilledSheet.Line line, Column column, String code) {
        expected.put(line.name(column), code);
    }

    @Test
    void namesBadCellsOfCsvByLineAndColumn() {
        String csv = String.join(
                        ",",
                        Arrays.stream(Column.values())
                                .map(each -> each.title().en())
                                .toList()) + "\n,visitors.foreign,,,country=LA,,,,\"1,234\",,,,,,,,,,\n";
        CLIENT.previewCsv(csv)
                .body("problems.field", contains("line 2, column 9"))
                .body("problems[0].code", equalTo("ambiguous"));
    }

    @Test
    void takesColumnsAndRowsInAnyOrderUnderAnySheetName() {
        FilledSheet sheet = CLIENT.sheet();
        sheet.line("visitors.foreign").set(Column.VALUE, 5);
        sheet.workbook().setSheetName(1, "Bản của anh Nam");
        int key = sheet.at(Column.KEY);
        int section = sheet.at(Column.SECTION);
        for (Row row : sheet.sheet()) {
            String one =
                    row.getCell(section) == null ? "" : row.getCell(section).getStringCellValue();
            String other = row.getCell(key) == null ? "" : row.getCell(key).getStringCellValue();
            row.createCell(section).setCellValue(other);
            row.createCell(key).setCellValue(one);
        }
        sheet.sheet().shiftRows(5, 40, 400);
        CLIENT.preview(sheet)
                .statusCode(200)
                .body("problems", empty())
                .body("changes", hasSize(1))
                .body("changes[0].cell", containsString("Bản của anh Nam!I"));
    }

    @Test
    void refusesRenamedAndMissingColumns() {
        FilledSheet renamed = CLIENT.sheet();
        renamed.sheet().getRow(0).getCell(renamed.at(Column.VALUE)).setCellValue("Con số");
        CLIENT.preview(renamed)
                .statusCode(400)
                .body("violations[0].code", equalTo("header"))
                .body("violations[0].message", containsString("\"Giá trị\""))
                .body("violations[0].message", containsString("\"Con số\""));
        FilledSheet without = CLIENT.sheet();
        without.sheet().getRow(0).getCell(without.at(Column.KEY)).setBlank();
        CLIENT.preview(without).statusCode(400).body("violations[0].message", containsString("Khóa"));
        FilledSheet twice = CLIENT.sheet();
        twice.workbook().cloneSheet(1);
        CLIENT.preview(twice).statusCode(400).body("detail", containsString("hai trang tính"));
        FilledSheet none = CLIENT.sheet();
        none.workbook().removeSheetAt(1);
        CLIENT.preview(none.saved()).statusCode(400).body("detail", containsString("tiêu đề"));
    }

    @Test
    void refusesTheSheetOfAnotherUnitOrPeriod() {
        byte[] other = new SheetClient("56.00562", "2012").fetched();
        CLIENT.preview(other)
                .statusCode(200)
                .body("token", nullValue())
                .body("problems.code.unique()", contains("another-sheet"))
                .body("problems[0].message", containsString("56.00562"));
        CLIENT.preview(new SheetClient("56.00563", "2011").fetched())
                .body("problems.code.unique()", contains("another-sheet"));
        CLIENT.preview(new SheetClient("56.00563", "2012?basis=calendar").fetched())
                .body("problems.code.unique()", contains("another-sheet"));
    }

    @Test
    void refusesKeysThatWereMadeUp() {
        FilledSheet sheet = CLIENT.sheet();
        FilledSheet.Line line = sheet.line("visitors.foreign").set(Column.VALUE, 5);
        line.set(Column.KEY, line.text(Column.KEY).replaceAll("\\|\\|$", "|0198f3a0-0000-7000-8000-0000000000ff|1"));
        CLIENT.preview(sheet).body("problems.code", contains("not-a-key"));
        sheet.line("visitors.foreign").set(Column.KEY, "1|2|3");
        CLIENT.preview(sheet).body("problems.code", contains("not-a-key"));
    }

    @Test
    void refusesWhatIsNoSheet() throws IOException {
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (HSSFWorkbook xls = new HSSFWorkbook()) {
            xls.createSheet("Số liệu");
            xls.write(old);
        }
        CLIENT.preview(old.toByteArray()).statusCode(400).body("detail", containsString(".xls"));
        CLIENT.preview(new byte[0]).statusCode(400);
        CLIENT.preview("a,b,c".getBytes(StandardCharsets.UTF_8)).statusCode(400).body("detail", containsString("XLSX"));
        byte[] file = CLIENT.fetched();
        CLIENT.send("preview", "", file, SheetClient.CSV).statusCode(400).body("detail", containsString("XLSX"));
        CLIENT.previewCsv("a;b;c\n1;2;3\n").statusCode(400).body("detail", containsString("tiêu đề"));
        CLIENT.previewCsv("").statusCode(400);
        CLIENT.previewCsv("\"Mục,").statusCode(400);
        CLIENT.preview(Arrays.copyOf(file, file.length / 2)).statusCode(400);
        CLIENT.send("preview", "", new byte[] {'{', '}'}, "application/json").statusCode(415);
    }

    @Test
    void refusesCsvThatIsNotUtf8() {
        byte[] csv = CLIENT.csv().getBytes(Charset.forName("UTF-16LE"));
        CLIENT.send("preview", "", csv, "text/csv").statusCode(400);
    }

    @Test
    void refusesZipBombs() throws IOException {
        byte[] bomb = with(
                CLIENT.fetched(), FIGURES, xml -> xml.replace("<sheetData>", "<sheetData>" + " ".repeat(30_000_000)));
        assertTrue(bomb.length < 200_000, "" + bomb.length);
        CLIENT.preview(bomb).statusCode(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">"
            })
    void refusesDocumentTypes(String type) throws IOException {
        byte[] file = with(
                CLIENT.fetched(),
                FIGURES,
                xml -> xml.replaceFirst("\\?>", "?>" + java.util.regex.Matcher.quoteReplacement(type)));
        CLIENT.preview(file).statusCode(400).body("detail", containsString("hỏng"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"9999\"><c r=\"ZZZZZZ9999\"><v>1</v></c></row>",
                "<row r=\"99999999999\"><c r=\"A99999999999\"><v>1</v></c></row>",
                "<row r=\"-1\"><c r=\"A-1\"><v>1</v></c></row>"
            })
    void refusesCellsBeyondTheLast(String row) throws IOException {
        byte[] file = with(CLIENT.fetched(), FIGURES, xml -> xml.replace("</sheetData>", row + "</sheetData>"));
        CLIENT.preview(file).statusCode(400).body("detail", containsString("hỏng"));
    }

    @Test
    void refusesNumbersBeyondAllMeasure() throws IOException {
        FilledSheet sheet = CLIENT.sheet();
        FilledSheet.Line line = sheet.line("visitors.foreign").set(Column.VALUE, 77777);
        byte[] file = with(sheet.saved(), FIGURES, xml -> xml.replace(">77777.0<", ">1E999999999<"));
        CLIENT.preview(file)
                .body("problems.field", contains(line.name(Column.VALUE)))
                .body("problems.code", contains("unreadable"));
    }

    @Test
    void refusesAHundredThousandRows() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 1_000; i < 101_000; i++) {
            rows.append("<row r=\"")
                    .append(i)
                    .append("\"><c r=\"B")
                    .append(i)
                    .append("\" t=\"inlineStr\"><is><t>x</t></is></c></row>");
        }
        byte[] file = with(CLIENT.fetched(), FIGURES, xml -> xml.replace("</sheetData>", rows + "</sheetData>"));
        CLIENT.preview(file).statusCode(400).body("detail", containsString("dòng"));
    }

    /** Bytes changed by chance never become an error of ours, and never a change that nobody asked for. */
    @Test
    void survivesDamageAnywhere() {
        byte[] file = CLIENT.fetched();
        Random random = new Random(20260101);
        for (int i = 0; i < 150; i++) {
            byte[] damaged = file.clone();
            for (int j = 0; j <= random.nextInt(4); j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            var answer = CLIENT.preview(damaged).extract();
            assertTrue(answer.statusCode() < 500, answer.asString());
            assertNotNull(answer.path(answer.statusCode() == 200 ? "changes" : "type"));
        }
    }

    private static byte[] with(byte[] file, String part, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean changed = false;
        try (ZipFile in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = in.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(part)) {
                    String before = new String(bytes, StandardCharsets.UTF_8);
                    String after = change.apply(before);
                    changed = !after.equals(before);
                    bytes = after.getBytes(StandardCharsets.UTF_8);
                }
                zip.write(bytes);
            }
        }
        assertTrue(changed, "nothing to change in " + part);
        return out.toByteArray();
    }
}
