package vn.banggiao.chassis.trail;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
    static final int BATCH = 5_000;
    private static final long LOOK_AGAIN_MILLIS = 250;

    private static final String ONE_AT_A_TIME =
            "select pg_try_advisory_xact_lock(hashtextextended('seal the audit trail', 0))";
    private static final String HEAD = "select position, hash from audit_seal order by position desc limit 1";
    /** Limit first, then a look-up for each line: however much waits and however long the trail is. */
    private static final String WAITING = """
            select s.position is not null, %s
            from (select audit_id from audit_unsealed order by audit_id limit %d) u
            cross join lateral (select * from audit where id = u.audit_id limit 1) a
            left join lateral (select position from audit_seal where audit_id = u.audit_id limit 1) s on true
            order by u.audit_id""".formatted(Line.COLUMNS, BATCH);

    private static final String SEAL = """
            insert into audit_seal (position, audit_id, hash)
            select ? + n, audit_id, hash from unnest(?::bigint[], ?::bytea[]) with ordinality as sealed (audit_id, hash, n)""";
    private static final String SEALED = "delete from audit_unsealed where audit_id = any (?)";

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
                    while (stop.getCount() > 0 && sealBatch() == BATCH) {
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
        List<Long> waiting = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(WAITING)) {
            while (row.next()) {
                Line line = Line.of(row, 1);
                waiting.add(line.id());
                if (!row.getBoolean(1)) {
                    lines.add(line);
                }
            }
        }
        if (!lines.isEmpty()) {
            chain(connection, lines);
        }
        if (!waiting.isEmpty()) {
            try (var sealed = connection.prepareStatement(SEALED)) {
                sealed.setArray(1, connection.createArrayOf("bigint", waiting.toArray()));
                sealed.executeUpdate();
            }
        }
        return waiting.size();
    }

    private void chain(Connection connection, List<Line> lines) throws SQLException {
        long position = 0;
        byte[] hash = chain.beginning();
        try (Statement head = connection.createStatement();
                ResultSet row = head.executeQuery(HEAD)) {
            if (row.next()) {
                position = row.getLong(1);
                hash = row.getBytes(2);
            }
        }
        byte[][] hashes = new byte[lines.size()][];
        for (int i = 0; i < hashes.length; i++) {
            hash = chain.next(hash, lines.get(i));
            hashes[i] = hash;
        }
        try (var seal = connection.prepareStatement(SEAL)) {
            seal.setLong(1, position);
            seal.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", lines.stream().map(Line::id).toArray()));
            seal.setArray(3, connection.createArrayOf("bytea", hashes));
            seal.executeUpdate();
        }
    }
}
