package vn.banggiao.reporting.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.ledger.Sum;

/** What the records of one window give, by indicator. */
final class Sums {
    private final Map<String, List<Sum>> byIndicator;

    Sums(List<Sum> sums) {
        this.byIndicator = sums.stream().collect(Collectors.groupingBy(Sum::indicator));
    }

    List<Sum> of(String indicator) {
        return byIndicator.getOrDefault(indicator, List.of());
    }

    /** The sum of all that the narrowing includes; empty where no record gives any. */
    Optional<Amount> amount(String indicator, Dimensions narrowing) {
        return of(indicator).stream()
                .filter(sum -> sum.dimensions().matches(narrowing))
                .map(sum -> new Amount(sum.amount(), sum.qualifier()))
                .reduce(Amount::plus);
    }
}
