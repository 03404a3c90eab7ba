package vn.banggiao.reporting.statement;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.banggiao.reporting.period.Basis;
import vn.banggiao.reporting.period.PeriodCode;
import vn.banggiao.reporting.period.Periods;
import vn.banggiao.reporting.period.Window;

/**
 * Which statements that bear on a unit's report were made, changed or withdrawn between two instants: for the period and, since reports
 * compare with it, for the same period a year earlier. Of returns those of the units below too, for they add up.
 */
@ApplicationScoped
public class StatementChanges {
    /** Of each kind the versions that the report reads; {@code ask} has what is asked for, in one row. */
    private static final String CHANGES = """
            WITH ask AS (
                SELECT ?::text COLLATE "C" AS of_unit, ?::text AS of_basis, ?::text AS of_period, ?::date AS starts,
                       ?::date AS ends, ?::text AS period_before, ?::date AS starts_before, ?::date AS ends_before,
                       ?::timestamptz AS earlier, ?::timestamptz AS later
            ), figure AS (
                SELECT 'return' AS kind, 1 AS place, id, version, unit, indicator, dimensions, period, basis, from_day, to_day,
                       changed_at, superseded_at, withdrawn_at
                FROM office_return_version JOIN ask ON unit >= of_unit AND unit < of_unit || '/'
                UNION ALL
                SELECT 'target', 2, id, version, unit, indicator, dimensions, period, basis, from_day, to_day,
                       changed_at, superseded_at, withdrawn_at
                FROM target_version JOIN ask ON unit = of_unit
            ), statement AS (
                SELECT kind, place, id, version, unit, concat_ws(';', indicator, nullif(dimensions, '')) AS about,
                       '/api/v1/' || kind || 's/' || id AS address, changed_at, superseded_at, withdrawn_at,
                       (period IS NULL OR basis = of_basis)
                           AND (period IN (of_period, period_before)
                                OR from_day <= ends AND to_day >= starts
                                OR from_day <= ends_before AND to_day >= starts_before) AS bears
                FROM figure, ask
                UNION ALL
                SELECT 'profile', 3, id, version, unit, concat_ws(';', indicator, nullif(dimensions, '')),
                       '/api/v1/profiles/' || id, changed_at, superseded_at, withdrawn_at, as_at <= ends
                FROM profile_version JOIN ask ON unit = of_unit
                UNION ALL
                SELECT 'directive', 4, id, version, unit, number,
                       '/api/v1/directives/' || id, changed_at, superseded_at, withdrawn_at,
                       applied_on BETWEEN starts AND ends OR applied_on BETWEEN starts_before AND ends_before
                FROM directive_version JOIN ask ON unit = of_unit
                UNION ALL
                SELECT 'window', 5, id, version, unit, array_to_string(indicators, ', '),
                       '/api/v1/windows/' || id, changed_at, superseded_at, withdrawn_at,
                       period = of_period AND basis = of_basis
                FROM figure_window_version JOIN ask ON unit = of_unit
                UNION ALL
                SELECT 'narrative', 6, id, version, unit, section,
                       '/api/v1/reports/' || unit || '/' || period || '/narratives/' || section,
                       changed_at, superseded_at, withdrawn_at, period = of_period
                FROM narrative_version JOIN ask ON unit = of_unit
                UNION ALL
                SELECT 'outline', 7, id, version, unit, valid_from::text,
                       '/api/v1/outlines/' || unit || '?on=' || valid_from, changed_at, superseded_at, withdrawn_at,
                       valid_from <= ends
                FROM outline_version JOIN ask ON unit = of_unit
            ), was AS (
                SELECT statement.* FROM statement, ask
                WHERE changed_at <= earlier AND (superseded_at IS NULL OR superseded_at > earlier) AND withdrawn_at IS NULL
            ), stands AS (
                SELECT statement.* FROM statement, ask
                WHERE changed_at <= later AND (superseded_at IS NULL OR superseded_at > later) AND withdrawn_at IS NULL
            )
            SELECT kind, id, coalesce(stands.unit, was.unit), coalesce(stands.about, was.about), was.version, stands.version,
                   stands.changed_at, coalesce(stands.address, was.address)
            FROM was FULL JOIN stands USING (kind, id)
            WHERE was.version IS DISTINCT FROM stands.version
              AND (coalesce(was.bears, false) OR coalesce(stands.bears, false))
            ORDER BY coalesce(stands.place, was.place), 3, 4, id
            """;

    private final AgroalDataSource database;
    private final Periods periods;

    StatementChanges(AgroalDataSource database, Periods periods) {
        this.database = database;
        this.periods = periods;
    }

    /** In the order of the kinds, then by unit and by what they are about. */
    public List<StatementChange> between(
            String unit, PeriodCode period, Basis basis, Window window, Instant earlier, Instant later) {
        PeriodCode before = period.yearBefore();
        Window windowBefore = periods.resolve(before, basis);
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(CHANGES)) {
            int bound = 0;
            for (Object value : new Object[] {
                unit,
                basis.code(),
                period.code(),
                window.from(),
                window.to(),
                before.code(),
                windowBefore.from(),
                windowBefore.to(),
                earlier.atOffset(ZoneOffset.UTC),
                later.atOffset(ZoneOffset.UTC)
            }) {
                query.setObject(++bound, value);
            }
            try (ResultSet row = query.executeQuery()) {
                List<StatementChange> changes = new ArrayList<>();
                while (row.next()) {
                    changes.add(change(row));
                }
                return changes;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what changed among the statements cannot be read", e);
        }
    }

    private static StatementChange change(ResultSet row) throws SQLException {
        OffsetDateTime changedAt = row.getObject(7, OffsetDateTime.class);
        return new StatementChange(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getObject(5, Integer.class),
                row.getObject(6, Integer.class),
                changedAt == null ? null : changedAt.toInstant(),
                row.getString(8));
    }
}
