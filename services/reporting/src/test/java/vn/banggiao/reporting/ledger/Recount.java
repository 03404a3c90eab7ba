package vn.banggiao.reporting.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.period.Window;

/** Counts a story by hand, arrival by arrival, with none of the ledger's tables: what the ledger must give. */
final class Recount {
    private final Catalogue catalogue;
    private final List<String> units;
    private final List<Arrival> known;

    private Recount(Catalogue catalogue, List<String> units, List<Arrival> known) {
        this.catalogue = catalogue;
        this.units = units;
        this.known = known;
    }

    /**
     * The newest versions that had arrived by an instant.
     *
     * @param units all that have totals
     */
    static Recount asOf(Instant at, Story story, List<String> units, Catalogue catalogue) {
        Map<UUID, Arrival> newest = new HashMap<>();
        for (Arrival arrival : story.arrivals()) {
            if (!arrival.knownAt().isAfter(at)) {
                newest.merge(arrival.record(), arrival, (old, next) -> next.version() > old.version() ? next : old);
            }
        }
        return new Recount(catalogue, units, List.copyOf(newest.values()));
    }

    /** {@code unit indicator dimensions qualifier half-month} to {@code opened closed}; without rows of nothing. */
    Map<String, String> totals() {
        Map<String, BigDecimal[]> rows = new TreeMap<>();
        for (Arrival arrival : known) {
            for (Contribution each : arrival.contributions()) {
                for (String unit : units) {
                    boolean below =
                            arrival.unit().equals(unit) || arrival.unit().startsWith(unit + ".");
                    if (below && !isCensus(each)) {
                        add(rows, unit, each, each.day(), 0, each.amount());
                        if (each.until() != null) {
                            add(rows, unit, each, each.until(), 1, each.amount());
                        }
                    }
                }
            }
        }
        Map<String, String> texts = new TreeMap<>();
        rows.forEach((key, row) -> {
            if (row[0].signum() != 0 || row[1].signum() != 0) {
                texts.put(key, text(row[0]) + " " + text(row[1]));
            }
        });
        return texts;
    }

    /** {@code indicator dimensions qualifier} to the sum. */
    Map<String, String> sums(String unit, Collection<String> indicators, Window window) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Arrival arrival : known) {
            if (arrival.unit().equals(unit) || arrival.unit().startsWith(unit + ".")) {
                for (Contribution each : arrival.contributions()) {
                    if (indicators.contains(each.indicator()) && counts(arrival.unit(), each, window)) {
                        sums.merge(key(each), each.amount(), BigDecimal::add);
                    }
                }
            }
        }
        Map<String, String> texts = new TreeMap<>();
        sums.forEach((key, amount) -> {
            if (amount.signum() != 0 || key.startsWith("labour.abroad")) {
                texts.put(key, text(amount));
            }
        });
        return texts;
    }

    static String key(Contribution each) {
        return each.indicator() + " " + each.dimensions() + " "
                + each.qualifier().code();
    }

    static String text(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private boolean counts(String unit, Contribution each, Window window) {
        Indicator indicator = catalogue.find(each.indicator()).orElseThrow();
        if (indicator.census()) {
            return latestCensus(unit, each.indicator(), window.to()).equals(Optional.of(each.day()));
        }
        return switch (indicator.behaviour()) {
            case FLOW -> window.contains(each.day());
            case STOCK -> stands(each, window.to());
            case ACTIVE -> window.from().datesUntil(window.to().plusDays(1)).anyMatch(day -> stands(each, day));
            case PROFILE -> throw new IllegalStateException();
        };
    }

    private static boolean stands(Contribution each, LocalDate day) {
        return !each.day().isAfter(day) && (each.until() == null || each.until().isAfter(day));
    }

    private Optional<LocalDate> latestCensus(String unit, String indicator, LocalDate last) {
        return known.stream()
                .filter(arrival -> arrival.unit().equals(unit))
                .flatMap(arrival -> arrival.contributions().stream())
                .filter(each ->
                        each.indicator().equals(indicator) && !each.day().isAfter(last))
                .map(Contribution::day)
                .max(LocalDate::compareTo);
    }

    private boolean isCensus(Contribution each) {
        return catalogue.find(each.indicator()).orElseThrow().census();
    }

    private static void add(
            Map<String, BigDecimal[]> rows,
            String unit,
            Contribution each,
            LocalDate day,
            int column,
            BigDecimal more) {
        LocalDate half = day.withDayOfMonth(day.getDayOfMonth() >= 15 ? 15 : 1);
        BigDecimal[] row = rows.computeIfAbsent(
                unit + " " + key(each) + " " + half, key -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
        row[column] = row[column].add(more);
    }
}
