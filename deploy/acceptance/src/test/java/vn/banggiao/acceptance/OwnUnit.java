package vn.banggiao.acceptance;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.banggiao.acceptance.WhoMay.WithoutTheUnit;

/**
 * A district of its own, so that no other test counts what is done in it, with one record of each kind that the documents have an
 * example of, made by whoever may.
 */
final class OwnUnit {

    static final String PROVINCE = "96";
    static final String UNIT = "96.960";
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
        registry.importUnits("96,Tỉnh Rừng Cọ,province,,,", "96.960,Huyện Suối Trong,district,96,,");
        OwnUnit own = new OwnUnit(registry, calls);
        for (Operation operation : operations) {
            WhoMay.Rule rule = table.rules().get(operation.name());
            if (operation.makes() && rule != null && rule.withoutTheUnit() != WithoutTheUnit.EVERYWHERE) {
                own.make(operation, rule.roles());
            }
        }
        return own;
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
                                "POST",
                                path(operation, ""),
                                operation.type(),
                                body(operation)),
                        answer -> !answer.body().contains("\"unknown-unit\""));
        if (made.status() >= 300) {
            throw new IllegalStateException(operation.name() + " got " + made);
        }
        ids.put(operation.path(), made.json().path("id").asText());
    }

    /** The path with its parameters filled in. */
    String path(Operation operation, String query) {
        String collection = MADE_AT.getOrDefault(operation.collection(), operation.collection());
        return (operation.path() + query)
                .replace("{projectId}", ids.getOrDefault("/api/v1/projects", ""))
                .replace("{id}", ids.getOrDefault(collection, "0198f3a0-0000-7000-8000-0000000000ff"))
                .replace("{unit}", UNIT)
                .replace("{period}", "2020-H1")
                .replace("{section}", "difficulties")
                .replace("{code}", operation.path().contains("/periods/") ? "2020-H1" : UNIT);
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
        return body.toString();
    }
}
