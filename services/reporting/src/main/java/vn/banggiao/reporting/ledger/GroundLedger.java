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
    private static final String LATE = LateLines.query("s.indicator = ANY (?)") + """
            SELECT indicator, dimensions, qualifier, sum(amount) AS amount
            FROM here
            GROUP BY indicator, dimensions, qualifier
            """;

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
        return ledger.query(
                LATE,
                statement -> LateLines.bind(
                        statement,
                        window,
                        asOf,
                        ground,
                        statement.getConnection().createArrayOf("text", indicators.toArray())));
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
