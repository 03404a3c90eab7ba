package vn.banggiao.reporting.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import vn.banggiao.reporting.boundary.Ground;
import vn.banggiao.reporting.period.AsOf;
import vn.banggiao.reporting.period.Window;

/**
 * What began on some ground before a window and was first recorded on one of its days. All that came late anywhere is found first, by an
 * index of its own, and then the series of each: it is little, and the ground may be half a nation.
 *
 * <p>A planner without statistics (of a ledger just filled, or rebuilt) would begin with the series that are asked for, of which it
 * expects one, and read all that came late for each of thousands. {@code OFFSET 0} leaves it no choice.
 */
public final class LateLines {
    private static final String LINES = """
            WITH late AS MATERIALIZED (
                SELECT s.unit, s.indicator, s.dimensions, s.qualifier,
                       l.record, l.version, l.line, l.day, l.recorded_on, l.amount
                FROM (
                    SELECT * FROM ledger
                    WHERE recorded_on BETWEEN ? AND ? AND day < ? AND day < recorded_on
                      AND known_at <= ? AND (superseded_at IS NULL OR superseded_at > ?)
                    OFFSET 0
                ) AS l
                CROSS JOIN LATERAL (
                    SELECT unit, indicator, dimensions, qualifier FROM series WHERE id = l.series OFFSET 0
                ) AS s
                WHERE %s
            ), here AS (
                SELECT late.*
                FROM late
                JOIN unnest(?, ?, ?, ?) AS ground (low, high, since, before)
                  ON late.unit >= ground.low AND late.unit < ground.high
                 AND late.day >= ground.since AND late.day < ground.before
            )
            """;

    private LateLines() {}

    /**
     * The beginning of a query, which may go on with a comma or {@code SELECT}: its last common table, {@code here}, has the columns unit,
     * indicator, dimensions, qualifier, record, version, line, day, recorded_on, amount.
     *
     * @param which a condition on the columns of {@code series}, there called {@code s}
     */
    public static String query(String which) {
        return LINES.formatted(which);
    }

    /**
     * Binds the first parameters of a statement that begins with {@link #query}.
     *
     * @param asOf null for now
     * @param which the parameters of the condition
     */
    public static Columns<?> bind(
            PreparedStatement statement, Window window, Instant asOf, Ground ground, Object... which)
            throws SQLException {
        OffsetDateTime at = AsOf.timestamp(asOf);
        Columns<?> bound = Columns.of(statement, List.of())
                .values(window.from(), window.to(), window.from(), at, at)
                .values(which);
        return GroundLines.ranges(bound.then(ground.ranges()));
    }
}
