package vn.banggiao.reporting.statement;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.SampleUnits;

@QuarkusTest
@WithTestResource(Backing.class)
class StatementTest {
    private static final Map<String, Object> TRADE = Map.of(
            "unit",
            "11.099",
            "indicator",
            "trade.export",
            "period",
            "2021-9M",
            "dimensions",
            Map.of("currency", "USD"));

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    private static Map<String, Object> with(Map<String, Object> base, Object... more) {
        Map<String, Object> body = new HashMap<>(base);
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        body.values().removeIf(value -> value.equals("-"));
        return body;
    }

    private static ValidatableResponse post(String path, Object body) {
        return As.districtOfficer("11").body(body).post("/api/v1/" + path).then();
    }

    private static void refuses(String path, Map<String, Object> body, String field, String code) {
        post(path, body)
                .statusCode(400)
                .body("violations", hasSize(1))
                .body("violations[0].field", equalTo(field))
                .body("violations[0].code", equalTo(code));
    }

    @Test
    void keepsAReturnWithAWindowOfItsOwn() {
        UUID id = UUID.randomUUID();
        Map<String, Object> body = with(
                TRADE, "id", id, "from", "2021-01-01", "to", "2021-08-31", "value", 12711000, "qualifier", "estimate");
        post("returns", body)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", containsString("/api/v1/returns/" + id))
                .body("period", equalTo("2021-9M"))
                .body("basis", equalTo("statutory"))
                .body("from", equalTo("2021-01-01"))
                .body("ownWindow", equalTo(true))
                .body("state", equalTo("value"))
                .body("recordedIn", nullValue());
        post("returns", body).statusCode(200);
        As.districtOfficer("11")
                .header("If-Match", "\"1\"")
                .body(with(TRADE, "value", 5))
                .put("/api/v1/returns/" + id)
                .then()
                .statusCode(200)
                .body("from", equalTo("2020-12-15"))
                .body("to", equalTo("2021-09-14"))
                .body("ownWindow", equalTo(false));
        As.analyst("11").get("/api/v1/returns/" + id + "/versions").then().body("value", equalTo(List.of(12711000, 5)));
        As.analyst("11")
                .get("/api/v1/returns?unit=11.099&period=2021-9M&indicator=trade.export&limit=500")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + id + "' }.record.version", equalTo(2));
        As.districtOfficer("11")
                .header("If-Match", "\"2\"")
                .body(Map.of("reason", "Ghi nhầm"))
                .delete("/api/v1/returns/" + id)
                .then()
                .statusCode(200)
                .body("record.withdrawnAt", notNullValue());
    }

    @Test
    void keepsAReturnThatKnowsOnlyItsPercentages() {
        post("returns", with(TRADE, "dimensions", "-", "samePeriodPercent", 86.1, "targetPercent", 70))
                .statusCode(201)
                .body("value", nullValue())
                .body("samePeriodPercent", equalTo(86.1f));
    }

    @Test
    void saysWhoRecordsAnIndicatorThatAnOfficeStates() {
        post("returns", Map.of("unit", "11.099", "indicator", "citizens.detained", "period", "2021", "value", 3))
                .statusCode(201)
                .body("recordedIn", equalTo("citizen-protection"));
        post(
                        "returns",
                        Map.of(
                                "unit",
                                "11.099",
                                "indicator",
                                "aid.projects",
                                "period",
                                "2021",
                                "state",
                                "none-confirmed"))
                .statusCode(201)
                .body("state", equalTo("none-confirmed"))
                .body("value", nullValue());
    }

    @Test
    void refusesAReturnThatSaysNothingOrTooMuch() {
        refuses("returns", TRADE, "value", "required");
        refuses("returns", with(TRADE, "state", "none-confirmed", "value", 3), "value", "none-with-a-value");
        refuses("returns", with(TRADE, "value", -1), "value", "negative");
        refuses("returns", with(TRADE, "samePeriodPercent", -1), "samePeriodPercent", "negative");
        refuses("returns", with(TRADE, "value", 1.234), "value", "too-many-digits");
        refuses("returns", with(TRADE, "value", "12"), "value", "not-a-number");
        refuses("returns", with(TRADE, "value", 1, "dimensions", Map.of()), "dimensions.currency", "required");
        Map<String, Object> visitors = Map.of("unit", "11.099", "indicator", "visitors.foreign", "period", "2020-H1");
        refuses("returns", with(visitors, "value", 1.5), "value", "not-a-count");
        refuses("returns", with(visitors, "value", 19, "outOf", 18), "outOf", "less-than-its-part");
        post("returns", with(visitors, "value", 18, "outOf", 19)).statusCode(201);
        post("returns", with(visitors, "value", 156.0)).statusCode(201);
    }

    @Test
    void refusesIndicatorsDimensionsAndCurrenciesThatThereAreNot() {
        refuses("returns", with(TRADE, "value", 1, "indicator", "trade.exports"), "indicator", "unknown-indicator");
        As.districtOfficer("11")
                .header("Accept-Language", "en")
                .body(with(TRADE, "value", 1, "indicator", "trade.exports"))
                .post("/api/v1/returns")
                .then()
                .body("violations[0].message", containsString("trade.export,"));
        refuses(
                "returns",
                with(TRADE, "value", 1, "dimensions", Map.of("currency", "USD", "port", "x")),
                "dimensions.port",
                "unknown-dimension");
        refuses(
                "returns",
                with(TRADE, "value", 1, "dimensions", Map.of("currency", "ĐỒNG")),
                "dimensions.currency",
                "unknown-currency");
        Map<String, Object> cases =
                Map.of("unit", "11.099", "indicator", "incidents.cases", "period", "2021", "value", 1);
        refuses("returns", with(cases, "dimensions", Map.of("kind", "piracy")), "dimensions.kind", "unknown-code");
        refuses("returns", with(cases, "dimensions", Map.of("country", "XX")), "dimensions.country", "unknown-country");
        refuses("returns", with(cases, "indicator", "profile.villages"), "indicator", "a-profile");
        As.districtOfficer("11")
                .body("{\"unit\":\"11.099\",\"indicator\":\"incidents.cases\",\"period\":\"2021\",\"value\":1,"
                        + "\"dimensions\":{\"country\":null}}")
                .post("/api/v1/returns")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("dimensions.country"));
    }

    @Test
    void refusesPeriodsAndWindowsThatAreNone() {
        Map<String, Object> stated = with(TRADE, "value", 1);
        refuses("returns", with(stated, "period", "2021-H3"), "period", "not-a-period");
        refuses("returns", with(stated, "period", "2021-06-30..2021-01-01"), "period", "ends-before-it-starts");
        refuses("returns", with(stated, "period", "-"), "period", "required");
        refuses("returns", with(stated, "from", "2021-01-01"), "to", "required");
        refuses("returns", with(stated, "from", "2021-06-01", "to", "2021-05-01"), "to", "ends-before-it-starts");
        refuses("returns", with(stated, "from", "2020-01-01", "to", "2020-08-31"), "from", "outside-the-period");
        refuses("returns", with(stated, "basis", "lunar"), "basis", "unknown-code");
        refuses("returns", with(stated, "period", "2999"), "period", "in-the-future");
        refuses(
                "returns",
                with(stated, "period", "-", "from", "2021-01-01", "to", "2999-01-01"),
                "to",
                "in-the-future");
        post("returns", with(stated, "period", "-", "from", "2021-01-01", "to", "2021-08-31"))
                .statusCode(201)
                .body("period", nullValue());
        As.analyst("11")
                .get("/api/v1/returns?period=2021-H3")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("period"));
    }

    @Test
    void refusesAUnitThatDidNotExistAtTheEndOfTheWindow() {
        refuses("returns", with(TRADE, "value", 1, "period", "2025"), "unit", "unit-not-then");
        post("returns", with(TRADE, "value", 1, "period", "2025-H1")).statusCode(201);
        refuses("returns", with(TRADE, "value", 1, "unit", "77"), "unit", "unknown-unit");
        refuses(
                "profiles",
                Map.of("unit", "11.03265", "indicator", "profile.villages", "value", 9, "asAt", "2024-01-01"),
                "unit",
                "unit-not-then");
    }

    @Test
    void keepsProfilesOnlyOfProfileIndicators() {
        Map<String, Object> villages =
                Map.of("unit", "11.099", "indicator", "profile.villages", "value", 177, "asAt", "2020-01-01");
        post("profiles", villages).statusCode(201).body("qualifier", equalTo("exact"));
        refuses("profiles", with(villages, "indicator", "visitors.foreign"), "indicator", "not-a-profile");
        refuses("profiles", with(villages, "asAt", "2999-01-01"), "asAt", "in-the-future");
        refuses("profiles", with(villages, "value", 1.5), "value", "not-a-count");
        refuses("profiles", with(villages, "indicator", "profile.poverty-rate", "value", 137.38), "value", "too-large");
    }

    @Test
    void keepsTargetsForPeriodsToCome() {
        Map<String, Object> target = with(TRADE, "period", "2030", "value", 8200000000L);
        post("targets", with(target, "unit", "11")).statusCode(201).body("to", equalTo("2030-12-14"));
        refuses("targets", with(target, "unit", "11", "value", "-"), "value", "required");
        refuses("targets", with(target, "unit", "11", "period", "-"), "period", "required");
        refuses("targets", with(target, "unit", "11", "dimensions", "-"), "dimensions.currency", "required");
    }

    @Test
    void keepsDirectivesByTheDayTheyWerePutIntoEffect() {
        Map<String, Object> directive =
                Map.of("unit", "11.099", "number", "04-CT/TW", "level", "central", "appliedOn", "2020-02-10");
        post("directives", with(directive, "issuedOn", "2011-07-06")).statusCode(201);
        refuses("directives", with(directive, "issuedOn", "2020-03-01"), "appliedOn", "before-it-was-issued");
        refuses("directives", with(directive, "level", "village"), "level", "unknown-code");
        refuses("directives", with(directive, "number", " "), "number", "required");
        As.analyst("11")
                .get("/api/v1/directives?unit=11.099&from=2020-01-01&to=2020-06-30&level=central")
                .then()
                .body("items[0].number", equalTo("04-CT/TW"));
    }

    @Test
    void keepsADocumentOnceUnderWhateverIdItComes() {
        Map<String, Object> directive = Map.of(
                "unit",
                "11.099",
                "number",
                "7/KH",
                "issuer",
                "UBND tỉnh",
                "level",
                "province",
                "appliedOn",
                "2020-02-10");
        String id = post("directives", directive).statusCode(201).extract().path("id");
        post("directives", with(directive, "level", "district"))
                .statusCode(409)
                .body("type", equalTo("urn:banggiao:problem:directive-recorded-before"))
                .body("detail", org.hamcrest.Matchers.containsString(id));
        String otherDay = post("directives", with(directive, "appliedOn", "2020-02-11"))
                .statusCode(201)
                .extract()
                .path("id");
        post("directives", with(directive, "issuer", "Huyện ủy")).statusCode(201);
        post("directives", with(directive, "issuer", "-")).statusCode(201);
        post("directives", with(directive, "issuer", "-")).statusCode(409);
        As.districtOfficer("11.099")
                .header("If-Match", "\"1\"")
                .body(directive)
                .put("/api/v1/directives/" + otherDay)
                .then()
                .statusCode(409)
                .body("detail", org.hamcrest.Matchers.containsString(id));
        As.districtOfficer("11.099")
                .header("If-Match", "\"1\"")
                .body(with(directive, "note", "đã triển khai"))
                .put("/api/v1/directives/" + id)
                .then()
                .statusCode(200);
        As.districtOfficer("11.099")
                .header("If-Match", "\"2\"")
                .body(Map.of("reason", "Ghi nhầm"))
                .delete("/api/v1/directives/" + id)
                .then()
                .statusCode(200);
        post("directives", directive).statusCode(201);
        As.districtOfficer("11.099")
                .body(with(directive, "unit", "40"))
                .post("/api/v1/directives")
                .then()
                .statusCode(403);
    }

    @Test
    void keepsWindowsOfTheirOwnForGroupsOfIndicators() {
        Map<String, Object> window = Map.of(
                "unit",
                "11.099",
                "period",
                "2020-H1",
                "from",
                "2019-10-01",
                "to",
                "2020-03-31",
                "indicators",
                List.of("aid.disbursed", "aid.training.classes"));
        post("windows", window).statusCode(201).body("indicators", hasSize(2));
        refuses("windows", with(window, "indicators", List.of()), "indicators", "required");
        refuses("windows", with(window, "indicators", List.of("aid.disbursd")), "indicators[0]", "unknown-indicator");
        refuses(
                "windows",
                with(window, "dimensions", Map.of("currency", "USD")),
                "dimensions.currency",
                "unknown-dimension");
        refuses("windows", with(window, "from", "2018-10-01", "to", "2019-03-31"), "from", "outside-the-period");
    }

    @Test
    void staysWithinTheCallersUnits() {
        As.districtOfficer("40")
                .body(with(TRADE, "value", 1))
                .post("/api/v1/returns")
                .then()
                .statusCode(403);
        As.analyst("11")
                .body(with(TRADE, "value", 1))
                .post("/api/v1/returns")
                .then()
                .statusCode(403);
        As.borderPost("11")
                .body(with(TRADE, "value", 1))
                .post("/api/v1/returns")
                .then()
                .statusCode(403);
        As.role("dpo", "*").get("/api/v1/returns").then().statusCode(403);
        As.analyst("40").get("/api/v1/returns?unit=11").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void keepsTheGoodLinesOfABatch() {
        String lines = "{\"unit\":\"11.099\",\"indicator\":\"culture.festivals\",\"period\":\"2021\",\"value\":2}\n"
                + "{\"unit\":\"11.099\",\"indicator\":\"culture.festival\",\"period\":\"2021\",\"value\":2}\n";
        String answer = As.districtOfficer("11.099")
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/returns/batch")
                .asString();
        assertTrue(answer.contains("\"status\":201"), answer);
        assertTrue(answer.contains("culture.festivals"), answer);
    }

    @ParameterizedTest
    @CsvSource({
        "returns, StateReturn",
        "targets, SetTarget",
        "profiles, StateProfile",
        "directives, RecordDirective",
        "windows, SetWindow"
    })
    void takesTheExamplesOfTheDocument(String path, String example) throws IOException {
        String kySon = "code,name,level,parent,valid_from,valid_to\n40.417,Huyện Kỳ Sơn,district,40,,2025-07-01\n";
        As.system()
                .contentType("text/csv")
                .body(kySon.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/units/import?kind=units")
                .then()
                .statusCode(200)
                .body("problems", hasSize(0));
        As.system().body(example(example)).post("/api/v1/" + path).then().statusCode(201);
    }

    @Test
    void takesTheExamplesOfWhatStandsAtAnAddress() throws IOException {
        As.system()
                .body(example("WriteNarrative"))
                .put("/api/v1/reports/11.099/1999/narratives/border")
                .then()
                .statusCode(201);
        As.system()
                .body(example("SetOutline"))
                .put("/api/v1/outlines/11.099")
                .then()
                .statusCode(201);
    }

    private static byte[] example(String name) throws IOException {
        try (InputStream example = StatementTest.class.getResourceAsStream("/openapi-examples/" + name + ".json")) {
            return example.readAllBytes();
        }
    }
}
