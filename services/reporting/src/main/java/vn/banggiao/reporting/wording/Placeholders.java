package vn.banggiao.reporting.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a wording may place, by the sentence that it words. */
final class Placeholders {
    /** Sentences of the report as a whole; all others tell a figure. */
    static final Set<String> FRAME = Set.of("abstract", "opening", "closing");

    /** The sentence of every figure that has none of its own. */
    static final String ANY_FIGURE = "figure";

    private Placeholders() {}

    static List<String> of(String sentence) {
        if (FRAME.contains(sentence)) {
            return List.of("issuer", "period", "unit");
        }
        List<String> all = new ArrayList<>(
                List.of("amount", "comparison", "details", "name", "none", "period", "place", "unit", "value"));
        all.addAll(Companions.of(sentence).keySet());
        return all;
    }

    /** Those without which a figure would be lost: one of each list must stand in the wording. */
    static List<List<String>> needed(String sentence) {
        if (FRAME.contains(sentence)) {
            return List.of();
        }
        List<List<String>> needed =
                new ArrayList<>(List.of(List.of("value", "amount"), List.of("details"), List.of("comparison")));
        Companions.of(sentence).keySet().forEach(each -> needed.add(List.of(each)));
        return needed;
    }
}
