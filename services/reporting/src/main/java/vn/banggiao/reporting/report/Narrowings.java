package vn.banggiao.reporting.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import vn.banggiao.reporting.catalogue.Dimension;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.catalogue.Measure;

/**
 * The lines that a report shows of an indicator: the whole, then by each dimension and by each pair of dimensions that the records
 * have, and whatever narrowing a statement names. Amounts of money are always narrowed by currency, for they are never added across
 * currencies.
 */
final class Narrowings {
    private static final String CURRENCY = "currency";
    private static final Comparator<Dimensions> WHOLE_FIRST =
            Comparator.comparingInt((Dimensions each) -> each.values().size()).thenComparing(Dimensions::text);

    private Narrowings() {}

    /**
     * @param breakdowns lists of dimensions that the unit's outline breaks the whole down by; empty for the usual ones
     * @param recorded the dimensions of what records give
     * @param stated narrowings that statements name
     */
    static Collection<Dimensions> of(
            Indicator indicator,
            List<List<String>> breakdowns,
            Collection<Dimensions> recorded,
            Collection<Dimensions> stated) {
        TreeSet<Dimensions> lines = new TreeSet<>(WHOLE_FIRST);
        lines.addAll(stated);
        List<List<String>> subsets = subsets(indicator, breakdowns);
        for (Dimensions each : recorded) {
            for (List<String> names : subsets) {
                project(each, names).ifPresent(lines::add);
            }
        }
        if (lines.isEmpty() || indicator.measure() != Measure.MONEY && stated.isEmpty()) {
            lines.add(Dimensions.none());
        }
        return lines;
    }

    private static List<List<String>> subsets(Indicator indicator, List<List<String>> breakdowns) {
        boolean money = indicator.measure() == Measure.MONEY;
        List<List<String>> subsets = new ArrayList<>();
        subsets.add(List.of());
        subsets.addAll(breakdowns.isEmpty() ? usual(indicator) : breakdowns);
        return money ? subsets.stream().map(Narrowings::withCurrency).toList() : subsets;
    }

    private static List<List<String>> usual(Indicator indicator) {
        List<String> names =
                indicator.dimensions().stream().map(Dimension::name).toList();
        List<List<String>> subsets = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            subsets.add(List.of(names.get(i)));
            for (int j = i + 1; j < names.size(); j++) {
                subsets.add(List.of(names.get(i), names.get(j)));
            }
        }
        return subsets;
    }

    private static List<String> withCurrency(List<String> names) {
        List<String> all = new ArrayList<>(names);
        all.remove(CURRENCY);
        all.add(CURRENCY);
        return all;
    }

    private static Optional<Dimensions> project(Dimensions dimensions, List<String> names) {
        Dimensions projected = Dimensions.none();
        for (String name : names) {
            Optional<String> value = dimensions.value(name);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            projected = projected.and(name, value.get());
        }
        return Optional.of(projected);
    }
}
