package vn.banggiao.reporting.statement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.SampleUnits;

@QuarkusTest
@WithTestResource(Backing.class)
class NarrativeTest {
    @Inject
    Statements statements;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    private static String path(String period, String section) {
        return "/api/v1/reports/11.099/" + period + "/narratives/" + section;
    }

    private static RequestSpecification text(String text) {
        return As.districtOfficer("11.099").body(Map.of("text", text));
    }

    @Test
    void writesFirstWithoutAndThenWithIfMatch() {
        String path = path("2010-H1", "context");
        As.districtOfficer("11.099")
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", nullValue())
                .body("text", nullValue());
        text("Một")
                .header("If-None-Match", "*")
                .put(path)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"");
        text("Một").put(path).then().statusCode(200).header("ETag", "\"1\"");
        text("Hai").put(path).then().statusCode(428);
        text("Hai").header("If-None-Match", "*").put(path).then().statusCode(412);
        text("Hai").header("If-Match", "\"1\"").put(path).then().statusCode(200).header("ETag", "\"2\"");
        text("Ba").header("If-Match", "\"1\"").put(path).then().statusCode(412);
        text("Một").put(path).then().statusCode(428);
        As.analyst("11").get(path).then().header("ETag", "\"2\"").body("text", equalTo("Hai"));
        text("x")
                .header("If-Match", "\"1\"")
                .put(path("2010-H2", "context"))
                .then()
                .statusCode(404);
    }

    @Test
    void offersTheTextOfTheLatestEarlierReport() {
        text("Đầu năm").put(path("2011-H1", "proposals")).then().statusCode(201);
        text("Cuối năm").put(path("2011-H2", "proposals")).then().statusCode(201);
        text("Năm sau").put(path("2013", "proposals")).then().statusCode(201);
        As.analyst("11.099")
                .get(path("2012-H1", "proposals"))
                .then()
                .body("text", nullValue())
                .body("carriedOver.period", equalTo("2011-H2"))
                .body("carriedOver.text", equalTo("Cuối năm"));
        As.analyst("11.099").get(path("2011-05", "proposals")).then().body("carriedOver", nullValue());
    }

    @Test
    void keepsTextsForTheReportAsOfAnInstant() {
        String path = path("2014", "difficulties");
        Instant first = Instant.parse(text("Cũ").put(path).then().extract().path("record.changedAt"));
        text("").header("If-Match", "\"1\"").put(path).then().statusCode(200);
        assertEquals(Map.of("difficulties", "Cũ"), statements.narratives("11.099", "2014", first));
        assertEquals(Map.of(), statements.narratives("11.099", "2014", null));
    }

    @Test
    void refusesPeriodsSectionsAndUnitsThatThereAreNot() {
        text("x").put(path("2021-H3", "context")).then().statusCode(400).body("violations[0].field", equalTo("period"));
        text("x")
                .put(path("2021", "weather"))
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("proposals"));
        text("x")
                .put(path("2025", "context"))
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("unit-not-then"));
        text("a\u0000").put(path("2021", "context")).then().statusCode(400);
        As.districtOfficer("40")
                .body(Map.of("text", "x"))
                .put(path("2021", "context"))
                .then()
                .statusCode(403);
        As.districtOfficer("40").get(path("2021", "context")).then().statusCode(403);
        As.analyst("11")
                .body(Map.of("text", "x"))
                .put(path("2021", "context"))
                .then()
                .statusCode(403);
    }

    @Test
    void usesTheUsualSectionsUntilAUnitSetsItsOwn() {
        String path = "/api/v1/outlines/11.099.03265";
        As.analyst("11")
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", nullValue())
                .body("sections.code", hasItems("context", "proposals"));
        Map<String, Object> outline = Map.of(
                "validFrom",
                "2020-01-01",
                "sections",
                List.of(
                        Map.of("code", "direction", "numbering", "I"),
                        Map.of(
                                "code",
                                "trade-fairs",
                                "title",
                                "Hội chợ",
                                "indicators",
                                List.of(Map.of(
                                        "indicator",
                                        "incidents.cases",
                                        "breakdowns",
                                        List.of(List.of("kind", "country")))))));
        As.districtOfficer("11").body(outline).put(path).then().statusCode(201).header("ETag", "\"1\"");
        As.districtOfficer("11").body(outline).put(path).then().statusCode(200);
        As.analyst("11")
                .get(path + "?on=2020-06-30")
                .then()
                .header("ETag", "\"1\"")
                .body("sections.code", contains("direction", "trade-fairs"));
        As.analyst("11").get(path + "?on=2019-06-30").then().header("ETag", nullValue());
        As.districtOfficer("11")
                .body(Map.of("text", "x"))
                .put("/api/v1/reports/11.099.03265/2020/narratives/trade-fairs")
                .then()
                .statusCode(201);
        Map<String, Object> later = Map.of("validFrom", "2022-01-01", "sections", List.of(Map.of("code", "border")));
        As.districtOfficer("11").body(later).put(path).then().statusCode(201);
        As.analyst("11").get(path + "?on=2023-01-01").then().body("sections.code", contains("border"));
    }

    @Test
    void refusesAnOutlineThatContradictsItself() {
        Map<String, Object> outline = Map.of(
                "validFrom",
                "2020-01-01",
                "sections",
                List.of(
                        Map.of(
                                "code",
                                "border",
                                "indicators",
                                List.of(
                                        Map.of("indicator", "incidents.cases", "breakdowns", List.of(List.of("gate"))),
                                        Map.of("indicator", "incident.cases"))),
                        Map.of("code", "border"),
                        Map.of("code", "own"),
                        Map.of("code", "press", "indicators", List.of(Map.of("indicator", "incidents.cases")))));
        As.districtOfficer("11")
                .body(outline)
                .put("/api/v1/outlines/11.099")
                .then()
                .statusCode(400)
                .body(
                        "violations.field",
                        contains(
                                "sections[0].indicators[0].breakdowns[0]",
                                "sections[0].indicators[1].indicator",
                                "sections[1].code",
                                "sections[2].title",
                                "sections[3].indicators[0].indicator"));
    }
}
