package vn.banggiao.reporting.delay;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.contracts.EventType;
import vn.banggiao.contracts.IncidentState;
import vn.banggiao.contracts.PatrolState;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.contracts.RecordState;
import vn.banggiao.contracts.Topics;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.Events;

/** A province of its own with two districts; the half-year runs from 15 December 2010 to 14 June 2011. */
@QuarkusTest
@WithTestResource(Backing.class)
class DelayTest {
    private static final String NORTH = "58.001";
    private static final String SOUTH = "58.002";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into unit values
                        ('58', 'Tỉnh Thử', 'tinh thu', 'province', null, '-infinity', 'infinity'),
                        ('58.001', 'Huyện Bắc', 'huyen bac', 'district', '58', '-infinity', 'infinity'),
                        ('58.001.00001', 'Xã Đông', 'xa dong', 'commune', '58.001', '-infinity', 'infinity'),
                        ('58.002', 'Huyện Nam', 'huyen nam', 'district', '58', '-infinity', 'infinity')
                    on conflict do nothing""");
        }
    }

    @Test
    void measuresFromTheEventToTheFirstVersionUnitByUnit() {
        incident(NORTH, "2011-01-01", 0);
        incident(NORTH + ".00001", "2011-01-02", 2);
        incident(NORTH, "2011-01-03", 4);
        UUID corrected = incident(NORTH, "2011-01-04", 6);
        incident(corrected, 2, false, NORTH, "2011-01-04", 6, 9);
        incident(NORTH, "2011-06-10", 10);
        UUID withdrawn = incident(NORTH, "2011-01-05", 300);
        incident(withdrawn, 2, true, NORTH, "2011-01-05", 300, 1);
        incident("58", "2011-02-01", 30);
        incident("58", "2010-12-01", 30);
        patrol(SOUTH, "2011-03-01", 1);
        awaitNorth(8.4f);

        JsonPath found = delays("");
        assertEquals("2011-06-14", found.getString("to"));
        assertEquals(List.of("58", NORTH, SOUTH), found.getList("units.unit"));
        assertEquals(List.of("Tỉnh Thử", "Huyện Bắc", "Huyện Nam"), found.getList("units.name"));
        assertEquals(List.of(1, 5, 1), found.getList("units.delay.records"));
        assertEquals(List.of(30f, 4f, 1f), found.getList("units.delay.medianDays"));
        assertEquals(8.4f, found.getFloat("units[1].delay.ninetiethPercentileDays"));
        assertEquals(1, found.getInt("units[1].delay.afterClose"));
        assertEquals(20f, found.getFloat("units[1].delay.afterClosePercent"));
        assertEquals(7, found.getInt("whole.records"));
        assertEquals(4f, found.getFloat("whole.medianDays"));
        assertEquals(14.29f, found.getFloat("whole.afterClosePercent"));

        assertEquals(6, delays("&indicator=incidents.cases").getInt("whole.records"));
        JsonPath patrols = delays("&indicator=patrols.joint");
        assertEquals(List.of(0, 0, 1), patrols.getList("units.delay.records"));
        assertEquals(7, delays("&section=border").getInt("whole.records"));
        assertEquals(0, delays("&section=culture").getInt("whole.records"));
        As.analyst("58")
                .get("/api/v1/delays?unit=58.002&period=2011-H1")
                .then()
                .statusCode(200)
                .body("units.unit", equalTo(List.of(SOUTH)))
                .body("whole.medianDays", equalTo(1.0f));
        As.analyst("58")
                .get("/api/v1/delays?unit=58&period=1999")
                .then()
                .statusCode(200)
                .body("whole.records", equalTo(0))
                .body("whole.medianDays", nullValue());
    }

    @Test
    void refusesWhatIsNotTheCallersAndWhatIsNotRecorded() {
        As.analyst(NORTH).get("/api/v1/delays?unit=58&period=2011-H1").then().statusCode(403);
        As.analyst("58")
                .get("/api/v1/delays?unit=58&period=2011-H1&indicator=trade.export")
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("not-recorded"));
        As.analyst("58")
                .get("/api/v1/delays?unit=58&period=2011-H1&section=weather")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("section"));
        As.analyst("58")
                .get("/api/v1/late-records?unit=58&indicator=incidents.cases&to=2011-06-14")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("from"));
        As.analyst(NORTH)
                .get("/api/v1/late-records?unit=58&indicator=incidents.cases&from=2011-01-01&to=2011-06-14")
                .then()
                .statusCode(403);
    }

    @Test
    void aFigureLeadsToWhatCameLateWithBothDays() {
        incident(SOUTH, "2013-12-01", 30);
        UUID corrected = incident(SOUTH, "2013-11-01", 60);
        incident(corrected, 2, false, SOUTH, "2013-11-01", 60, 5);
        incident(SOUTH, "2013-12-02", 3);
        incident(SOUTH, "2014-03-01", 3);
        String figure = "/api/v1/figures?unit=58.002&indicator=incidents.people&period=2014-H1";
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> As.analyst("58")
                .get(figure)
                .then()
                .body("value", equalTo(1))
                .body("late.value", equalTo(6)));
        String link = As.analyst("58").get(figure).path("late.records");
        JsonPath late =
                As.analyst("58").get(link).then().statusCode(200).extract().jsonPath();
        assertEquals(2, late.getInt("count"));
        assertEquals(6, late.getInt("amount"));
        assertEquals(List.of("2013-12-01", "2013-11-01"), late.getList("records.occurredOn"));
        assertEquals(List.of("2013-12-31", "2013-12-31"), late.getList("records.recordedOn"));
        assertEquals(List.of(30, 60), late.getList("records.delayDays"));
        assertEquals(List.of(1, 2), late.getList("records.version"));
        assertEquals(List.of(1, 5), late.getList("records.amount"));
        assertTrue(late.getString("records[1].address").endsWith("/api/v1/incidents/" + corrected + "?version=2"));

        JsonPath first = As.analyst("58").get(link + "&limit=1").jsonPath();
        assertEquals(List.of("2013-12-01"), first.getList("records.occurredOn"));
        assertEquals(6, first.getInt("amount"));
        As.analyst("58")
                .get(link + "&limit=1&cursor=" + first.getString("next"))
                .then()
                .body("records.occurredOn", equalTo(List.of("2013-11-01")))
                .body("next", nullValue());
        As.analyst("58").get(link + "&cursor=x").then().statusCode(400).body("violations[0].field", equalTo("cursor"));
    }

    /** Until all has arrived: only then are nine in ten recorded within so many days. */
    private void awaitNorth(float ninetieth) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertEquals(List.of(1, 5, 1), delays("").getList("units.delay.records"));
            assertEquals(ninetieth, delays("").getFloat("units[1].delay.ninetiethPercentileDays"));
        });
    }

    private static JsonPath delays(String more) {
        return As.analyst("58")
                .get("/api/v1/delays?unit=58&period=2011-H1" + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static UUID incident(String unit, String day, int daysLater) {
        UUID id = UUID.randomUUID();
        incident(id, 1, false, unit, day, daysLater, 1);
        return id;
    }

    private static void incident(
            UUID id, int version, boolean withdrawn, String unit, String day, int daysLater, int people) {
        LocalDate on = LocalDate.parse(day);
        Instant recordedAt = recorded(on, daysLater);
        send(new IncidentState(
                id, version, withdrawn, recordedAt, unit, Qualifier.EXACT, on, "illegal-entry", "LA", people, null));
    }

    private static void patrol(String unit, String day, int daysLater) {
        LocalDate on = LocalDate.parse(day);
        send(new PatrolState(
                UUID.randomUUID(), 1, false, recorded(on, daysLater), unit, Qualifier.EXACT, on, true, "LA", 3));
    }

    private static Instant recorded(LocalDate day, int daysLater) {
        return Instant.parse(day.plusDays(daysLater) + "T01:00:00Z");
    }

    private static void send(RecordState state) {
        Events.send(Topics.BORDER_INCIDENTS, state.id().toString(), EventType.ceType(state), EventJson.write(state));
    }
}
