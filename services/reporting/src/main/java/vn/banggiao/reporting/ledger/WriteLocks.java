package vn.banggiao.reporting.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import java.util.Collection;
import java.util.UUID;
import org.apache.kafka.common.utils.Utils;

/**
 * Locks until the end of a transaction, by which the writers of a ledger, of all processes, keep out of each other's way. Whoever holds
 * the shares of its records finds their newest versions as they will still be when it commits; whoever holds the totals changes
 * them alone.
 *
 * <p>Records fall into shares as Kafka's partitioner spreads their ids over partitions: workers with partitions of their own do not meet
 * at a record, where a topic has a number of partitions that divides {@link #SHARES}. That makes them fast and nothing more: where a
 * record stands in two partitions, one worker waits for the other.
 *
 * <p>Nobody waits for ever: whoever waits for shares has none yet and takes them from the lowest on, those that it needs later it takes
 * only where they are free, and the totals come after all of them.
 */
final class WriteLocks {
    static final int SHARES = 60;

    /** Places are in it as a {@link BitSet} writes itself, which PostgreSQL reads as an array. */
    private static final String WAIT =
            "SELECT pg_advisory_xact_lock('ledger'::regclass::oid::int, place) FROM unnest('%s'::int[]) AS place";

    private static final String TRY =
            "SELECT bool_and(pg_try_advisory_xact_lock('ledger'::regclass::oid::int, place)) FROM unnest('%s'::int[]) AS place";
    private static final int TOTALS = 0;

    private final Connection connection;
    private final BitSet taken = new BitSet();

    /** @param connection in the transaction whose locks they are */
    WriteLocks(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes the shares of these records: the first time it waits for them.
     *
     * @return false when somebody else has some of them, which no first time has
     */
    boolean takeRecords(Collection<UUID> records) throws SQLException {
        BitSet places = new BitSet();
        records.forEach(record -> places.set(1 + share(record)));
        places.andNot(taken);
        if (places.isEmpty()) {
            return true;
        }
        if (taken.isEmpty()) {
            await(places);
        } else if (!free(places)) {
            return false;
        }
        taken.or(places);
        return true;
    }

    /** Waits for all totals. */
    void takeTotals() throws SQLException {
        BitSet totals = new BitSet();
        totals.set(TOTALS);
        await(totals);
    }

    private void await(BitSet places) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(WAIT.formatted(places));
        }
    }

    private boolean free(BitSet places) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TRY.formatted(places))) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** From 0. */
    static int share(UUID record) {
        return Utils.toPositive(Utils.murmur2(record.toString().getBytes(StandardCharsets.US_ASCII))) % SHARES;
    }
}
