package vn.banggiao.reporting.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.banggiao.chassis.check.LocalClock;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.ledger.Ledger;
import vn.banggiao.reporting.ledger.UnitCells;
import vn.banggiao.reporting.period.Basis;
import vn.banggiao.reporting.period.Periods;
import vn.banggiao.reporting.period.RecurringPeriod;
import vn.banggiao.reporting.period.Window;

/**
 * The tables of closed half-years on the statutory basis. Each is made of what was known at one instant, when the half-year had
 * settled, and so is the same whenever it is read: what is recorded or corrected later changes nothing that was published.
 */
@ApplicationScoped
class Releases {
    private static final int FEWEST_OF_ALL = 3;
    /** The log may be read a little late. */
    private static final Duration PROJECTED = Duration.ofHours(1);

    private final UnitCells cells;
    private final Periods periods;
    private final DisclosureSettings settings;
    private final Clock clock;

    Releases(Ledger ledger, Periods periods, DisclosureSettings settings, Clock clock) {
        if (settings.fewest() < FEWEST_OF_ALL) {
            throw new IllegalStateException("banggiao.disclosure.fewest must be at least " + FEWEST_OF_ALL
                    + ": of two people in two units each would be told");
        }
        this.cells = new UnitCells(ledger);
        this.periods = periods;
        this.settings = settings;
        this.clock = clock;
    }

    /** The days of a period on the statutory basis. */
    Window days(RecurringPeriod period) {
        return periods.resolve(period, Basis.STATUTORY);
    }

    /**
     * The tables of a province for a half-year, by indicator; empty while nothing is published of it.
     *
     * @param unit any unit of the province
     */
    Optional<Map<String, PublishedTable>> tables(String unit, RecurringPeriod half, Collection<String> indicators) {
        Window days = days(half);
        Instant at = publishedAt(days);
        if (settings.secret().isEmpty() || at.plus(PROJECTED).isAfter(clock.instant())) {
            return Optional.empty();
        }
        return Optional.of(read(unit.split("\\.")[0], half, at, indicators));
    }

    private Instant publishedAt(Window days) {
        Instant settled = days.to()
                .plusDays(1L + settings.settleDays())
                .atStartOfDay(LocalClock.ZONE)
                .toInstant();
        return settings.since().filter(since -> since.isAfter(settled)).orElse(settled);
    }

    private record Place(String unit, Dimensions dimensions) {}

    private Map<String, PublishedTable> read(
            String province, RecurringPeriod half, Instant at, Collection<String> indicators) {
        Map<String, Map<Place, BigDecimal>> people = new HashMap<>();
        cells.asOf(province, indicators, days(half), at)
                .forEach(cell -> people.computeIfAbsent(cell.sum().indicator(), each -> new HashMap<>())
                        .merge(
                                new Place(cell.unit(), cell.sum().dimensions()),
                                cell.sum().amount(),
                                BigDecimal::add));
        Map<String, PublishedTable> tables = new HashMap<>();
        indicators.forEach(code -> tables.put(
                code,
                table(
                        people.getOrDefault(code, Map.of()),
                        new Lots(settings.secret().orElseThrow(), code + "\n" + half.code()))));
        return tables;
    }

    private PublishedTable table(Map<Place, BigDecimal> people, Lots lots) {
        List<RecordedCell> each = people.entrySet().stream()
                .map(entry ->
                        new RecordedCell(entry.getKey().unit(), entry.getKey().dimensions(), entry.getValue()))
                .toList();
        return PublishedTable.of(each, settings.fewest(), lots);
    }
}
