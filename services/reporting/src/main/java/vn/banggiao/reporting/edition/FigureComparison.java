package vn.banggiao.reporting.edition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lays two contents side by side: which figures and texts differ. Plain; reads what was frozen and nothing else. */
final class FigureComparison {
    /** What makes a figure another one; its name and the links to its records do not. */
    private static final List<String> FIELDS = List.of(
            "value",
            "state",
            "qualifier",
            "measure",
            "origin",
            "outOf",
            "window",
            "samePeriod",
            "target",
            "late",
            "statements");

    private final JsonNode before;
    private final JsonNode after;

    FigureComparison(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /** A figure on both sides; either is null where it was not there. */
    record Pair(JsonNode before, JsonNode after) {
        JsonNode any() {
            return after == null ? before : after;
        }

        String change() {
            return before == null ? "added" : after == null ? "removed" : "changed";
        }

        List<String> fields() {
            return before == null || after == null
                    ? List.of()
                    : FIELDS.stream()
                            .filter(name -> !before.path(name).equals(after.path(name)))
                            .toList();
        }
    }

    /** Figures that differ, in the order of the later report, those that are gone last. */
    List<Pair> figures() {
        Map<String, JsonNode> old = figures(before);
        List<Pair> pairs = new ArrayList<>();
        figures(after).forEach((key, figure) -> pairs.add(new Pair(old.remove(key), figure)));
        old.values().forEach(figure -> pairs.add(new Pair(figure, null)));
        pairs.removeIf(pair -> pair.change().equals("changed") && pair.fields().isEmpty());
        return pairs;
    }

    /** Sections whose text differs. */
    List<DifferenceView.NarrativeChange> narratives() {
        Map<String, JsonNode> old = sections(before);
        Map<String, JsonNode> all = new LinkedHashMap<>(sections(after));
        old.forEach(all::putIfAbsent);
        List<DifferenceView.NarrativeChange> changes = new ArrayList<>();
        Map<String, JsonNode> now = sections(after);
        all.forEach((code, section) -> {
            String was = narrative(old.get(code));
            String is = narrative(now.get(code));
            if (!Objects.equals(was, is)) {
                changes.add(new DifferenceView.NarrativeChange(
                        code, section.path("title").textValue(), was, is));
            }
        });
        return changes;
    }

    private static String narrative(JsonNode section) {
        return section == null ? null : section.path("narrative").textValue();
    }

    private static Map<String, JsonNode> sections(JsonNode report) {
        Map<String, JsonNode> sections = new LinkedHashMap<>();
        report.path("sections").forEach(each -> sections.put(each.path("code").textValue(), each));
        return sections;
    }

    private static Map<String, JsonNode> figures(JsonNode report) {
        Map<String, JsonNode> figures = new LinkedHashMap<>();
        for (JsonNode section : report.path("sections")) {
            for (JsonNode figure : section.path("figures")) {
                figures.put(figure.path("indicator").textValue() + figure.path("dimensions"), figure);
            }
        }
        return figures;
    }
}
