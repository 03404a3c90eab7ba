package vn.banggiao.citizens;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.banggiao.chassis.audit.Audit;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.record.Registrar;

/**
 * Erases persons for good, within one transaction: the sealed row with its index, the hashes of the case's requests, and their names
 * where they stand in free text, in old versions too. What is counted stays: the case, its people, its events. Each erasure
 * leaves a {@link PersonErasure} and a line in the audit trail.
 */
@ApplicationScoped
public class Erasures {
    private final EntityManager entities;
    private final Registrar registrar;
    private final Persons persons;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;
    private final ObjectMapper json;

    Erasures(
            EntityManager entities,
            Registrar registrar,
            Persons persons,
            Caller caller,
            Audit audit,
            Clock clock,
            ObjectMapper json) {
        this.entities = entities;
        this.registrar = registrar;
        this.persons = persons;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
    }

    /**
     * @param citizenCase locked by the caller, and not held
     * @param rows of the case
     */
    void erase(ProtectionCase citizenCase, List<SealedPerson> rows, ErasePerson why) {
        if (rows.isEmpty()) {
            return;
        }
        UUID caseId = citizenCase.id;
        // a row whose key is lost can be erased, too; its name is then not looked for in free text
        NameTrace names = NameTrace.of(rows.stream()
                .map(row -> persons.openOrNull(caseId, row))
                .filter(Objects::nonNull)
                .toList());
        Set<UUID> ids = rows.stream().map(SealedPerson::id).collect(Collectors.toSet());
        registrar.follow(ProtectionCase.KIND, citizenCase, caseId, each -> each.erasePersons(ids, names));
        entities.flush();
        entities.createNativeQuery("select 1 from (select forget_case_requests(?1)) as forgotten")
                .setParameter(1, caseId)
                .getSingleResult();
        blotVersions(caseId, names);
        Instant now = clock.instant();
        for (UUID id : ids) {
            keep(citizenCase, id, why, now);
        }
    }

    private void keep(ProtectionCase citizenCase, UUID id, ErasePerson why, Instant now) {
        PersonErasure erasure = new PersonErasure();
        erasure.person = id;
        erasure.caseId = citizenCase.id;
        erasure.unit = citizenCase.envelope.unit;
        erasure.erasedAt = now;
        erasure.erasedBy = caller.name();
        erasure.ground = why.ground();
        erasure.reference = why.reference();
        entities.persist(erasure);
        String detail = why.reference() == null ? why.ground() : why.ground() + " " + why.reference();
        audit.append("erase-person", "person", id, null, detail, now);
    }

    private void blotVersions(UUID caseId, NameTrace names) {
        List<?> versions = entities.createNativeQuery(
                        "select version, body from record_history where record = ?1 and kind = 'case'", Tuple.class)
                .setParameter(1, caseId)
                .getResultList();
        for (Object each : versions) {
            Tuple version = (Tuple) each;
            String body = version.get(1, String.class);
            if (names.in(body)) {
                entities.createNativeQuery("select 1 from (select blot_case_version(?1, ?2, ?3)) as blotted")
                        .setParameter(1, caseId)
                        .setParameter(2, version.get(0, Integer.class))
                        .setParameter(3, blotted(body, names))
                        .getSingleResult();
            }
        }
    }

    private String blotted(String body, NameTrace names) {
        try {
            return json.writeValueAsString(blotted(json.readTree(body), names));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept version is no JSON");
        }
    }

    private static JsonNode blotted(JsonNode node, NameTrace names) {
        if (node instanceof TextNode text) {
            return TextNode.valueOf(names.without(text.textValue(), NameTrace.BLOT));
        }
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                field.setValue(blotted(field.getValue(), names));
            }
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, blotted(array.get(i), names));
            }
        }
        return node;
    }
}
