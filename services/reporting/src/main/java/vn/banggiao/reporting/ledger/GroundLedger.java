package vn.banggiao.reporting.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.banggiao.reporting.boundary.Ground;
import vn.banggiao.reporting.boundary.Ground.Range;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.period.Window;

/**
 * What the records of some ground give, by the same rules as in {@link Ledger}.
 *
 * <p>Sums as known now come from the daily totals of the units that lie on the ground as a whole, whatever the day: for most units
 * that is all. Only the rest, such as the days on which a code named a unit elsewhere, is summed from the ledger, at a cost that
 * grows with its records; so are sums as of an instant.
 */
public final class GroundLedger {
    private static final String SUMS_OF_TOTALS = """
            SELECT indicator, dimensions, qualifier, sum(amount) AS amount
            FROM (
                SELECT s.indicator, s.dimensions, s.qualifier, of_unit.sign * (
                           sum(t.opened) - coalesce(sum(t.closed) FILTER (WHERE t.day <= reach.ended_by), 0)) AS amount
                FROM unnest(?, ?, ?, ?) AS reach (indicator, starts_from, starts_to, ended_by)
                CROSS JOIN unnest(?, ?) AS of_unit (code, sign)
                JOIN series s ON s.indicator = reach.indicator AND s.unit = of_unit.code
                JOIN total t ON t.series = s.id AND t.day BETWEEN reach.starts_from AND reach.starts_to
                GROUP BY s.indicator, s.dimensions, s.qualifier, of_unit.sign
            ) AS part
            GROUP BY indicator, dimensions, qualifier
            """;

    private static final String CENSUS_SUMS = """
            SELECT indicator, dimensions, qualifier, sum(opened) AS amount
            FROM (%s) AS census
            GROUP BY indicator, dimensions, qualifier
            """.formatted(Census.standing("""
                                    SELECT s.unit, s.indicator, s.dimensions, s.qualifier, t.day, t.opened
                                    FROM unnest(?, ?, ?, ?) AS reach (indicator, starts_from, starts_to, ended_by)
                                    CROSS JOIN unnest(?, ?, ?, ?) AS ground (low, high, since, before)
                                    JOIN series s ON s.indicator = reach.indicator
                                     AND s.unit >= ground.low AND s.unit < ground.high
                                    JOIN total t ON t.series = s.id
                                     AND t.day BETWEEN reach.starts_from AND reach.starts_to
                                     AND t.day >= ground.since AND t.day < ground.before
                                    WHERE t.entries > 0
                                    """));

    private static final String SUMS = """
            SELECT indicator, dimensions, qualifier, sum(amount) AS amount
            FROM (%s) AS line
            GROUP BY indicator, dimensions, qualifier
            """;

    /** What came late is found first, by its index: it is little, and the ground may be half a nation. */
    private static final String LATE = """
            WITH late AS MATERIALIZED (
                SELECT s.unit, s.indicator, s.dimensions, s.qualifier, l.day, l.amount
                FROM ledger l
                JOIN series s ON s.id = l.series
                WHERE l.recorded_on BETWEEN ? AND ? AND l.day < ?
                  AND l.known_at <= ? AND (l.superseded_at IS NULL OR l.superseded_at > ?)
                  AND s.indicator = ANY (?)
            )
            SELECT late.indicator, late.dimensions, late.qualifier, sum(late.amount) AS amount
            FROM late
            JOIN unnest(?, ?, ?, ?) AS ground (low, high, since, before)
              ON late.unit >= ground.low AND late.unit < ground.high
             AND late.day >= ground.since AND late.day < ground.before
            GROUP BY late.indicator, late.dimensions, late.qualifier
            """;

    private final Ledger ledger;
    private final Ground ground;

    GroundLedger(Ledger ledger, Ground ground) {
        this.ledger = ledger;
        this.ground = ground;
    }

    /**
     * Sums over a window; one thing may come in several of them.
     *
     * @param asOf null for now
     */
    public List<Sum> sums(Collection<String> indicators, Window window, Instant asOf) {
        List<Sum> sums = new ArrayList<>();
        ledger.reaches(indicators, window)
                .forEach((census, reaches) -> sums.addAll(
                        asOf != null
                                ? lines(census, reaches, ground.ranges(), asOf)
                                : census ? census(reaches) : totals(reaches)));
        return sums;
    }

    /** A total that is added (1) or taken away (-1). */
    private record Signed(String unit, int sign) {}

    private List<Sum> totals(List<Reach> reaches) {
        List<Signed> units = new ArrayList<>();
        ground.wholes().forEach(code -> units.add(new Signed(code, 1)));
        ground.alone().forEach(code -> units.add(new Signed(code, 1)));
        ground.belowAlone().forEach(code -> units.add(new Signed(code, -1)));
        List<Sum> sums = new ArrayList<>(ledger.query(SUMS_OF_TOTALS, false, statement -> Reach.bind(statement, reaches)
                .then(units)
                .bind("text", Signed::unit)
                .bind("int4", Signed::sign)));
        if (!ground.rest().isEmpty()) {
            sums.addAll(lines(false, reaches, ground.restRanges(), null));
        }
        return sums;
    }

    private List<Sum> census(List<Reach> reaches) {
        return ledger.query(
                CENSUS_SUMS,
                true,
                statement -> GroundLines.ranges(Reach.bind(statement, reaches).then(ground.ranges())));
    }

    private List<Sum> lines(boolean census, List<Reach> reaches, List<Range> ranges, Instant asOf) {
        return ledger.query(
                SUMS.formatted(GroundLines.query(census)),
                census,
                statement -> GroundLines.bind(statement, ranges, reaches, asOf));
    }

    /** As {@link Ledger#late}. */
    public List<Sum> late(Collection<String> indicators, Window window, Instant asOf) {
        var at = FigureLines.timestamp(asOf);
        return ledger.query(
                LATE,
                false,
                statement -> GroundLines.ranges(Columns.of(statement, indicators)
                        .values(window.from(), window.to(), window.from(), at, at)
                        .bind("text", indicator -> indicator)
                        .then(ground.ranges())));
    }

    /** As {@link Ledger#records}. */
    public FigureRecords records(
            String indicator,
            Dimensions narrowing,
            Window window,
            Instant asOf,
            Collection<String> scope,
            String cursor,
            int limit) {
        Indicator of = ledger.indicator(indicator);
        return ledger.page(
                new FigureRecordsQuery(null, ground, Reach.of(of, window), of.census(), narrowing, asOf, scope),
                cursor,
                limit);
    }
}
