package vn.banggiao.reporting.ledger;

/**
 * The questions of {@link PartSums}. A reach begins at {@code low}, ends before {@code high}, and counts nothing that ended before
 * {@code ended}; {@code whole_low}, {@code whole_high} and {@code whole_ended} are the bounds of the half-months that lie wholly inside.
 *
 * <p>The arrays tell the planner nothing of their length, and a plan that reads all totals for some would grow with the ledger: so each
 * series is looked up by itself ({@code OFFSET 0} keeps it so), and of each only the days.
 */
final class SumQueries {
    private static final String REACH =
            "unnest(?, ?, ?, ?, ?, ?, ?, ?) AS reach (place, indicator, low, high, ended, whole_low, whole_high, whole_ended)";

    /** Whole half-months, of all that was known before one. */
    static final String TOTALS = """
            SELECT term.part, reach.place, reach.indicator, s.dimensions, s.qualifier, sum(term.times * t.amount) AS amount
            FROM %s
            JOIN unnest(?, ?, ?, ?, ?, ?, ?) AS term (part, place, unit, own, times, whole_since, whole_before)
              ON term.place IS NULL OR term.place = reach.place
            CROSS JOIN LATERAL (
                SELECT id, dimensions, qualifier FROM series
                WHERE indicator = reach.indicator AND unit = term.unit
                OFFSET 0
            ) AS s
            CROSS JOIN LATERAL (
                SELECT sum(CASE WHEN term.own THEN own_opened ELSE opened END)
                       - coalesce(sum(CASE WHEN term.own THEN own_closed ELSE closed END)
                                  FILTER (WHERE half < reach.whole_ended), 0) AS amount
                FROM total
                WHERE series = s.id AND known < ?
                  AND half >= greatest(reach.whole_low, term.whole_since)
                  AND half < least(reach.whole_high, term.whole_before)
            ) AS t
            WHERE t.amount <> 0
            GROUP BY term.part, reach.place, reach.indicator, s.dimensions, s.qualifier
            """.formatted(REACH);

    private static final String AREA = """
            FROM %s
            JOIN unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                   AS area (part, among, place, first, last, since, before, whole_since, whole_before)
              ON area.place IS NULL OR area.place = reach.place
            CROSS JOIN LATERAL (
                SELECT id, unit, dimensions, qualifier FROM series
                WHERE indicator = reach.indicator AND unit >= area.first AND unit < area.last
                OFFSET 0
            ) AS s
            """.formatted(REACH);

    private static final String COLUMNS = """
            SELECT area.part, area.among, reach.place, s.unit, reach.indicator, s.dimensions, s.qualifier, l.day, l.amount
            """;

    private static final String VISIBLE = "known_at <= ? AND (superseded_at IS NULL OR superseded_at > ?)";

    /** Every line of the reach that was visible at an instant. */
    static final String LINES = COLUMNS + AREA + """
            CROSS JOIN LATERAL (
                SELECT day, amount FROM ledger
                WHERE series = s.id
                  AND day >= greatest(reach.low, area.since) AND day < least(reach.high, area.before)
                  AND (until IS NULL OR until >= reach.ended)
                  AND %s
                OFFSET 0
            ) AS l
            """.formatted(VISIBLE);

    /** Of the reach the days that are of no whole half-month: what begins on one counts, what ends on one no longer does. */
    static final String EDGES = COLUMNS + AREA + """
            CROSS JOIN LATERAL (
                SELECT greatest(reach.low, area.since) AS low,
                       least(reach.high, area.before) AS high,
                       greatest(reach.whole_low, area.whole_since) AS whole_low,
                       least(reach.whole_high, area.whole_before) AS whole_high
            ) AS span
            CROSS JOIN LATERAL (
                SELECT l.day, l.amount
                FROM (VALUES (span.low, least(span.whole_low, span.high)),
                             (greatest(span.whole_high, least(span.whole_low, span.high)), span.high)) AS edge (low, high)
                JOIN ledger l ON l.series = s.id AND l.day >= edge.low AND l.day < edge.high
                WHERE edge.low < edge.high AND %1$s
                UNION ALL
                SELECT day, -amount
                FROM ledger
                WHERE reach.whole_ended < reach.ended
                  AND series = s.id AND until >= reach.whole_ended AND until < reach.ended AND %1$s
                OFFSET 0
            ) AS l
            """.formatted(VISIBLE);

    /** What came and went between two instants, of whole half-months. */
    static final String CHANGES = """
            WITH change AS MATERIALIZED (
                SELECT series, day, until, amount FROM ledger WHERE known_at >= ? AND known_at < ?
                UNION ALL
                SELECT series, day, until, -amount FROM ledger WHERE superseded_at >= ? AND superseded_at < ?
            )
            """ + COLUMNS + AREA + """
            JOIN (
                SELECT series, day, false AS ends, day AS at, amount FROM change
                UNION ALL
                SELECT series, day, true, until, -amount FROM change WHERE until IS NOT NULL
            ) AS l
              ON l.series = s.id
             AND l.at >= greatest(reach.whole_low, area.whole_since)
             AND l.at < CASE WHEN l.ends THEN reach.whole_ended ELSE least(reach.whole_high, area.whole_before) END
            """;

    private static final String SUMS = """
            SELECT part, place, indicator, dimensions, qualifier, sum(amount) AS amount
            FROM (%s) AS line
            GROUP BY part, place, indicator, dimensions, qualifier
            """;

    private SumQueries() {}

    static String sums(String lines) {
        return SUMS.formatted(lines);
    }
}
