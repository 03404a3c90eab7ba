package vn.banggiao.incidents;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.contracts.HandoverState;
import vn.banggiao.contracts.PatrolState;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.Events;
import vn.banggiao.testkit.SampleUnits;

@QuarkusTest
@WithTestResource(Backing.class)
class PatrolAndHandoverTest {
    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    @Test
    void recordsAJointPatrolAndPublishesIt() {
        String id = As.borderPost("11")
                .body(Map.of(
                        "unit",
                        "11.099",
                        "patrolledOn",
                        "2020-04-20",
                        "joint",
                        true,
                        "country",
                        "LA",
                        "markersChecked",
                        5))
                .post("/api/v1/patrols")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        PatrolState state =
                EventJson.read(Events.awaitKey("border-incidents", id, 1).get(0).value(), PatrolState.class);
        assertTrue(state.joint());
        assertEquals(5, state.markersChecked());
        As.analyst("11").get("/api/v1/patrols?joint=true").then().body("items.id", hasItem(id));
    }

    @Test
    void recordsAHandoverAndPublishesIt() {
        String id = As.borderPost("11")
                .body(Map.of(
                        "unit",
                        "11.099",
                        "handedOverOn",
                        "2020-05-06",
                        "direction",
                        "received",
                        "country",
                        "LA",
                        "people",
                        2))
                .post("/api/v1/handovers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        HandoverState state =
                EventJson.read(Events.awaitKey("border-incidents", id, 1).get(0).value(), HandoverState.class);
        assertEquals("received", state.direction());
        assertEquals(2, state.people());
        As.borderPost("11")
                .header("If-Match", "\"1\"")
                .body(Map.of(
                        "unit",
                        "11.099",
                        "handedOverOn",
                        "2020-05-06",
                        "direction",
                        "returned",
                        "country",
                        "LA",
                        "people",
                        3))
                .put("/api/v1/handovers/" + id)
                .then()
                .statusCode(200)
                .body("direction", equalTo("returned"));
        As.analyst("11").get("/api/v1/handovers?direction=returned").then().body("items.id", hasItem(id));
    }

    @Test
    void refusesAHandoverOfNobody() {
        As.borderPost("11")
                .body(Map.of(
                        "unit",
                        "11.099",
                        "handedOverOn",
                        "2020-05-06",
                        "direction",
                        "received",
                        "country",
                        "LA",
                        "people",
                        0))
                .post("/api/v1/handovers")
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("not-positive"));
    }

    @Test
    void refusesAnIdThatStandsForARecordOfAnotherKind() {
        String id = UUID.randomUUID().toString();
        As.borderPost("11")
                .body(Map.of("id", id, "unit", "11.099", "patrolledOn", "2020-04-20"))
                .post("/api/v1/patrols")
                .then()
                .statusCode(201);
        As.borderPost("11")
                .body(Map.of(
                        "id",
                        id,
                        "unit",
                        "11.099",
                        "handedOverOn",
                        "2020-05-06",
                        "direction",
                        "received",
                        "country",
                        "LA",
                        "people",
                        2))
                .post("/api/v1/handovers")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:banggiao:problem:id-in-use"));
    }
}
