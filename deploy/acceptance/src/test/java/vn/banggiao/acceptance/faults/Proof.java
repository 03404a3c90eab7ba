package vn.banggiao.acceptance.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import vn.banggiao.acceptance.faults.FaultLoad.Outcome;
import vn.banggiao.local.Service;
import vn.banggiao.local.sample.RegistryClient;
import vn.banggiao.local.sample.RegistryClient.Answer;

/** That nothing is lost and nothing counted twice, shown in every way there is, once all clients have finished. */
final class Proof {

    private static final Duration ARRIVAL = Duration.ofSeconds(60);

    private static final String IN_ANOTHER_ORDER = """
            select count(*) from record_version earlier join record_version later
            on later.record = earlier.record and later.version = earlier.version + 1 and later.known_at < earlier.known_at""";

    private final FaultStack registry;
    private final Outcome outcome;

    private Proof(FaultStack registry, Outcome outcome) {
        this.registry = registry;
        this.outcome = outcome;
    }

    /**
     * @param outcome of all loads that this registry has borne
     * @param figures to add to
     */
    static void of(FaultStack registry, Outcome outcome, Figures figures) {
        new Proof(registry, outcome).show(figures);
    }

    private void show(Figures figures) {
        assertEquals(List.of(), first(outcome.surprises()), "answers that no client should get");
        Recount recount = Recount.of(registry);
        assertEquals(List.of(), first(recount.againstAcknowledged(outcome)), "records against what was acknowledged");
        long start = System.nanoTime();
        await("every version in the ledger, once")
                .atMost(ARRIVAL)
                .untilAsserted(() -> assertEquals(
                        recount.versions(), registry.count(Service.REPORTING, "select count(*) from record_version")));
        long arrived = (System.nanoTime() - start) / 1_000_000;
        assertAll(Stream.<Executable>concat(
                Stream.of(
                        () -> assertEquals(
                                List.of(), first(recount.againstReports(registry)), "reports against records"),
                        () -> assertTrue(reconciled(), "a reconciliation agrees")),
                Arrays.stream(Service.values()).map(service -> () -> assertIntact(service))));
        figures.add("operations answered", outcome.operations())
                .add("of them refused, as they must be", outcome.refusals())
                .add("left unanswered by clients that gave up", outcome.unsure())
                .add("records, and their versions", recount.records() + ", " + recount.versions())
                .add("reports equal to the recount", FaultStack.UNITS.size() * Recount.PERIODS.size())
                .add("versions that came after a later one", registry.count(Service.REPORTING, IN_ANOTHER_ORDER))
                .add("the ledger had everything after, ms", arrived);
    }

    private boolean reconciled() {
        RegistryClient system = registry.as("system", "*");
        Answer begun = system.send(Service.REPORTING, "POST", "/api/v1/reconciliations", RegistryClient.JSON, "{}");
        assertEquals(202, begun.status(), begun::body);
        String path = "/api/v1/reconciliations/" + begun.json().path("id").asText();
        await("reconciliation").atMost(ARRIVAL).until(() -> !system.read(Service.REPORTING, path)
                .path("state")
                .asText()
                .equals("running"));
        JsonNode found = system.read(Service.REPORTING, path);
        assertTrue(found.path("agrees").asBoolean(), found::toString);
        return true;
    }

    /** The audit trail is whole, and has a line for each version of each record. */
    private void assertIntact(Service service) {
        RegistryClient auditor = registry.as("auditor", "*");
        JsonNode verification = auditor.read(service, "/api/v1/audit/verification");
        assertTrue(verification.path("intact").asBoolean(), verification::toString);
        assertEquals(
                registry.count(service, "select count(*) from record_history"),
                registry.count(service, "select count(*) from audit where record is not null and version is not null"),
                "a line in the audit trail for each version in " + service);
    }

    private static List<String> first(List<String> all) {
        return all.subList(0, Math.min(10, all.size()));
    }
}
