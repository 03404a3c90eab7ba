package vn.banggiao.incidents;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.SampleUnits;

/** What another system is told of that asks what has changed. */
@QuarkusTest
@WithTestResource(Backing.class)
class ChangesTest {
    private static final String PATH = "/api/v1/incidents";
    private static final String DISTRICT = "11.099";
    private static final String OTHER = "40";

    @Inject
    AgroalDataSource database;

    @Inject
    Flyway migrations;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    private static UUID recorded(String unit) {
        UUID id = UUID.randomUUID();
        As.system().body(content(id, unit)).post(PATH).then().statusCode(201);
        return id;
    }

    private static void moved(UUID id, int version, String unit) {
        As.system()
                .header("If-Match", "\"" + version + "\"")
                .body(content(id, unit))
                .put(PATH + "/" + id)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> content(UUID id, String unit) {
        return Map.of("id", id, "unit", unit, "kind", "drugs", "occurredOn", "2020-03-04", "place", "Bản Pú Nhung");
    }

    private static Puller caughtUp(String units) {
        Puller puller = new Puller(PATH, units);
        puller.pull(500);
        return puller;
    }

    private static List<String> said(List<JsonNode> changes) {
        return changes.stream()
                .map(each -> each.path("change").asText() + " "
                        + each.path("id").asText() + " " + each.path("version").asInt())
                .toList();
    }

    @Test
    void tellsTheNewestVersionOfEachRecordOnceAsItWasKept() {
        Puller puller = caughtUp(DISTRICT);
        UUID amended = recorded(DISTRICT);
        UUID withdrawn = recorded(DISTRICT);
        moved(amended, 1, "11.099.03265");
        As.system()
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "Ghi nhầm"))
                .delete(PATH + "/" + withdrawn)
                .then()
                .statusCode(200);

        List<JsonNode> told = puller.pull(1);
        assertEquals(List.of("kept " + amended + " 2", "withdrawn " + withdrawn + " 2"), said(told));
        String now = As.analyst("11").get(PATH + "/" + amended).asString();
        assertEquals(Puller.read(now), told.get(0).path("content"));
        assertEquals(
                "Ghi nhầm",
                told.get(1)
                        .path("content")
                        .path("record")
                        .path("withdrawalReason")
                        .asText());
        assertEquals(List.of(), puller.pull(1), "nothing twice");
    }

    @Test
    void tellsThatARecordHasLeftTheUnitsAndNothingMoreOfIt() {
        Puller district = caughtUp(DISTRICT);
        Puller other = caughtUp(OTHER);
        UUID id = recorded(DISTRICT);
        assertEquals(List.of("kept " + id + " 1"), said(district.pull(10)));
        moved(id, 1, OTHER);
        List<JsonNode> gone = district.pull(10);
        assertEquals(List.of("gone " + id + " 2"), said(gone));
        assertFalse(gone.get(0).has("content"));
        assertEquals(List.of("kept " + id + " 2"), said(other.pull(10)));
        moved(id, 2, OTHER);
        assertEquals(List.of(), district.pull(10), "what happens elsewhere");
        moved(id, 3, DISTRICT);
        assertEquals(List.of("kept " + id + " 4"), said(district.pull(10)));
        assertEquals(List.of("gone " + id + " 4"), said(other.pull(10)));
    }

    @Test
    void tellsAlsoOfAMoveThatHadAnotherAfterIt() {
        Puller district = caughtUp(DISTRICT);
        UUID id = recorded(DISTRICT);
        district.pull(10);
        moved(id, 1, OTHER);
        moved(id, 2, "11");
        assertEquals(List.of("gone " + id + " 2"), said(district.pull(10)));
    }

    @Test
    void narrowsByUnitWithinTheCallersOwn() {
        UUID inside = recorded("11.099.03265");
        UUID outside = recorded("11");
        String answer = As.analyst("11")
                .get(PATH + "?changedSince=start&limit=500&unit=" + DISTRICT)
                .asString();
        assertTrue(answer.contains(inside.toString()));
        assertFalse(answer.contains(outside.toString()));
        As.analyst(OTHER)
                .get(PATH + "?changedSince=&unit=" + DISTRICT)
                .then()
                .statusCode(200)
                .body("changes", hasSize(0));
    }

    @Test
    void findsAChangeOfAUnitBehindManyOfOthers() throws SQLException {
        UUID id = UUID.randomUUID();
        execute("""
                insert into record_history (record, version, kind, request_hash, body, known_at, actor, unit)
                select gen_random_uuid(), 1, 'handover', '', '{}', now(), 'test', '40' from generate_series(1, 20000)""");
        execute("""
                insert into record_history (record, version, kind, request_hash, body, known_at, actor, unit)
                values ('%s', 1, 'handover', '', '{}', now(), 'test', '11.099')""".formatted(id));
        String first = As.analyst(DISTRICT)
                .get("/api/v1/handovers?changedSince=start")
                .then()
                .statusCode(200)
                .body("changes", hasSize(0))
                .body("more", equalTo(true))
                .extract()
                .path("nextCursor");
        As.analyst(DISTRICT)
                .get("/api/v1/handovers?changedSince=" + first)
                .then()
                .statusCode(200)
                .body("changes.id", contains(id.toString()))
                .body("more", equalTo(false));
    }

    @Test
    void waitsForATransactionThatIsOpen() throws SQLException {
        Puller puller = caughtUp(DISTRICT);
        UUID id;
        try (Connection slow = database.getConnection()) {
            slow.setAutoCommit(false);
            slow.createStatement().execute("select pg_current_xact_id()");
            id = recorded(DISTRICT);
            assertEquals(List.of(), puller.pull(10));
            slow.rollback();
        }
        assertEquals(List.of("kept " + id + " 1"), said(puller.pull(10)));
    }

    @Test
    void refusesFiltersThatARecordCouldLeaveUnseen() {
        As.analyst("11")
                .header("Accept-Language", "en")
                .get(PATH + "?changedSince=start&kind=drugs")
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("not-with-filters"))
                .body("violations[0].message", containsString("unit and limit"));
        As.analyst("11")
                .get(PATH + "?changedSince=start&from=2020-01-01")
                .then()
                .statusCode(400);
        As.analyst("11").get(PATH + "?changedSince=start&cursor=5").then().statusCode(400);
        As.analyst("11").get(PATH + "?changedSince=start&limit=501").then().statusCode(400);
        As.analyst("11")
                .accept("application/x-ndjson")
                .get(PATH)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("changedSince"));
    }

    @Test
    void refusesWhatIsNoCursor() {
        for (String bad :
                List.of("x", "1.2", "1.2.z", "9999999999999999999.1.0123456789abcdef", "-1.2.0123456789abcdef")) {
            As.analyst("11")
                    .queryParam("changedSince", bad)
                    .get(PATH)
                    .then()
                    .statusCode(400)
                    .body("violations[0].code", equalTo("not-a-cursor"));
        }
    }

    @Test
    void refusesACursorOfOtherUnitsOrOfAnotherList() {
        recorded(DISTRICT);
        String cursor = caughtUp(DISTRICT).cursor;
        As.analyst("11").get(PATH + "?changedSince=" + cursor).then().statusCode(410);
        As.analyst(DISTRICT)
                .get("/api/v1/patrols?changedSince=" + cursor)
                .then()
                .statusCode(410);
        As.analyst("11")
                .get(PATH + "?unit=11.099&changedSince=" + cursor)
                .then()
                .statusCode(200);
    }

    @Test
    void refusesACursorWhoseVersionTheStoreDoesNotHaveThere() throws SQLException {
        UUID id = recorded(DISTRICT);
        String cursor = caughtUp(DISTRICT).cursor;
        execute("update record_history set known_at = known_at - interval '1 hour' where record = '" + id + "'");
        As.analyst(DISTRICT)
                .get(PATH + "?changedSince=" + cursor)
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:banggiao:problem:cursor-gone"))
                .body("detail", containsString("changedSince=start"));
    }

    @Test
    void goesOnAfterARestoreIntoAYoungerCluster() throws SQLException {
        UUID restored = recorded(DISTRICT);
        Puller before = caughtUp(DISTRICT);
        execute("update record_history set xact = (xact::text::bigint + 1000000000)::text::xid8");
        As.analyst(DISTRICT).get(PATH + "?changedSince=start").then().statusCode(500);

        migrations.migrate();
        As.analyst(DISTRICT).get(PATH + "?changedSince=" + before.cursor).then().statusCode(410);
        UUID later = recorded(DISTRICT);
        Puller anew = caughtUp(DISTRICT);
        assertTrue(anew.copy.keySet().containsAll(List.of(restored.toString(), later.toString())));
        assertEquals(anew.list(), anew.copy);
    }

    @Test
    void answersToWhoeverMayReadAndToNobodyElse() {
        As.nobody().get(PATH + "?changedSince=start").then().statusCode(401);
        As.role("dpo", "11").get(PATH + "?changedSince=start").then().statusCode(403);
    }

    /** As the owner of the tables. */
    private void execute(String sql) throws SQLException {
        try (Connection connection =
                        migrations.getConfiguration().getDataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
