package vn.banggiao.reporting.report;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.contracts.EventType;
import vn.banggiao.contracts.IncidentState;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.contracts.RecordState;
import vn.banggiao.contracts.Topics;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.Events;
import vn.banggiao.testkit.SampleUnits;

@QuarkusTest
@WithTestResource(Backing.class)
class ReportTest {
    private static final String TUAN_GIAO = "11.099";
    private static final String PU_NHUNG = "11.099.03265";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    private static IncidentState incident(
            UUID id, int version, boolean withdrawn, String day, String kind, int people) {
        return new IncidentState(
                id,
                version,
                withdrawn,
                Instant.parse("2020-06-01T00:00:00Z"),
                PU_NHUNG,
                Qualifier.EXACT,
                LocalDate.parse(day),
                kind,
                "LA",
                people,
                null);
    }

    private static void publish(RecordState state) {
        Events.send(Topics.BORDER_INCIDENTS, state.id().toString(), EventType.ceType(state), EventJson.write(state));
    }

    private static JsonPath figure(String period, String indicator, String dimensions) {
        return As.analyst("11")
                .queryParam("unit", TUAN_GIAO)
                .queryParam("period", period)
                .queryParam("indicator", indicator)
                .queryParam("dimensions", dimensions)
                .get("/api/v1/figures")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void awaitFigure(String period, String indicator, String dimensions, Integer value) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            Integer found = figure(period, indicator, dimensions).get("value");
            assertEquals(value, found);
        });
    }

    private static ValidatableResponse state(String resource, Map<String, Object> body) {
        return As.districtOfficer(TUAN_GIAO)
                .body(body)
                .post("/api/v1/" + resource)
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse report(String period) {
        return As.analyst("11")
                .get("/api/v1/reports/" + TUAN_GIAO + "/" + period)
                .then()
                .statusCode(200);
    }

    @Test
    void sumsRecordsBelowTheUnitAndOpensDownToThem() {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        publish(incident(one, 1, false, "2016-01-10", "illegal-entry", 3));
        publish(incident(two, 1, false, "2016-06-14", "illegal-entry", 4));
        publish(incident(UUID.randomUUID(), 1, false, "2016-06-15", "illegal-entry", 50));
        awaitFigure("2016-H1", "incidents.people", "kind=illegal-entry", 7);

        JsonPath figure = figure("2016-H1", "incidents.people", "kind=illegal-entry");
        assertEquals("value", figure.getString("state"));
        assertEquals("exact", figure.getString("qualifier"));
        assertEquals("2015-12-15", figure.getString("window.from"));
        As.analyst("11")
                .urlEncodingEnabled(false)
                .get(figure.getString("records"))
                .then()
                .statusCode(200)
                .body("amount", equalTo(7))
                .body("hidden", equalTo(0))
                .body("records.id", hasItem(one.toString()))
                .body("records[0].address", containsString("/api/v1/incidents/"));

        publish(incident(one, 2, true, "2016-01-10", "illegal-entry", 3));
        awaitFigure("2016-H1", "incidents.people", "kind=illegal-entry", 4);
        publish(incident(two, 2, false, "2017-06-14", "illegal-entry", 4));
        awaitFigure("2016-H1", "incidents.people", "kind=illegal-entry", null);
        assertEquals(
                "not-reported",
                figure("2016-H1", "incidents.people", "kind=illegal-entry").getString("state"));
    }

    @Test
    void countsWhatACallerMayNotSeeAsHidden() {
        publish(incident(UUID.randomUUID(), 1, false, "2015-03-01", "smuggling", 1));
        awaitFigure("2015", "incidents.cases", "kind=smuggling", 1);
        As.analyst("11.099.03166")
                .get("/api/v1/records?unit=11.099&indicator=incidents.cases&from=2015-01-01&to=2015-12-31")
                .then()
                .statusCode(403);
    }

    @Test
    void tellsNoneConfirmedFromNotReported() {
        state(
                "returns",
                Map.of(
                        "unit", TUAN_GIAO,
                        "indicator", "delegations.outgoing",
                        "period", "2014-H1",
                        "state", "none-confirmed"));
        JsonPath none = figure("2014-H1", "delegations.outgoing", "");
        assertEquals("none-confirmed", none.getString("state"));
        assertEquals(0, none.getInt("value"));
        JsonPath unknown = figure("2014-H1", "delegations.incoming", "");
        assertEquals("not-reported", unknown.getString("state"));
        assertNull(unknown.getString("value"));
    }

    @Test
    void namesNoneBesideRecordsAndKeepsBoth() {
        state(
                "returns",
                Map.of(
                        "unit", TUAN_GIAO,
                        "indicator", "incidents.cases",
                        "period", "2013",
                        "state", "none-confirmed"));
        publish(incident(UUID.randomUUID(), 1, false, "2013-03-01", "drugs", 1));
        awaitFigure("2013", "incidents.cases", "", 1);
        report("2013").body("contradictions.code", hasItem("none-beside-records"));
    }

    @Test
    void computesThePercentageOfTheTargetAndNamesAStatedOneThatDiffers() {
        Map<String, String> dimensions = Map.of("gate", "nam-can", "currency", "VND");
        state(
                "targets",
                Map.of(
                        "unit",
                        TUAN_GIAO,
                        "indicator",
                        "customs.revenue",
                        "dimensions",
                        dimensions,
                        "period",
                        "2012",
                        "value",
                        8_200_000_000L));
        state(
                "returns",
                Map.of(
                        "unit",
                        TUAN_GIAO,
                        "indicator",
                        "customs.revenue",
                        "dimensions",
                        dimensions,
                        "period",
                        "2012",
                        "from",
                        "2012-01-01",
                        "to",
                        "2012-10-15",
                        "value",
                        10_218_000_000L,
                        "targetPercent",
                        124.62));
        JsonPath figure = figure("2012", "customs.revenue", "currency=VND;gate=nam-can");
        assertEquals(124.61f, figure.getFloat("target.percent"));
        assertEquals("computed", figure.getString("target.origin"));
        assertEquals("2012-10-15", figure.getString("window.to"));
        assertEquals("VND", figure.getString("measure"));
        report("2012").body("contradictions.code", contains("stated-percentage"));
    }

    @Test
    void takesOverAPercentageThatWasOnlyStated() {
        state(
                "returns",
                Map.of(
                        "unit",
                        TUAN_GIAO,
                        "indicator",
                        "trade.turnover",
                        "dimensions",
                        Map.of("currency", "USD"),
                        "period",
                        "2011-9M",
                        "samePeriodPercent",
                        86.1,
                        "targetPercent",
                        71.5));
        JsonPath figure = figure("2011-9M", "trade.turnover", "currency=USD");
        assertEquals("not-reported", figure.getString("state"));
        assertEquals(86.1f, figure.getFloat("samePeriod.percent"));
        assertEquals("stated", figure.getString("samePeriod.origin"));
        assertEquals(71.5f, figure.getFloat("target.percent"));
    }

    @Test
    void addsUpMonthlyReturns() {
        for (int month = 1; month <= 2; month++) {
            state(
                    "returns",
                    Map.of(
                            "unit",
                            TUAN_GIAO,
                            "indicator",
                            "information.broadcasts",
                            "period",
                            "2010-0" + month,
                            "value",
                            10 * month,
                            "qualifier",
                            "about"));
        }
        JsonPath figure = figure("2010-H1", "information.broadcasts", "");
        assertEquals(30, figure.getInt("value"));
        assertEquals("about", figure.getString("qualifier"));
        assertEquals(2, figure.getList("statements").size());
    }

    @Test
    void namesTwoStatementsOfOneThingThatDiffer() {
        for (int whole : new int[] {19, 18}) {
            state(
                    "profiles",
                    Map.of(
                            "unit",
                            TUAN_GIAO,
                            "indicator",
                            "profile.communes.difficult",
                            "value",
                            18,
                            "outOf",
                            whole,
                            "asAt",
                            "2009-06-01"));
        }
        report("2009-H1").body("contradictions.code", hasItem("statements-differ"));
    }

    @Test
    void answersAsOfAnInstant() {
        Instant before = Instant.now();
        UUID id = UUID.randomUUID();
        publish(incident(id, 1, false, "2008-03-01", "encroachment", 2));
        awaitFigure("2008", "incidents.people", "kind=encroachment", 2);
        As.analyst("11")
                .get(
                        "/api/v1/figures?unit=11.099&period=2008&indicator=incidents.people&dimensions=kind=encroachment&asOf="
                                + before)
                .then()
                .statusCode(200)
                .body("value", nullValue());
    }

    @Test
    void showsEverySectionInBothLanguages() {
        report("2007")
                .body("period.label", equalTo("năm 2007"))
                .body("unit.name", equalTo("Huyện Tuần Giáo"))
                .body("sections.code", hasItem("proposals"))
                .body("sections.find { it.code == 'border' }.figures.indicator", hasItem("incidents.cases"))
                .body("sections.find { it.code == 'border' }.figures.state", not(hasItem("value")));
        As.analyst("11")
                .header("Accept-Language", "en")
                .get("/api/v1/reports/11.099/2007")
                .then()
                .body("sections.find { it.code == 'awards' }.title", equalTo("Awards"));
    }

    @Test
    void refusesWhatMakesNoSense() {
        As.analyst("11")
                .get("/api/v1/reports/11.099/2021-H3")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("period"));
        As.analyst("11")
                .get("/api/v1/reports/11.099/2021?basis=lunar")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("basis"));
        As.analyst("11")
                .get("/api/v1/figures?unit=11.099&period=2021&indicator=gifts.given")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("dimensions.currency"));
        As.analyst("11").get("/api/v1/reports/11.777/2021").then().statusCode(404);
        As.analyst("40").get("/api/v1/reports/11.099/2021").then().statusCode(403);
        As.analyst("11")
                .get("/api/v1/figures?unit=11.099&period=2021&indicator=none")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("indicator"));
        As.analyst("11")
                .get("/api/v1/figures?unit=11.099&period=2021&indicator=incidents.cases&dimensions=kind=piracy")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("dimensions.kind"));
        As.analyst("11")
                .get("/api/v1/records?unit=11.099&indicator=incidents.cases&from=2021-02-01&to=2021-01-01")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("to"));
        As.analyst("11")
                .get("/api/v1/reports/11.099/2021?asOf=yesterday")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("asOf"));
    }
}
