package vn.banggiao.reporting.delay;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.banggiao.reporting.boundary.Ground;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.ledger.LateLines;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.reporting.report.RecordAddresses;

/** Reads what the {@code late} of a figure sums, by the same rule as the ledger. */
@ApplicationScoped
class LateRecords {
    private static final String LATE =
            LateLines.query("s.indicator = ? AND string_to_array(s.dimensions, ';') @> ?") + """
            , summary AS (
                SELECT count(*) AS count, coalesce(sum(amount), 0) AS sum FROM here
            )
            SELECT summary.*, page.*
            FROM summary
            LEFT JOIN LATERAL (
                SELECT here.*, v.type, v.topic
                FROM here
                JOIN record_version v USING (record, version)
                WHERE (day, record, line) < (?, ?, ?)
                ORDER BY day DESC, record DESC, line DESC
                LIMIT ?
            ) AS page ON true
            ORDER BY day DESC, record DESC, line DESC
            """;

    private final AgroalDataSource database;
    private final RecordAddresses addresses;

    LateRecords(AgroalDataSource database, RecordAddresses addresses) {
        this.database = database;
        this.addresses = addresses;
    }

    /**
     * A page of them.
     *
     * @param asOf null for now
     */
    LateRecordsView of(
            Ground ground,
            String indicator,
            Dimensions narrowing,
            Window window,
            Instant asOf,
            LatePosition after,
            int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(LATE)) {
            Object[] pairs = narrowing.values().entrySet().stream()
                    .map(each -> each.getKey() + "=" + each.getValue())
                    .toArray();
            LateLines.bind(query, window, asOf, ground, indicator, connection.createArrayOf("text", pairs))
                    .values(after.day(), after.record(), after.line(), limit + 1);
            try (ResultSet row = query.executeQuery()) {
                return view(row, limit);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what came late cannot be read", e);
        }
    }

    private LateRecordsView view(ResultSet row, int limit) throws SQLException {
        row.next();
        long count = row.getLong("count");
        BigDecimal amount = row.getBigDecimal("sum");
        List<LateRecordsView.LateRecord> records = new ArrayList<>();
        LatePosition last = null;
        String next = null;
        do {
            if (records.size() == limit) {
                next = last.cursor();
            } else if (row.getObject("record") != null) {
                records.add(record(row));
                last = position(row);
            }
        } while (row.next());
        return new LateRecordsView(records, next, count, amount);
    }

    private static LatePosition position(ResultSet row) throws SQLException {
        return new LatePosition(
                row.getObject("day", LocalDate.class), row.getObject("record", UUID.class), row.getInt("line"));
    }

    private LateRecordsView.LateRecord record(ResultSet row) throws SQLException {
        UUID id = row.getObject("record", UUID.class);
        int version = row.getInt("version");
        LocalDate occurredOn = row.getObject("day", LocalDate.class);
        LocalDate recordedOn = row.getObject("recorded_on", LocalDate.class);
        return new LateRecordsView.LateRecord(
                id,
                version,
                row.getString("type"),
                row.getString("topic"),
                addresses.of(row.getString("topic"), row.getString("type"), id, version),
                row.getString("unit"),
                occurredOn,
                recordedOn,
                ChronoUnit.DAYS.between(occurredOn, recordedOn),
                row.getBigDecimal("amount"),
                row.getString("qualifier"),
                Dimensions.parse(row.getString("dimensions")).values());
    }
}
