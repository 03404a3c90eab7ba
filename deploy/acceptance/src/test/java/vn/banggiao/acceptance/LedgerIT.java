package vn.banggiao.acceptance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.banggiao.local.Service;
import vn.banggiao.local.sample.RegistryClient;
import vn.banggiao.local.sample.RegistryClient.Answer;

/** What reporting holds is what the services have, can be made anew from the log, and what was signed stays as it was. */
@ExtendWith(WithRegistry.class)
class LedgerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String EDITIONS = "/api/v1/editions";

    private final RunningRegistry registry;
    private final RegistryClient system;

    LedgerIT(RunningRegistry registry) {
        this.registry = registry;
        this.system = registry.as("system", "*");
    }

    @Test
    void agreesWithEveryServicesOwnRecords() {
        JsonNode found = finished("/api/v1/reconciliations", "{}");
        assertEquals("done", found.path("state").asText(), found::toPrettyString);
        assertTrue(found.path("agrees").asBoolean(), found::toPrettyString);
        assertEquals(11, found.path("kinds").size(), found::toPrettyString);
    }

    @Test
    void agreesInAWindowOnWhatBeganLongBeforeIt() {
        JsonNode found = finished(
                "/api/v1/reconciliations", "{\"unit\": \"40.417\", \"from\": \"2021-08-02\", \"to\": \"2021-08-03\"}");
        assertTrue(found.path("agrees").asBoolean(), found::toPrettyString);
        JsonNode agreements = StreamSupport.stream(found.path("kinds").spliterator(), false)
                .filter(kind -> kind.path("kind").asText().equals("agreement"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                registry.figure("40.417", "2021-08-02..2021-08-03", "agreements.in-force", "")
                        .path("value")
                        .asInt(),
                agreements.path("inService").asInt(),
                found::toPrettyString);
    }

    @Test
    void givesTheSameReportsAfterARebuildFromTheLog() {
        JsonNode before = registry.report("40.417", "2021");
        JsonNode rebuilt = finished("/api/v1/rebuilds", "{}");
        assertEquals("done", rebuilt.path("state").asText(), rebuilt::toPrettyString);
        assertEquals(before, registry.report("40.417", "2021"));
    }

    @Test
    void keepsASignedReportByteForByteAndNamesWhatCameLate() {
        RegistryClient officer = registry.as("district-officer", "11.099");
        JsonNode first = submitted(officer);
        String content = content(officer, first);

        UUID late = UUID.randomUUID();
        RunningRegistry.post(
                registry.as("border-post", "11.099"), Service.BORDER_INCIDENTS, "/api/v1/incidents", """
                {"id": "%s", "unit": "11.099", "kind": "drugs", "occurredOn": "2019-02-03", "people": 1}""".formatted(
                                late));
        await().atMost(PATIENCE)
                .until(() -> registry.figure("11.099", "2019-H1", "incidents.cases", "")
                                .path("value")
                                .asInt()
                        == 1);
        Answer accepted = registry.as("province-officer", "11")
                .send(
                        Service.REPORTING,
                        "POST",
                        EDITIONS + "/" + first.path("id").asText() + "/acceptance",
                        RegistryClient.JSON,
                        "");
        assertTrue(accepted.good(), accepted::body);

        JsonNode second = submitted(officer);
        assertEquals(first.path("number").asInt() + 1, second.path("number").asInt());
        assertEquals(content, content(officer, first));
        JsonNode difference = officer.read(
                Service.REPORTING, EDITIONS + "/" + second.path("id").asText() + "/difference");
        assertTrue(difference.toString().contains(late.toString()), difference::toPrettyString);
    }

    private static JsonNode submitted(RegistryClient officer) {
        Answer answer = officer.send(
                Service.REPORTING,
                "POST",
                EDITIONS,
                RegistryClient.JSON,
                "{\"unit\": \"11.099\", \"period\": \"2019-H1\"}");
        assertEquals(201, answer.status(), answer::body);
        return answer.json();
    }

    private static String content(RegistryClient officer, JsonNode edition) {
        return officer.get(
                        Service.REPORTING, EDITIONS + "/" + edition.path("id").asText() + "/content")
                .body();
    }

    /** Starts what runs by itself, and waits until it has ended. */
    private JsonNode finished(String path, String request) {
        Answer started = system.send(Service.REPORTING, "POST", path, RegistryClient.JSON, request);
        assertEquals(202, started.status(), started::body);
        String address = path + "/" + started.json().path("id").asText();
        await().atMost(PATIENCE).until(() -> List.of("done", "failed")
                .contains(system.read(Service.REPORTING, address).path("state").asText()));
        return system.read(Service.REPORTING, address);
    }
}
