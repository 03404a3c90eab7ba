package vn.banggiao.reporting.wording;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which indicators are told in the sentence of another: delegations with their people, incidents with people and households. */
public final class Companions {
    private static final Map<String, Map<String, String>> OF = Map.of(
            "delegations.outgoing", Map.of("people", "delegations.outgoing.people"),
            "delegations.incoming", Map.of("people", "delegations.incoming.people"),
            "aid.training.classes", Map.of("participants", "aid.training.participants"),
            "incidents.cases", Map.of("people", "incidents.people", "households", "incidents.households"));

    private static final Map<String, String> LEADERS = new LinkedHashMap<>();

    static {
        OF.forEach((leader, companions) -> companions.values().forEach(each -> LEADERS.put(each, leader)));
    }

    private Companions() {}

    /** The indicators told in that one's sentence, by the placeholder that stands for each. */
    public static SortedMap<String, String> of(String indicator) {
        return new TreeMap<>(OF.getOrDefault(indicator, Map.of())).descendingMap();
    }

    /** The indicator in whose sentence that one is told; itself where it has one of its own. */
    public static String leader(String indicator) {
        return LEADERS.getOrDefault(indicator, indicator);
    }
}
