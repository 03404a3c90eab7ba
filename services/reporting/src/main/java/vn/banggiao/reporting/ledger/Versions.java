package vn.banggiao.reporting.ledger;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.banggiao.reporting.ledger.Succession.Superseded;
import vn.banggiao.reporting.ledger.Succession.Version;

/** The rows of the ledger, in one transaction. Nobody else may write any until it ends. */
final class Versions {
    private static final String NEWEST = """
            SELECT record, version, known_at
            FROM ledger
            WHERE record = ANY (?) AND superseded_at IS NULL AND kind IS NOT NULL
            """;

    private static final String SUPERSEDE = """
            WITH old AS (
                SELECT * FROM unnest(?, ?, ?) AS old (record, version, at)
            ), gone AS (
                UPDATE ledger l SET superseded_at = old.at
                FROM old
                WHERE l.record = old.record AND l.version = old.version
                RETURNING l.*
            )
            SELECT l.record, l.version, l.line, s.indicator, s.unit, s.dimensions, s.qualifier, l.day, l.until, l.amount
            FROM gone l
            JOIN series s ON s.id = l.series
            """;

    private static final String ADD_UNKNOWN = """
            INSERT INTO ledger (%1$s)
            SELECT %1$s
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS late (%1$s)
            WHERE NOT EXISTS (SELECT FROM ledger l WHERE l.record = late.record AND l.version = late.version)
            """.formatted(LedgerRow.COLUMNS);

    private static final String DATED = """
            SELECT l.record, l.version, l.line, s.indicator, s.unit, s.dimensions, s.qualifier, l.day, l.until, l.amount,
                   l.known_at, l.superseded_at
            FROM ledger l
            JOIN series s ON s.id = l.series
            WHERE l.record = ANY (?)
            """;

    /** @param supersededAt null for the newest version */
    record Dated(Line line, Instant knownAt, Instant supersededAt) {}

    private final Connection connection;
    private final SeriesNumbers numbers;

    Versions(Connection connection, SeriesNumbers numbers) {
        this.connection = connection;
        this.numbers = numbers;
    }

    /** The newest known version of each record. */
    Map<UUID, Version> newest(Set<UUID> records) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NEWEST)) {
            Columns.of(query, records).bind("uuid", record -> record);
            ResultSet row = query.executeQuery();
            Map<UUID, Version> newest = new HashMap<>();
            while (row.next()) {
                UUID record = row.getObject(1, UUID.class);
                OffsetDateTime knownAt = row.getObject(3, OffsetDateTime.class);
                int number = row.getInt(2);
                newest.put(record, new Version(record, number, knownAt.toInstant(), number));
            }
            return newest;
        }
    }

    /** Ends the visibility of versions, and answers what they contributed. */
    List<Line> supersede(List<Superseded> versions) throws SQLException {
        if (versions.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement update = connection.prepareStatement(SUPERSEDE)) {
            Columns.of(update, versions)
                    .bind("uuid", Superseded::record)
                    .bind("int4", Superseded::version)
                    .bind("timestamptz", Superseded::at);
            ResultSet row = update.executeQuery();
            List<Line> lines = new ArrayList<>();
            while (row.next()) {
                lines.add(line(row));
            }
            return lines;
        }
    }

    /** For versions that are not there, each with all its rows ({@link LedgerRow#copyTo}). */
    CopiedRows fresh() {
        return new CopiedRows(connection, "ledger", LedgerRow.COLUMNS);
    }

    /** Adds versions, each with all its rows; those that are there already stay as they are. */
    void addUnknown(List<LedgerRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(ADD_UNKNOWN)) {
            Columns.of(insert, rows)
                    .bind("uuid", LedgerRow::record)
                    .bind("int4", LedgerRow::version)
                    .bind("int2", LedgerRow::line)
                    .bind("int2", LedgerRow::kind)
                    .bind("int4", LedgerRow::series)
                    .bind("date", LedgerRow::day)
                    .bind("date", LedgerRow::until)
                    .bind("date", LedgerRow::recordedOn)
                    .bind("bool", LedgerRow::withdrawn)
                    .bind("timestamptz", LedgerRow::knownAt)
                    .bind("timestamptz", LedgerRow::supersededAt)
                    .bind("timestamptz", LedgerRow::recordedAt)
                    .bind("numeric", LedgerRow::amount)
                    .bind("text", LedgerRow::unit);
            insert.executeUpdate();
        }
    }

    /** All lines of all versions of the records, with the instants between which they were visible. */
    List<Dated> dated(Collection<UUID> records) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(DATED)) {
            Columns.of(query, records).bind("uuid", record -> record);
            ResultSet row = query.executeQuery();
            List<Dated> lines = new ArrayList<>();
            while (row.next()) {
                OffsetDateTime supersededAt = row.getObject(12, OffsetDateTime.class);
                lines.add(new Dated(
                        line(row),
                        row.getObject(11, OffsetDateTime.class).toInstant(),
                        supersededAt == null ? null : supersededAt.toInstant()));
            }
            return lines;
        }
    }

    private Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getInt(3),
                numbers.of(new SeriesKey(row.getString(4), row.getString(5), row.getString(6), row.getString(7))),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                row.getObject(10, BigDecimal.class));
    }
}
