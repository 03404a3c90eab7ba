package vn.banggiao.acceptance.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import vn.banggiao.local.Service;
import vn.banggiao.local.sample.RegistryClient;
import vn.banggiao.local.sample.RegistryClient.Answer;

/** What is asked of a release before it is left, and of the next after it has taken over: both must answer the same. */
final class KeptRelease {

    static final Map<String, String> REPORTS = Map.of("11.099", "2020-H1", "40.417", "2021", "19.167.05605", "2024");

    private static final String CHANGED = "0198f3a0-0000-7000-8000-0000000000a1";
    private static final String WITHDRAWN = "0198f3a0-0000-7000-8000-0000000000a2";
    private static final String CASE = "0198f3a0-0000-7000-8000-0000000000a3";
    private static final Map<String, Service> LISTS = Map.ofEntries(
            Map.entry("incidents", Service.BORDER_INCIDENTS),
            Map.entry("patrols", Service.BORDER_INCIDENTS),
            Map.entry("handovers", Service.BORDER_INCIDENTS),
            Map.entry("delegations", Service.DELEGATIONS),
            Map.entry("agreements", Service.DELEGATIONS),
            Map.entry("activities", Service.DELEGATIONS),
            Map.entry("projects", Service.NGO_PROJECTS),
            Map.entry("cases", Service.CITIZEN_PROTECTION),
            Map.entry("consular-records", Service.CITIZEN_PROTECTION),
            Map.entry("returns", Service.REPORTING),
            Map.entry("directives", Service.REPORTING));

    private KeptRelease() {}

    /** Adds to the sample what it lacks: a record that was changed, one that was withdrawn, a person, a submitted report. */
    static void addTo(RegistryClient registry) {
        String incident =
                "\"unit\": \"40.417\", \"kind\": \"smuggling\", \"occurredOn\": \"2021-07-08\", \"people\": %d";
        post(
                registry,
                Service.BORDER_INCIDENTS,
                "incidents",
                "{\"id\": \"%s\", %s}".formatted(CHANGED, incident.formatted(1)));
        change(registry, "PUT", CHANGED, "{%s}".formatted(incident.formatted(4)));
        post(
                registry,
                Service.BORDER_INCIDENTS,
                "incidents",
                "{\"id\": \"%s\", %s}".formatted(WITHDRAWN, incident.formatted(7)));
        change(registry, "DELETE", WITHDRAWN, "{\"reason\": \"Ghi hai lần\"}");
        post(registry, Service.CITIZEN_PROTECTION, "cases", """
                {"id": "%s", "unit": "40.417", "kind": "illegal-labour", "occurredOn": "2021-02-01", "openedOn": "2021-02-03", "country": "CN", "people": 1,
                 "persons": [{"fullName": "Nguyễn Văn Mẫu", "birthDate": "1995-05-01", "sex": "male"}]}""".formatted(CASE));
    }

    static void submit(RegistryClient registry) {
        post(registry, Service.REPORTING, "editions", "{\"unit\": \"11.099\", \"period\": \"2020-H1\"}");
    }

    private static void post(RegistryClient registry, Service service, String path, String body) {
        Answer answer = registry.send(service, "POST", "/api/v1/" + path, RegistryClient.JSON, body);
        if (!answer.good()) {
            throw new IllegalStateException(path + " " + body + ": " + answer);
        }
    }

    private static void change(RegistryClient registry, String method, String id, String body) {
        Answer answer = registry.send(
                Service.BORDER_INCIDENTS,
                method,
                "/api/v1/incidents/" + id,
                RegistryClient.JSON,
                body,
                "If-Match",
                "\"1\"");
        if (!answer.good()) {
            throw new IllegalStateException(method + " " + id + ": " + answer);
        }
    }

    static ObjectNode ask(RegistryClient registry) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        ObjectNode reports = told.putObject("reports");
        REPORTS.forEach((unit, period) ->
                reports.set(unit, registry.read(Service.REPORTING, "/api/v1/reports/%s/%s".formatted(unit, period))));
        ObjectNode lists = told.putObject("lists");
        LISTS.forEach((name, service) -> lists.set(name, list(registry, service, name)));
        ObjectNode versions = told.putObject("versions");
        for (int version : List.of(1, 2)) {
            String path = "/api/v1/incidents/%s?version=%d".formatted(CHANGED, version);
            versions.put(path, registry.get(Service.BORDER_INCIDENTS, path).body());
        }
        ObjectNode editions = told.putObject("editions");
        for (JsonNode edition :
                registry.read(Service.REPORTING, "/api/v1/editions?unit=11.099").path("items")) {
            String path =
                    "/api/v1/editions/%s/content".formatted(edition.path("id").asText());
            editions.put(path, registry.get(Service.REPORTING, path).body());
        }
        return told;
    }

    /** Each record's id and version. */
    private static ObjectNode list(RegistryClient registry, Service service, String name) {
        ObjectNode versions = JsonNodeFactory.instance.objectNode();
        for (String cursor = ""; cursor != null; ) {
            JsonNode page = registry.read(service, "/api/v1/%s?withdrawn=true&limit=500%s".formatted(name, cursor));
            page.path("items")
                    .forEach(item -> versions.put(
                            item.path("id").asText(),
                            item.path("record").path("version").asInt()));
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : null;
        }
        return versions;
    }
}
