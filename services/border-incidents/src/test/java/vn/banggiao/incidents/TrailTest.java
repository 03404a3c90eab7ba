package vn.banggiao.incidents;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.SampleUnits;

/** The chassis's audit trail, in one of the services that are composed of it. */
@QuarkusTest
@WithTestResource(Backing.class)
class TrailTest {
    private static final String TRAIL = "/api/v1/audit";
    private static final String INCIDENTS = "/api/v1/incidents";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    private static UUID posted(String unit) {
        UUID id = UUID.randomUUID();
        As.borderPost("11", "40")
                .header("X-Forwarded-For", "203.0.113.7")
                .header("Forwarded", "for=203.0.113.8")
                .body(Map.of("id", id, "unit", unit, "kind", "drugs", "occurredOn", "2020-03-04"))
                .post(INCIDENTS)
                .then()
                .statusCode(201);
        return id;
    }

    private static ValidatableResponse lines(Object record) {
        return As.role("auditor", "*").get(TRAIL + "?record=" + record).then().statusCode(200);
    }

    private String ask(String sql) {
        try (Connection connection = database.getConnection();
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void awaitSeals() {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> ask("select count(*) from audit_unsealed")
                .equals("0"));
    }

    @Test
    void saysWhoDidWhatWhenFromWhereWithWhichToken() {
        UUID id = posted("11.099");
        awaitSeals();
        lines(id)
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("create"))
                .body("items[0].kind", equalTo("incident"))
                .body("items[0].version", equalTo(1))
                .body("items[0].unit", equalTo("11.099"))
                .body("items[0].roles", contains("border-post"))
                .body("items[0].actor", notNullValue())
                .body("items[0].tokenId", matchesPattern("[\\w-]{10,}"))
                .body("items[0].address", equalTo("127.0.0.1"))
                .body("items[0].request", equalTo("POST /api/v1/incidents"))
                .body("items[0].position", notNullValue())
                .body("items[0].hash", matchesPattern("[0-9a-f]{64}"));
    }

    @Test
    void keepsWhatWasRefusedThoughNothingElseOfItIsKept() {
        UUID id = posted("11.099");
        As.borderPost("40").get(INCIDENTS + "/" + id).then().statusCode(403);
        As.analyst("11")
                .header("If-Match", "\"1\"")
                .body(Map.of())
                .put(INCIDENTS + "/" + id)
                .then()
                .statusCode(403);
        lines(id)
                .body("items.action", contains("refused", "refused", "create"))
                .body("items[0].kind", equalTo("request"))
                .body("items[0].roles", contains("analyst"))
                .body("items[0].request", equalTo("PUT /api/v1/incidents/{id}"))
                .body("items[1].request", equalTo("GET /api/v1/incidents/{id}"))
                .body("items.unit", everyItem(equalTo("11.099")));
    }

    @Test
    void keepsThatALineOfABatchWasRefused() {
        String foreign = "{\"unit\": \"40\", \"kind\": \"drugs\", \"occurredOn\": \"2020-03-04\"}";
        Instant before = Instant.now();
        As.borderPost("11")
                .contentType("application/x-ndjson")
                .body(foreign.getBytes(StandardCharsets.UTF_8))
                .post(INCIDENTS + "/batch")
                .then()
                .statusCode(200)
                .body(containsString("403"));
        As.role("auditor", "40")
                .get(TRAIL + "?action=refused&from=" + before)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].unit", equalTo("40"))
                .body("items[0].request", equalTo("POST /api/v1/incidents/batch"));
    }

    @Test
    void isForAuditorsAloneAndWithinTheirUnits() {
        UUID id = posted("11.099");
        for (String role : List.of("border-post", "province-officer", "analyst", "system", "dpo")) {
            As.role(role, "*").get(TRAIL).then().statusCode(403);
            As.role(role, "*").get(TRAIL + "/verification").then().statusCode(403);
        }
        As.nobody().get(TRAIL).then().statusCode(401);
        As.role("auditor", "11").get(TRAIL + "?record=" + id).then().body("items", hasSize(1));
        As.role("auditor", "40").get(TRAIL + "?record=" + id).then().body("items", empty());
        As.role("auditor", "11").get(TRAIL + "?unit=40").then().body("items", empty());
        As.role("auditor").get(TRAIL).then().body("items", empty());
    }

    @Test
    void isSearchedByEachOfItsPartsAPageAtATime() {
        Instant from = Instant.now();
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(0, posted("11.099"));
        }
        String token = lines(made.get(0)).extract().path("items[0].tokenId");
        String actor = lines(made.get(0)).extract().path("items[0].actor");
        String to = Instant.now().toString();
        String filter = TRAIL + "?kind=incident&action=create&unit=11&limit=2&from=" + from + "&to=" + to;
        List<String> found = new ArrayList<>();
        String next = "";
        while (next != null) {
            ValidatableResponse page = As.role("auditor", "11")
                    .get(filter + "&cursor=" + next)
                    .then()
                    .statusCode(200);
            found.addAll(page.extract().path("items.record"));
            next = page.extract().path("next");
        }
        assertEquals(made.stream().map(UUID::toString).toList(), found);
        As.role("auditor", "*")
                .queryParam("actor", actor)
                .queryParam("token", token)
                .get(TRAIL)
                .then()
                .body("items", hasSize(1))
                .body("items[0].record", equalTo(made.get(0).toString()));
        As.role("auditor", "*")
                .get(TRAIL + "?cursor=x")
                .then()
                .statusCode(400)
                .body("violations[0].field", is("cursor"));
        As.role("auditor", "*").get(TRAIL + "?limit=0").then().statusCode(400);
        As.role("auditor", "*")
                .get(TRAIL + "?from=" + to + "&to=" + from)
                .then()
                .statusCode(400);
    }

    @Test
    void keepsWhoReadTheTrail() {
        UUID id = posted("11.099");
        Instant from = Instant.now();
        lines(id);
        As.role("auditor", "*").get(TRAIL + "/verification").then().statusCode(200);
        As.role("auditor", "*")
                .get(TRAIL + "?kind=audit&from=" + from)
                .then()
                .body("items.action", contains("verify", "search"))
                .body("items[1].detail", equalTo("record=" + id))
                .body("items[1].unit", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit set actor = 'x'",
                "delete from audit",
                "truncate audit",
                "update audit_seal set hashes = hashes",
                "delete from audit_seal",
                "truncate audit_seal",
                "update record_history set body = '{}'",
                "delete from record_history",
                "truncate record_history",
                "update flyway_schema_history set checksum = 0",
                "alter table audit add column x int",
                "drop table audit_seal",
                "create table public.mine (x int)",
                "create schema mine",
                "alter table audit disable trigger all",
                "set session_replication_role = replica",
            })
    void theDatabaseRefusesTheServiceToChangeWhatHasHappened(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            SQLException refused = assertThrows(SQLException.class, () -> statement.execute(sql));
            assertEquals("42501", refused.getSQLState(), refused.getMessage());
        }
    }

    @Test
    void sealsALineThatCommitsLateAfterThoseThatOvertookIt() throws SQLException {
        String insert = """
                with line as (insert into audit (at, actor, roles, action, kind) values (now(), 'x', '', 'late', 'test') returning id)
                insert into audit_unsealed (lines) select array[id] from line returning lines[1]""";
        try (Connection late = Backing.asOwner()) {
            late.setAutoCommit(false);
            long id;
            try (var row = late.createStatement().executeQuery(insert)) {
                row.next();
                id = row.getLong(1);
            }
            UUID overtaking = posted("11.099");
            awaitSeals();
            int position = lines(overtaking).extract().path("items[0].position");
            late.commit();
            awaitSeals();
            assertTrue(Long.parseLong(ask("select position from audit_chain where audit_id = " + id)) > position);
        }
        assertIntact();
    }

    @Test
    void sealsEveryLineOnceWhoeverCommitsWhen() throws Exception {
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            writers.add(new Thread(() -> {
                for (int n = 0; n < 10; n++) {
                    posted("11.099");
                }
            }));
        }
        writers.forEach(Thread::start);
        for (Thread writer : writers) {
            writer.join();
        }
        awaitSeals();
        assertEquals(
                "0",
                ask(
                        "select count(*) from audit full join audit_chain on audit_id = id where id is null or audit_id is null"));
        assertEquals("t", ask("select count(*) = max(position) and min(position) = 1 from audit_chain"));
        assertIntact();
    }

    @Test
    void anybodyCanComputeTheChainAgainFromWhatIsDocumented() {
        posted("11.099");
        awaitSeals();
        String field = "case when %1$s is null then '\\xffffffff'::bytea else"
                + " int4send(octet_length(convert_to(%1$s::text, 'UTF8'))) || convert_to(%1$s::text, 'UTF8') end";
        List<String> bytes = new ArrayList<>();
        for (String column : List.of(
                "'audit/1'",
                "a.id",
                "to_char(a.at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')",
                "actor",
                "roles",
                "token_id",
                "action",
                "kind",
                "record",
                "version",
                "detail",
                "unit",
                "address",
                "request")) {
            bytes.add(field.formatted(column));
        }
        assertEquals("0", ask("""
                select count(*) filter (where hash <> sha256(
                    coalesce(before, sha256(convert_to('border-incidents', 'UTF8'))) || %s))
                from (select *, lag(hash) over (order by position) as before from audit_chain) s join audit a on a.id = s.audit_id""".formatted(String.join(" || ", bytes))));
    }

    private static ValidatableResponse verify(String query) {
        return As.role("auditor", "*")
                .header("Accept-Language", "en")
                .get(TRAIL + "/verification" + query)
                .then()
                .statusCode(200);
    }

    private static void assertIntact() {
        verify("").body("faults", empty()).body("intact", is(true)).body("service", equalTo("border-incidents"));
    }

    /** Makes blocks of one line each of a block: the chain is the same. */
    private static final String SPLIT = """
            with block as (delete from audit_seal where %s returning *)
            insert into audit_seal (position, lines, hashes)
            select position + n - 1, array[id], substring(hashes from (32 * n - 31)::integer for 32)
            from block cross join lateral unnest(lines) with ordinality as line (id, n)""";

    /** Line ids of three sealed lines in a row that others follow; everything is put back afterwards. */
    private void tampered(String sql, Check check) throws SQLException {
        UUID first = posted("11.099");
        UUID middle = posted("11.099");
        UUID last = posted("11.099");
        posted("11.099");
        awaitSeals();
        assertIntact();
        List<Long> ids = new ArrayList<>();
        for (UUID record : List.of(first, middle, last)) {
            ids.add(Long.parseLong(ask("select id from audit where record = '" + record + "'")));
        }
        long position = Long.parseLong(ask("select position from audit_chain where audit_id = " + ids.get(1)));
        try (Connection owner = Backing.asOwner();
                var statement = owner.createStatement()) {
            String three = "(" + ids.get(0) + ", " + ids.get(1) + ", " + ids.get(2) + ")";
            statement.execute("create temp table lines as select * from audit where id in " + three);
            String theirs = "lines && array" + ids + "::bigint[]";
            statement.execute("create temp table seals as select * from audit_seal where " + theirs);
            try {
                statement.execute(SPLIT.formatted(theirs));
                assertIntact();
                statement.execute(
                        sql.replace("LINE", ids.get(1).toString()).replace("POSITION", Long.toString(position)));
                check.on(ids, position);
            } finally {
                owner.setAutoCommit(false);
                statement.execute("delete from audit where id in " + three + " or action = 'forged'");
                statement.execute("insert into audit overriding system value select * from lines");
                statement.execute("""
                        delete from audit_seal s using seals
                        where s.position >= seals.position and s.position < seals.position + cardinality(seals.lines)""");
                statement.execute("insert into audit_seal select * from seals");
                owner.commit();
            }
        }
        awaitSeals();
        assertIntact();
    }

    private interface Check {
        void on(List<Long> lines, long position);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at - interval '1 microsecond'",
                "actor = actor || ' '",
                "roles = 'system'",
                "token_id = null",
                "action = 'change'",
                "kind = 'patrol'",
                "record = gen_random_uuid()",
                "version = 2",
                "detail = ''",
                "unit = '11'",
                "address = '10.0.0.1'",
                "request = null",
            })
    void findsOneChangedField(String change) throws SQLException {
        tampered("update audit set " + change + " where id = LINE", (lines, position) -> verify("")
                .body("intact", is(false))
                .body("faultCount", is(1))
                .body("faults[0].kind", equalTo("changed-line"))
                .body("faults[0].line", equalTo(lines.get(1).intValue()))
                .body("faults[0].position", equalTo((int) position))
                .body("faults[0].message", containsString("Line " + lines.get(1))));
    }

    @Test
    void findsADeletedLine() throws SQLException {
        tampered("delete from audit where id = LINE", (lines, position) -> verify("")
                .body("faults.kind", contains("missing-line"))
                .body("faults[0].line", equalTo(lines.get(1).intValue())));
    }

    @Test
    void findsALineThatTheServiceDidNotWrite() throws SQLException {
        tampered(
                "insert into audit (at, actor, roles, action, kind) values (now(), 'x', '', 'forged', 'test')",
                (lines, position) -> verify("").body("faults.kind", contains("unsealed")));
    }

    @Test
    void findsAChangedSealAndClearsItsLine() throws SQLException {
        tampered("update audit_seal set hashes = sha256(hashes) where position = POSITION", (lines, position) -> verify(
                        "")
                .body("faults.kind", contains("changed-seal"))
                .body("faults[0].position", equalTo((int) position)));
    }

    @Test
    void findsALineWhoseSealWasMadeAnewWithIt() throws SQLException {
        tampered("""
                update audit set actor = 'x' where id = LINE;
                update audit_seal set hashes = sha256(hashes) where position = POSITION""", (lines, position) -> verify("")
                .body("faults.kind", contains("changed-line", "changed-line"))
                .body("faults.position", contains((int) position, (int) position + 1)));
    }

    @Test
    void findsADeletedSeal() throws SQLException {
        tampered("delete from audit_seal where position = POSITION", (lines, position) -> verify("")
                .body("faults.kind", contains("missing-seal", "unsealed"))
                .body("faults[0].position", equalTo((int) position))
                .body("faults[1].line", equalTo(lines.get(1).intValue())));
    }

    @Test
    void findsWhatWasChangedInTheMiddleOfABlock() throws SQLException {
        List<Integer> block = sealedTogether(5);
        String middle = "lines[3] = " + block.get(2);
        changedForAWhile("set hashes = overlay(hashes placing sha256(hashes) from 65)", middle, () -> verify("")
                .body("faults.kind", contains("changed-seal"))
                .body("faults.line", contains(block.get(2))));
        changedForAWhile("set lines = lines[:2] || lines[4] || lines[3] || lines[5:]", middle, () -> verify("")
                .body("faults.kind", everyItem(equalTo("changed-line")))
                .body("faults.line", hasItems(block.get(2), block.get(3))));
        changedForAWhile(
                "set lines = lines[:2] || lines[4:], hashes = substring(hashes for 64) || substring(hashes from 97)",
                middle,
                () -> verify("").body("faults.kind", hasItems("changed-line", "missing-seal", "unsealed")));
        changedForAWhile("set lines = lines[:4], hashes = substring(hashes for 128)", middle, () -> verify("")
                .body("faults.kind", contains("missing-seal", "unsealed"))
                .body("faults[1].line", equalTo(block.get(4))));
        assertIntact();
    }

    /** Line ids of a batch that was sealed in one block; others follow it. */
    private List<Integer> sealedTogether(int lines) {
        String line = "{\"unit\": \"11.099\", \"kind\": \"drugs\", \"occurredOn\": \"2020-03-04\"}\n";
        Awaitility.await().until(() -> {
            As.borderPost("11")
                    .contentType("application/x-ndjson")
                    .body(line.repeat(lines).getBytes(StandardCharsets.UTF_8))
                    .post(INCIDENTS + "/batch")
                    .then()
                    .statusCode(200);
            awaitSeals();
            return ask("select cardinality(lines) from audit_seal order by position desc limit 1")
                    .equals(Integer.toString(lines));
        });
        String ids = ask("select array_to_string(lines, ',') from audit_seal order by position desc limit 1");
        posted("11.099");
        awaitSeals();
        return Stream.of(ids.split(",")).map(Integer::valueOf).toList();
    }

    private static void changedForAWhile(String change, String where, Runnable check) throws SQLException {
        try (Connection owner = Backing.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("create temp table seals as select * from audit_seal where " + where);
            try {
                assertEquals(1, statement.executeUpdate("update audit_seal " + change + " where " + where));
                check.run();
            } finally {
                statement.execute("update audit_seal s set lines = seals.lines, hashes = seals.hashes"
                        + " from seals where s.position = seals.position");
            }
        }
    }

    @Test
    void namesALineThatWasDeletedBeforeItsSealAndSealsWhatWaitsWithIt() throws SQLException {
        UUID before = posted("11.099");
        awaitSeals();
        String insert = """
                with line as (insert into audit (at, actor, roles, action, kind)
                    select now(), 'x', '', 'pair', 'test' from generate_series(1, 2) returning id),
                queued as (insert into audit_unsealed (lines) select array_agg(id order by id) from line returning lines)
                select lines[1] from queued""";
        long gone;
        try (Connection owner = Backing.asOwner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            try (var row = statement.executeQuery(insert)) {
                row.next();
                gone = row.getLong(1);
            }
            statement.execute("delete from audit where id = " + gone);
            owner.commit();
            owner.setAutoCommit(true);
            UUID after = posted("11.099");
            Awaitility.await()
                    .until(() -> ask("select count(*) from audit_chain join audit on id = audit_id where record = '"
                                    + after + "' or id = " + (gone + 1))
                            .equals("2"));
            verify("").body("faults.kind", contains("deleted-before-seal")).body("faults.line", contains((int) gone));
            String alone = " from audit_unsealed where lines = array[" + gone + "::bigint]";
            assertEquals("1", ask("select count(*)" + alone));
            statement.execute("delete" + alone);
        }
        lines(before).body("items[0].position", notNullValue());
        awaitSeals();
        assertIntact();
    }

    @Test
    void sealsOnceWhatIsQueuedAgain() throws SQLException {
        UUID id = posted("11.099");
        awaitSeals();
        int position = lines(id).extract().path("items[0].position");
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into audit_unsealed (lines) select array_agg(id) from audit where record = '" + id + "'");
        }
        awaitSeals();
        lines(id).body("items", hasSize(1)).body("items[0].position", is(position));
        assertEquals("t", ask("select count(*) = count(distinct audit_id) from audit_chain"));
        assertIntact();
    }

    @Test
    void findsTwoLinesThatChangedPlaces() throws SQLException {
        tampered("""
                update audit_seal s set lines = t.lines from audit_seal t
                where s.position in (POSITION, POSITION - 1) and t.position = 2 * POSITION - 1 - s.position
                """, (lines, position) -> verify("")
                .body("faults.kind", contains("changed-line", "changed-line"))
                .body("faults.position", contains((int) position - 1, (int) position)));
    }

    @Test
    void findsACutOffEndByAHeadThatWasWrittenDown() throws SQLException {
        posted("11.099");
        awaitSeals();
        String head = verify("").extract().path("head");
        verify("?head=" + head).body("intact", is(true));
        try (Connection owner = Backing.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(SPLIT.formatted("position + cardinality(lines) > " + head.split(":")[0]));
            verify("?head=" + head).body("intact", is(true));
            statement.execute("""
                    with cut as (delete from audit_seal where position >= %s returning lines)
                    delete from audit where id in (select unnest(lines) from cut)""".formatted(head.split(":")[0]));
        }
        verify("?head=" + head).body("faults.kind", contains("head-lost"));
        posted("11.099");
        awaitSeals();
        assertIntact();
        verify("?head=" + head).body("faults.kind", contains("head-lost"));
    }

    @Test
    void checksFromAPositionOnAndRefusesWhatIsNone() throws SQLException {
        tampered("update audit set actor = 'x' where id = LINE", (lines, position) -> {
            verify("?from=" + (position + 1)).body("intact", is(true));
            verify("?from=" + position).body("faultCount", is(1));
        });
        As.role("auditor", "*")
                .get(TRAIL + "/verification?from=1000000000")
                .then()
                .statusCode(400);
        As.role("auditor", "*").get(TRAIL + "/verification?from=0").then().statusCode(400);
        As.role("auditor", "*")
                .get(TRAIL + "/verification?head=12:abc")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("head"));
    }

    @Test
    void namesTheFirstHundredFaultsAndCountsTheOthers() throws SQLException {
        posted("11.099");
        awaitSeals();
        try (Connection owner = Backing.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("""
                    insert into audit (at, actor, roles, action, kind)
                    select now(), 'x', '', 'forged', 'test' from generate_series(1, 150)""");
            List<Integer> named =
                    verify("").body("faultCount", is(150)).extract().path("faults.line");
            assertEquals(100, new HashSet<>(named).size());
            statement.execute("delete from audit where action = 'forged'");
        }
        assertIntact();
    }
}
