package vn.banggiao.reporting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Dimension;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.catalogue.Indicator;

/**
 * Checks wholes against their parts: indicators that are by definition the sum of others, and stated figures whose dimension has a
 * closed list of values, all of which were stated too. Only figures over the same days are compared, and none is missing.
 */
final class PartsCheck {
    private static final Map<String, List<String>> SUMS =
            Map.of("trade.turnover", List.of("trade.export", "trade.import"));

    private final Catalogue catalogue;
    private final List<FigureView> figures;

    PartsCheck(Catalogue catalogue, List<FigureView> figures) {
        this.catalogue = catalogue;
        this.figures = figures.stream().filter(each -> each.value() != null).toList();
    }

    void run(ContradictionFinder contradictions) {
        for (FigureView whole : figures) {
            Indicator indicator = catalogue.find(whole.indicator()).orElseThrow();
            Dimensions dimensions = Dimensions.of(whole.dimensions());
            List<List<FigureView>> divisions = new ArrayList<>();
            byDefinition(whole).ifPresent(divisions::add);
            if (!"records".equals(whole.origin())) {
                indicator.dimensions().stream()
                        .filter(each -> !each.closedValues().isEmpty())
                        .forEach(each -> byValue(whole, dimensions, each).ifPresent(divisions::add));
            }
            divisions.forEach(parts -> contradictions.partsOfWhole(indicator, dimensions, whole, parts));
        }
    }

    private Optional<List<FigureView>> byDefinition(FigureView whole) {
        List<String> parts = SUMS.getOrDefault(whole.indicator(), List.of());
        return all(parts.stream()
                .map(part -> find(part, whole.dimensions(), whole))
                .toList());
    }

    private Optional<List<FigureView>> byValue(FigureView whole, Dimensions dimensions, Dimension by) {
        if (dimensions.value(by.name()).isPresent()) {
            return Optional.empty();
        }
        return all(by.closedValues().stream()
                .sorted()
                .map(value ->
                        find(whole.indicator(), dimensions.and(by.name(), value).values(), whole))
                .toList());
    }

    private static Optional<List<FigureView>> all(List<FigureView> parts) {
        return parts.isEmpty() || parts.stream().anyMatch(Objects::isNull) ? Optional.empty() : Optional.of(parts);
    }

    private FigureView find(String indicator, Map<String, String> dimensions, FigureView whole) {
        return figures.stream()
                .filter(each -> each.indicator().equals(indicator))
                .filter(each -> each.dimensions().equals(dimensions))
                .filter(each -> each.window().equals(whole.window()))
                .findFirst()
                .orElse(null);
    }
}
