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
    private static final long LOOK_AGAIN_MILLIS = 250;

    private static final String ONE_AT_A_TIME =
            "select pg_try_advisory_xact_lock(hashtextextended('seal the audit trail', 0))";

    private static final String LINES =
            "select %s from audit a where a.id = any (?::bigint[]) order by a.id".formatted(Line.COLUMNS);

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
        List<Waiting> waiting = Waiting.some(connection, BATCH);
        if (waiting.isEmpty()) {
            return 0;
        }
        List<Line> lines = lines(connection, waiting);
        Set<Long> sealed = Seals.sealedAround(connection, lines);
        chain(
                connection,
                lines.stream().filter(line -> !sealed.contains(line.id())).toList());
        Waiting.end(connection, waiting, lines);
        return lines.size();
    }

    private static List<Line> lines(Connection connection, List<Waiting> waiting) throws SQLException {
        Object[] ids = waiting.stream().flatMap(each -> Stream.of(each.lines())).toArray();
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
}
