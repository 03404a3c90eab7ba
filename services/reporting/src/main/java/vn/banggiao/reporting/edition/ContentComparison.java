package vn.banggiao.reporting.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lays two contents side by side. Plain; reads what was frozen and nothing else. Whatever says otherwise in the later one is in one of
 * its lists: fields are compared by what stands there, not by a list of names, so that none that is added one day is passed over.
 */
final class ContentComparison {
    /** What tells which figure it is, and the link that leads to its records at its own instant. */
    private static final Set<String> NO_FACTS_OF_FIGURES = Set.of("indicator", "dimensions", "records");

    /** Compared by themselves, or how sections are known. */
    private static final Set<String> NO_FORM_OF_SECTIONS = Set.of("code", "narrative", "figures");

    private static final Set<String> COMPARED_BY_THEMSELVES = Set.of("sections", "contradictions", "asOf", "edition");

    private final JsonNode before;
    private final JsonNode after;

    ContentComparison(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /** A thing on both sides; either is null where it was not there. */
    record Pair(JsonNode before, JsonNode after, List<String> fields) {
        JsonNode any() {
            return after == null ? before : after;
        }

        String change() {
            return before == null ? "added" : after == null ? "removed" : "changed";
        }

        private boolean differs() {
            return before == null || after == null || !fields.isEmpty();
        }

        private static Pair of(JsonNode before, JsonNode after, Set<String> without) {
            return new Pair(
                    before, after, before == null || after == null ? List.of() : differing(before, after, without));
        }
    }

    /** Figures that differ, in the order of the later report, those that are gone last. */
    List<Pair> figures() {
        return pairs(figures(before), figures(after), NO_FACTS_OF_FIGURES);
    }

    /** Contradictions that came, went or changed; several of one kind about one figure are taken in their order. */
    List<Pair> contradictions() {
        return pairs(contradictions(before), contradictions(after), Set.of());
    }

    /** Sections that came, went, or stand in another form, place or order of indicators. */
    List<Pair> sections() {
        return pairs(forms(before), forms(after), Set.of("code"));
    }

    /** What else the reports say otherwise, such as {@code unit.name} or {@code period.to}; either side is absent where it says nothing. */
    List<DifferenceView.FieldChange> fields() {
        List<DifferenceView.FieldChange> changes = new ArrayList<>();
        for (String name : names(before, after)) {
            if (!COMPARED_BY_THEMSELVES.contains(name)) {
                fields(name, before.path(name), after.path(name), changes);
            }
        }
        return changes;
    }

    /** Sections whose text differs. */
    List<DifferenceView.NarrativeChange> narratives() {
        Map<String, JsonNode> was = sections(before);
        Map<String, JsonNode> is = sections(after);
        Map<String, JsonNode> all = new LinkedHashMap<>(is);
        was.forEach(all::putIfAbsent);
        List<DifferenceView.NarrativeChange> changes = new ArrayList<>();
        all.forEach((code, section) -> {
            String old = narrative(was.get(code));
            String now = narrative(is.get(code));
            if (!Objects.equals(old, now)) {
                changes.add(new DifferenceView.NarrativeChange(
                        code, section.path("title").textValue(), old, now));
            }
        });
        return changes;
    }

    private static List<Pair> pairs(Map<String, JsonNode> was, Map<String, JsonNode> is, Set<String> without) {
        Map<String, JsonNode> old = new LinkedHashMap<>(was);
        List<Pair> pairs = new ArrayList<>();
        is.forEach((key, each) -> pairs.add(Pair.of(old.remove(key), each, without)));
        old.values().forEach(each -> pairs.add(Pair.of(each, null, without)));
        return pairs.stream().filter(Pair::differs).toList();
    }

    private static void fields(String path, JsonNode was, JsonNode is, List<DifferenceView.FieldChange> changes) {
        if (was.isObject() && is.isObject()) {
            names(was, is).forEach(name -> fields(path + "." + name, was.path(name), is.path(name), changes));
        } else if (!same(was, is)) {
            changes.add(new DifferenceView.FieldChange(path, text(was), text(is)));
        }
    }

    private static List<String> differing(JsonNode was, JsonNode is, Set<String> without) {
        return names(was, is).stream()
                .filter(name -> !without.contains(name) && !same(was.path(name), is.path(name)))
                .toList();
    }

    /** What is absent and what is null say the same: nothing. */
    private static boolean same(JsonNode was, JsonNode is) {
        return text(was) == null ? text(is) == null : Content.samePart(was, is);
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() || value.isNull()
                ? null
                : value.isTextual() ? value.textValue() : value.toString();
    }

    private static Set<String> names(JsonNode was, JsonNode is) {
        Set<String> names = new LinkedHashSet<>();
        Stream.of(was, is)
                .map(JsonNode::fieldNames)
                .forEach((Iterator<String> each) -> each.forEachRemaining(names::add));
        return names;
    }

    private static String narrative(JsonNode section) {
        return section == null ? null : section.path("narrative").textValue();
    }

    private static Map<String, JsonNode> sections(JsonNode report) {
        Map<String, JsonNode> sections = new LinkedHashMap<>();
        report.path("sections").forEach(each -> sections.put(each.path("code").textValue(), each));
        return sections;
    }

    /** Each section without its text and figures, but with its place and the indicators that stand in it, in their order. */
    private static Map<String, JsonNode> forms(JsonNode report) {
        Map<String, JsonNode> forms = new LinkedHashMap<>();
        sections(report).forEach((code, section) -> {
            ObjectNode form = section.deepCopy();
            NO_FORM_OF_SECTIONS.forEach(form::remove);
            Set<String> indicators = new LinkedHashSet<>();
            section.path("figures")
                    .forEach(each -> indicators.add(each.path("indicator").textValue()));
            form.put("code", code).put("place", forms.size() + 1);
            indicators.forEach(form.putArray("indicators")::add);
            forms.put(code, form);
        });
        return forms;
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

    private static Map<String, JsonNode> contradictions(JsonNode report) {
        Map<String, JsonNode> contradictions = new LinkedHashMap<>();
        for (JsonNode each : report.path("contradictions")) {
            String key = each.path("code").textValue() + each.path("indicator") + each.path("dimensions");
            int number = 1;
            while (contradictions.containsKey(key + number)) {
                number++;
            }
            contradictions.put(key + number, each);
        }
        return contradictions;
    }
}
