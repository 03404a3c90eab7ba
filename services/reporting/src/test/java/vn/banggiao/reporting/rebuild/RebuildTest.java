package vn.banggiao.reporting.rebuild;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.contracts.EventType;
import vn.banggiao.contracts.IncidentState;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.contracts.Topics;
import vn.banggiao.reporting.ledger.Ledger;
import vn.banggiao.reporting.ledger.Sum;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.Events;

@QuarkusTest
@WithTestResource(Backing.class)
class RebuildTest {
    private static final LocalDate DAY = LocalDate.of(2018, 3, 9);
    private static final Window MARCH = new Window(LocalDate.of(2018, 3, 1), LocalDate.of(2018, 3, 31));
    private static final List<String> PEOPLE = List.of("incidents.people");

    /** What other tests send to partitions where it does not belong, or to topics of their own. */
    private static final String OUT_OF_THE_LOGS_ORDER = "^(29|32|34|35)";

    private static final String TOTALS = """
            SELECT concat_ws(' ', s.unit, s.indicator, s.dimensions, s.qualifier, t.half, t.known, t.opened, t.closed, t.own_opened, t.own_closed)
            FROM total t JOIN series s ON s.id = t.series
            WHERE (t.opened <> 0 OR t.closed <> 0) AND s.unit !~ '%1$s'
            ORDER BY 1
            """.formatted(OUT_OF_THE_LOGS_ORDER);
    private static final String VERSIONS = """
            SELECT concat_ws(' ', v.record, v.version, v.unit, v.withdrawn, v.known_at, v.superseded_at, l.line, l.amount)
            FROM record_version v LEFT JOIN ledger l USING (record, version)
            WHERE v.unit !~ '%1$s'
            ORDER BY 1
            """.formatted(OUT_OF_THE_LOGS_ORDER);
    private static final String DEFINITIONS = """
            SELECT pg_get_indexdef(indexrelid) || indisprimary
            FROM pg_index
            WHERE indrelid IN ('series'::regclass, 'ledger'::regclass, 'total'::regclass)
            UNION ALL
            SELECT concat_ws(' ', table_name, ordinal_position, column_name, data_type, is_nullable, is_identity)
            FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name IN ('series', 'record_version', 'ledger', 'total')
            UNION ALL
            SELECT concat_ws(' ', relname, reloptions) FROM pg_class WHERE oid = 'total'::regclass
            ORDER BY 1
            """;
    private static final String LEFT_BEHIND = """
            SELECT nspname FROM pg_namespace WHERE nspname LIKE 'ledger_rebuild%'
            UNION ALL SELECT feed FROM consumer_offset WHERE feed LIKE 'rebuild-%'
            """;

    @Inject
    AgroalDataSource database;

    @Inject
    Ledger ledger;

    @BeforeEach
    void topic() {
        Events.ensureTopic(Topics.BORDER_INCIDENTS);
    }

    @Test
    void servesTheSameTotalsAndTheSamePastAfterwards() throws Exception {
        IncidentState amended = incident("60.001", 3);
        send(amended);
        IncidentState withdrawn = incident("60.002", 20);
        send(withdrawn);
        awaitPeople(23, "60");
        send(version(amended, 2, 7, "60.001.00007", false));
        send(version(withdrawn, 2, 20, "60.002", true));
        awaitPeople(7, "60");
        Instant between = Instant.ofEpochMilli(
                Events.awaitKey(Topics.BORDER_INCIDENTS, withdrawn.id().toString(), 1)
                        .get(0)
                        .timestamp());
        List<String> totals = rows(TOTALS);
        List<String> versions = rows(VERSIONS);
        List<String> definitions = rows(DEFINITIONS);
        String past = amount(ledger.sumsAsOf("60", PEOPLE, MARCH, between));

        JsonPath done = awaitEnd(start());

        assertEquals("done", done.getString("state"), done.prettyPrint());
        assertTrue(done.getLong("events") >= 4, done.prettyPrint());
        assertEquals(totals, rows(TOTALS));
        assertEquals(versions, rows(VERSIONS));
        assertEquals(definitions, rows(DEFINITIONS));
        assertEquals("23", past);
        assertEquals(past, amount(ledger.sumsAsOf("60", PEOPLE, MARCH, between)));
        await().atMost(Duration.ofSeconds(10)).until(() -> rows(LEFT_BEHIND).isEmpty());
    }

    @Test
    void repairsWhatWentWrongAndGoesOnWithNewNumbersForSeries() throws Exception {
        // takes a number of the old ledger that the rebuilt one does not give out, so that all later ones differ
        run("INSERT INTO series (indicator, unit, dimensions, qualifier) VALUES ('nothing', '61', '', 'exact')");
        IncidentState first = incident("61.001", 3);
        send(first);
        awaitPeople(3, "61");
        run("UPDATE total SET opened = opened + 100 WHERE series IN (SELECT id FROM series WHERE unit = '61')");
        assertEquals("103", people("61"));
        List<String> numbers = rows("SELECT id::text FROM series WHERE unit = '61.001' ORDER BY 1");

        assertEquals("done", awaitEnd(start()).getString("state"));
        assertEquals("3", people("61"));
        assertNotEquals(numbers, rows("SELECT id::text FROM series WHERE unit = '61.001' ORDER BY 1"));

        send(version(first, 2, 5, "61.001", false));
        send(incident("61.001", 10));
        send(incident("61.009", 100));
        awaitPeople(115, "61");
        assertEquals("15", people("61.001"));
    }

    @Test
    void servesReportsAndTakesEventsAllTheWhile() throws Exception {
        send(incident("62.001", 1));
        awaitPeople(1, "62");
        AtomicBoolean ended = new AtomicBoolean();
        List<String> wrong = new ArrayList<>();
        Thread reader = new Thread(() -> {
            int seen = 1;
            while (!ended.get()) {
                int people = Integer.parseInt(people("62"));
                if (people < seen) {
                    wrong.add("from " + seen + " back to " + people);
                }
                seen = people;
            }
        });
        reader.start();
        UUID id = start();
        int sent = 1;
        while (read(id).getString("state").equals("running") || sent < 20) {
            send(incident("62.00" + sent % 9, 1));
            sent++;
        }
        awaitPeople(sent, "62");
        ended.set(true);
        reader.join();
        assertEquals(List.of(), wrong);
        assertEquals("done", read(id).getString("state"));
    }

    @Test
    void waitsWhileItsTablesAreCleanedAndReadersDoNot() throws Exception {
        send(incident("65.001", 4));
        awaitPeople(4, "65");
        UUID id;
        try (Connection letters = Backing.asOwner();
                Connection first = Backing.asOwner();
                Connection second = Backing.asOwner();
                Connection third = Backing.asOwner()) {
            List<Integer> own = List.of(process(first), process(second), process(third));
            // read when the tables are there, and before anything is done with them
            hold(letters, "dead_letter", "ACCESS EXCLUSIVE");
            id = start();
            String schema = new ShadowTables("public", id).schema();
            await().atMost(Duration.ofSeconds(20)).until(() -> exists(schema));
            holdAsVacuumDoes(first, schema);
            letters.rollback();
            awaitWaiting(schema, "ShareLock", pid -> !own.contains(pid));
            // next in line after the rebuild's indexes: its analysis meets it
            takeTurn(schema, second, first);
            awaitWaiting(schema, "ShareUpdateExclusiveLock", pid -> !own.contains(pid));
            // next in line after that: the swap meets it
            takeTurn(schema, third, second);
            awaitWaiting(schema, "ShareUpdateExclusiveLock", pid -> !own.contains(pid));

            assertEquals("4", people("65"));
            assertEquals("running", read(id).getString("state"));
            third.rollback();
        }
        assertEquals("done", awaitEnd(id).getString("state"));
        assertEquals("4", people("65"));
    }

    /** One holds when the other has let go, and whoever was in line before it has been served. */
    private void takeTurn(String schema, Connection next, Connection last) throws Exception {
        int process = process(next);
        CompletableFuture<Void> held = CompletableFuture.runAsync(() -> holdAsVacuumDoes(next, schema));
        awaitWaiting(schema, "ShareUpdateExclusiveLock", pid -> pid == process);
        last.rollback();
        held.get(20, TimeUnit.SECONDS);
    }

    private static void holdAsVacuumDoes(Connection connection, String schema) {
        hold(connection, schema + ".ledger", "SHARE UPDATE EXCLUSIVE");
    }

    private static void hold(Connection connection, String table, String mode) {
        try (var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE %s IN %s MODE".formatted(table, mode));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int process(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID();
    }

    private boolean exists(String schema) throws SQLException {
        return !rows("SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                        + " WHERE n.nspname = '%s' AND c.relname = 'ledger'".formatted(schema))
                .isEmpty();
    }

    private void awaitWaiting(String schema, String mode, IntPredicate process) {
        String waiting = "SELECT l.pid::text FROM pg_locks l JOIN pg_class c ON c.oid = l.relation"
                + " JOIN pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE n.nspname = '%s' AND c.relname = 'ledger' AND NOT l.granted AND l.mode = '%s'"
                        .formatted(schema, mode);
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> rows(waiting).stream().mapToInt(Integer::parseInt).anyMatch(process));
    }

    @Test
    void letsOneRunAtATimeAndBeginsAgainAfterOneThatWasKilled() throws Exception {
        UUID killed = UUID.randomUUID();
        run("CREATE SCHEMA ledger_rebuild_0123");
        run("CREATE TABLE ledger_rebuild_0123.series (id int)");
        run("INSERT INTO rebuild (id, state, started_at, started_by) VALUES ('%s', 'running', now(), 'x')"
                .formatted(killed));
        try (Exclusion other = Exclusion.take(database).orElseThrow()) {
            assertTrue(other.holds());
            assertEquals("running", read(killed).getString("state"));
            As.system()
                    .post("/api/v1/rebuilds")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:banggiao:problem:rebuild-running"));
        }
        assertEquals("failed", read(killed).getString("state"));
        assertEquals("its process ended", read(killed).getString("failure"));

        assertEquals("done", awaitEnd(start()).getString("state"));
        await().atMost(Duration.ofSeconds(10)).until(() -> rows(LEFT_BEHIND).isEmpty());
        assertEquals(List.of("failed"), rows("SELECT state FROM rebuild WHERE id = '%s'".formatted(killed)));
    }

    @Test
    void leavesTheLedgerAsItWasWhereTheLogHasLostEvents() throws Exception {
        send(incident("63.001", 4));
        awaitPeople(4, "63");
        run("INSERT INTO consumer_offset VALUES ('reporting', 'border-incidents', 77, 5)");
        try {
            JsonPath failed = awaitEnd(start());
            assertEquals("failed", failed.getString("state"));
            assertTrue(failed.getString("failure").contains("events were lost"), failed.prettyPrint());
            assertEquals("4", people("63"));
        } finally {
            run("DELETE FROM consumer_offset WHERE partition = 77");
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> rows(LEFT_BEHIND).isEmpty());
    }

    @Test
    void leavesTheLedgerAsItWasWhereItHasEventsOfALogThatWasReplaced() throws Exception {
        send(incident("64.001", 4));
        awaitPeople(4, "64");
        run("INSERT INTO consumer_offset VALUES ('reporting/lost', 'ngo-projects', 0, 5)");
        try {
            JsonPath failed = awaitEnd(start());
            assertEquals("failed", failed.getString("state"));
            assertTrue(failed.getString("failure").contains("earlier log of ngo-projects"), failed.prettyPrint());
            assertEquals("4", people("64"));
        } finally {
            run("DELETE FROM consumer_offset WHERE feed = 'reporting/lost'");
        }
    }

    @Test
    void isForThoseWhoMayActEverywhere() {
        As.provinceOfficer("11").post("/api/v1/rebuilds").then().statusCode(403);
        As.analyst("*").post("/api/v1/rebuilds").then().statusCode(403);
        As.system().get("/api/v1/rebuilds/" + UUID.randomUUID()).then().statusCode(404);
    }

    /** The one before may still be clearing away. */
    private static UUID start() {
        Response begun = await().atMost(Duration.ofSeconds(20))
                .until(() -> As.provinceOfficer("*").post("/api/v1/rebuilds"), answer -> answer.statusCode() != 409);
        begun.then().statusCode(202).header("Location", containsString("/api/v1/rebuilds/"));
        return UUID.fromString(begun.path("id"));
    }

    private static IncidentState incident(String unit, int people) {
        return version(
                new IncidentState(
                        UUID.randomUUID(),
                        1,
                        false,
                        Instant.parse("2018-04-01T00:00:00Z"),
                        unit,
                        Qualifier.EXACT,
                        DAY,
                        "smuggling",
                        "LA",
                        people,
                        null),
                1,
                people,
                unit,
                false);
    }

    private static IncidentState version(IncidentState of, int version, int people, String unit, boolean withdrawn) {
        return new IncidentState(
                of.id(),
                version,
                withdrawn,
                of.recordedAt(),
                unit,
                Qualifier.EXACT,
                DAY,
                "smuggling",
                "LA",
                people,
                null);
    }

    private static void send(IncidentState incident) {
        Events.send(
                Topics.BORDER_INCIDENTS,
                incident.id().toString(),
                EventType.ceType(incident),
                EventJson.write(incident));
    }

    private static JsonPath read(UUID id) {
        return As.system()
                .get("/api/v1/rebuilds/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath awaitEnd(UUID id) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !read(id).getString("state").equals("running"));
        return read(id);
    }

    private void awaitPeople(int expected, String unit) {
        await().atMost(Duration.ofSeconds(30)).until(() -> people(unit).equals(Integer.toString(expected)));
    }

    private String people(String unit) {
        return amount(ledger.sums(unit, PEOPLE, MARCH));
    }

    private static String amount(List<Sum> sums) {
        return sums.isEmpty() ? "none" : sums.get(0).amount().toPlainString();
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = Backing.asOwner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> rows(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            var row = statement.executeQuery(sql);
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        }
    }
}
