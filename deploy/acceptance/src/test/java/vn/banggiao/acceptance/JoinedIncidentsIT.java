package vn.banggiao.acceptance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.banggiao.local.Service;
import vn.banggiao.local.sample.RegistryClient;
import vn.banggiao.local.sample.RegistryClient.Answer;

/** Two posts report one event: proposed, joined and parted by an officer, with the district's report following. */
@ExtendWith(WithRegistry.class)
class JoinedIncidentsIT {

    private static final String DISTRICT = "40.417";
    private static final String DAY = "2022-08-05";
    private static final String INCIDENTS = "/api/v1/incidents";

    private final RunningRegistry registry;
    private final RegistryClient officer;

    JoinedIncidentsIT(RunningRegistry registry) {
        this.registry = registry;
        this.officer = registry.as("district-officer", DISTRICT);
    }

    @Test
    void countsOnceWhatTwoPostsReportedWhileItIsJoined() {
        UUID first = reported("40.417.16837", 3);
        UUID second = reported("40.417.16873", 4);
        awaitRecords(Set.of(first, second));

        JsonNode proposed = officer.read(
                Service.BORDER_INCIDENTS,
                INCIDENTS + "/likely-duplicates?unit=%s&from=%s&to=%s".formatted(DISTRICT, DAY, DAY));
        assertEquals(1, proposed.path("items").size(), proposed::toString);
        assertEquals(first.toString(), proposed.at("/items/0/first/id").asText());
        assertEquals(second.toString(), proposed.at("/items/0/second/id").asText());

        decide("POST", second, 1, "{\"into\": \"%s\", \"reason\": \"One event, two posts\"}".formatted(first));
        awaitRecords(Set.of(first));
        assertEquals(true, agrees(), "service and ledger agree while they are joined");

        decide("DELETE", second, 2, "{\"reason\": \"Two events after all\"}");
        awaitRecords(Set.of(first, second));
        assertEquals(true, agrees(), "and after they were parted");
    }

    private UUID reported(String unit, int people) {
        UUID id = UUID.randomUUID();
        RunningRegistry.post(registry.as("border-post", unit), Service.BORDER_INCIDENTS, INCIDENTS, """
                {"id": "%s", "unit": "%s", "kind": "trafficking", "occurredOn": "%s", "country": "LA", "people": %d, "marker": "405"}""".formatted(
                        id, unit, DAY, people));
        return id;
    }

    private void decide(String method, UUID id, int version, String body) {
        Answer answer = officer.send(
                Service.BORDER_INCIDENTS,
                method,
                INCIDENTS + "/" + id + "/joining",
                RegistryClient.JSON,
                body,
                "If-Match",
                "\"" + version + "\"");
        assertEquals(200, answer.status(), answer::body);
    }

    /** The district's figure counts exactly these, and opens down to them. */
    private void awaitRecords(Set<UUID> expected) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode figure = registry.figure(DISTRICT, "2022-08", "incidents.cases", "kind=trafficking");
            assertEquals(expected.size(), figure.path("value").asInt());
            List<JsonNode> records = registry.records(figure);
            assertEquals(
                    new TreeSet<>(expected),
                    records.stream()
                            .map(each -> UUID.fromString(each.path("id").asText()))
                            .collect(Collectors.toCollection(TreeSet::new)));
        });
    }

    private boolean agrees() {
        RegistryClient system = registry.as("system", "*");
        Answer begun = system.send(
                Service.REPORTING,
                "POST",
                "/api/v1/reconciliations",
                RegistryClient.JSON,
                "{\"unit\": \"%s\", \"from\": \"%s\", \"to\": \"%s\"}".formatted(DISTRICT, DAY, DAY));
        assertEquals(202, begun.status(), begun::body);
        String path = "/api/v1/reconciliations/" + begun.json().path("id").asText();
        await().atMost(Duration.ofSeconds(60)).until(() -> system.read(Service.REPORTING, path)
                .path("state")
                .asText()
                .equals("done"));
        return system.read(Service.REPORTING, path).path("agrees").asBoolean();
    }
}
