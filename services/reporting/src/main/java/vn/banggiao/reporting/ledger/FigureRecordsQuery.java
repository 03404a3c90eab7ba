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
import java.util.List;
import java.util.UUID;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.reporting.boundary.Ground;
import vn.banggiao.reporting.catalogue.Dimensions;

/**
 * Reads the lines behind one figure: page and sums in one statement, so that they are of one snapshot.
 *
 * @param unit with everything below it; null where the ground is given
 * @param ground null where the unit is given
 */
record FigureRecordsQuery(
        String unit,
        Ground ground,
        Reach reach,
        boolean census,
        Dimensions narrowing,
        Instant asOf,
        Collection<String> scope) {

    private static final String RECORDS = """
            WITH figure AS MATERIALIZED (
                SELECT * FROM (%s) AS line
                WHERE string_to_array(dimensions, ';') @> ?
            ), ruled AS MATERIALIZED (
                SELECT figure.*, EXISTS (
                    SELECT FROM unnest(?) AS scope (unit)
                    WHERE scope.unit = '*' OR figure.unit >= scope.unit AND figure.unit < scope.unit || '/'
                ) AS visible
                FROM figure
            ), summary AS (
                SELECT count(*) AS count,
                       coalesce(sum(amount), 0) AS sum,
                       count(*) FILTER (WHERE NOT visible) AS hidden,
                       coalesce(sum(amount) FILTER (WHERE NOT visible), 0) AS hidden_sum
                FROM ruled
            )
            SELECT summary.*, page.*
            FROM summary
            LEFT JOIN LATERAL (
                SELECT r.*, v.type, v.topic, v.recorded_at
                FROM ruled r
                JOIN record_version v USING (record, version)
                WHERE visible AND (day, record, line) < (?, ?, ?)
                ORDER BY day DESC, record DESC, line DESC
                LIMIT ?
            ) AS page ON true
            ORDER BY day DESC, record DESC, line DESC
            """;

    FigureRecords page(Connection connection, RecordPosition after, int limit) throws SQLException {
        String lines = ground == null ? FigureLines.query(census) : GroundLines.query(census);
        try (PreparedStatement query = connection.prepareStatement(RECORDS.formatted(lines))) {
            (ground == null
                            ? FigureLines.bind(query, unit, List.of(reach), asOf)
                            : GroundLines.bind(query, ground.ranges(), List.of(reach), asOf))
                    .then(narrowing.values().entrySet())
                    .bind("text", pair -> pair.getKey() + "=" + pair.getValue())
                    .then(scope)
                    .bind("text", each -> each)
                    .values(after.day(), after.record(), after.line(), limit + 1);
            ResultSet row = query.executeQuery();
            row.next();
            long count = row.getLong("count");
            BigDecimal amount = row.getBigDecimal("sum");
            long hidden = row.getLong("hidden");
            BigDecimal hiddenAmount = row.getBigDecimal("hidden_sum");
            List<FigureRecord> records = records(row);
            String next = null;
            if (records.size() > limit) {
                records.remove(limit);
                next = RecordPosition.of(records.get(limit - 1)).cursor();
            }
            return new FigureRecords(List.copyOf(records), next, count, amount, hidden, hiddenAmount);
        }
    }

    /** The rows from the current one on; without any, the one row holds the sums alone. */
    private static List<FigureRecord> records(ResultSet row) throws SQLException {
        List<FigureRecord> records = new ArrayList<>();
        do {
            if (row.getObject("record") != null) {
                records.add(record(row));
            }
        } while (row.next());
        return records;
    }

    private static FigureRecord record(ResultSet row) throws SQLException {
        return new FigureRecord(
                row.getObject("record", UUID.class),
                row.getInt("version"),
                row.getInt("line"),
                row.getString("type"),
                row.getString("topic"),
                row.getString("unit"),
                Dimensions.parse(row.getString("dimensions")),
                row.getObject("day", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getBigDecimal("amount"),
                Qualifier.of(row.getString("qualifier")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
