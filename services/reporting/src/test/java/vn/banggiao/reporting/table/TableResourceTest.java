package vn.banggiao.reporting.table;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.banggiao.reporting.boundary.FictionalUnits.unit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.report.ConsolidationView;
import vn.banggiao.reporting.report.Published;
import vn.banggiao.reporting.report.ReportView;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;

/** Tables of the fictional province 86, over HTTP. Each test reports years of its own. */
@QuarkusTest
@WithTestResource(Backing.class)
class TableResourceTest {
    private static final String XLSX = WorkbookFile.MEDIA_TYPE;

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void units() {
        unit(database, "86", "", "");
        unit(database, "86.101", "", "2025-07-01");
        unit(database, "86.102", "", "2025-07-01");
        unit(database, "86.00901", "2025-07-01", "");
    }

    private static void state(String unit, String period, String indicator, Object... more) {
        Map<String, Object> body = new HashMap<>(Map.of("unit", unit, "period", period, "indicator", indicator));
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        As.districtOfficer("*").body(body).post("/api/v1/returns").then().statusCode(201);
    }

    private static Response get(String path) {
        return As.analyst("86").get("/api/v1/" + path);
    }

    private static byte[] file(String path) {
        return get(path).then().statusCode(200).extract().asByteArray();
    }

    private void everything(String period, String yearBefore) {
        state("86.101", period, "visitors.foreign", "value", 1567, "qualifier", "about");
        state("86.101", period, "visitors.foreign", "value", 1405, "dimensions", Map.of("country", "LA"));
        state("86.101", yearBefore, "visitors.foreign", "value", 1734);
        state("86.101", period, "information.broadcasts", "state", "none-confirmed");
        state("86.101", period, "trade.turnover", "dimensions", Map.of("currency", "USD"), "samePeriodPercent", 86.1);
        state("86.101", period, "customs.revenue", "value", 10218000000.5, "dimensions", Map.of("currency", "VND"));
        state("86.102", period, "customs.revenue", "value", 0, "dimensions", Map.of("currency", "VND"));
        As.districtOfficer("*")
                .body(Map.of(
                        "unit",
                        "86.101",
                        "period",
                        period,
                        "indicator",
                        "customs.revenue",
                        "value",
                        8200000000L,
                        "dimensions",
                        Map.of("currency", "VND")))
                .post("/api/v1/targets")
                .then()
                .statusCode(201);
    }

    @Test
    void everyFigureOfAReportIsInItsTablesAndNoOther() throws IOException {
        everything("1929", "1928");
        Published.incident("86.101", "1929-03-01", 3);
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> get("reports/86.101/1929")
                .then()
                .body("sections.figures.flatten().findAll { it.indicator == 'incidents.people' }.value", hasItem(3)));
        for (Language language : Language.values()) {
            String lang = "&lang=" + language.tag();
            ReportView report = json.readValue(file("reports/86.101/1929?format=json" + lang), ReportView.class);
            List<String> told = Told.by(report);
            assertTrue(told.size() > 50, () -> told.size() + " figures");
            assertTrue(told.stream().anyMatch(each -> each.contains("/api/v1/records?")), "links");
            assertEquals(told, Told.by(csv("reports/86.101/1929?format=csv" + lang, ','), Map.of(), Map.of()));
            assertEquals(told, SameFiguresTest.told(file("reports/86.101/1929?format=xlsx" + lang), language, report));
        }
        get("reports/86.101/1929?format=csv&lang=en").then().body(containsString("Customs revenue"));
    }

    private static List<Map<String, String>> csv(String path, char separator) {
        return Spreadsheets.csv(file(path), separator);
    }

    @Test
    void everyFigureOfAConsolidationOfManyUnitsIsInItsTablesAndNoOther() throws IOException {
        for (int i = 1; i <= 120; i++) {
            unit(database, "86.%05d".formatted(i), "", "1925-07-01");
        }
        everything("1924", "1923");
        for (int i = 1; i <= 120; i += 7) {
            state("86.%05d".formatted(i), "1924", "visitors.foreign", "value", 1000 + i);
        }
        String path = "consolidations/86/1924?currency=VND&rate=USD:25000@2024-12-31&format=";
        ConsolidationView view = json.readValue(file(path + "json"), ConsolidationView.class);
        assertTrue(view.units().size() >= 122, () -> view.units().size() + " units");
        List<String> told = sorted(Told.by(view));
        assertEquals(told, sorted(Told.by(csv(path + "csv", ','), Map.of(), Map.of())));
        long began = System.nanoTime();
        XSSFWorkbook book = Spreadsheets.workbook(file(path + "xlsx"));
        assertTrue(System.nanoTime() - began < Duration.ofSeconds(30).toNanos(), "in seconds");
        assertEquals(
                told,
                sorted(Told.by(
                        Spreadsheets.rows(book.getSheet("Từng số liệu")),
                        SameFiguresTest.headings(Language.VI),
                        SameFiguresTest.words(Language.VI))));
        Map<String, String> visitors = null;
        for (int i = 0; i < book.getNumberOfSheets() && visitors == null; i++) {
            XSSFSheet sheet = book.getSheetAt(i);
            visitors = Spreadsheets.rows(sheet).stream()
                    .filter(each -> "Lượt người nước ngoài đến địa bàn".equals(each.get("Nội dung"))
                            && each.get("Chi tiết").isEmpty())
                    .findFirst()
                    .orElse(null);
        }
        assertEquals("1001", visitors.get("Unit 86.00001"));
        assertEquals("1567", visitors.get("Unit 86.101"));
        assertEquals("", visitors.get("Unit 86.00002"));
        assertTrue(visitors.get("Đơn vị chưa có báo cáo").contains("86.00002"));
    }

    private static List<String> sorted(List<String> lines) {
        return lines.stream().sorted().toList();
    }

    @Test
    void anEditionsTableIsOfWhatWasSubmitted() throws IOException {
        state("86.101", "1921", "visitors.foreign", "value", 2345);
        String id = As.districtOfficer("86.101")
                .body(Map.of("unit", "86.101", "period", "1921"))
                .post("/api/v1/editions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Response first = get("editions/" + id + "/content?format=csv");
        Response book = get("editions/" + id + "/content?format=xlsx");
        state("86.101", "1921", "tourism.foreign-visitors", "value", 77);
        assertArrayEquals(first.asByteArray(), file("editions/" + id + "/content?format=csv"));
        ReportView frozen = json.readValue(file("editions/" + id + "/content"), ReportView.class);
        assertEquals(null, frozen.delays());
        assertEquals(Told.by(frozen), Told.by(Spreadsheets.csv(first.asByteArray(), ','), Map.of(), Map.of()));
        assertEquals(Told.by(frozen), SameFiguresTest.told(book.asByteArray(), Language.VI, frozen));
        first.then().header("Content-Disposition", containsString("lan-1.csv"));
        As.analyst("86")
                .header("If-None-Match", book.header("ETag"))
                .get("/api/v1/editions/" + id + "/content?format=xlsx")
                .then()
                .statusCode(304);
    }

    @Test
    void negotiatesNamesAndTags() {
        state("86.101", "1920", "visitors.foreign", "value", 12);
        String path = "/api/v1/reports/86.101/1920";
        As.analyst("86")
                .accept(XLSX)
                .get(path)
                .then()
                .statusCode(200)
                .contentType(XLSX)
                .header("ETag", startsWith("W/\""))
                .header("Vary", equalTo("Accept, Accept-Language"))
                .header(
                        "Content-Disposition",
                        startsWith("attachment; filename=\"Bao-cao-doi-ngoai-Unit-86.101-1920-du-thao.xlsx\";"
                                + " filename*=UTF-8''B%C3%A1o"));
        Response csv = As.analyst("86").accept("text/csv").get(path);
        csv.then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .header("Content-Language", "vi")
                .header("ETag", startsWith("\""))
                .header("Vary", equalTo("Accept, Accept-Language"));
        As.analyst("86")
                .accept("text/csv")
                .header("If-None-Match", csv.header("ETag"))
                .get(path)
                .then()
                .statusCode(304)
                .header("Vary", equalTo("Accept, Accept-Language"));
        Response workbook = get("reports/86.101/1920?format=xlsx");
        assertEquals(
                workbook.header("ETag"), get("reports/86.101/1920?format=xlsx").header("ETag"));
        state("86.101", "1920", "tourism.foreign-visitors", "value", 13);
        As.analyst("86")
                .header("If-None-Match", workbook.header("ETag"))
                .get(path + "?format=xlsx")
                .then()
                .statusCode(200);
        As.analyst("86")
                .accept("text/csv;q=0.4, application/pdf;q=0.1")
                .get(path)
                .then()
                .header("Content-Type", startsWith("text/csv"));
        for (String every : List.of("", "?format=pdf", "?format=json")) {
            As.analyst("86").get(path + every).then().header("Vary", equalTo("Accept, Accept-Language"));
        }
        As.analyst("86").accept("image/png").get(path).then().statusCode(406);
        for (String format : List.of("xlsx", "csv", "pdf")) {
            As.analyst("86")
                    .head(path + "?format=" + format)
                    .then()
                    .statusCode(200)
                    .header("ETag", notNullValue())
                    .body(equalTo(""));
        }
        get("reports/86.101/1920?format=csv&decimal=comna")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("decimal"));
        get("reports/86.101/1920?format=ods")
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("xlsx, csv"));
        As.analyst("40").accept(XLSX).get(path).then().statusCode(403);
        As.nobody().accept("text/csv").get(path).then().statusCode(401);
        get("consolidations/86/1920?format=xlsx")
                .then()
                .header("Content-Disposition", containsString("So-lieu-doi-ngoai-theo-don-vi-Unit-86-1920"))
                .header("Vary", equalTo("Accept, Accept-Language"));
    }

    @Test
    void writesCsvForExcelWhereAsked() {
        state("86.101", "1919", "trade.export", "value", 12.5, "dimensions", Map.of("currency", "USD"));
        byte[] plain = file("reports/86.101/1919?format=csv");
        byte[] marked = file("reports/86.101/1919?format=csv&bom=true&decimal=comma");
        assertFalse(new String(plain, StandardCharsets.UTF_8).startsWith("\uFEFF"));
        String text = new String(marked, StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFFunit;unit_name;"), text.substring(0, 30));
        assertTrue(text.contains(";12,5;;USD;USD;value;"), text);
        assertTrue(text.endsWith("\r\n"));
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update unit set name = '=1+1' where code = '86.102'");
        }
        As.districtOfficer("86.102")
                .body(Map.of("text", "=HYPERLINK(\"http://x\",\"y\")"))
                .put("/api/v1/reports/86.102/1918/narratives/border")
                .then()
                .statusCode(201);
        csv("reports/86.102/1918?format=csv", ',').forEach(row -> {
            assertEquals("'=1+1", row.get("unit_name"));
            assertEquals("=1+1", CsvText.read(row.get("unit_name")));
        });
        XSSFWorkbook book = Spreadsheets.workbook(file("reports/86.102/1918?format=xlsx"));
        book.forEach(sheet -> sheet.forEach(row ->
                row.forEach(cell -> assertFalse(cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA))));
        assertEquals(
                "=HYPERLINK(\"http://x\",\"y\")",
                book.getSheet("Lời văn").getRow(1).getCell(1).getStringCellValue());
    }

    @Test
    void theBodyOfADocumentAndItsAnnexAreOfOneMoment() throws Exception {
        String id = As.districtOfficer("86.101")
                .body(Map.of("unit", "86.101", "period", "1917", "indicator", "visitors.foreign", "value", 10_001))
                .post("/api/v1/returns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Integer> changes = CompletableFuture.supplyAsync(() -> changed(id, enough));
        try {
            for (int i = 0; i < 25; i++) {
                String text = text(file("consolidations/86/1917?format=docx&indicator=visitors.foreign"));
                assertEquals(1, new TreeSet<>(numbers(text)).size(), text);
                assertTrue(numbers(text).size() >= 3, text);
            }
        } finally {
            enough.set(true);
        }
        assertTrue(changes.get() > 10, "it changed meanwhile");
    }

    private static int changed(String id, AtomicBoolean enough) {
        int version = 1;
        while (!enough.get()) {
            As.districtOfficer("86.101")
                    .header("If-Match", "\"" + version + "\"")
                    .body(Map.of(
                            "unit",
                            "86.101",
                            "period",
                            "1917",
                            "indicator",
                            "visitors.foreign",
                            "value",
                            10_001 + version))
                    .put("/api/v1/returns/" + id)
                    .then()
                    .statusCode(200);
            version++;
        }
        return version;
    }

    private static List<String> numbers(String text) {
        Pattern pattern = Pattern.compile("\\b1\\d\\.\\d{3}\\b");
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String text(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    @Test
    void theAnnexHasWhatFiguresAreNarrowedToAndUnitsThatHaveAFirstDay() throws IOException {
        state("86.101", "1916", "visitors.foreign", "value", 4321, "dimensions", Map.of("country", "LA"));
        String text = text(file("consolidations/86/1916?format=docx"));
        assertTrue(text.matches("(?s).*TT\\tĐơn vị\\tLào\\s.*Unit 86\\.101\\t4\\.321\\s.*"), text);
        state("86.00901", "2025-H2", "visitors.foreign", "value", 5432, "basis", "calendar");
        text = text(file("consolidations/86/2025-H2?format=docx&basis=calendar"));
        assertTrue(text.contains("Unit 86.00901\t5.432"), text);
    }

    @Test
    void aReportLeadsToItsDelays() {
        String link = get("reports/86.101/1915")
                .then()
                .body("delays", equalTo("/api/v1/delays?unit=86.101&period=1915&basis=statutory"))
                .extract()
                .path("delays");
        As.analyst("86").get(link).then().statusCode(200).body("unit", equalTo("86.101"));
        get("reports/86/2025-H2?boundaries=today").then().body("delays", equalTo(null));
        get("reports/86.101/1915?asOf=2025-01-01T00:00:00Z").then().body("delays", equalTo(null));
    }
}
