package vn.banggiao.reporting.ledger;

/**
 * What began before a window and was first recorded on one of its days, wherever it happened: found by an index of its own, and then the
 * series of each.
 *
 * <p>A planner without statistics (of a ledger just filled, or rebuilt) would begin with the series that are asked for, of which it
 * expects one, and read all that came late for each of thousands. {@code OFFSET 0} leaves it no choice.
 */
public final class LateLines {
    /** A query; its parameters are the window's first day, its last, its first again, and twice the instant as of which lines count. */
    public static final String QUERY = """
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
            """;

    private LateLines() {}
}
