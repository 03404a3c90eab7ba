package vn.banggiao.acceptance.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.banggiao.acceptance.StackFolder;
import vn.banggiao.acceptance.faults.FaultLoad.Outcome;
import vn.banggiao.local.Backup;
import vn.banggiao.local.Restore;
import vn.banggiao.local.Service;
import vn.banggiao.local.sample.RegistryClient;

/** A backup that was taken while everybody worked is a registry of one instant, which goes on from there. */
class BackupIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PULL = "/api/v1/incidents?unit=51&limit=500&changedSince=";

    @Test
    void saysWhatItSaidAndCountsOnFromTheInstantOfTheBackup() throws Exception {
        long seed = Form.seed();
        int operations = Form.isLong() ? 5_000 : 600;
        Map<String, String> signed;
        String asOf;
        String early;
        String late;
        List<UUID> sure;
        Path backup = FaultStack.folder("backup-copy");
        try (FaultStack registry = FaultStack.start("backup");
                FaultLoad load = FaultLoad.on(registry, seed, Form.CLIENTS)) {
            load.grant(operations);
            await().atMost(PATIENCE.multipliedBy(5)).until(() -> load.answered() == operations);
            settle(registry);
            early = pulled(registry);
            asOf = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
            signed = reports(registry, asOf);
            sure = load.acknowledged();
            StackFolder.empty(backup);
            load.grant(operations);
            await().atMost(PATIENCE).until(() -> load.answered() > operations + operations / 10);
            Backup.take(FaultStack.folder("backup"), backup);
            assertTrue(load.answered() < 2 * operations, "the load was over before the backup was");
            Outcome outcome = load.finish();
            assertEquals(List.of(), outcome.surprises());
            settle(registry);
            late = pulled(registry);
        }
        Path folder = FaultStack.folder("restored");
        StackFolder.empty(folder);
        Restore.from(backup, folder);
        try (FaultStack restored = FaultStack.again("restored");
                FaultLoad load = FaultLoad.on(restored, seed + 1, Form.CLIENTS)) {
            settle(restored);
            Map<String, String> now = reports(restored, asOf);
            signed.forEach((which, report) -> assertEquals(report, now.get(which), which));
            Recount first = Recount.of(restored);
            assertEquals(List.of(), sure.stream().filter(id -> !first.knows(id)).toList(), "lost");
            await().atMost(PATIENCE).untilAsserted(() -> assertEquals(List.of(), first.againstReports(restored)));

            RegistryClient system = restored.as("system", "*");
            assertEquals(200, system.get(Service.BORDER_INCIDENTS, PULL + early).status());
            var gone = system.get(Service.BORDER_INCIDENTS, PULL + late);
            assertEquals(410, gone.status(), gone::body);

            load.grant(operations / 2);
            Outcome outcome = load.finish();
            assertEquals(List.of(), outcome.surprises());
            settle(restored);
            Recount then = Recount.of(restored);
            await().atMost(PATIENCE).untilAsserted(() -> assertEquals(List.of(), then.againstReports(restored)));
            assertTrue(restored.reconciled().path("agrees").asBoolean());
            for (Service service : Service.values()) {
                JsonNode trail = restored.as("auditor", "*").read(service, "/api/v1/audit/verification");
                assertTrue(trail.path("intact").asBoolean(), trail::toPrettyString);
            }
            new Figures("Backup under load, restored, seed " + seed)
                    .add("records, and their versions, at its instant", first.records() + ", " + first.versions())
                    .add("known to be kept before it, and there", sure.size())
                    .add("records after going on", then.records())
                    .add("reports byte for byte as before", signed.size())
                    .print();
        }
    }

    private static void settle(FaultStack registry) {
        for (Service service : Service.values()) {
            await(service + "'s outbox")
                    .atMost(PATIENCE)
                    .until(() -> registry.count(service, "select count(*) from outbox") == 0);
            await(service + "'s trail")
                    .atMost(PATIENCE)
                    .until(() -> registry.count(service, "select count(*) from audit_unsealed") == 0);
        }
        Recount recount = Recount.of(registry);
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(List.of(), recount.againstReports(registry)));
    }

    /** Every unit's reports, byte by byte. */
    private static Map<String, String> reports(FaultStack registry, String asOf) {
        RegistryClient analyst = registry.as("analyst", "*");
        Map<String, String> reports = new TreeMap<>();
        for (String unit : FaultStack.UNITS) {
            for (String period : List.of("2020-H1", "2020", "2021")) {
                String path = "/api/v1/reports/%s/%s?asOf=%s"
                        .formatted(unit, period, URLEncoder.encode(asOf, StandardCharsets.UTF_8));
                var answer = analyst.get(Service.REPORTING, path);
                assertEquals(200, answer.status(), answer::body);
                reports.put(path, answer.body());
            }
        }
        return reports;
    }

    /** Where somebody stands who has pulled all there is. */
    private static String pulled(FaultStack registry) {
        RegistryClient system = registry.as("system", "*");
        String cursor = "start";
        while (true) {
            JsonNode page = system.read(Service.BORDER_INCIDENTS, PULL + cursor);
            if (!page.path("more").asBoolean()) {
                return page.path("nextCursor").asText();
            }
            cursor = page.path("nextCursor").asText();
        }
    }
}
