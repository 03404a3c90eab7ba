package vn.banggiao.reporting.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
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
 * <p>Nobody waits for ever: shares are taken from the lowest on, and the totals after all of them.
 */
final class WriteLocks {
    static final int SHARES = 60;

    private static final String LOCK =
            "SELECT pg_advisory_xact_lock('ledger'::regclass::oid::int, place) FROM unnest('{%s}'::int[]) AS place";
    private static final int TOTALS = 0;

    private WriteLocks() {}

    /** Waits for the shares of these records. */
    static void takeRecords(Connection connection, Collection<UUID> records) throws SQLException {
        take(
                connection,
                records.stream()
                        .map(record -> 1 + share(record))
                        .distinct()
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(",")));
    }

    /** Waits for all totals. */
    static void takeTotals(Connection connection) throws SQLException {
        take(connection, Integer.toString(TOTALS));
    }

    private static void take(Connection connection, String places) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(LOCK.formatted(places));
        }
    }

    /** From 0. */
    static int share(UUID record) {
        return Utils.toPositive(Utils.murmur2(record.toString().getBytes(StandardCharsets.US_ASCII))) % SHARES;
    }
}
