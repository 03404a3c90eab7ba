package vn.banggiao.reporting.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.banggiao.reporting.boundary.Ground;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.period.Window;

/** What the records of some ground give, by the same rules as in {@link Ledger}. */
public final class GroundLedger {
    /** What came late is found first: it is little, and the ground may be half a nation. */
    private static final String LATE = """
            WITH late AS MATERIALIZED (
                %sWHERE s.indicator = ANY (?)
            )
            SELECT late.indicator, late.dimensions, late.qualifier, sum(late.amount) AS amount
            FROM late
            JOIN unnest(?, ?, ?, ?) AS ground (low, high, since, before)
              ON late.unit >= ground.low AND late.unit < ground.high
             AND late.day >= ground.since AND late.day < ground.before
            GROUP BY late.indicator, late.dimensions, late.qualifier
            """.formatted(LateLines.QUERY);

    private final Ledger ledger;
    private final Ground ground;

    GroundLedger(Ledger ledger, Ground ground) {
        this.ledger = ledger;
        this.ground = ground;
    }

    /**
     * Sums over a window.
     *
     * @param asOf null for now
     */
    public List<Sum> sums(Collection<String> indicators, Window window, Instant asOf) {
        return ledger.sums(List.of(Part.of("", ground)), indicators, List.of(window), asOf)
                .getOrDefault("", Map.of())
                .getOrDefault(window, List.of());
    }

    /**
     * What began before the window and was first recorded on a day of the window: received after the earlier period had closed.
     *
     * @param asOf null for now
     */
    public List<Sum> late(Collection<String> indicators, Window window, Instant asOf) {
        var at = FigureLines.timestamp(asOf);
        return ledger.query(
                LATE,
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
