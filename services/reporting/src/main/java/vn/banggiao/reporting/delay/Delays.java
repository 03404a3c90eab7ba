package vn.banggiao.reporting.delay;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.banggiao.reporting.boundary.Bearer;
import vn.banggiao.reporting.period.Window;

/**
 * Measures delays. Both days are those of a record's first version, so that a later correction makes nothing look late; a record that
 * was withdrawn since is left out. One that tells of several days counts with the first of them that lies in the period; one that was
 * recorded before its day, without delay. Days are those of Asia/Ho_Chi_Minh.
 */
@ApplicationScoped
class Delays {
    private static final String DELAYS = """
            WITH first AS (
                SELECT l.record, s.unit, min(l.day) AS day, min(l.recorded_on) AS recorded_on
                FROM series s
                JOIN ledger l ON l.series = s.id
                WHERE s.unit >= ? AND s.unit < ? || '/' AND s.indicator = ANY (?)
                  AND l.version = 1 AND l.day BETWEEN ? AND ?
                GROUP BY l.record, s.unit
            ), standing AS (
                SELECT array_to_string((string_to_array(first.unit, '.'))[1:?], '.') COLLATE "C" AS unit,
                       greatest(0, recorded_on - day) AS days, recorded_on > ? AS after_close
                FROM first
                JOIN record_version v ON v.record = first.record AND v.superseded_at IS NULL AND NOT v.withdrawn
            ), delay AS (
                SELECT unit, grouping(unit) = 1 AS whole, count(*) AS records,
                       round(percentile_cont(0.5) WITHIN GROUP (ORDER BY days)::numeric, 1) AS median,
                       round(percentile_cont(0.9) WITHIN GROUP (ORDER BY days)::numeric, 1) AS ninetieth,
                       count(*) FILTER (WHERE after_close) AS after_close,
                       round(100.0 * count(*) FILTER (WHERE after_close) / nullif(count(*), 0), 2) AS percent
                FROM standing
                GROUP BY GROUPING SETS ((unit), ())
            ), named AS (
                SELECT DISTINCT ON (code) code COLLATE "C" AS unit, name, level
                FROM unit
                WHERE (code = ? OR parent = ?) AND valid_from <= ? AND valid_to > ?
                ORDER BY code, valid_from DESC
            )
            SELECT unit, name, level, coalesce(whole, false) AS whole, coalesce(records, 0) AS records, median, ninetieth,
                   coalesce(after_close, 0) AS after_close, percent
            FROM named FULL JOIN delay USING (unit)
            ORDER BY unit NULLS FIRST
            """;

    private final AgroalDataSource database;

    Delays(AgroalDataSource database) {
        this.database = database;
    }

    /** Of the unit as a whole, then of the unit itself and of those directly below, by code. */
    record Found(DelaysView.Delay whole, List<DelaysView.UnitDelay> units) {}

    /**
     * Of the unit's own days alone, where others had its code on others.
     *
     * @param close last day of the period
     */
    Found of(Bearer bearer, Collection<String> indicators, Window days, LocalDate close) {
        String unit = bearer.code();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(DELAYS)) {
            int bound = 0;
            for (Object value : new Object[] {
                unit,
                unit,
                connection.createArrayOf("text", indicators.toArray()),
                days.from(),
                days.to(),
                unit.split("\\.").length + 1,
                close,
                unit,
                unit,
                days.to(),
                days.from()
            }) {
                query.setObject(++bound, value);
            }
            try (ResultSet row = query.executeQuery()) {
                return found(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the delays cannot be read", e);
        }
    }

    private static Found found(ResultSet row) throws SQLException {
        DelaysView.Delay whole = null;
        List<DelaysView.UnitDelay> units = new ArrayList<>();
        while (row.next()) {
            DelaysView.Delay delay = new DelaysView.Delay(
                    row.getLong("records"),
                    row.getBigDecimal("median"),
                    row.getBigDecimal("ninetieth"),
                    row.getLong("after_close"),
                    row.getBigDecimal("percent"));
            if (row.getBoolean("whole")) {
                whole = delay;
            } else {
                units.add(new DelaysView.UnitDelay(
                        row.getString("unit"), row.getString("name"), row.getString("level"), delay));
            }
        }
        return new Found(whole, units);
    }
}
