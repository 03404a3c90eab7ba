package vn.banggiao.incidents;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.contracts.IncidentState;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.Events;
import vn.banggiao.testkit.SampleUnits;

@QuarkusTest
@WithTestResource(Backing.class)
class IncidentTest {
    private static final String PATH = "/api/v1/incidents";
    private static final String PU_NHUNG = "11.099.03265";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    private static Map<String, Object> incident(UUID id) {
        return Map.of(
                "id",
                id,
                "unit",
                PU_NHUNG,
                "kind",
                "illegal-entry",
                "occurredOn",
                "2020-03-04",
                "country",
                "LA",
                "people",
                3);
    }

    private static Response post(Object body) {
        return As.borderPost("11.099").body(body).post(PATH);
    }

    private static UUID recorded() {
        UUID id = UUID.randomUUID();
        post(incident(id)).then().statusCode(201);
        return id;
    }

    @Test
    void recordsAnIncidentAndPublishesIt() {
        UUID id = UUID.randomUUID();
        post(incident(id))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", containsString(PATH + "/" + id))
                .body("people", equalTo(3))
                .body("record.version", equalTo(1))
                .body("record.recordedAt", notNullValue());

        var event = Events.awaitKey("border-incidents", id.toString(), 1).get(0);
        assertEquals("vn.banggiao.incident.recorded.v1", Events.header(event, "ce_type"));
        assertEquals("1.0", Events.header(event, "ce_specversion"));
        assertEquals("/border-incidents", Events.header(event, "ce_source"));
        assertEquals(id + "/1", Events.header(event, "ce_id"));
        IncidentState state = EventJson.read(event.value(), IncidentState.class);
        assertEquals(3, state.people());
        assertEquals(PU_NHUNG, state.unit());
    }

    @Test
    void answersTheSameRequestWithTheFirstAnswerAgain() {
        UUID id = UUID.randomUUID();
        String first = post(incident(id)).then().statusCode(201).extract().asString();
        String again = post(incident(id)).then().statusCode(200).extract().asString();
        assertEquals(first, again);
    }

    @Test
    void refusesAnIdThatStandsForOtherContent() {
        UUID id = recorded();
        post(Map.of("id", id, "unit", PU_NHUNG, "kind", "drugs", "occurredOn", "2020-03-04"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:banggiao:problem:id-in-use"));
    }

    @Test
    void fiftyConcurrentReplaysLeaveOneRecordAndOneEvent() throws Exception {
        UUID id = UUID.randomUUID();
        List<Callable<Response>> replays = IntStream.range(0, 50)
                .<Callable<Response>>mapToObj(i -> () -> post(incident(id)))
                .toList();
        ExecutorService callers = Executors.newFixedThreadPool(16);
        try {
            List<Response> answers = callers.invokeAll(replays).stream()
                    .map(IncidentTest::answer)
                    .toList();
            assertEquals(
                    1, answers.stream().filter(each -> each.statusCode() == 201).count());
            assertEquals(
                    49,
                    answers.stream().filter(each -> each.statusCode() == 200).count());
            assertEquals(
                    1, answers.stream().map(each -> each.asString()).distinct().count());
        } finally {
            callers.shutdown();
        }
        UUID later = recorded();
        Events.awaitKey("border-incidents", later.toString(), 1);
        assertEquals(1, Events.now("border-incidents", id.toString()).size());
    }

    private static Response answer(Future<Response> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anIdempotencyKeyMakesOneRecord() {
        Map<String, Object> body = Map.of("unit", PU_NHUNG, "kind", "smuggling", "occurredOn", "2020-03-05");
        String key = UUID.randomUUID().toString();
        String first = As.borderPost("11.099")
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .asString();
        String again = As.borderPost("11.099")
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(first, again);
        As.borderPost("11.099")
                .header("Idempotency-Key", key)
                .body(Map.of("unit", PU_NHUNG, "kind", "drugs", "occurredOn", "2020-03-05"))
                .post(PATH)
                .then()
                .statusCode(409);
    }

    @Test
    void changesOnlyFromTheVersionThatWasRead() {
        UUID id = recorded();
        Map<String, Object> change =
                Map.of("unit", PU_NHUNG, "kind", "illegal-entry", "occurredOn", "2020-03-04", "people", 5);
        As.borderPost("11").body(change).put(PATH + "/" + id).then().statusCode(428);
        As.borderPost("11")
                .header("If-Match", "\"1\"")
                .body(change)
                .put(PATH + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("people", equalTo(5));
        Map<String, Object> other =
                Map.of("unit", PU_NHUNG, "kind", "illegal-entry", "occurredOn", "2020-03-04", "people", 6);
        As.borderPost("11")
                .header("If-Match", "\"1\"")
                .body(other)
                .put(PATH + "/" + id)
                .then()
                .statusCode(412);
        As.borderPost("11")
                .header("If-Match", "\"1\"")
                .body(change)
                .put(PATH + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        As.analyst("11")
                .get(PATH + "/" + id + "?version=1")
                .then()
                .statusCode(200)
                .body("people", equalTo(3));
        As.analyst("11")
                .get(PATH + "/" + id + "/versions")
                .then()
                .statusCode(200)
                .body("people", contains(3, 5));
    }

    @Test
    void withdrawsWithAReasonAndKeepsTheRecordReadable() {
        UUID id = recorded();
        As.borderPost("11")
                .header("If-Match", "\"1\"")
                .body(Map.of())
                .delete(PATH + "/" + id)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("reason"));
        As.borderPost("11")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "Ghi nhầm"))
                .delete(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("record.withdrawalReason", equalTo("Ghi nhầm"));
        As.analyst("11").get(PATH + "/" + id).then().statusCode(200).body("record.withdrawnAt", notNullValue());
        var events = Events.awaitKey("border-incidents", id.toString(), 2);
        assertEquals("vn.banggiao.incident.withdrawn.v1", Events.header(events.get(1), "ce_type"));
    }

    @Test
    void addsFollowUps() {
        UUID id = recorded();
        As.borderPost("11")
                .body(Map.of("on", "2020-03-10", "text", "Đã bàn giao cho Công an huyện"))
                .post(PATH + "/" + id + "/follow-ups")
                .then()
                .statusCode(200)
                .body("followUps", hasSize(1))
                .body("record.version", equalTo(2));
        As.analyst("11")
                .get(PATH + "/" + id)
                .then()
                .body("followUps[0].text", equalTo("Đã bàn giao cho Công an huyện"));
    }

    @Test
    void listsWithinUnitAndDatesAPageAtATime() {
        for (int day = 1; day <= 3; day++) {
            post(Map.of("unit", PU_NHUNG, "kind", "encroachment", "occurredOn", "2019-11-0" + day))
                    .then()
                    .statusCode(201);
        }
        String filter = PATH + "?unit=11.099&kind=encroachment&from=2019-11-01&to=2019-11-03&limit=2";
        String next = As.analyst("11")
                .get(filter)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .extract()
                .path("next");
        As.analyst("11")
                .get(filter + "&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", equalTo(null));
        As.analyst("40").get(PATH + "?kind=encroachment").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void keepsTheGoodLinesOfABatch() {
        UUID good = UUID.randomUUID();
        String lines = """
                {"id":"%s","unit":"11.099.03265","kind":"drugs","occurredOn":"2020-02-01"}
                {"unit":"11.099.03265","kind":"piracy","occurredOn":"2020-02-01"}
                not json
                {"id":"%s","unit":"11.099.03265","kind":"drugs","occurredOn":"2020-02-01"}""".formatted(good, good);
        String answer = As.borderPost("11.099")
                .contentType("application/x-ndjson")
                .body(lines.getBytes())
                .post(PATH + "/batch")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<Integer> statuses = answer.lines()
                .map(line -> RestAssuredJson.of(line).getInt("status"))
                .toList();
        assertEquals(List.of(201, 400, 400, 200), statuses);
    }

    /** Reads a line of JSON. */
    private static final class RestAssuredJson {
        static io.restassured.path.json.JsonPath of(String line) {
            return io.restassured.path.json.JsonPath.from(line);
        }
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        post(Map.of(
                        "unit",
                        "99.999",
                        "kind",
                        "piracy",
                        "occurredOn",
                        "2999-01-01",
                        "people",
                        -1,
                        "country",
                        "XX",
                        "summary",
                        "a\u0000b"))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("people"))
                .body("violations.find { it.field == 'people' }.code", equalTo("negative"))
                .body("violations.find { it.field == 'kind' }.code", equalTo("unknown-code"))
                .body("violations.find { it.field == 'occurredOn' }.code", equalTo("in-the-future"))
                .body("violations.find { it.field == 'country' }.code", equalTo("unknown-country"))
                .body("violations.find { it.field == 'summary' }.code", equalTo("control-character"))
                .body("violations.find { it.field == 'unit' }.code", equalTo("unknown-unit"));
    }

    @Test
    void namesTheSuccessorOfAUnitThatWasGone() {
        As.system()
                .header("Accept-Language", "en")
                .body(Map.of("unit", PU_NHUNG, "kind", "drugs", "occurredOn", "2025-08-01"))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("unit-not-then"))
                .body("violations[0].message", containsString("11.03265"));
        As.system()
                .body(Map.of("unit", "11.03265", "kind", "drugs", "occurredOn", "2025-06-30"))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString(PU_NHUNG));
    }

    @Test
    void refusesWhatItCannotReadInTheCallersLanguage() {
        As.system()
                .body("{\"unit\":")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:banggiao:problem:malformed"))
                .body("title", equalTo("Không đọc được nội dung"));
        As.system()
                .header("Accept-Language", "en-GB")
                .body("[]")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("title", equalTo("The content cannot be read"));
        As.system()
                .body("{\"id\":\"12\"}")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("not-a-uuid"));
        As.system()
                .body("{\"units\":\"12\"}")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("unknown-field"));
        As.system()
                .body("{\"people\":1.5}")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("not-a-count"));
        As.system().body("{\"people\":1e999}").post(PATH).then().statusCode(400);
        As.system().body("{\"unit\":\"11\",\"unit\":\"40\"}").post(PATH).then().statusCode(400);
        As.system().body("").post(PATH).then().statusCode(400);
        As.system()
                .contentType("text/plain")
                .body("x")
                .post(PATH)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        As.system().get(PATH + "?from=14/6/2020").then().statusCode(400).body("violations[0].field", equalTo("from"));
        As.system().get(PATH + "?from=2020-06-14&to=2020-06-01").then().statusCode(400);
        As.system().get(PATH + "?limit=0").then().statusCode(400);
        As.system().get(PATH + "/not-a-uuid").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void refusesABodyOfAHundredMegabytes() {
        byte[] body = new byte[100 << 20];
        try (var socket = new java.net.Socket("127.0.0.1", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("POST " + PATH
                                    + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
                                    + body.length + "\r\n\r\n")
                            .getBytes());
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes());
            assertEquals(
                    "HTTP/1.1 413 Request Entity Too Large",
                    answer.lines().findFirst().orElse(""));
            assertEquals(true, answer.contains("urn:banggiao:problem:too-large"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void asksForATokenOfTheRightUnitAndRole() {
        As.nobody()
                .get(PATH)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer");
        As.nobody().auth().oauth2("x.y.z").get(PATH).then().statusCode(401);
        As.analyst("11").body(incident(UUID.randomUUID())).post(PATH).then().statusCode(403);
        As.borderPost("40").body(incident(UUID.randomUUID())).post(PATH).then().statusCode(403);
        UUID id = recorded();
        As.analyst("40").get(PATH + "/" + id).then().statusCode(403);
    }
}
