package vn.banggiao.reporting.report;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.contracts.EventType;
import vn.banggiao.contracts.IncidentState;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.contracts.Topics;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.Events;
import vn.banggiao.testkit.SampleUnits;

@QuarkusTest
@WithTestResource(Backing.class)
class SeriesTest {
    private static final String CASES = "incidents.cases";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    @Test
    void hasAPointForEachPeriodAndNeverAZeroThatNobodyStated() {
        // the statutory first quarter of 2009 begins on 15 December 2008
        publish("2008-12-15", "11.099.03265", "LA");
        publish("2009-03-14", "11.099.03265", "CN");
        publish("2009-03-15", "11.099.03265", "CN");
        As.districtOfficer("11.099")
                .body(Map.of("unit", "11.099", "indicator", CASES, "period", "2009-Q3", "state", "none-confirmed"))
                .post("/api/v1/returns")
                .then()
                .statusCode(201);
        await("11.099", "2009-Q1..2009-Q4", null, "lines[0].points.value", Arrays.asList(2, 1, 0, null));

        JsonPath series = series("11.099", "2009-Q1..2009-Q4", null);
        assertEquals(
                List.of("value", "value", "none-confirmed", "not-reported"), series.getList("lines[0].points.state"));
        assertEquals("2008-12-15", series.getString("periods[0].from"));
        assertEquals("2009-03-14", series.getString("periods[0].to"));
        assertEquals("Huyện Tuần Giáo", series.getString("lines[0].name"));

        await("11.099", "2009-Q1..2009-Q2", "country", "lines.key", List.of("CN", "LA"));
        JsonPath byCountry = series("11.099", "2009-Q1..2009-Q2", "country");
        assertEquals(Arrays.asList(1, 1), byCountry.getList("lines[0].points.value"));
        assertEquals(Arrays.asList(1, null), byCountry.getList("lines[1].points.value"));

        JsonPath byUnit = series("11", "2009-Q1..2009-Q2", "unit");
        assertEquals(Arrays.asList(2, 1), byUnit.getList("lines.find { it.key == '11.099' }.points.value"));
    }

    @Test
    void saysWhereAUnitDidNotExist() {
        JsonPath series = series("11", "2024..2027", "unit");
        assertEquals(
                List.of("not-reported", "not-reported", "no-such-unit", "no-such-unit"),
                series.getList("lines.find { it.key == '11.099' }.points.state"));
        assertEquals(
                List.of("no-such-unit", "not-reported", "not-reported", "not-reported"),
                series.getList("lines.find { it.key == '11.03265' }.points.state"));
    }

    @Test
    void stepsThroughADateRange() {
        As.analyst("11")
                .queryParams(
                        "unit", "11", "indicator", CASES, "from", "2009-12-20", "to", "2010-02-14", "step", "month")
                .get("/api/v1/series")
                .then()
                .statusCode(200)
                .body("periods.code", equalTo(List.of("2010-01", "2010-02")))
                .body("lines[0].points.value", equalTo(Arrays.asList(null, null)));
    }

    @Test
    void refusesWhatMakesNoChart() {
        refuses("periods", Map.of("unit", "11", "indicator", CASES, "periods", "2020..2019"));
        refuses("by", Map.of("unit", "11", "indicator", CASES, "periods", "2019..2020", "by", "colour"));
        refuses("dimensions", Map.of("unit", "11", "indicator", "aid.disbursed", "periods", "2019..2020"));
        refuses(
                "step",
                Map.of("unit", "11", "indicator", CASES, "from", "2019-01-01", "to", "2019-12-31", "step", "week"));
        As.analyst("40")
                .queryParams(Map.of("unit", "11", "indicator", CASES, "periods", "2019..2020"))
                .get("/api/v1/series")
                .then()
                .statusCode(403);
    }

    private static void refuses(String field, Map<String, String> parameters) {
        As.analyst("*")
                .queryParams(parameters)
                .get("/api/v1/series")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(field));
    }

    private static void publish(String day, String unit, String country) {
        IncidentState state = new IncidentState(
                UUID.randomUUID(),
                1,
                false,
                Instant.parse("2009-06-01T00:00:00Z"),
                unit,
                Qualifier.EXACT,
                LocalDate.parse(day),
                "smuggling",
                country,
                1,
                null);
        Events.send(Topics.BORDER_INCIDENTS, state.id().toString(), EventType.ceType(state), EventJson.write(state));
    }

    private static void await(String unit, String periods, String by, String path, List<?> expected) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertEquals(expected, series(unit, periods, by).getList(path)));
    }

    private static JsonPath series(String unit, String periods, String by) {
        var request = As.analyst("11").queryParams("unit", unit, "indicator", CASES, "periods", periods);
        return (by == null ? request : request.queryParam("by", by))
                .get("/api/v1/series")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
