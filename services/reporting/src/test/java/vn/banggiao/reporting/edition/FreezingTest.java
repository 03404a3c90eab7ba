package vn.banggiao.reporting.edition;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.chassis.problem.Refusal;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.contracts.EventType;
import vn.banggiao.contracts.IncidentState;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.contracts.Topics;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.Events;
import vn.banggiao.testkit.SampleUnits;

/** An edition has every event that Kafka had when it was submitted, or there is no edition. */
@QuarkusTest
@WithTestResource(Backing.class)
class FreezingTest {
    private static final String UNIT = "11.099";

    @Inject
    AgroalDataSource database;

    @Inject
    LogReach log;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
        Events.ensureTopic(Topics.BORDER_INCIDENTS);
    }

    @Test
    void waitsForEveryEventThatKafkaHad() throws Exception {
        CompletableFuture<ValidatableResponse> submission;
        try (Held projection = new Held(database)) {
            for (int i = 0; i < 40; i++) {
                incident("1901-03-01", 1);
            }
            people("1901").body("value", nullValue());
            submission = CompletableFuture.supplyAsync(() -> submit(UUID.randomUUID(), "1901"));
            assertThrows(TimeoutException.class, () -> submission.get(2, TimeUnit.SECONDS));
        }
        String id =
                submission.get(30, TimeUnit.SECONDS).statusCode(201).extract().path("id");
        content(id).body(figure("value"), equalTo(40));
    }

    @Test
    void freezesNothingWhereTheLedgerStaysBehind() throws Exception {
        UUID id = UUID.randomUUID();
        try (Held projection = new Held(database)) {
            incident("1902-03-01", 1);
            incident("1902-03-02", 1);
            submit(id, "1902")
                    .statusCode(503)
                    .header("Retry-After", "30")
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:banggiao:problem:ledger-behind"))
                    .body("title", equalTo("Báo cáo chưa được chốt"))
                    .body("detail", containsString("Sau 10 giây vẫn còn 2 sự kiện"));
        }
        As.analyst("11").get("/api/v1/editions/" + id).then().statusCode(404);
        submit(id, "1902").statusCode(201);
        content(id.toString()).body(figure("value"), equalTo(2));
    }

    @Test
    void freezesNothingWhileKafkaIsAwayAndAnswersForWhatItFroze() {
        UUID before = UUID.randomUUID();
        submit(before, "1903").statusCode(201);
        Backing.whileKafkaIsAway(() -> {
            As.districtOfficer(UNIT)
                    .header("Accept-Language", "en")
                    .body(Map.of("unit", UNIT, "period", "1904"))
                    .post("/api/v1/editions")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "30")
                    .body("detail", containsString("Kafka does not answer"));
            submit(before, "1903").statusCode(200);
        });
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> As.districtOfficer(UNIT)
                .body(Map.of("unit", UNIT, "period", "1904"))
                .post("/api/v1/editions")
                .then()
                .statusCode(201));
    }

    @Test
    void saysSoWhereTheBrokersClockIsAhead() {
        incident("1906-03-01", 1);
        Clock anHourBehind = Clock.offset(Clock.systemUTC(), Duration.ofHours(-1));
        CatchUp catchUp = new CatchUp(log, database, anHourBehind, () -> Duration.ofSeconds(1));
        Refusal refusal = assertThrows(Refusal.class, catchUp::await);
        assertEquals(503, refusal.status());
        assertTrue(refusal.getMessage().contains("Kafka's clock is ahead"), refusal.getMessage());
        Clock alittleBehind = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-2));
        Instant before = Instant.now().minusSeconds(2);
        Instant at = new CatchUp(log, database, alittleBehind, () -> Duration.ofSeconds(10)).await();
        assertTrue(at.isAfter(before), "the event is in what is known by then");
    }

    @Test
    void hasThemAlsoWhileTheLedgerIsRebuilt() {
        for (int i = 0; i < 100; i++) {
            incident("1905-03-01", 1);
        }
        String rebuild = As.system()
                .post("/api/v1/rebuilds")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        for (int round = 1; round <= 5; round++) {
            incident("1905-03-0" + round, 1);
            String id =
                    submit(UUID.randomUUID(), "1905").statusCode(201).extract().path("id");
            content(id).body(figure("value"), equalTo(100 + round));
            As.provinceOfficer("11")
                    .body(Map.of("reason", "Rà soát"))
                    .post("/api/v1/editions/" + id + "/return")
                    .then()
                    .statusCode(200);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(
                        "done", As.system().get("/api/v1/rebuilds/" + rebuild).path("state")));
        String id = submit(UUID.randomUUID(), "1905").statusCode(201).extract().path("id");
        content(id).body(figure("value"), equalTo(105));
    }

    /** No batch is projected while it is open: each shares the row that this holds. */
    private static final class Held implements AutoCloseable {
        private final Connection connection;

        Held(AgroalDataSource database) throws SQLException {
            connection = database.getConnection();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT FROM projection_generation FOR UPDATE");
            }
        }

        @Override
        public void close() throws SQLException {
            try (connection) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static String figure(String field) {
        return "sections.figures.flatten().find { it.indicator == 'incidents.people' && it.dimensions.isEmpty() }."
                + field;
    }

    private static ValidatableResponse submit(UUID id, String period) {
        return As.districtOfficer(UNIT)
                .body(Map.of("id", id, "unit", UNIT, "period", period))
                .post("/api/v1/editions")
                .then();
    }

    private static ValidatableResponse content(String id) {
        return As.analyst("11")
                .get("/api/v1/editions/" + id + "/content")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse people(String period) {
        return As.analyst("11")
                .get("/api/v1/figures?unit=11.099&indicator=incidents.people&period=" + period)
                .then()
                .statusCode(200);
    }

    private static void incident(String day, int people) {
        UUID id = UUID.randomUUID();
        IncidentState state = new IncidentState(
                id,
                1,
                false,
                Instant.parse(day + "T01:00:00Z"),
                "11.099.03265",
                Qualifier.EXACT,
                LocalDate.parse(day),
                "illegal-entry",
                "LA",
                people,
                null);
        Events.send(Topics.BORDER_INCIDENTS, id.toString(), EventType.ceType(state), EventJson.write(state));
    }
}
