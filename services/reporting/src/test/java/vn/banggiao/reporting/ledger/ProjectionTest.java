package vn.banggiao.reporting.ledger;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.banggiao.reporting.ledger.Arrivals.CATALOGUE;
import static vn.banggiao.reporting.ledger.Arrivals.arrival;
import static vn.banggiao.reporting.ledger.Arrivals.incident;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.reporting.ReportingDatabase;
import vn.banggiao.reporting.period.Window;

class ProjectionTest {
    private static final Window MARCH = new Window(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 3, 31));
    private static final String BLOCKED =
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()";
    private static final String WAITING_FOR_TOTALS = """
            SELECT count(*) FROM pg_locks
            WHERE locktype = 'advisory' AND NOT granted AND classid = 'ledger'::regclass::oid AND objid = 0""";
    private static final String VERSIONS = "SELECT count(*) FROM record_version";

    private final Ledger ledger = new Ledger(ReportingDatabase.dataSource(), CATALOGUE);
    private final ExecutorService workers = Executors.newFixedThreadPool(3);

    @BeforeEach
    void empty() {
        ReportingDatabase.emptyLedger();
    }

    @AfterEach
    void stop() {
        workers.shutdownNow();
    }

    @Test
    void leavesNothingOfABatchThatWasRolledBack() throws SQLException {
        Projection projection = projection();
        List<Arrival> batch = List.of(arrival(incident("11.099", "2020-03-09", 3)));
        try (Connection connection = transaction()) {
            projection.apply(connection, batch);
            connection.rollback();
            assertEquals("none", people());
            projection.apply(connection, batch);
            connection.commit();
        }
        assertEquals("3", people());
    }

    @Test
    void letsAWorkerWaitForAnotherAndGoOnFromWhatThatHasCommitted() throws Exception {
        UUID id = UUID.randomUUID();
        List<Arrival> first = List.of(arrival(incident(id, 1, "11.099", "2020-03-09", 3)));
        List<Arrival> second = List.of(arrival(incident(id, 2, "11.103", "2020-03-10", 5)));
        try (Connection other = transaction();
                Connection one = transaction()) {
            projection().apply(one, first);
            Future<Void> apply = workers.submit(() -> {
                projection().apply(other, second);
                other.commit();
                return null;
            });
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> ReportingDatabase.in(connection -> count(connection, BLOCKED)) > 0);
            one.commit();
            apply.get();
        }
        assertEquals("5", people());
    }

    @Test
    void letsWorkersWithOtherRecordsWriteSideBySideUpToTheTotals() throws Exception {
        UUID id = UUID.randomUUID();
        UUID another = inAnotherShareThan(id);
        try (Connection other = transaction();
                Connection one = transaction()) {
            projection().apply(one, List.of(arrival(incident(id, 1, "11.099", "2020-03-09", 3))));
            Future<Void> apply = workers.submit(() -> {
                projection().apply(other, List.of(arrival(incident(another, 1, "11.099", "2020-03-09", 5))));
                other.commit();
                return null;
            });
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> ReportingDatabase.in(connection -> count(connection, WAITING_FOR_TOTALS)) == 1);
            one.commit();
            apply.get();
        }
        assertEquals("8", people());
    }

    @Test
    void waitsForNobodyOnceItHasRecords() throws SQLException {
        UUID mine = UUID.randomUUID();
        UUID theirs = inAnotherShareThan(mine);
        try (Connection one = transaction();
                Connection other = transaction()) {
            ProjectionBatch first = projection().begin(one);
            ProjectionBatch second = projection().begin(other);
            assertTrue(first.claim(List.of(mine)));
            assertTrue(second.claim(List.of(theirs)));
            assertFalse(first.claim(List.of(mine, theirs)));
            assertFalse(second.claim(List.of(mine)));
            assertTrue(first.claim(List.of(mine)));
            one.rollback();
            assertTrue(second.claim(List.of(mine)));
            other.rollback();
        }
    }

    @Test
    void countsWhatARecordIsInTheLastPortionOfABatch() throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = transaction()) {
            ProjectionBatch batch = projection().begin(connection);
            batch.claim(List.of(id));
            batch.write(List.of(arrival(incident(id, 1, "11.099", "2020-03-09", 3))));
            batch.write(List.of(arrival(incident(id, 2, "11.103", "2020-03-10", 5))));
            batch.write(List.of(arrival(incident(id, 1, "11.099", "2020-03-09", 3))));
            batch.end();
            connection.commit();
        }
        assertEquals("5", people());
    }

    @Test
    void leavesAVersionAsItCameFirst() throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = transaction()) {
            projection().apply(connection, List.of(nothing(id)));
            projection().apply(connection, List.of(arrival(incident(id, 2, "11.099", "2020-03-10", 5))));
            projection().apply(connection, List.of(arrival(incident(id, 1, "11.099", "2020-03-10", 7))));
            connection.commit();
        }
        assertEquals("5", people());
        assertEquals(2, (int) ReportingDatabase.in(connection -> count(connection, VERSIONS)));
    }

    private static Arrival nothing(UUID id) {
        Arrival something = arrival(incident(id, 1, "11.099", "2020-03-10", 3));
        return new Arrival(
                id,
                1,
                something.type(),
                something.topic(),
                something.unit(),
                true,
                something.recordedAt(),
                something.knownAt(),
                List.of());
    }

    @Test
    void givesTheSameTotalsWhenSeveralWorkersProjectTheSameEvents() throws Exception {
        List<Arrival> arrivals = new ArrayList<>();
        for (int record = 0; record < 60; record++) {
            UUID id = UUID.randomUUID();
            for (int version = 1; version <= 3; version++) {
                arrivals.add(arrival(incident(id, version, "11.09" + record % 4, "2020-03-09", version)));
            }
        }
        List<Callable<Void>> all = List.of(worker(arrivals, 1), worker(arrivals, 2), worker(arrivals, 3));
        for (Future<Void> each : workers.invokeAll(all)) {
            each.get();
        }
        assertEquals("180", people());
    }

    private Callable<Void> worker(List<Arrival> arrivals, int seed) {
        List<Arrival> shuffled = new ArrayList<>(arrivals);
        Collections.shuffle(shuffled, new Random(seed));
        return () -> {
            Projection projection = projection();
            try (Connection connection = transaction()) {
                for (int start = 0; start < shuffled.size(); ) {
                    ProjectionBatch batch = projection.begin(connection);
                    int last = Math.min(start + 60, shuffled.size());
                    while (start < last && batch.claim(records(shuffled.subList(start, start + 20)))) {
                        batch.write(shuffled.subList(start, start + 20));
                        start += 20;
                    }
                    batch.end();
                    connection.commit();
                }
            }
            return null;
        };
    }

    private static UUID inAnotherShareThan(UUID record) {
        return Stream.generate(UUID::randomUUID)
                .filter(each -> WriteLocks.share(each) != WriteLocks.share(record))
                .findFirst()
                .orElseThrow();
    }

    private static List<UUID> records(List<Arrival> arrivals) {
        return arrivals.stream().map(Arrival::record).toList();
    }

    private static int count(Connection connection, String sql) throws SQLException {
        try (var query = connection.prepareStatement(sql);
                var row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private String people() {
        return ledger.sums("11", List.of("incidents.people"), MARCH).stream()
                .map(Sum::amount)
                .reduce(BigDecimal::add)
                .map(BigDecimal::toPlainString)
                .orElse("none");
    }

    private static Projection projection() {
        return new Projection(ReportingDatabase.dataSource(), CATALOGUE);
    }

    private static Connection transaction() throws SQLException {
        Connection connection = ReportingDatabase.dataSource().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }
}
