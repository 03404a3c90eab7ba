package vn.banggiao.incidents;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.chassis.outbox.Message;
import vn.banggiao.chassis.outbox.Outbox;
import vn.banggiao.contracts.Topics;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.Events;
import vn.banggiao.testkit.SampleUnits;

@QuarkusTest
@WithTestResource(Backing.class)
class OutboxTest {
    @Inject
    AgroalDataSource database;

    @Inject
    Outbox outbox;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    private static Message message(String key) {
        return new Message(Topics.BORDER_INCIDENTS, key, key + "/1", "test", "/test", "{}".getBytes());
    }

    private static UUID posted() {
        UUID id = UUID.randomUUID();
        As.borderPost("11")
                .body(Map.of("id", id, "unit", "11.099", "kind", "drugs", "occurredOn", "2020-03-04"))
                .post("/api/v1/incidents")
                .then()
                .statusCode(201);
        return id;
    }

    @Test
    void refusesAnEventOutsideATransaction() {
        assertThrows(IllegalStateException.class, () -> outbox.append(message("outside"), Instant.now()));
    }

    @Test
    void anEventOfARolledBackTransactionNeverLeaves() {
        String key = UUID.randomUUID().toString();
        assertThrows(IllegalArgumentException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    outbox.append(message(key), Instant.now());
                    throw new IllegalArgumentException("the record is refused");
                }));
        UUID later = posted();
        Events.awaitKey(Topics.BORDER_INCIDENTS, later.toString(), 1);
        assertEquals(0, Events.now(Topics.BORDER_INCIDENTS, key).size());
    }

    @Test
    void acceptsPostsWhileKafkaIsAwayAndSendsThemAfterwards() {
        UUID[] ids = new UUID[3];
        Backing.whileKafkaIsAway(() -> {
            for (int i = 0; i < ids.length; i++) {
                ids[i] = posted();
            }
            RestAssured.get("/q/health/ready")
                    .then()
                    .statusCode(200)
                    .body("checks.find { it.name == 'outbox' }.data.waiting", equalTo(ids.length));
        });
        for (UUID id : ids) {
            assertEquals(
                    1,
                    Events.awaitKey(Topics.BORDER_INCIDENTS, id.toString(), 1).size());
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> RestAssured.get("/q/health/ready")
                                .jsonPath()
                                .getInt("checks.find { it.name == 'outbox' }.data.waiting")
                        == 0);
    }
}
