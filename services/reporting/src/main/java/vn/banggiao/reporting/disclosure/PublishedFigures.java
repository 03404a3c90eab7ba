package vn.banggiao.reporting.disclosure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.period.Basis;
import vn.banggiao.reporting.period.PeriodCode;
import vn.banggiao.reporting.period.PeriodKind;
import vn.banggiao.reporting.period.RecurringPeriod;
import vn.banggiao.reporting.period.Window;

/**
 * The protected figures of one answer, of units of one province. Only half-years and years on the statutory basis have any; a year's are
 * the sum of its halves' published ones (at its end: the second half's), so that they tell nothing that these do not.
 */
final class PublishedFigures {
    private final Releases releases;
    private final Collection<String> indicators;
    private final Map<RecurringPeriod, Optional<Map<String, PublishedTable>>> tables = new HashMap<>();

    PublishedFigures(Releases releases, Collection<String> indicators) {
        this.releases = releases;
        this.indicators = indicators;
    }

    /** Empty where the figure is withheld. */
    Optional<BigDecimal> value(Indicator indicator, String unit, Dimensions narrowing, PeriodCode period, Basis basis) {
        List<RecurringPeriod> halves = halves(indicator, period, basis);
        BigDecimal sum = BigDecimal.ZERO;
        for (RecurringPeriod half : halves) {
            Optional<BigDecimal> value = table(indicator, unit, half).flatMap(each -> each.value(unit, narrowing));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(value.get());
        }
        return halves.isEmpty() ? Optional.empty() : Optional.of(sum);
    }

    /** The narrowings of which a value is published, by their text; the whole is among them where it is. */
    Collection<Dimensions> narrowings(Indicator indicator, String unit, PeriodCode period, Basis basis) {
        Set<String> texts = new TreeSet<>();
        halves(indicator, period, basis).forEach(half -> table(indicator, unit, half)
                .ifPresent(table -> table.narrowings(unit).forEach(each -> texts.add(each.text()))));
        return texts.stream()
                .map(Dimensions::parse)
                .filter(each -> value(indicator, unit, each, period, basis).isPresent())
                .toList();
    }

    private Optional<PublishedTable> table(Indicator indicator, String unit, RecurringPeriod half) {
        return tables.computeIfAbsent(half, each -> releases.tables(unit, each, indicators))
                .map(each -> each.get(indicator.code()));
    }

    private List<RecurringPeriod> halves(Indicator indicator, PeriodCode code, Basis basis) {
        if (basis != Basis.STATUTORY || !(code instanceof RecurringPeriod period)) {
            return List.of();
        }
        if (period.kind() == PeriodKind.HALF) {
            return List.of(period);
        }
        return period.kind() == PeriodKind.YEAR ? halves(indicator, period) : List.of();
    }

    private List<RecurringPeriod> halves(Indicator indicator, RecurringPeriod year) {
        RecurringPeriod first = new RecurringPeriod(PeriodKind.HALF, year.year(), 1);
        RecurringPeriod second = new RecurringPeriod(PeriodKind.HALF, year.year(), 2);
        Window days = releases.days(year);
        boolean whole = releases.days(first).from().equals(days.from())
                && releases.days(second).to().equals(days.to());
        if (!whole) {
            return List.of();
        }
        return switch (indicator.behaviour()) {
            case FLOW -> List.of(first, second);
            case STOCK -> List.of(second);
            default -> List.of();
        };
    }
}
