package vn.banggiao.incidents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.banggiao.chassis.identity.Caller;

/** Keeps with an incident what was corrected in it, and names what changed from version to version. */
@ApplicationScoped
class Corrections {
    /** They differ with every version, or follow from another field. */
    private static final Set<String> NO_CONTENT = Set.of("record", "corrections", "joining", "versions");

    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    Corrections(ObjectMapper json, Caller caller, Clock clock) {
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /** Puts the request into the incident, and beside it which fields that changed. */
    void correct(Incident incident, RecordIncident request) {
        JsonNode before = json.valueToTree(IncidentView.of(incident));
        incident.put(request);
        JsonNode after = json.valueToTree(IncidentView.of(incident));
        Correction correction = new Correction();
        correction.version = incident.envelope.version + 1;
        correction.fields = changes(before, after).toArray(String[]::new);
        correction.reason = request.correction();
        correction.correctedAt = clock.instant();
        correction.correctedBy = caller.name();
        incident.corrections.add(correction);
    }

    /** @param versions a JSON array of all versions, oldest first; to each is added what it changed */
    String withChanges(String versions) {
        try {
            JsonNode before = null;
            JsonNode all = json.readTree(versions);
            for (JsonNode version : all) {
                List<String> changes = before == null ? List.of() : changes(before, version);
                before = version.deepCopy();
                ((ObjectNode) version).set("changes", json.valueToTree(changes));
            }
            return json.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the history holds what is not JSON", e);
        }
    }

    private static List<String> changes(JsonNode before, JsonNode after) {
        Set<String> changed = new TreeSet<>();
        Stream.of(before, after)
                .flatMap(JsonNode::propertyStream)
                .map(Map.Entry::getKey)
                .filter(field -> !NO_CONTENT.contains(field) && !Objects.equals(before.get(field), after.get(field)))
                .forEach(changed::add);
        if (after.at("/record/withdrawnAt").isTextual()) {
            changed.add("withdrawn");
        }
        return List.copyOf(changed);
    }
}
