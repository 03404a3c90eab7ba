package vn.banggiao.reporting.document;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.SampleUnits;

/** Each test reports years of its own. */
@QuarkusTest
@WithTestResource(Backing.class)
class DocumentResourceTest {
    private static final String TUAN_GIAO = "11.099";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    private static void state(String period, String indicator, int value) {
        As.districtOfficer(TUAN_GIAO)
                .body(Map.of("unit", TUAN_GIAO, "indicator", indicator, "period", period, "value", value))
                .post("/api/v1/returns")
                .then()
                .statusCode(201);
    }

    private static Response report(String period, String accept) {
        return As.analyst("11").accept(accept).get("/api/v1/reports/" + TUAN_GIAO + "/" + period);
    }

    private static String submitted(String period) {
        return As.districtOfficer(TUAN_GIAO)
                .body(Map.of("unit", TUAN_GIAO, "period", period))
                .post("/api/v1/editions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response edition(String id, String format) {
        return As.analyst("11").get("/api/v1/editions/" + id + "/content?format=" + format);
    }

    @Test
    void answersInTheFormatThatIsAskedFor() {
        state("1916", "visitors.foreign", 1567);
        report("1916", "*/*").then().statusCode(200).contentType("application/json");
        report("1916", "application/json").then().statusCode(200).body("unit.code", equalTo(TUAN_GIAO));
        assertTrue(Papers.pdfText(report("1916", Formats.PDF).asByteArray()).contains("1.567 lượt người"));
        assertTrue(Papers.docxText(report("1916", Formats.DOCX).asByteArray()).contains("1.567 lượt người"));
        As.analyst("11")
                .get("/api/v1/reports/11.099/1916?format=pdf&lang=en")
                .then()
                .statusCode(200)
                .contentType(Formats.PDF)
                .header("Content-Language", "en");
        As.analyst("11")
                .get("/api/v1/reports/11.099/1916?format=json")
                .then()
                .statusCode(200)
                .contentType("application/json");
        As.analyst("11")
                .get("/api/v1/reports/11.099/1916?format=odt")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("format"));
        report("1916", "image/png").then().statusCode(406);
        As.analyst("40")
                .accept(Formats.PDF)
                .get("/api/v1/reports/11.099/1916")
                .then()
                .statusCode(403);
        As.nobody()
                .accept(Formats.PDF)
                .get("/api/v1/reports/11.099/1916")
                .then()
                .statusCode(401);
        As.analyst("11")
                .accept(Formats.PDF)
                .get("/api/v1/reports/11.099/1916-H9")
                .then()
                .statusCode(400);
    }

    @Test
    void namesTheFileInAsciiAndInUtf8() {
        report("1915", Formats.DOCX)
                .then()
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"Bao-cao-doi-ngoai-huyen-Tuan-Giao-1915-du-thao.docx\";"
                                + " filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20%C4%91%E1%BB%91i%20ngo%E1%BA%A1i%20huy%E1%BB%87n"
                                + "%20Tu%E1%BA%A7n%20Gi%C3%A1o%201915%20d%E1%BB%B1%20th%E1%BA%A3o.docx");
    }

    @Test
    void rendersAnEditionTheSameForEver() {
        state("1914", "visitors.foreign", 2345);
        String id = submitted("1914");
        Response first = edition(id, "pdf");
        String text = Papers.pdfText(first.asByteArray());
        assertTrue(text.contains("2.345 lượt người"), text);
        assertFalse(text.contains("DỰ THẢO"), text);
        String sha256 = As.analyst("11").get("/api/v1/editions/" + id).path("sha256");
        assertTrue(text.contains("Bản trình lần 1, SHA-256 " + sha256), text);
        first.then().header("ETag", startsWith("\"")).header("Content-Disposition", containsString("lan-1.pdf"));

        state("1914", "tourism.foreign-visitors", 77);
        As.provinceOfficer("11")
                .body(Map.of("template", "Khách nước ngoài: {value} người{details}{comparison}."))
                .put("/api/v1/wordings/11.099/vi/visitors.foreign")
                .then()
                .statusCode(201);
        As.districtOfficer(TUAN_GIAO)
                .body(Map.of("validFrom", "1914-01-01", "place", "Nơi khác"))
                .put("/api/v1/offices/11.099")
                .then()
                .statusCode(201);
        assertArrayEquals(first.asByteArray(), edition(id, "pdf").asByteArray());
        assertEquals(first.header("ETag"), edition(id, "pdf").header("ETag"));
        As.analyst("11")
                .header("If-None-Match", first.header("ETag"))
                .get("/api/v1/editions/" + id + "/content?format=pdf")
                .then()
                .statusCode(304);
        assertNotEquals(first.header("ETag"), edition(id, "docx").header("ETag"));
        assertNotEquals(first.header("ETag"), edition(id, "pdf&number=15").header("ETag"));

        String draft = Papers.pdfText(report("1914", Formats.PDF).asByteArray());
        assertTrue(draft.contains("Khách nước ngoài: 2.345 người."), draft);
        assertTrue(draft.contains("Nơi khác, ngày"), draft);
        assertTrue(draft.contains("DỰ THẢO"), draft);
        As.provinceOfficer("11")
                .header("If-Match", "\"1\"")
                .body(Map.of("template", ""))
                .put("/api/v1/wordings/11.099/vi/visitors.foreign")
                .then()
                .statusCode(200);
        As.districtOfficer(TUAN_GIAO)
                .header("If-Match", "\"1\"")
                .body(Map.of("validFrom", "1914-01-01"))
                .put("/api/v1/offices/11.099")
                .then()
                .statusCode(200);
    }

    @Test
    void tellsADraftThatDidNotChange() {
        Response first = report("1913", Formats.PDF);
        As.analyst("11")
                .accept(Formats.PDF)
                .header("If-None-Match", first.header("ETag"))
                .get("/api/v1/reports/11.099/1913")
                .then()
                .statusCode(304);
        state("1913", "visitors.foreign", 8);
        As.analyst("11")
                .accept(Formats.PDF)
                .header("If-None-Match", first.header("ETag"))
                .get("/api/v1/reports/11.099/1913")
                .then()
                .statusCode(200);
    }

    @Test
    void putsTheFiguresOfTheUnitsBelowIntoAnAnnex() {
        state("1911", "visitors.foreign", 4321);
        String text = Papers.docxText(As.provinceOfficer("11")
                .get("/api/v1/consolidations/11/1911?format=docx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        assertTrue(text.contains("Số liệu theo đơn vị"), text);
        assertTrue(text.contains("Huyện Tuần Giáo 4.321") || text.contains("Huyện Tuần Giáo\t4.321"), text);
        As.provinceOfficer("11").get("/api/v1/consolidations/11/1911").then().contentType("application/json");
    }

    @Test
    void statesWhoIssuesAndSigns() {
        As.analyst("11")
                .get("/api/v1/offices/11.099?on=2020-06-14")
                .then()
                .statusCode(200)
                .body("holds.superior[0]", equalTo("UBND TỈNH ĐIỆN BIÊN"))
                .body("holds.issuer[1]", equalTo("HUYỆN TUẦN GIÁO"))
                .body("holds.place", equalTo("Tuần Giáo"))
                .body("holds.addressees[0]", equalTo("Ủy ban nhân dân tỉnh Điện Biên"))
                .body("holds.authority[0]", equalTo("TM. ỦY BAN NHÂN DÂN"))
                .body("holds.authority[1]", equalTo("CHỦ TỊCH"));
        As.analyst("11")
                .get("/api/v1/offices/11?on=2020-06-14")
                .then()
                .body("holds.superior.size()", equalTo(0))
                .body("holds.issuer[1]", equalTo("TỈNH ĐIỆN BIÊN"));
        Map<String, Object> office = Map.of(
                "validFrom",
                "1909-01-01",
                "superior",
                List.of(),
                "symbol",
                "BC-PYT",
                "signatory",
                Map.of("authority", "KT", "name", "Quàng Thị Thử"));
        As.districtOfficer(TUAN_GIAO)
                .body(office)
                .put("/api/v1/offices/11.099")
                .then()
                .statusCode(201);
        As.districtOfficer(TUAN_GIAO)
                .body(office)
                .put("/api/v1/offices/11.099")
                .then()
                .statusCode(200);
        As.analyst("11")
                .get("/api/v1/offices/11.099?on=1910-06-14")
                .then()
                .body("holds.superior.size()", equalTo(0))
                .body("holds.authority", equalTo(List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")))
                .body("holds.signatory", equalTo("Quàng Thị Thử"));
        As.analyst("11")
                .get("/api/v1/offices/11.099/1909-01-01")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        As.districtOfficer(TUAN_GIAO)
                .body(Map.of("validFrom", "1909-01-01", "signatory", Map.of("authority", "PP")))
                .put("/api/v1/offices/11.099")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("signatory.authority"));
        As.districtOfficer(TUAN_GIAO)
                .body(office)
                .put("/api/v1/offices/11")
                .then()
                .statusCode(403);
        As.districtOfficer(TUAN_GIAO)
                .header("If-Match", "\"1\"")
                .body(Map.of("validFrom", "1909-01-01"))
                .put("/api/v1/offices/11.099")
                .then()
                .statusCode(200);
    }

    @Test
    void refusesAWordingThatWouldFailOrLoseAFigure() {
        wording("vi/delegations.incoming", "Có {value} đoàn\nvà {peple} người{details}{comparison}")
                .then()
                .statusCode(400)
                .body("violations.code", equalTo(List.of("unknown-placeholder", "loses-a-figure")))
                .body("violations[0].message", startsWith("Dòng 2: không có {peple}"));
        wording("vi/delegations.incoming", "{#if none}Không có")
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("unreadable"));
        wording("vi/visitors.foreign", "{#each name}{value}{/each}{details}{comparison}")
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("unreadable"));
        wording("vi/visitors.foreign", "{value.class.name}{value}{details}{comparison}")
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("unknown-placeholder"));
        wording("vi/visitors.foreign", "Có 5 khách, {value}{details}{comparison}")
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("figure-by-hand"));
        wording("vi/nothing", "x").then().statusCode(400).body("violations[0].field", equalTo("sentence"));
        wording("fr/opening", "x").then().statusCode(400).body("violations[0].field", equalTo("language"));
        As.districtOfficer(TUAN_GIAO)
                .body(Map.of("template", "x"))
                .put("/api/v1/wordings/11.099/vi/opening")
                .then()
                .statusCode(403);
    }

    private static Response wording(String path, String template) {
        return As.provinceOfficer("11").body(Map.of("template", template)).put("/api/v1/wordings/11/" + path);
    }

    @Test
    void wordsForAllUnitsBelowAndShowsItBeforehand() {
        state("1910", "visitors.foreign", 99);
        Map<String, Object> tried = Map.of(
                "unit",
                TUAN_GIAO,
                "period",
                "1910",
                "sentence",
                "visitors.foreign",
                "template",
                "Đã đón {amount} nước ngoài{details}{comparison}.");
        As.provinceOfficer("11")
                .body(tried)
                .post("/api/v1/wordings/preview")
                .then()
                .statusCode(200)
                .body("text[0]", equalTo("Đã đón 99 lượt người nước ngoài."));
        As.analyst("11")
                .get("/api/v1/wordings/11.099/vi/closing")
                .then()
                .statusCode(200)
                .body("placeholders", equalTo(List.of("issuer", "period", "unit")))
                .body("template", startsWith("Trên đây là báo cáo"));
        wording("vi/closing", "{issuer} kính báo cáo./.").then().statusCode(201);
        As.analyst("11")
                .get("/api/v1/wordings/11.099/vi")
                .then()
                .body("find { it.sentence == 'closing' }.template", equalTo("{issuer} kính báo cáo./."));
        assertTrue(Papers.docxText(report("1910", Formats.DOCX).asByteArray())
                .contains("Ủy ban nhân dân huyện Tuần Giáo kính báo cáo./."));
        As.provinceOfficer("11")
                .header("If-Match", "\"1\"")
                .body(Map.of("template", ""))
                .put("/api/v1/wordings/11/vi/closing")
                .then()
                .statusCode(200)
                .body("template", startsWith("Trên đây là báo cáo"));
    }
}
