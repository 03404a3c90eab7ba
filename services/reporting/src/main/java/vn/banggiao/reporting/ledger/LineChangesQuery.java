package vn.banggiao.reporting.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.banggiao.reporting.boundary.Bearer;
import vn.banggiao.reporting.catalogue.Dimensions;

/** Finds the lines that an indicator's figures sum at only one of two instants, each with the window that it had then. */
record LineChangesQuery(Bearer unit, Reach before, OffsetDateTime earlier, Reach after, OffsetDateTime later) {

    private static final String CHANGES = """
            WITH line AS (
                SELECT s.unit, s.dimensions, l.record, l.version, l.line, l.day, l.until, l.amount, l.known_at,
                       l.day BETWEEN ? AND ? AND (l.until IS NULL OR l.until > ?)
                           AND l.known_at <= ? AND (l.superseded_at IS NULL OR l.superseded_at > ?) AS was,
                       l.day BETWEEN ? AND ? AND (l.until IS NULL OR l.until > ?)
                           AND l.known_at <= ? AND (l.superseded_at IS NULL OR l.superseded_at > ?) AS stands
                FROM series s
                JOIN ledger l ON l.series = s.id
                WHERE s.indicator = ? AND s.unit >= ? AND s.unit < ? || '/'
                  AND l.day BETWEEN least(?, ?::date) AND greatest(?, ?::date)
                  AND l.day >= ? AND l.day < ?
            )
            SELECT line.*, v.type, v.topic, v.recorded_at, b.version AS version_before, a.version AS version_after
            FROM line
            JOIN record_version v USING (record, version)
            LEFT JOIN record_version b ON b.record = line.record AND NOT b.withdrawn
                AND b.known_at <= ? AND (b.superseded_at IS NULL OR b.superseded_at > ?)
            LEFT JOIN record_version a ON a.record = line.record AND NOT a.withdrawn
                AND a.known_at <= ? AND (a.superseded_at IS NULL OR a.superseded_at > ?)
            WHERE was <> stands
            ORDER BY line.day, line.record, line.line, line.version
            """;

    List<LineChange> read(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(CHANGES)) {
            Columns.of(query, List.of())
                    .values(before.startsFrom(), before.startsTo(), before.endedBy(), earlier, earlier)
                    .values(after.startsFrom(), after.startsTo(), after.endedBy(), later, later)
                    .values(before.indicator(), unit.code(), unit.code())
                    .values(before.startsFrom(), after.startsFrom(), before.startsTo(), after.startsTo())
                    .values(unit.since(), unit.before())
                    .values(earlier, earlier, later, later);
            ResultSet row = query.executeQuery();
            List<LineChange> changes = new ArrayList<>();
            while (row.next()) {
                changes.add(change(row));
            }
            return changes;
        }
    }

    private static LineChange change(ResultSet row) throws SQLException {
        return new LineChange(
                row.getObject("record", UUID.class),
                row.getInt("version"),
                row.getInt("line"),
                row.getBoolean("stands"),
                row.getObject("version_before", Integer.class),
                row.getObject("version_after", Integer.class),
                row.getString("type"),
                row.getString("topic"),
                row.getString("unit"),
                Dimensions.parse(row.getString("dimensions")),
                row.getObject("day", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getBigDecimal("amount"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("known_at", OffsetDateTime.class).toInstant());
    }
}
