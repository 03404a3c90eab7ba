package vn.banggiao.incidents;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.contracts.IncidentState;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.Events;
import vn.banggiao.testkit.SampleUnits;

/** Each test has days of its own, since what others recorded would be proposed as well. */
@QuarkusTest
@WithTestResource(Backing.class)
class DuplicatesTest {
    private static final String PATH = "/api/v1/incidents";
    private static final String LIKELY = PATH + "/likely-duplicates";
    private static final String DISMISSALS = LIKELY + "/dismissals";
    private static final String PU_NHUNG = "11.099.03265";
    private static final String NEXT_COMMUNE = "11.099.03268";
    private static final String REASON = "Hai đồn cùng báo một vụ";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() throws SQLException {
        SampleUnits.load(database);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into unit values ('11.099.03268', 'Xã Rạng Đông', 'xa rang dong', 'commune', '11.099', '-infinity', '2025-07-01')
                    on conflict do nothing""");
        }
    }

    @Test
    void proposesTwoPostsReportsOfOneEventAndSaysWhy() {
        UUID first = recorded(PU_NHUNG, "2019-01-05", Map.of("country", "LA", "people", 3, "marker", "405"));
        UUID second = recorded(NEXT_COMMUNE, "2019-01-05", Map.of("country", "LA", "people", 4, "marker", "Mốc 405"));
        list("2019-01-05", As.analyst("11.099"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].first.id", equalTo(first.toString()))
                .body("items[0].second.id", equalTo(second.toString()))
                .body("items[0].score", equalTo(80))
                .body(
                        "items[0].reasons.code",
                        contains("same-day", "neighbouring-unit", "same-country", "near-people", "same-marker"))
                .body("items[0].reasons.points", contains(25, 10, 15, 10, 20))
                .body("items[0].reasons.text[0]", equalTo("Cùng ngày"));
        list("2019-01-05", As.analyst("11.099").header("Accept-Language", "en"))
                .then()
                .body("items[0].reasons.text[0]", equalTo("Same day"));
    }

    @Test
    void ranksTheMostAlikeFirst() {
        UUID one =
                recorded(PU_NHUNG, "2019-01-15", Map.of("country", "LA", "people", 3, "place", "Lối mở bản Nậm Cắn"));
        UUID nextDay = recorded(PU_NHUNG, "2019-01-16", Map.of());
        UUID sameDay = recorded(PU_NHUNG, "2019-01-15", Map.of("people", 3, "place", "loi mo ban Nam Can"));
        JsonPath answer = list("2019-01-15", As.analyst("11")).jsonPath();
        assertEquals(List.of(80), answer.getList("items.score"));
        assertEquals(Set.of(one, sameDay), sides(answer, 0));
        assertEquals(
                List.of("same-day", "same-unit", "same-people", "similar-place"),
                answer.getList("items[0].reasons.code"));
        assertNotEquals(null, nextDay, "a day apart and nothing else known is too little");
    }

    @Test
    void proposesNothingThatSpeaksAgainstItself() {
        recorded(PU_NHUNG, "2019-02-05", Map.of("country", "LA", "people", 3));
        recorded(PU_NHUNG, "2019-02-05", Map.of("country", "CN", "people", 3));
        recorded(PU_NHUNG, "2019-02-05", Map.of("country", "LA", "people", 30));
        recorded(PU_NHUNG, "2019-02-08", Map.of("country", "LA", "people", 3));
        recorded(PU_NHUNG, "2019-02-05", Map.of("country", "LA", "people", 3, "kind", "drugs"));
        list("2019-02-05", As.analyst("11")).then().body("items", hasSize(0));
        list("2019-02-05", As.analyst("11").queryParam("unit", "11.099")).then().body("items", hasSize(0));
    }

    @Test
    void proposesWhatAUnitAboveReported() {
        recorded(PU_NHUNG, "2019-02-15", Map.of("country", "LA", "people", 3));
        recorded(PU_NHUNG, "2019-02-15", Map.of("country", "LA", "people", 30));
        UUID district = recorded("11.099", "2019-02-16", Map.of("country", "LA"));
        As.analyst("11")
                .get(PATH + "/" + district + "/likely-duplicates")
                .then()
                .body("items", hasSize(2))
                .body("items[0].reasons.code", contains("near-day", "unit-within", "same-country"));
        list("2019-02-15", As.analyst("11").queryParam("unit", PU_NHUNG)).then().body("items", hasSize(2));
        list("2019-02-16", As.analyst("11").queryParam("unit", "11.099")).then().body("items", hasSize(2));
    }

    @Test
    void showsAPairToThoseAloneWhoSeeBoth() {
        UUID here = recorded(PU_NHUNG, "2019-03-05", Map.of("country", "LA"));
        recorded(NEXT_COMMUNE, "2019-03-06", Map.of("country", "LA", "people", 2));
        recorded(NEXT_COMMUNE, "2019-03-05", Map.of("country", "LA", "people", 2));
        list("2019-03-05", As.borderPost(PU_NHUNG)).then().statusCode(200).body("items", hasSize(0));
        list("2019-03-05", As.borderPost(NEXT_COMMUNE)).then().body("items", hasSize(1));
        list("2019-03-05", As.districtOfficer("11.099")).then().body("items", hasSize(2));
        list("2019-03-05", As.districtOfficer("11.099").queryParam("unit", PU_NHUNG))
                .then()
                .body("items", hasSize(1))
                .body("items[0].first.id", equalTo(here.toString()));
        list("2019-03-05", As.analyst("40")).then().body("items", hasSize(0));
        As.borderPost(PU_NHUNG)
                .get(PATH + "/" + here + "/likely-duplicates")
                .then()
                .body("items", hasSize(0));
        As.borderPost(NEXT_COMMUNE)
                .get(PATH + "/" + here + "/likely-duplicates")
                .then()
                .statusCode(403);
    }

    @Test
    void givesEachPairOnceWhereverThePagesEnd() {
        for (int i = 0; i < 4; i++) {
            recorded(PU_NHUNG, "2019-04-0" + (5 + i % 2), Map.of("country", "LA", "people", 3));
        }
        List<Set<UUID>> pairs = new ArrayList<>();
        List<Integer> scores = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = As.analyst("11")
                    .get(LIKELY + "?from=2019-04-05&to=2019-04-06&limit=2&cursor=" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            for (int i = 0; i < page.getList("items").size(); i++) {
                pairs.add(sides(page, i));
            }
            scores.addAll(page.getList("items.score"));
            cursor = page.getString("next");
        } while (cursor != null);
        assertEquals(6, pairs.size());
        assertEquals(6, new HashSet<>(pairs).size());
        assertEquals(List.of(80, 80, 65, 65, 65, 65), scores);
    }

    @Test
    void refusesAFilterThatIsNone() {
        As.analyst("11")
                .get(LIKELY + "?cursor=last")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("cursor"));
        As.analyst("11").get(LIKELY + "?limit=0").then().statusCode(400).body("violations[0].field", equalTo("limit"));
        As.analyst("11").get(LIKELY + "?from=2020-02-02&to=2020-02-01").then().statusCode(400);
        As.nobody().get(LIKELY).then().statusCode(401);
        As.analyst("11")
                .get(PATH + "/" + UUID.randomUUID() + "/likely-duplicates")
                .then()
                .statusCode(404);
    }

    @Test
    void doesNotProposeAgainWhatAPersonFoundToBeTwoEvents() throws SQLException {
        UUID one = recorded(PU_NHUNG, "2019-05-05", Map.of("country", "LA"));
        UUID other = recorded(NEXT_COMMUNE, "2019-05-05", Map.of("country", "LA"));
        list("2019-05-05", As.analyst("11")).then().body("items", hasSize(1));
        Map<String, Object> decision = Map.of("first", other, "second", one, "reason", "Hai nhóm khác nhau");
        As.analyst("11").body(decision).post(DISMISSALS).then().statusCode(403);
        As.borderPost(PU_NHUNG).body(decision).post(DISMISSALS).then().statusCode(403);
        String first = As.districtOfficer("11.099")
                .body(decision)
                .post(DISMISSALS)
                .then()
                .statusCode(201)
                .body("incidents", containsInAnyOrder(one.toString(), other.toString()))
                .body("dismissedBy", notNullValue())
                .extract()
                .asString();
        String again = As.districtOfficer("11.099")
                .body(Map.of("first", one, "second", other, "reason", "Vẫn là hai"))
                .post(DISMISSALS)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(
                JsonPath.from(first).getString("reason"), JsonPath.from(again).getString("reason"));
        list("2019-05-05", As.analyst("11")).then().body("items", hasSize(0));
        for (UUID id : List.of(one, other)) {
            As.analyst("11")
                    .get(PATH + "/" + id + "/dismissals")
                    .then()
                    .statusCode(200)
                    .body("reason", contains("Hai nhóm khác nhau"));
            UUID opposite = id.equals(one) ? other : one;
            assertEquals(
                    List.of(
                            "create: null",
                            "dismiss-duplicate: not the same event as " + opposite + ": Hai nhóm khác nhau"),
                    audited(id));
        }
        As.districtOfficer("11.099")
                .body(Map.of("first", one, "second", one, "reason", "x"))
                .post(DISMISSALS)
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("itself"));
    }

    @Test
    void countsAJoinedIncidentForNothingUntilItIsParted() throws SQLException {
        UUID into = recorded(PU_NHUNG, "2019-06-05", Map.of("country", "LA"));
        UUID id = recorded(NEXT_COMMUNE, "2019-06-05", Map.of("country", "LA"));
        String joined = join(id, into, 1)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("duplicateOf", equalTo(into.toString()))
                .body("joining.reason", equalTo(REASON))
                .body("record.withdrawnAt", nullValue())
                .extract()
                .asString();
        assertEquals(joined, join(id, into, 1).then().statusCode(200).extract().asString());
        join(id, into, 2).then().statusCode(200).header("ETag", "\"2\"");
        list("2019-06-05", As.analyst("11")).then().body("items", hasSize(0));
        As.analyst("11").get(PATH + "?duplicateOf=" + into).then().body("items.id", contains(id.toString()));

        String parted = part(id, 2)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("duplicateOf", nullValue())
                .body("joining", nullValue())
                .extract()
                .asString();
        assertEquals(parted, part(id, 2).then().statusCode(200).extract().asString());
        part(id, 3).then().statusCode(409).body("type", equalTo("urn:banggiao:problem:not-joined"));
        list("2019-06-05", As.analyst("11")).then().body("items", hasSize(1));

        var events = Events.awaitKey("border-incidents", id.toString(), 3);
        assertEquals("vn.banggiao.incident.withdrawn.v1", Events.header(events.get(1), "ce_type"));
        assertEquals("vn.banggiao.incident.amended.v1", Events.header(events.get(2), "ce_type"));
        IncidentState away = EventJson.read(events.get(1).value(), IncidentState.class);
        assertTrue(away.withdrawn());
        assertEquals(into, away.duplicateOf());
        IncidentState back = EventJson.read(events.get(2).value(), IncidentState.class);
        assertEquals(false, back.withdrawn());
        assertNull(back.duplicateOf());
        As.analyst("11")
                .get(PATH + "/" + id + "/versions")
                .then()
                .body("changes", contains(List.of(), List.of("duplicateOf"), List.of("duplicateOf")));
        assertEquals(
                List.of("create: null", "join: into " + into + ": " + REASON, "part: Hai vụ khác nhau"), audited(id));
    }

    @Test
    void refusesAJoiningThatHasNoGround() {
        UUID id = recorded(PU_NHUNG, "2019-07-05", Map.of());
        UUID into = recorded(PU_NHUNG, "2019-07-05", Map.of());
        refused(join(id, id, 1), 400, "invalid").body("violations[0].code", equalTo("itself"));
        refused(join(id, UUID.randomUUID(), 1), 400, "invalid").body("violations[0].code", equalTo("unknown-incident"));
        refused(join(UUID.randomUUID(), into, 1), 404, "not-found");
        refused(join(id, into, 7), 412, "stale");
        refused(As.borderPost("11").body(joining(into)).post(joiningPath(id)), 428, "precondition-required");
        refused(As.borderPost("11").header("If-Match", "\"1\"").body(Map.of()).post(joiningPath(id)), 400, "invalid")
                .body("violations.field", containsInAnyOrder("into", "reason"));
        refused(part(id, 1), 409, "not-joined");
        UUID drugs = recorded(PU_NHUNG, "2019-07-05", Map.of("kind", "drugs"));
        refused(join(id, drugs, 1), 409, "other-kind");
        UUID gone = recorded(PU_NHUNG, "2019-07-05", Map.of());
        withdraw(gone, 1).then().statusCode(200);
        refused(join(id, gone, 1), 409, "into-withdrawn").body("detail", containsString(gone.toString()));
        refused(join(gone, id, 2), 409, "withdrawn");
        As.analyst("11").get(PATH + "/" + id).then().body("record.version", equalTo(1));
    }

    @Test
    void refusesChainsAndCycles() {
        UUID a = recorded(PU_NHUNG, "2019-08-05", Map.of());
        UUID b = recorded(PU_NHUNG, "2019-08-05", Map.of());
        UUID c = recorded(PU_NHUNG, "2019-08-05", Map.of());
        join(a, b, 1).then().statusCode(200);
        refused(join(c, a, 1), 409, "into-is-joined").body("detail", containsString(b.toString()));
        refused(join(b, a, 1), 409, "into-is-joined").body("detail", containsString("chính vụ việc này"));
        refused(join(b, c, 1), 409, "has-duplicates").body("detail", containsString(a.toString()));
        refused(join(a, c, 2), 409, "already-joined").body("detail", containsString(b.toString()));
        join(c, b, 1).then().statusCode(200);
    }

    @Test
    void withdrawsAnIncidentOnlyOnceNoneIsJoinedToIt() {
        UUID id = recorded(PU_NHUNG, "2019-09-05", Map.of());
        UUID into = recorded(PU_NHUNG, "2019-09-05", Map.of());
        join(id, into, 1).then().statusCode(200);
        refused(withdraw(into, 1), 409, "has-duplicates").body("detail", containsString(id.toString()));
        part(id, 2).then().statusCode(200);
        withdraw(into, 1).then().statusCode(200);
    }

    @Test
    void letsAJoinedIncidentBeCorrectedAndWithdrawn() {
        UUID id = recorded(PU_NHUNG, "2019-09-15", Map.of());
        UUID into = recorded(PU_NHUNG, "2019-09-15", Map.of());
        join(id, into, 1).then().statusCode(200);
        As.borderPost("11")
                .header("If-Match", "\"2\"")
                .body(Map.of("unit", PU_NHUNG, "kind", "smuggling", "occurredOn", "2019-09-14"))
                .put(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("duplicateOf", equalTo(into.toString()));
        withdraw(id, 3).then().statusCode(200);
        withdraw(into, 1).then().statusCode(200);
    }

    @Test
    void joinsOnlyForThoseWhoMayActForBoth() {
        UUID id = recorded(PU_NHUNG, "2019-10-05", Map.of());
        UUID into = recorded(NEXT_COMMUNE, "2019-10-05", Map.of());
        for (String unit : List.of(PU_NHUNG, NEXT_COMMUNE, "40")) {
            refused(request(As.borderPost(unit), 1).body(joining(into)).post(joiningPath(id)), 403, "forbidden");
        }
        refused(request(As.analyst("11"), 1).body(joining(into)).post(joiningPath(id)), 403, "forbidden");
        join(id, into, 1).then().statusCode(200);
        refused(
                request(As.borderPost(PU_NHUNG), 2).body(Map.of("reason", "x")).delete(joiningPath(id)),
                403,
                "forbidden");
    }

    @Test
    void keepsOneOfTwoThatAreJoinedToEachOtherAtOnce() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10; round++) {
                UUID a = recorded(PU_NHUNG, "2019-11-05", Map.of());
                UUID b = recorded(PU_NHUNG, "2019-11-05", Map.of());
                Set<Integer> statuses = new HashSet<>();
                List<Callable<Response>> both = List.of(() -> join(a, b, 1), () -> join(b, a, 1));
                for (var answer : people.invokeAll(both)) {
                    statuses.add(answer.get().statusCode());
                }
                assertEquals(Set.of(200, 409), statuses);
                assertEquals(1, standing(a) + standing(b), "one of them counts");
            }
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void neverJoinsToAnIncidentThatIsWithdrawnAtTheSameTime() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10; round++) {
                UUID id = recorded(PU_NHUNG, "2019-12-05", Map.of());
                UUID into = recorded(PU_NHUNG, "2019-12-05", Map.of());
                Set<Integer> statuses = new HashSet<>();
                for (var answer : people.invokeAll(
                        List.<Callable<Response>>of(() -> join(id, into, 1), () -> withdraw(into, 1)))) {
                    statuses.add(answer.get().statusCode());
                }
                assertEquals(Set.of(200, 409), statuses);
                assertEquals(1, standing(id) + standing(into), "the event is counted once");
            }
        } finally {
            people.shutdownNow();
        }
    }

    private static int standing(UUID id) {
        JsonPath incident = As.analyst("11").get(PATH + "/" + id).jsonPath();
        return incident.get("duplicateOf") == null && incident.get("record.withdrawnAt") == null ? 1 : 0;
    }

    private static Response list(String day, RequestSpecification as) {
        return as.queryParam("from", day).queryParam("to", day).get(LIKELY);
    }

    private static Set<UUID> sides(JsonPath page, int item) {
        return Set.of(
                UUID.fromString(page.getString("items[" + item + "].first.id")),
                UUID.fromString(page.getString("items[" + item + "].second.id")));
    }

    private static UUID recorded(String unit, String day, Map<String, Object> more) {
        UUID id = UUID.randomUUID();
        Map<String, Object> body =
                new HashMap<>(Map.of("id", id, "unit", unit, "kind", "smuggling", "occurredOn", day));
        body.putAll(more);
        As.borderPost("11.099").body(body).post(PATH).then().statusCode(201);
        return id;
    }

    private static RequestSpecification request(RequestSpecification as, int version) {
        return as.header("If-Match", "\"" + version + "\"");
    }

    private static Map<String, Object> joining(UUID into) {
        return Map.of("into", into, "reason", REASON);
    }

    private static String joiningPath(UUID id) {
        return PATH + "/" + id + "/joining";
    }

    private static Response join(UUID id, UUID into, int version) {
        return request(As.districtOfficer("11.099"), version)
                .body(joining(into))
                .post(joiningPath(id));
    }

    private static Response part(UUID id, int version) {
        return request(As.districtOfficer("11.099"), version)
                .body(Map.of("reason", "Hai vụ khác nhau"))
                .delete(joiningPath(id));
    }

    private static Response withdraw(UUID id, int version) {
        return request(As.borderPost("11.099"), version)
                .body(Map.of("reason", "Ghi nhầm"))
                .delete(PATH + "/" + id);
    }

    private static ValidatableResponse refused(Response response, int status, String type) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:banggiao:problem:" + type));
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
