package vn.banggiao.reporting.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import vn.banggiao.reporting.ledger.ProjectionConsumer;

/**
 * What has to be held, in one transaction, until the rebuilt tables are in the places of the served ones.
 *
 * <p>It waits until nobody cleans the tables, and until the live consumers have committed what they have in hand, and holds them; lets the
 * rebuilt ledger pass the point that they reached; and takes the served tables for a moment. So no figure steps back, and an event that
 * the rebuilt ledger already has comes again to the live consumers and changes nothing.
 */
final class Swap {
    private static final Logger LOG = Logger.getLogger(Swap.class);
    private static final Duration CATCH_UP = Duration.ofSeconds(10);
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** Waits a little. */
    interface Pause {
        void take() throws InterruptedException;
    }

    private final Connection connection;
    private final ShadowTables tables;
    private final String feed;
    private final Pause pause;

    /** @param feed of the rebuilt tables */
    Swap(Connection connection, ShadowTables tables, String feed, Pause pause) {
        this.connection = connection;
        this.tables = tables;
        this.feed = feed;
        this.pause = pause;
    }

    /**
     * Holds the tables against vacuum, and then the live consumers, which go on while that gives way. False where they could not be held.
     */
    boolean hold() throws SQLException {
        waitForLocks();
        try (Statement statement = connection.createStatement()) {
            tables.keepFromVacuum(connection);
            statement.execute("UPDATE projection_generation SET generation = generation + 1");
            return true;
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** Waits until nothing is missing to where the live consumers are held; false where that takes too long. */
    boolean caughtUp() throws SQLException, InterruptedException {
        Map<TopicPartition, Long> goal = StoredOffsets.of(connection, ProjectionConsumer.FEED);
        long until = System.nanoTime() + CATCH_UP.toNanos();
        while (StoredOffsets.missing(StoredOffsets.of(connection, feed), goal) > 0) {
            if (System.nanoTime() > until) {
                return false;
            }
            pause.take();
        }
        return true;
    }

    /**
     * Readers are never made to wait for long, and never aborted: where they do not leave soon, it is tried again later.
     *
     * @throws RebuildFailure where they do not leave for longer than {@code patience}
     */
    void takeServed(Duration patience) throws SQLException, InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            Savepoint before = connection.setSavepoint();
            try {
                tables.lockServed(connection);
                waitForLocks();
                return;
            } catch (SQLException e) {
                connection.rollback(before);
                if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                    throw e;
                }
                if (System.nanoTime() > until) {
                    throw new RebuildFailure("readers held the old tables for more than " + patience);
                }
                LOG.debugf("readers are in the old tables; the swap waits");
                pause.take();
            }
        }
    }

    /** As long as nobody waits for us, or whoever has the lock gives it back soon. */
    private void waitForLocks() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL lock_timeout = '10s'");
        }
    }
}
