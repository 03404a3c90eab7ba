package vn.banggiao.chassis.trail;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Chains committed lines within a second or so, out of the requests' way.
 *
 * <p>It takes whatever waits, never "ids above the last one": commit order is not id order, and a line that commits late gets a later
 * position. Of several instances on one database one seals at a time.
 */
@ApplicationScoped
class Sealer {
    private static final Logger LOG = Logger.getLogger(Sealer.class);
    private static final int BATCH = 5_000;
    private static final int ROWS = 500;
    private static final long LOOK_AGAIN_MILLIS = 250;

    private static final String ONE_AT_A_TIME =
            "select pg_try_advisory_xact_lock(hashtextextended('seal the audit trail', 0))";
    /** Rows whose lines are all gone stay, as the proof of it, and hold nothing up. */
    private static final String WAITING = """
            select ctid::text, lines, queued_at from audit_unsealed
            where exists (select from audit where id = any (lines))""";

    private static final String LINES =
            "select %s from audit a where a.id = any (?::bigint[]) order by a.id".formatted(Line.COLUMNS);
    private static final String SEALED = "delete from audit_unsealed where ctid = any (?::tid[])";
    private static final String KEPT_AS_GONE =
            "insert into audit_unsealed (lines, queued_at) values (?, ?::timestamptz)";

    private final AgroalDataSource database;
    private final Chain chain;
    private final CountDownLatch stop = new CountDownLatch(1);
    private Thread thread;

    Sealer(AgroalDataSource database, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.chain = new Chain(service);
    }

    void start(@Observes StartupEvent event) {
        thread = new Thread(this::run, "audit-sealer");
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stop.countDown();
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(20));
        }
    }

    private void run() {
        try {
            do {
                try {
                    while (stop.getCount() > 0 && sealBatch() >= BATCH) {
                        LOG.debug("more lines wait for their seal");
                    }
                } catch (SQLException e) {
                    LOG.warnf("lines of the audit trail wait for their seal: %s", e.getMessage());
                }
            } while (!stop.await(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns how many lines were taken: none where another instance is at it. */
    private int sealBatch() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int taken = isFree(connection) ? seal(connection) : 0;
                connection.commit();
                return taken;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static boolean isFree(Connection connection) throws SQLException {
        try (Statement lock = connection.createStatement();
                ResultSet row = lock.executeQuery(ONE_AT_A_TIME)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private int seal(Connection connection) throws SQLException {
        List<Waiting> waiting = waiting(connection);
        if (waiting.isEmpty()) {
            return 0;
        }
        List<Line> lines = lines(connection, waiting);
        Set<Long> sealed = Seals.sealedAround(connection, lines);
        chain(
                connection,
                lines.stream().filter(line -> !sealed.contains(line.id())).toList());
        dequeue(connection, waiting, lines);
        return lines.size();
    }

    /** A row of the queue: lines that one statement wrote. */
    private record Waiting(String place, Long[] lines, String since) {}

    /** So many rows that they have a batch of lines, or all. */
    private static List<Waiting> waiting(Connection connection) throws SQLException {
        List<Waiting> waiting = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS);
            int lines = 0;
            try (ResultSet row = statement.executeQuery(WAITING)) {
                while (lines < BATCH && row.next()) {
                    Long[] ids = (Long[]) row.getArray(2).getArray();
                    waiting.add(new Waiting(row.getString(1), ids, row.getString(3)));
                    lines += ids.length;
                }
            }
        }
        return waiting;
    }

    private static List<Line> lines(Connection connection, List<Waiting> waiting) throws SQLException {
        Object[] ids = waiting.stream().flatMap(each -> Stream.of(each.lines)).toArray();
        List<Line> lines = new ArrayList<>(ids.length);
        try (PreparedStatement query = connection.prepareStatement(LINES)) {
            query.setArray(1, connection.createArrayOf("bigint", ids));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    lines.add(Line.of(row, 0));
                }
            }
        }
        return lines;
    }

    private void chain(Connection connection, List<Line> lines) throws SQLException {
        Seals.End end = Seals.end(connection);
        byte[] hash = end == null ? chain.beginning() : end.hash();
        ByteBuffer hashes = ByteBuffer.allocate(lines.size() * Chain.LENGTH);
        for (Line line : lines) {
            hash = chain.next(hash, line);
            hashes.put(hash);
        }
        Seals.append(connection, end == null ? 1 : end.position() + 1, lines, hashes.array());
    }

    /** Lines that are gone go on waiting. */
    private static void dequeue(Connection connection, List<Waiting> waiting, List<Line> lines) throws SQLException {
        Set<Long> found = lines.stream().map(Line::id).collect(Collectors.toSet());
        try (PreparedStatement sealed = connection.prepareStatement(SEALED);
                PreparedStatement keep = connection.prepareStatement(KEPT_AS_GONE)) {
            sealed.setArray(
                    1,
                    connection.createArrayOf(
                            "tid", waiting.stream().map(Waiting::place).toArray()));
            sealed.executeUpdate();
            for (Waiting each : waiting) {
                Object[] gone = Stream.of(each.lines)
                        .filter(id -> !found.contains(id))
                        .toArray();
                if (gone.length > 0) {
                    keep.setArray(1, connection.createArrayOf("bigint", gone));
                    keep.setString(2, each.since);
                    keep.executeUpdate();
                }
            }
        }
    }
}
