package vn.banggiao.reporting.report;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.banggiao.reporting.boundary.FictionalUnits.link;
import static vn.banggiao.reporting.boundary.FictionalUnits.unit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;

@QuarkusTest
@WithTestResource(Backing.class)
class ConsolidationTest {
    private static final String MERGER = "2025-07-01";
    private static final String PEOPLE = "sections[0].lines.find { it.dimensions.isEmpty() }.";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        unit(database, "93", "", "");
        unit(database, "93.100", "", MERGER);
        unit(database, "93.101", "", MERGER);
        unit(database, "93.100.00001", "", MERGER);
        unit(database, "93.00001", MERGER, "");
        unit(database, "93.00002", MERGER, "");
        link(database, "93.100.00001", "93.00001", MERGER, "whole");
    }

    private static ValidatableResponse table(String period, String... query) {
        var request = As.provinceOfficer("93").queryParam("basis", "calendar");
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam(query[i], query[i + 1]);
        }
        return request.get("/api/v1/consolidations/93/" + period).then().statusCode(200);
    }

    private static void state(Map<String, Object> body) {
        As.districtOfficer("*").body(body).post("/api/v1/returns").then().statusCode(201);
    }

    @Test
    void showsTheUnitsBeforeAndAfterAMergerAndNamesThoseThatDidNotReport() {
        Published.incident("93.100.00001", "2025-03-01", 3);
        Published.incident("93.00001", "2025-08-01", 40);
        Published.incident("93", "2025-08-01", 500);
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> table(
                        "2025", "section", "border", "indicator", "incidents.people")
                .body(PEOPLE + "whole.value", equalTo(543)));

        table("2025", "section", "border", "indicator", "incidents.people")
                .body("units.code", contains("93.00001", "93.00002", "93.100", "93.101"))
                .body("units.find { it.code == '93.100' }.to", equalTo("2025-06-30"))
                .body("units.find { it.code == '93.00001' }.from", equalTo("2025-07-01"))
                .body(PEOPLE + "units.unit", contains("93.00001", "93.100"))
                .body(PEOPLE + "units.value", contains(40, 3))
                .body(PEOPLE + "itself.value", equalTo(500))
                .body(PEOPLE + "sum", equalTo(543))
                .body(PEOPLE + "notReported", contains("93.00002", "93.101"))
                .body(PEOPLE + "conversion", nullValue());
        table("2026-H1", "indicator", "incidents.people").body("units.code", contains("93.00001", "93.00002"));
        table("2024", "indicator", "incidents.people").body("units.code", contains("93.100", "93.101"));
    }

    @Test
    void addsNothingForAUnitThatDidNotReportAndTellsNoneFromSilence() {
        state(Map.of(
                "unit",
                "93.100",
                "indicator",
                "information.broadcasts",
                "period",
                "2013",
                "basis",
                "calendar",
                "value",
                7));
        table("2013", "indicator", "information.broadcasts", "section", "press")
                .body(PEOPLE + "whole.value", equalTo(7))
                .body(PEOPLE + "notReported", contains("93.101"))
                .body(PEOPLE + "itself", nullValue());
        state(Map.of(
                "unit",
                "93.101",
                "indicator",
                "information.broadcasts",
                "period",
                "2013",
                "basis",
                "calendar",
                "state",
                "none-confirmed"));
        table("2013", "indicator", "information.broadcasts", "section", "press")
                .body(PEOPLE + "notReported", hasSize(0))
                .body(PEOPLE + "units.state", contains("value", "none-confirmed"))
                .body(PEOPLE + "sum", equalTo(7));
    }

    @Test
    void showsAConversionBesideTheAmountsWithItsRateAndDate() {
        for (String currency : List.of("USD", "VND")) {
            state(Map.of(
                    "unit",
                    "93.100",
                    "indicator",
                    "customs.revenue",
                    "dimensions",
                    Map.of("currency", currency),
                    "period",
                    "2012",
                    "basis",
                    "calendar",
                    "value",
                    1_000));
        }
        ValidatableResponse table =
                table("2012", "indicator", "customs.revenue", "currency", "VND", "rate", "USD:25000.5@2024-12-31");
        String dollars = "sections.lines.flatten().find { it.dimensions.currency == 'USD' }.";
        table.body(dollars + "units[0].value", equalTo(1_000))
                .body(dollars + "units[0].converted", equalTo(25_000_500))
                .body(dollars + "conversion.on", equalTo("2024-12-31"))
                .body(dollars + "conversion.rate", equalTo(25_000.5f))
                .body("sections.lines.flatten().find { it.dimensions.currency == 'VND' }.conversion", nullValue())
                .body("sections.lines.flatten().dimensions.currency", hasItem("USD"));
    }

    @Test
    void keepsWhatStillStandsOfAUnitThatIsGone() {
        Published.agreement("93.101", "2010-05-05");
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> table(
                        "2026-H1", "indicator", "agreements.in-force")
                .body("units.code", hasItem("93.101")));
        String line = "sections.lines.flatten().find { it.dimensions.isEmpty() }.";
        table("2026-H1", "indicator", "agreements.in-force")
                .body("units.find { it.code == '93.101' }.from", nullValue())
                .body(line + "units.unit", contains("93.101"))
                .body(line + "notReported", contains("93.00001", "93.00002"))
                .body(line + "sum", equalTo(1));
    }

    @Test
    void everyLineOfTheReportHasItsRow() {
        List<String> lines = As.provinceOfficer("93")
                .get("/api/v1/reports/93/2025")
                .then()
                .extract()
                .jsonPath()
                .getList("sections.figures.flatten().indicator");
        List<String> rows = As.provinceOfficer("93")
                .get("/api/v1/consolidations/93/2025")
                .then()
                .extract()
                .jsonPath()
                .getList("sections.lines.flatten().indicator");
        assertEquals(lines, rows);
    }

    @Test
    void refusesWhatMakesNoSense() {
        for (String query : List.of(
                "section=none",
                "indicator=none",
                "currency=VND",
                "currency=VND&rate=USD:0@2024-12-31",
                "currency=VND&rate=USD:1@2024-13-31",
                "currency=XXQ&rate=USD:1@2024-12-31",
                "rate=USD:1@2024-12-31")) {
            As.provinceOfficer("93")
                    .get("/api/v1/consolidations/93/2025?" + query)
                    .then()
                    .statusCode(400)
                    .body(
                            "violations.field",
                            everyItem(org.hamcrest.Matchers.oneOf("section", "indicator", "currency", "rate")));
        }
        As.provinceOfficer("40").get("/api/v1/consolidations/93/2025").then().statusCode(403);
    }
}
