package vn.banggiao.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.SampleUnits;

/** Records of different requests that share a transaction: each is kept, refused and written down as if it had come alone. */
@QuarkusTest
@WithTestResource(Backing.class)
class CreatedTogetherTest {
    private static final int MANY = 20;
    private static final String UNIT = "11.099";

    private final ExecutorService clients = Executors.newFixedThreadPool(MANY);

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    @AfterEach
    void clientsGo() {
        clients.shutdownNow();
    }

    @Test
    void shareATransactionAndKeepTheirOwnLinesInTheTrail() throws Exception {
        List<UUID> posts = ids(MANY / 2);
        List<UUID> officers = ids(MANY / 2);
        List<Response> answers = whileIncidentsWait(() -> Stream.concat(
                        posts.stream().map(id -> post(As.borderPost(UNIT), incident(id, 1))),
                        officers.stream().map(id -> post(As.districtOfficer(UNIT), incident(id, 1))))
                .toList());
        answers.forEach(answer -> answer.then().statusCode(201));
        List<UUID> all = Stream.concat(posts.stream(), officers.stream()).toList();
        long transactions = count("select count(distinct xact) from record_history where record = any (?)", all);
        assertTrue(transactions <= 4, transactions + " transactions");
        assertEquals(
                MANY / 2, count("select count(*) from audit where roles = 'border-post' and record = any (?)", posts));
        assertEquals(
                MANY / 2,
                count("select count(*) from audit where roles = 'district-officer' and record = any (?)", officers));
        assertEquals(MANY, count("select count(*) from audit where record = any (?)", all));
    }

    @Test
    void oneThatTheDatabaseRefusesSpoilsNoOther() throws Exception {
        try (Connection owner = Backing.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("alter table incident add constraint nobody_stays check (people <> 99991) not valid");
            try {
                List<UUID> ids = ids(MANY);
                List<Response> answers = whileIncidentsWait(() -> ids.stream()
                        .map(id -> post(As.borderPost(UNIT), incident(id, id.equals(ids.get(7)) ? 99_991 : 1)))
                        .toList());
                List<Integer> expected = ids.stream()
                        .map(id -> id.equals(ids.get(7)) ? 500 : 201)
                        .toList();
                assertEquals(
                        expected, answers.stream().map(Response::statusCode).toList());
                assertEquals(MANY - 1, count("select count(*) from incident where id = any (?)", ids));
                assertEquals(MANY - 1, count("select count(*) from audit where record = any (?)", ids));
            } finally {
                statement.execute("alter table incident drop constraint nobody_stays");
            }
        }
    }

    @Test
    void ofManyRequestsForOneIdOneMakesIt() throws Exception {
        List<UUID> one = ids(1);
        List<Response> answers = whileIncidentsWait(() -> Stream.iterate(0, i -> i < MANY, i -> i + 1)
                .map(i -> post(As.borderPost(UNIT), incident(one.get(0), i < MANY / 2 ? 1 : 2)))
                .toList());
        List<Integer> statuses =
                answers.stream().map(Response::statusCode).sorted().toList();
        assertEquals(1, statuses.stream().filter(status -> status == 201).count(), statuses.toString());
        assertEquals(
                MANY / 2 - 1, statuses.stream().filter(status -> status == 200).count(), statuses.toString());
        assertEquals(MANY / 2, statuses.stream().filter(status -> status == 409).count(), statuses.toString());
        assertEquals(1, count("select count(*) from record_history where record = any (?)", one));
    }

    @Test
    void waitForNobodyWhoHoldsTheIdOfAnother() throws Exception {
        UUID held = UUID.randomUUID();
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            try (var lock = other.prepareStatement("select pg_advisory_xact_lock(?)")) {
                lock.setLong(1, held.getMostSignificantBits() ^ held.getLeastSignificantBits());
                lock.execute();
            }
            Future<Response> waits = post(As.borderPost(UNIT), incident(held, 1));
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::oneWaits);
            for (UUID id : ids(5)) {
                post(As.borderPost(UNIT), incident(id, 1)).get().then().statusCode(201);
            }
            assertEquals(0, count("select count(*) from incident where id = any (?)", List.of(held)));
            other.rollback();
            waits.get().then().statusCode(201);
        }
    }

    /** Holds the table until all requests have come, so that those behind the first gather. */
    private List<Response> whileIncidentsWait(Supplier<List<Future<Response>>> requests) throws Exception {
        List<Future<Response>> answers;
        try (Connection owner = Backing.asOwner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("lock table incident in share mode");
            answers = requests.get();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> answers.stream().anyMatch(Future::isDone) || gathered() == answers.size());
            owner.rollback();
        }
        List<Response> responses = new ArrayList<>();
        for (Future<Response> answer : answers) {
            responses.add(answer.get());
        }
        return responses;
    }

    /** Threads of requests that wait for their record to be made. */
    private static long gathered() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> Arrays.stream(stack)
                        .anyMatch(frame -> frame.getClassName().endsWith(".chassis.record.Registrar")
                                && frame.getMethodName().startsWith("createTogether")))
                .count();
    }

    /** Whether one waits for the lock of an id that another holds. */
    private boolean oneWaits() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from pg_locks where locktype = 'advisory' and not granted")) {
            row.next();
            return row.getLong(1) == 1;
        }
    }

    private Future<Response> post(RequestSpecification as, Map<String, Object> incident) {
        return clients.submit(() -> as.body(incident).post("/api/v1/incidents"));
    }

    private static Map<String, Object> incident(UUID id, int people) {
        return Map.of("id", id, "unit", UNIT, "kind", "smuggling", "occurredOn", "2013-05-06", "people", people);
    }

    private static List<UUID> ids(int number) {
        return Stream.generate(UUID::randomUUID).limit(number).toList();
    }

    private long count(String sql, List<UUID> ids) throws SQLException {
        return RowCount.of(database, sql, ids);
    }
}
