package vn.banggiao.reporting.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Arrivals that the ledger takes out of the order of the log. What was known when minds: this puts it as it would stand
 * had each come in its place, so that as-of answers are those of a ledger rebuilt from the log.
 */
public final class LateArrivals {
    private static final String HOLDING = """
            SELECT v.record, v.version, v.known_at
            FROM unnest(?, ?, ?) AS arrival (record, version, known_at)
            JOIN record_version v USING (record, version, known_at)
            WHERE v.superseded_at IS NULL
            """;

    private static final String KNOWN_EARLIER = """
            UPDATE ledger v SET known_at = arrival.known_at
            FROM unnest(?, ?, ?) AS arrival (record, version, known_at)
            WHERE v.record = arrival.record AND v.version = arrival.version AND v.known_at > arrival.known_at
            """;

    /** A version holds until the first higher one is known; the newest has no end. */
    private static final String VISIBILITY = """
            UPDATE ledger v SET superseded_at = higher.known_at
            FROM (SELECT w.record, w.version,
                         greatest(w.known_at,
                                  (SELECT min(h.known_at) FROM record_version h
                                   WHERE h.record = w.record AND h.version > w.version)) AS known_at
                  FROM record_version w
                  WHERE w.record = ANY (?) AND w.superseded_at IS NOT NULL) AS higher
            WHERE v.record = higher.record AND v.version = higher.version AND v.superseded_at <> higher.known_at
            """;

    /** A version of a record, by the event that told of it. */
    public record Version(UUID record, int number, Instant knownAt) {
        public static Version of(Arrival arrival) {
            return new Version(arrival.record(), arrival.version(), arrival.knownAt());
        }
    }

    private LateArrivals() {}

    /** Those that are their record's newest version, and are there by these very arrivals. */
    public static Set<Version> holding(Connection connection, List<Arrival> arrivals) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(HOLDING)) {
            bind(query, arrivals);
            ResultSet row = query.executeQuery();
            Set<Version> holding = new HashSet<>();
            while (row.next()) {
                Instant knownAt = row.getObject(3, OffsetDateTime.class).toInstant();
                holding.add(new Version(row.getObject(1, UUID.class), row.getInt(2), knownAt));
            }
            return holding;
        }
    }

    /**
     * Call it when they are in the ledger, in the same transaction.
     *
     * @param projection that took them in
     */
    public static void putInPlace(Connection connection, Projection projection, List<Arrival> arrivals)
            throws SQLException {
        Set<UUID> records = arrivals.stream().map(Arrival::record).collect(Collectors.toSet());
        projection.redate(connection, records, () -> putInPlace(connection, arrivals));
    }

    private static void putInPlace(Connection connection, List<Arrival> arrivals) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(KNOWN_EARLIER)) {
            bind(update, arrivals);
            update.executeUpdate();
        }
        try (PreparedStatement update = connection.prepareStatement(VISIBILITY)) {
            Columns.of(update, arrivals).bind("uuid", Arrival::record);
            update.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, List<Arrival> arrivals) throws SQLException {
        Columns.of(statement, arrivals)
                .bind("uuid", Arrival::record)
                .bind("int4", Arrival::version)
                .bind("timestamptz", Arrival::knownAt);
    }
}
