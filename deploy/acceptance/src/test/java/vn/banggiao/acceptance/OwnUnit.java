package vn.banggiao.acceptance;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.banggiao.acceptance.WhoMay.WithoutTheUnit;
import vn.banggiao.local.Service;

/**
 * A district of its own, so that no other test counts what is done in it, with one record of each kind that can be made of the
 * document's example alone, by whoever may.
 */
final class OwnUnit {

    static final String PROVINCE = "96";
    static final String UNIT = "96.960";
    private static final String INCIDENTS = "/api/v1/incidents";
    /** Lists what has been done, without anything being made there. */
    private static final String AUDIT = "/api/v1/audit";
    /** As the example of the body says. */
    private static final String VALID_FROM = "2020-01-01";
    /** Some operations are about two. */
    private static final String ANOTHER_INCIDENT = "another incident";
    /** What is listed in two places, under the path where it is made. */
    private static final Map<String, String> MADE_AT = Map.of(
            "/api/v1/disbursements", "/api/v1/projects/{projectId}/disbursements",
            "/api/v1/project-activities", "/api/v1/projects/{projectId}/activities");

    private final RunningRegistry registry;
    private final Calls calls;
    private final Map<String, String> ids = new LinkedHashMap<>();

    private OwnUnit(RunningRegistry registry, Calls calls) {
        this.registry = registry;
        this.calls = calls;
    }

    static OwnUnit in(RunningRegistry registry, Calls calls, List<Operation> operations, WhoMay table) {
        importInto(registry);
        OwnUnit own = new OwnUnit(registry, calls);
        for (Operation operation : operations) {
            WhoMay.Rule rule = table.rules().get(operation.name());
            if (operation.makes() && rule != null && rule.withoutTheUnit() != WithoutTheUnit.EVERYWHERE) {
                own.make(operation, rule.roles());
            }
            if (operation.makes() && operation.path().equals(INCIDENTS)) {
                own.ids.put(ANOTHER_INCIDENT, own.ids.get(INCIDENTS));
                own.make(operation, rule.roles());
            }
        }
        own.findPerson();
        own.stateOffice(operations, table);
        return own;
    }

    /** The district and its province, with nothing in them. */
    static void importInto(RunningRegistry registry) {
        registry.importUnits(
                PROVINCE + ",Tỉnh Rừng Cọ,province,,,", UNIT + ",Huyện Suối Trong,district," + PROVINCE + ",,");
    }

    /** Whoever a case is about has an id, which the case gives out for a purpose. */
    private void findPerson() {
        String token = registry.stack().issuer().token("district-officer", UNIT);
        String path = "/api/v1/cases/" + ids.get("/api/v1/cases") + "/persons";
        Calls.Answer persons =
                calls.send(token, Service.CITIZEN_PROTECTION, "GET", path, null, null, "Purpose", "A test");
        ids.put("/api/v1/persons", persons.json().at("/persons/0/id").asText());
    }

    /** Stands where it is put, so that no POST makes it. */
    private void stateOffice(List<Operation> operations, WhoMay table) {
        operations.stream()
                .filter(each -> each.method().equals("PUT") && each.path().equals("/api/v1/offices/{unit}"))
                .forEach(each -> make(each, table.rules().get(each.name()).roles()));
    }

    private void make(Operation operation, List<String> roles) {
        String token = registry.stack().issuer().token(roles.get(0), UNIT);
        // a service hears of the new unit a moment after reporting has it
        Calls.Answer made = await(operation.name())
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> calls.send(
                                token,
                                operation.service(),
                                operation.method(),
                                path(operation, ""),
                                operation.type(),
                                body(operation),
                                "Purpose",
                                "A test"),
                        answer -> !answer.body().contains("\"unknown-unit\""));
        if (made.status() < 300 && made.json().hasNonNull("id")) {
            ids.put(operation.path(), made.json().path("id").asText());
        }
    }

    boolean has(Operation list) {
        return ids.containsKey(list.path()) || list.path().equals(AUDIT);
    }

    /** The path with its parameters filled in. */
    String path(Operation operation, String query) {
        String collection = MADE_AT.getOrDefault(operation.collection(), operation.collection());
        return statistical(operation.path() + query)
                .replace("{projectId}", ids.getOrDefault("/api/v1/projects", ""))
                .replace("{id}", ids.getOrDefault(collection, "0198f3a0-0000-7000-8000-0000000000ff"))
                .replace("{unit}", UNIT)
                .replace("{period}", "2020-H1")
                .replace("{section}", "difficulties")
                .replace("{kind}", operation.path().contains("/deadline-rules/") ? "half" : "other")
                .replace("{level}", "commune")
                .replace("{validFrom}", VALID_FROM)
                .replace("{language}", "vi")
                .replace("{sentence}", "delegations.incoming")
                .replace("{code}", operation.path().contains("/periods/") ? "2020-H1" : UNIT);
    }

    /** With what SDMX calls by names of its own filled in, its {@code {id}} too. */
    private static String statistical(String path) {
        if (!path.startsWith("/api/v1/sdmx/")) {
            return path;
        }
        return path.replace("{context}", "dataflow")
                .replace("{type}", "codelist")
                .replace("{agency}", "BANGGIAO")
                .replace("{id}", path.contains("/data/") ? "FIGURES" : "CL_INDICATOR")
                .replace("{version}", "1.0.0")
                .replace("{key}", "A.VN" + UNIT.replace('.', '_') + ".incidents_cases")
                .replace("{item}", "incidents_cases");
    }

    /** The document's example, in this unit and under a new id. */
    String body(Operation operation) {
        if (operation.type() == null) {
            return null;
        }
        if (!operation.example().isObject()) {
            return operation.method().equals("DELETE") ? "{\"reason\": \"Made by a test\"}" : "{}";
        }
        ObjectNode body = operation.example().deepCopy();
        if (body.has("unit")) {
            body.put("unit", UNIT);
        }
        if (body.has("id")) {
            body.put("id", UUID.randomUUID().toString());
        }
        if (body.path("persons").path(0).isTextual()) {
            body.putArray("persons").add(ids.get("/api/v1/persons"));
        }
        List.of("second", "into").forEach(field -> replace(body, field, ids.get(ANOTHER_INCIDENT)));
        replace(body, "first", ids.get(INCIDENTS));
        return body.toString();
    }

    private static void replace(ObjectNode body, String field, String id) {
        if (body.has(field)) {
            body.put(field, id);
        }
    }
}
