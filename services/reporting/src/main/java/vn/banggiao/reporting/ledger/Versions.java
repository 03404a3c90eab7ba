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
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.banggiao.chassis.check.LocalClock;
import vn.banggiao.reporting.ledger.Succession.Entry;
import vn.banggiao.reporting.ledger.Succession.Superseded;
import vn.banggiao.reporting.ledger.Succession.Version;

/** The rows of record versions and of the ledger, in one transaction. */
final class Versions {
    private static final String NEWEST = """
            SELECT record, version, known_at
            FROM record_version
            WHERE record = ANY (?) AND superseded_at IS NULL
            ORDER BY record
            FOR UPDATE
            """;

    private static final String SUPERSEDE = """
            WITH old AS (
                SELECT * FROM unnest(?, ?, ?) AS old (record, version, at)
            ), version AS (
                UPDATE record_version v SET superseded_at = old.at
                FROM old
                WHERE v.record = old.record AND v.version = old.version
            )
            UPDATE ledger l SET superseded_at = old.at
            FROM old, series s
            WHERE l.record = old.record AND l.version = old.version AND s.id = l.series
            RETURNING l.record, l.version, l.line, s.indicator, s.unit, s.dimensions, s.qualifier, l.day, l.until, l.amount
            """;

    private static final String ADD = """
            WITH added AS (
                INSERT INTO record_version
                    (record, version, type, topic, unit, withdrawn, recorded_at, known_at, superseded_at)
                SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (record, version) DO NOTHING
                RETURNING record, version, recorded_at, known_at, superseded_at
            )
            INSERT INTO ledger
                (record, version, line, series, day, until, amount, recorded_on, known_at, superseded_at)
            SELECT record, version, l.line, l.series, l.day, l.until, l.amount,
                   (a.recorded_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, a.known_at, a.superseded_at
            FROM unnest(?, ?, ?, ?, ?, ?, ?) AS l (record, version, line, series, day, until, amount)
            JOIN added a USING (record, version)
            """;

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

    Versions(Connection connection) {
        this.connection = connection;
    }

    /** The newest known version of each record, locked until the transaction ends. */
    Map<UUID, Version> newest(Set<UUID> records) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NEWEST)) {
            Columns.of(query, records).bind("uuid", record -> record);
            ResultSet row = query.executeQuery();
            Map<UUID, Version> newest = new HashMap<>();
            while (row.next()) {
                UUID record = row.getObject(1, UUID.class);
                OffsetDateTime knownAt = row.getObject(3, OffsetDateTime.class);
                newest.put(record, new Version(record, row.getInt(2), knownAt.toInstant()));
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

    /**
     * Adds versions that are now their records' newest, each with its lines.
     *
     * @param lines of the versions, in their order
     * @throws SQLException of class 23 when another worker has added one of them, or another newest version of its record
     */
    void addCurrent(List<Entry> entries, List<Line> lines, SeriesNumbers numbers) throws SQLException {
        CopiedRows versions = new CopiedRows(
                "record_version",
                "record, version, type, topic, unit, withdrawn, recorded_at, known_at, superseded_at",
                entries.size());
        CopiedRows contributions = new CopiedRows(
                "ledger",
                "record, version, line, series, day, until, recorded_on, known_at, superseded_at, amount",
                lines.size());
        Iterator<Line> line = lines.iterator();
        for (Entry entry : entries) {
            Arrival arrival = entry.arrival();
            versions.row()
                    .uuid(arrival.record())
                    .integer(arrival.version())
                    .text(arrival.type())
                    .text(arrival.topic())
                    .text(arrival.unit())
                    .bool(arrival.withdrawn())
                    .timestamp(arrival.recordedAt())
                    .timestamp(arrival.knownAt())
                    .timestamp(null);
            LocalDate recordedOn = LocalDate.ofInstant(arrival.recordedAt(), LocalClock.ZONE);
            for (int i = 0; i < arrival.contributions().size(); i++) {
                Line each = line.next();
                contributions
                        .row()
                        .uuid(each.record())
                        .integer(each.version())
                        .smallint(each.number())
                        .integer(numbers.lineage(each.series())[0])
                        .date(each.day())
                        .date(each.until())
                        .date(recordedOn)
                        .timestamp(arrival.knownAt())
                        .timestamp(null)
                        .numeric(each.amount());
            }
        }
        versions.send(connection);
        contributions.send(connection);
    }

    /** Adds superseded versions, each with its lines; those that are there already stay as they are. */
    void addPast(List<Entry> entries, List<Line> lines, SeriesNumbers numbers) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            Columns.of(insert, entries)
                    .bind("uuid", entry -> entry.arrival().record())
                    .bind("int4", entry -> entry.arrival().version())
                    .bind("text", entry -> entry.arrival().type())
                    .bind("text", entry -> entry.arrival().topic())
                    .bind("text", entry -> entry.arrival().unit())
                    .bind("bool", entry -> entry.arrival().withdrawn())
                    .bind("timestamptz", entry -> entry.arrival().recordedAt())
                    .bind("timestamptz", entry -> entry.arrival().knownAt())
                    .bind("timestamptz", Entry::supersededAt)
                    .then(lines)
                    .bind("uuid", Line::record)
                    .bind("int4", Line::version)
                    .bind("int2", Line::number)
                    .bind("int4", line -> numbers.lineage(line.series())[0])
                    .bind("date", Line::day)
                    .bind("date", Line::until)
                    .bind("numeric", Line::amount);
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

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getInt(3),
                new SeriesKey(row.getString(4), row.getString(5), row.getString(6), row.getString(7)),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                row.getObject(10, BigDecimal.class));
    }
}
