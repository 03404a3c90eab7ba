package vn.banggiao.reporting.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import vn.banggiao.reporting.report.FigureView;

/**
 * Figures of a topic that are narrowed alike.
 *
 * @param dimensions without the currency, which is the topic's
 * @param figures by indicator; such of which something is known
 * @param wholly narrowings that hold for all of it
 */
record TopicLine(Map<String, String> dimensions, Map<String, FigureView> figures, Set<Map<String, String>> wholly) {

    static TopicLine of(Map<String, String> dimensions) {
        return new TopicLine(dimensions, new TreeMap<>(), new LinkedHashSet<>());
    }

    /** Whether anything is known: a value, that there was none, a percentage, what was to be reached, what came late. */
    static boolean tells(FigureView figure) {
        return !figure.state().equals("not-reported")
                || figure.samePeriod() != null
                || figure.target() != null
                || figure.late() != null;
    }

    /** Whether all of this is in the narrower line: then that one needs no line of its own. */
    boolean isNoMoreThan(TopicLine narrower) {
        return narrower.dimensions.entrySet().containsAll(dimensions.entrySet())
                && figures.keySet().equals(narrower.figures.keySet())
                && figures.keySet().stream().allMatch(each -> alike(figures.get(each), narrower.figures.get(each)));
    }

    private static boolean alike(FigureView one, FigureView other) {
        return one.value() != null
                && other.value() != null
                && one.value().compareTo(other.value()) == 0
                && one.value().signum() > 0
                && one.state().equals(other.state())
                && Objects.equals(one.qualifier(), other.qualifier())
                && Objects.equals(one.outOf(), other.outOf())
                && Objects.equals(one.window(), other.window())
                && Objects.equals(one.samePeriod(), other.samePeriod())
                && Objects.equals(one.target(), other.target())
                && Objects.equals(one.late(), other.late());
    }

    /** Whether a figure is compared or explained, which takes more room than a sentence has. */
    boolean needsColumns() {
        return figures.values().stream()
                .anyMatch(each -> each.samePeriod() != null || each.target() != null || each.late() != null);
    }

    boolean hasNone() {
        return figures.values().stream().anyMatch(each -> each.state().equals("none-confirmed"));
    }

    /** What it is narrowed to beside that one. */
    Map<String, String> beside(TopicLine wider) {
        Map<String, String> rest = new TreeMap<>(dimensions);
        rest.keySet().removeAll(wider.dimensions.keySet());
        return rest;
    }

    List<FigureView> in(List<String> indicators) {
        return indicators.stream().map(figures::get).filter(Objects::nonNull).toList();
    }
}
