package vn.banggiao.incidents;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.Events;
import vn.banggiao.testkit.SampleUnits;

@QuarkusTest
@WithTestResource(Backing.class)
class FollowUpAndCorrectionTest {
    private static final String PATH = "/api/v1/incidents";
    private static final String PU_NHUNG = "11.099.03265";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    private static UUID recorded() {
        UUID id = UUID.randomUUID();
        As.borderPost("11.099")
                .body(Map.of(
                        "id", id, "unit", PU_NHUNG, "kind", "trafficking", "occurredOn", "2018-03-04", "people", 3))
                .post(PATH)
                .then()
                .statusCode(201);
        return id;
    }

    private static Response followUp(UUID incident, RequestSpecification as, Map<String, ?> body) {
        return as.body(body).post(PATH + "/" + incident + "/follow-ups");
    }

    @Test
    void addsAFollowUpOnceHoweverOftenItIsSent() {
        UUID incident = recorded();
        Map<String, ?> followUp = Map.of("id", UUID.randomUUID(), "on", "2018-03-10", "text", "Đã bàn giao");
        String first = followUp(incident, As.borderPost("11"), followUp)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .extract()
                .asString();
        followUp(incident, As.borderPost("11"), Map.of("on", "2018-03-11", "text", "Đã khởi tố"))
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"");
        String again = followUp(incident, As.borderPost("11"), followUp)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .extract()
                .asString();
        assertEquals(first, again);
        followUp(incident, As.borderPost("11"), Map.of("id", followUp.get("id"), "on", "2018-03-10", "text", "Khác"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:banggiao:problem:id-in-use"));
        As.analyst("11")
                .get(PATH + "/" + incident + "/follow-ups")
                .then()
                .statusCode(200)
                .body("text", contains("Đã bàn giao", "Đã khởi tố"))
                .body("recordedBy[0]", notNullValue());
        As.analyst("40").get(PATH + "/" + incident + "/follow-ups").then().statusCode(403);
    }

    @Test
    void addsOneFollowUpForAnIdempotencyKeyThatComesTwentyTimesAtOnce() throws Exception {
        UUID incident = recorded();
        Map<String, ?> followUp = Map.of("on", "2018-03-10", "text", "Đã bàn giao");
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            Callable<Response> send =
                    () -> followUp(incident, As.borderPost("11").header("Idempotency-Key", "theo-doi-1"), followUp);
            for (var answer : callers.invokeAll(Collections.nCopies(20, send))) {
                assertEquals(200, answer.get().statusCode());
            }
        } finally {
            callers.shutdownNow();
        }
        As.analyst("11")
                .get(PATH + "/" + incident)
                .then()
                .body("followUps", hasSize(1))
                .body("record.version", equalTo(2));
    }

    @Test
    void refusesAFollowUpOfADayBeforeTheIncident() {
        followUp(recorded(), As.borderPost("11"), Map.of("on", "2018-03-03", "text", "Đã bàn giao"))
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("before-the-incident"));
        followUp(UUID.randomUUID(), As.borderPost("11"), Map.of("on", "2018-03-03", "text", "x"))
                .then()
                .statusCode(404);
    }

    @Test
    void saysWhatWasCorrectedAndWhy() throws SQLException {
        UUID incident = recorded();
        Map<String, ?> corrected = Map.of(
                "unit",
                PU_NHUNG,
                "kind",
                "trafficking",
                "occurredOn",
                "2018-03-05",
                "people",
                4,
                "correction",
                "Đếm lại tại đồn");
        String answer = request(As.borderPost("11"), 1)
                .body(corrected)
                .put(PATH + "/" + incident)
                .then()
                .statusCode(200)
                .body("corrections", hasSize(1))
                .body("corrections[0].version", equalTo(2))
                .body("corrections[0].fields", contains("occurredOn", "people"))
                .body("corrections[0].reason", equalTo("Đếm lại tại đồn"))
                .extract()
                .asString();
        String again = request(As.borderPost("11"), 1)
                .body(corrected)
                .put(PATH + "/" + incident)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(answer, again);
        followUp(incident, As.borderPost("11"), Map.of("on", "2018-03-10", "text", "Đã bàn giao"))
                .then()
                .statusCode(200);
        request(As.borderPost("11"), 3)
                .body(Map.of("reason", "Ghi nhầm"))
                .delete(PATH + "/" + incident)
                .then()
                .statusCode(200);
        String versions = As.analyst("11").get(PATH + "/" + incident).jsonPath().getString("versions");
        As.analyst("11")
                .get(versions)
                .then()
                .statusCode(200)
                .body("people", contains(3, 4, 4, 4))
                .body(
                        "changes",
                        contains(
                                List.of(),
                                List.of("occurredOn", "people"),
                                List.of("followUps"),
                                List.of("withdrawn")));
        assertEquals(
                List.of("create: null", "change: Đếm lại tại đồn", "follow-up: null", "withdraw: Ghi nhầm"),
                audited(incident));
    }

    @Test
    void takesTheReasonOfACorrectionOnlyForACorrection() {
        As.borderPost("11")
                .body(Map.of("unit", PU_NHUNG, "kind", "drugs", "occurredOn", "2018-03-05", "correction", "x"))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("only-with-put"));
    }

    @Test
    void revisesHowSureAnIncidentIs() throws SQLException {
        UUID incident = recorded();
        String path = PATH + "/" + incident + "/assessment";
        Map<String, ?> assessment = Map.of("confidence", "confirmed", "impact", "high", "reason", "Đã xác minh");
        As.borderPost("11").body(assessment).put(path).then().statusCode(428);
        request(As.borderPost("11"), 9).body(assessment).put(path).then().statusCode(412);
        request(As.borderPost("40"), 1).body(assessment).put(path).then().statusCode(403);
        request(As.borderPost("11"), 1)
                .body(Map.of("confidence", "sure"))
                .put(path)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("confidence"));
        request(As.borderPost("11"), 1).body(Map.of()).put(path).then().statusCode(400);
        request(As.borderPost("11"), 1)
                .body(assessment)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("confidence", equalTo("confirmed"))
                .body("impact", equalTo("high"))
                .body("people", equalTo(3));
        request(As.borderPost("11"), 1)
                .body(assessment)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        request(As.borderPost("11"), 2)
                .body(Map.of("confidence", "probable"))
                .put(path)
                .then()
                .statusCode(200)
                .body("impact", nullValue());
        As.analyst("11")
                .get(PATH + "/" + incident + "/versions")
                .then()
                .body("changes", contains(List.of(), List.of("confidence", "impact"), List.of("confidence", "impact")));
        assertEquals(
                3, Events.awaitKey("border-incidents", incident.toString(), 3).size());
        assertEquals(
                List.of("create: null", "refused: null", "assess: Đã xác minh", "assess: null"), audited(incident));
    }

    private static RequestSpecification request(RequestSpecification as, int version) {
        return as.header("If-Match", "\"" + version + "\"");
    }

    /** What the audit trail says of an incident, oldest first: action and detail. */
    private List<String> audited(UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var query =
                        connection.prepareStatement("select action, detail from audit where record = ? order by id")) {
            query.setObject(1, id);
            var row = query.executeQuery();
            List<String> lines = new ArrayList<>();
            while (row.next()) {
                lines.add(row.getString(1) + ": " + row.getString(2));
            }
            return lines;
        }
    }
}
