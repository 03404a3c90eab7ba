package vn.banggiao.reporting.reconciliation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.ledger.Contributions;
import vn.banggiao.reporting.ledger.Reach;
import vn.banggiao.reporting.period.Window;

/**
 * Tells of a record, as its service lists it, whether a figure over some days sums anything of it: by what the ledger would make of it,
 * and by what figures sum, so that both sides of a comparison mean the same records.
 */
final class Bearing {
    private static final Catalogue CATALOGUE = Catalogue.load();

    private final RecordedKind kind;
    private final Map<String, Reach> reaches;

    Bearing(RecordedKind kind, Window window) {
        this.kind = kind;
        this.reaches = reaches(window);
    }

    /** What the figures over the days sum of each indicator that records give. */
    static Map<String, Reach> reaches(Window window) {
        return CATALOGUE.all().stream()
                .filter(indicator -> !indicator.isStated())
                .map(indicator -> Reach.of(indicator, window))
                .collect(Collectors.toMap(Reach::indicator, Function.identity()));
    }

    /**
     * One that was withdrawn is taken as it was before.
     *
     * @throws NotComparable when it lacks what its contributions need
     */
    boolean of(JsonNode item) throws NotComparable {
        ObjectNode state = item.deepCopy();
        JsonNode kept = item.path("record");
        state.set("version", kept.path("version"));
        state.set("recordedAt", kept.path("recordedAt"));
        state.put("withdrawn", false);
        try {
            return Contributions.of(EventJson.read(state.toString().getBytes(StandardCharsets.UTF_8), kind.state()))
                    .stream()
                    .anyMatch(each -> reaches.get(each.indicator()).sums(each.day(), each.until()));
        } catch (RuntimeException unreadable) {
            throw new NotComparable("%s %s cannot be read: %s"
                    .formatted(kind.code(), item.path("id").asText(), unreadable.getMessage()));
        }
    }
}
