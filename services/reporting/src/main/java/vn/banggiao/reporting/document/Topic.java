package vn.banggiao.reporting.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.banggiao.reporting.report.FigureView;
import vn.banggiao.reporting.wording.Companions;

/**
 * What one sentence tells: an indicator, with its companions, in one currency.
 *
 * @param indicators the leading one first
 * @param lines the whole first; none of them merely repeats a wider one
 */
record Topic(List<String> indicators, List<TopicLine> lines) {

    /** The topics of a section, in its order. An indicator of which nothing is known is in none. */
    static List<Topic> of(List<FigureView> figures) {
        Set<String> present = figures.stream().map(FigureView::indicator).collect(Collectors.toSet());
        Map<String, List<FigureView>> groups = new LinkedHashMap<>();
        for (FigureView figure : figures) {
            if (TopicLine.tells(figure)) {
                String leader = Companions.leader(figure.indicator());
                String key = (present.contains(leader) ? leader : figure.indicator()) + " "
                        + figure.dimensions().getOrDefault("currency", "");
                groups.computeIfAbsent(key, each -> new ArrayList<>()).add(figure);
            }
        }
        return groups.values().stream().flatMap(each -> together(each).stream()).toList();
    }

    private static List<Topic> together(List<FigureView> figures) {
        Topic topic = made(figures);
        boolean together = topic.indicators.size() == 1
                || topic.lead() != null
                        && topic.lead().figures().containsKey(topic.indicators.get(0))
                        && topic.indicators.get(0).equals(Companions.leader(topic.indicators.get(0)))
                        && topic.lines.stream().noneMatch(each -> each.hasNone() || each.needsColumns());
        if (together) {
            return List.of(topic);
        }
        Map<String, List<FigureView>> apart = figures.stream()
                .collect(Collectors.groupingBy(FigureView::indicator, LinkedHashMap::new, Collectors.toList()));
        return apart.values().stream().map(Topic::made).toList();
    }

    private static Topic made(List<FigureView> figures) {
        Set<String> indicators = new LinkedHashSet<>();
        Map<Map<String, String>, TopicLine> byDimensions = new LinkedHashMap<>();
        for (FigureView figure : figures) {
            indicators.add(figure.indicator());
            Map<String, String> dimensions = new TreeMap<>(figure.dimensions());
            dimensions.remove("currency");
            byDimensions.computeIfAbsent(dimensions, TopicLine::of).figures().put(figure.indicator(), figure);
        }
        List<TopicLine> lines = new ArrayList<>();
        byDimensions.values().stream()
                .sorted((one, other) -> Integer.compare(
                        one.dimensions().size(), other.dimensions().size()))
                .forEach(line -> lines.stream()
                        .filter(wider -> wider.isNoMoreThan(line))
                        .findFirst()
                        .ifPresentOrElse(wider -> wider.wholly().add(line.beside(wider)), () -> lines.add(line)));
        return new Topic(List.copyOf(indicators), lines);
    }

    /** The line that the sentence tells: the whole, or the only one there is; null where there are only parts. */
    TopicLine lead() {
        boolean whole = lines.get(0).dimensions().isEmpty();
        return whole || lines.size() == 1 ? lines.get(0) : null;
    }

    /** The other lines. */
    List<TopicLine> parts() {
        return lead() == null ? lines : lines.subList(1, lines.size());
    }
}
