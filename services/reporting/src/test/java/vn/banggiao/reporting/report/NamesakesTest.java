package vn.banggiao.reporting.report;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
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
import java.util.Arrays;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;

/** 96 was one province until the merger; since then it is another, of which it and 97 became part. */
@QuarkusTest
@WithTestResource(Backing.class)
class NamesakesTest {
    private static final String MERGER = "2025-07-01";
    private static final String BEFORE = "2025-06-30";
    private static final String PEOPLE = "incidents.people";
    private static final String LINE = "sections.lines.flatten().find { it.dimensions.isEmpty() }.";

    @Inject
    AgroalDataSource database;

    private static boolean published;

    @BeforeEach
    void units() {
        for (String old : new String[] {"96", "97"}) {
            unit(database, old, "", MERGER);
            unit(database, old + ".100", "", MERGER);
            unit(database, old + ".100.00001", "", MERGER);
            unit(database, old + ".100.00002", "", MERGER);
        }
        unit(database, "96", MERGER, "");
        unit(database, "96.00001", MERGER, "");
        unit(database, "96.00002", MERGER, "");
        unit(database, "96.00003", MERGER, "");
        link(database, "96.100.00001", "96.00001", MERGER, "whole");
        link(database, "97.100.00001", "96.00002", MERGER, "whole");
        link(database, "96.100.00002", "96.00003", MERGER, "whole");
        link(database, "97.100.00002", "96.00003", MERGER, "whole");
        if (!published) {
            Published.incident("96.100.00001", "2025-03-01", 1);
            Published.incident("96", "2025-03-02", 20);
            Published.incident("97.100.00001", "2025-03-01", 300);
            Published.incident("96.00001", "2025-08-01", 4_000);
            Published.agreement("96.100", "2020-01-01");
            Published.agreement("96.00001", "2025-09-01");
            published = true;
        }
        awaitToday("2025", PEOPLE, 4_321);
        awaitToday("2026", "agreements.in-force", 2);
    }

    private static void awaitToday(String period, String indicator, int value) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> figure(
                        "96", period, indicator, "boundaries", "today")
                .body("value", equalTo(value)));
    }

    private static ValidatableResponse figure(String unit, String period, String indicator, String... query) {
        return get("/api/v1/figures", "96", "97", query, "unit", unit, "period", period, "indicator", indicator);
    }

    private static ValidatableResponse get(
            String path, String scope, String otherScope, String[] query, String... more) {
        var request = As.analyst(scope, otherScope).queryParam("basis", "calendar");
        for (String[] each : new String[][] {query, more}) {
            for (int i = 0; i < each.length; i += 2) {
                request.queryParam(each[i], each[i + 1]);
            }
        }
        return request.get(path).then().statusCode(200);
    }

    private static ValidatableResponse table(String period, String... query) {
        return get("/api/v1/consolidations/96/" + period, "96", "97", query, "indicator", PEOPLE);
    }

    private static ValidatableResponse series(String... query) {
        return get("/api/v1/series", "96", "97", query, "unit", "96", "indicator", PEOPLE, "periods", "2024..2026");
    }

    private static void opensTo(String link, int amount) {
        As.analyst("96", "97")
                .urlEncodingEnabled(false)
                .get(link)
                .then()
                .statusCode(200)
                .body("amount", equalTo(amount))
                .body("hidden", equalTo(0));
    }

    private static void state(String resource, Map<String, Object> body) {
        As.districtOfficer("*").body(body).post("/api/v1/" + resource).then().statusCode(201);
    }

    @Test
    void aReportOverTheChangeIsOfTheOneThatHasTheCodeAtItsEnd() {
        ValidatableResponse now = figure("96", "2025", PEOPLE).body("value", equalTo(4_000));
        opensTo(now.extract().path("records"), 4_000);
        ValidatableResponse then = figure("96", "2025", PEOPLE, "on", BEFORE).body("value", equalTo(21));
        opensTo(then.extract().path("records"), 21);
        figure("97", "2025", PEOPLE).body("value", equalTo(300));
        figure("96", "2024", PEOPLE).body("state", equalTo("not-reported"));
        figure("96", "2025-H1", PEOPLE).body("value", equalTo(21));
    }

    @Test
    void theReportNamesTheOthersThatHadTheCodeAndLeadsToTheirs() {
        ValidatableResponse report = get("/api/v1/reports/96/2026", "96", "96", new String[0])
                .body("unit.validFrom", equalTo(MERGER))
                .body("unit", not(hasKey("validTo")))
                .body("unit.others.validTo", contains(MERGER))
                .body("unit.others[0].report", equalTo("/api/v1/reports/96/2025?basis=calendar&on=" + BEFORE));
        As.analyst("96")
                .urlEncodingEnabled(false)
                .get(report.extract().<String>path("unit.others[0].report"))
                .then()
                .statusCode(200)
                .body("unit.validTo", equalTo(MERGER))
                .body("unit.others.validFrom", contains(MERGER))
                .body("edition", nullValue());
        get("/api/v1/reports/96/2024", "96", "96", new String[0])
                .body("unit.validTo", equalTo(MERGER))
                .body("unit", not(hasKey("others")));
    }

    @Test
    void neverComparesWithANamesakeButNamesThePredecessors() {
        figure("96", "2026", PEOPLE)
                .body("samePeriod", nullValue())
                .body("notComparable.from", equalTo("2025-01-01"))
                .body("notComparable.predecessors.code", contains("96", "97"))
                .body("notComparable.predecessors[0].validTo", equalTo(MERGER));
        figure("96.00002", "2026", PEOPLE).body("notComparable.predecessors.code", contains("97.100.00001"));
        figure("96", "2025-H1", PEOPLE).body("", not(hasKey("notComparable")));
        figure("96", "2026", PEOPLE, "boundaries", "today").body("samePeriod.value", equalTo(4_321));
    }

    @Test
    void whatLastsIsCountedForTheOneUnderWhichItBegan() {
        figure("96", "2026", "agreements.in-force").body("value", equalTo(1));
        figure("96", "2025-H1", "agreements.in-force").body("value", equalTo(1));
        figure("96", "2025", "agreements.in-force", "on", BEFORE).body("value", equalTo(1));
        opensTo(figure("96", "2026", "agreements.in-force").extract().path("records"), 1);
    }

    @Test
    void statementsAreTheUnitsThatHadTheCodeOnTheirLastDay() {
        String broadcasts = "information.broadcasts";
        for (String half : new String[] {"2025-H1", "2025-H2"}) {
            state(
                    "returns",
                    Map.of(
                            "unit",
                            "96",
                            "indicator",
                            broadcasts,
                            "period",
                            half,
                            "basis",
                            "calendar",
                            "value",
                            half.equals("2025-H1") ? 10 : 5));
        }
        state("profiles", Map.of("unit", "96", "indicator", "profile.population", "value", 7, "asAt", "2024-01-01"));
        figure("96", "2025", broadcasts).body("value", equalTo(5));
        figure("96", "2025", broadcasts, "on", BEFORE).body("value", equalTo(10));
        figure("96", "2025", "profile.population").body("value", nullValue());
        figure("96", "2025", "profile.population", "on", BEFORE).body("value", equalTo(7));
        figure("96", "2025", broadcasts, "boundaries", "today")
                .body("value", equalTo(15))
                .body("notReported.code", contains("97"));
        series("indicator", broadcasts, "on", BEFORE).body("lines[0].points[1].value", equalTo(10));
    }

    @Test
    void refusesADayOnWhichNobodyWithDaysInThePeriodHadTheCode() {
        for (String on : new String[] {"2026-01-01", BEFORE}) {
            String path = on.equals(BEFORE) ? "/api/v1/reports/96/2026" : "/api/v1/reports/97/2025";
            As.analyst("*")
                    .header("Accept-Language", "en")
                    .queryParam("on", on)
                    .get(path)
                    .then()
                    .statusCode(404)
                    .body("violations[0].field", equalTo("on"))
                    .body("violations[0].message", containsString("… → " + BEFORE));
        }
        As.analyst("*")
                .get("/api/v1/reports/96/2025?boundaries=today&on=" + BEFORE)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("on"));
    }

    @Test
    void aConsolidationIsOfOneOfThemOrOfTodaysUnits() {
        table("2025")
                .body("units.code", contains("96.00001", "96.00002", "96.00003"))
                .body(LINE + "sum", equalTo(4_000))
                .body(LINE + "notReported", contains("96.00002", "96.00003"));
        ValidatableResponse then = table("2025", "on", BEFORE)
                .body("units.code", contains("96.100"))
                .body(LINE + "itself.value", equalTo(20))
                .body(LINE + "sum", equalTo(21));
        opensTo(then.extract().path(LINE + "itself.records"), 20);
        ValidatableResponse today = table("2025", "boundaries", "today")
                .body("boundaries", equalTo("today"))
                .body("units.code", contains("96.00001", "96.00002", "96.00003"))
                .body(LINE + "units.value", contains(4_001, 300))
                .body(LINE + "itself.value", equalTo(20))
                .body(LINE + "sum", equalTo(4_321))
                .body(LINE + "whole.value", equalTo(4_321));
        opensTo(today.extract().path(LINE + "itself.records"), 20);
        opensTo(today.extract().path(LINE + "units[0].records"), 4_001);
        table("2025", "asOf", "2025-01-01T00:00:00Z")
                .body("asOf", equalTo("2025-01-01T00:00:00Z"))
                .body(LINE + "sum", nullValue())
                .body(LINE + "notReported", contains("96.00001", "96.00002", "96.00003"));
    }

    @Test
    void aSeriesIsOfOneOfThemOrOfTodaysUnits() {
        series().body("lines[0].points.value", equalTo(Arrays.asList(null, 4_000, null)))
                .body("lines[0].points.state", contains("no-such-unit", "value", "not-reported"))
                .body("named.others.validTo", contains(MERGER));
        series("on", BEFORE)
                .body("lines[0].points.value", equalTo(Arrays.asList(null, 21, null)))
                .body("lines[0].points.state", contains("not-reported", "value", "no-such-unit"));
        series("boundaries", "today").body("lines[0].points.value", equalTo(Arrays.asList(null, 4_321, null)));
        series("boundaries", "today", "by", "unit")
                .body("lines.key", contains("96.00001", "96.00002", "96.00003"))
                .body("lines[0].points.value", equalTo(Arrays.asList(null, 4_001, null)))
                .body("lines[1].points.value", equalTo(Arrays.asList(null, 300, null)));
        series("by", "unit").body("lines.find { it.key == '96.00001' }.points[1].value", equalTo(4_000));
        series("boundaries", "today", "asOf", "2025-01-01T00:00:00Z")
                .body("lines[0].points[1].state", equalTo("not-reported"));
    }

    @Test
    void whoActsForAUnitOfTodayReadsWhatItTookInAndWritesNothingThere() {
        String link = figure("96.00002", "2025", PEOPLE, "boundaries", "today")
                .body("value", equalTo(300))
                .extract()
                .path("records");
        As.analyst("96.00002")
                .urlEncodingEnabled(false)
                .get(link)
                .then()
                .statusCode(200)
                .body("hidden", equalTo(0))
                .body("records.unit", contains("97.100.00001"));
        As.analyst("96.00002").get("/api/v1/reports/97.100.00001/2024").then().statusCode(200);
        As.analyst("96.00002").get("/api/v1/reports/96.100.00001/2024").then().statusCode(403);
        As.districtOfficer("96.00002")
                .body(Map.of("unit", "97.100.00001", "period", "2024"))
                .post("/api/v1/editions")
                .then()
                .statusCode(403);
        assertEquals(
                403,
                As.districtOfficer("96.00002")
                        .body(Map.of(
                                "unit", "97.100.00001",
                                "indicator", "information.broadcasts",
                                "period", "2024",
                                "value", 1))
                        .post("/api/v1/returns")
                        .statusCode());
    }
}
