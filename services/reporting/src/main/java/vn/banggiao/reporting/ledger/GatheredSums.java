package vn.banggiao.reporting.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.period.Window;

/** Puts together the sums that come of several questions: by part, by window, one of each kind. */
final class GatheredSums {
    private record Kind(String indicator, String dimensions, String qualifier) {}

    private final Map<String, Map<Window, Map<Kind, BigDecimal>>> gathered = new HashMap<>();

    /**
     * @param dimensions in their canonical text
     * @param qualifier its code
     */
    void add(String part, Window window, String indicator, String dimensions, String qualifier, BigDecimal amount) {
        gathered.computeIfAbsent(part, name -> new HashMap<>())
                .computeIfAbsent(window, each -> new LinkedHashMap<>())
                .merge(new Kind(indicator, dimensions, qualifier), amount, BigDecimal::add);
    }

    /**
     * Without what comes to nothing.
     *
     * @param saysNothing indicators of which nothing is said all the same
     */
    Map<String, Map<Window, List<Sum>>> sums(Predicate<String> saysNothing) {
        Map<String, Map<Window, List<Sum>>> sums = new HashMap<>();
        gathered.forEach((part, byWindow) -> byWindow.forEach((window, amounts) -> amounts.forEach((kind, amount) -> {
            if (amount.signum() != 0 || saysNothing.test(kind.indicator)) {
                sums.computeIfAbsent(part, name -> new HashMap<>())
                        .computeIfAbsent(window, each -> new ArrayList<>())
                        .add(new Sum(
                                kind.indicator,
                                Dimensions.parse(kind.dimensions),
                                Qualifier.of(kind.qualifier),
                                amount));
            }
        })));
        return sums;
    }
}
