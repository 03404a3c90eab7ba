package vn.banggiao.acceptance.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.banggiao.acceptance.StackFolder;
import vn.banggiao.acceptance.faults.FaultLoad.Outcome;
import vn.banggiao.local.Service;
import vn.banggiao.local.sample.RegistryClient;

/**
 * Kafka's log is lost, or left out when the databases are restored. The services send to a new one, and it has grown past where reporting
 * stood in the old one before that starts: everything is counted once, and the ledger, which has more than the log, is not rebuilt from it.
 */
class LostLogIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String REBUILDS = "/api/v1/rebuilds";
    private static final String STOOD = "select sum(next_offset) from consumer_offset where feed = 'reporting'";

    @Test
    void countsOnceWhatTheOldLogHadAndWhatTheNewOneHas() throws Exception {
        long seed = Form.seed();
        try (FaultStack registry = FaultStack.start("lost-log")) {
            Outcome before = load(registry, seed, 100);
            awaitSent(registry);
            Recount first = Recount.of(registry);
            await().atMost(PATIENCE).untilAsserted(() -> assertEquals(List.of(), first.againstReports(registry)));
            long stood = registry.count(Service.REPORTING, STOOD);

            registry.stack().stop(Service.REPORTING);
            registry.stack().killKafka();
            StackFolder.empty(FaultStack.folder("lost-log").resolve("kafka").resolve("data"));
            registry.stack().startKafka();
            Outcome all = before.and(load(registry, seed + 1, 600));
            awaitSent(registry);
            long grown = length(registry);
            assertTrue(grown > 2 * stood, () -> "%d events in the new log, %d in the old".formatted(grown, stood));
            registry.stack().restart(Service.REPORTING);

            Recount recount = Recount.of(registry);
            assertEquals(List.of(), recount.againstAcknowledged(all));
            await().atMost(PATIENCE).untilAsserted(() -> assertEquals(List.of(), recount.againstReports(registry)));
            assertEquals(recount.versions(), registry.count(Service.REPORTING, "select count(*) from record_version"));
            assertTrue(registry.reconciled().path("agrees").asBoolean());

            JsonNode rebuild = rebuilt(registry);
            assertEquals("failed", rebuild.path("state").asText(), rebuild::toPrettyString);
            assertTrue(rebuild.path("failure").asText().contains("earlier log"), rebuild::toPrettyString);
            assertEquals(List.of(), recount.againstReports(registry));
        }
    }

    private static Outcome load(FaultStack registry, long seed, int operations) throws InterruptedException {
        try (FaultLoad load = FaultLoad.on(registry, seed, Form.CLIENTS)) {
            load.grant(operations);
            Outcome outcome = load.finish();
            assertEquals(List.of(), outcome.surprises());
            return outcome;
        }
    }

    private static void awaitSent(FaultStack registry) {
        for (Service service : Service.values()) {
            await(service + "'s outbox")
                    .atMost(PATIENCE)
                    .until(() -> registry.count(service, "select count(*) from outbox") == 0);
        }
    }

    private static long length(FaultStack registry) {
        try (TopicWriter log = new TopicWriter(registry.stack().kafka().bootstrapServers(), 0)) {
            return log.length();
        }
    }

    private static JsonNode rebuilt(FaultStack registry) {
        RegistryClient system = registry.as("system", "*");
        var begun = system.send(Service.REPORTING, "POST", REBUILDS, RegistryClient.JSON, "{}");
        assertEquals(202, begun.status(), begun::body);
        String path = REBUILDS + "/" + begun.json().path("id").asText();
        await("the rebuild's end").atMost(PATIENCE).until(() -> !system.read(Service.REPORTING, path)
                .path("state")
                .asText()
                .equals("running"));
        return system.read(Service.REPORTING, path);
    }
}
