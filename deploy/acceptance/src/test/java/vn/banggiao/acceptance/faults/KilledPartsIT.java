package vn.banggiao.acceptance.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.banggiao.acceptance.faults.FaultLoad.Outcome;

class KilledPartsIT {
    @Test
    void frame() throws Exception {
        try (FaultStack registry = FaultStack.start("killed");
                FaultLoad load = FaultLoad.on(registry, 1, 8)) {
            load.grant(1500);
            Outcome outcome = load.finish();
            FaultStack.say(load.client().met() + " " + outcome.operations() + " " + outcome.refusals());
            assertEquals(List.of(), outcome.surprises());
            Recount recount = Recount.of(registry);
            FaultStack.say(recount.records() + " " + recount.versions());
            assertEquals(List.of(), recount.againstAcknowledged(outcome));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertEquals(List.of(), recount.againstReports(registry)));
            long start = System.nanoTime();
            recount.againstReports(registry);
            FaultStack.say("reports in ms " + (System.nanoTime() - start) / 1_000_000);
        }
    }
}
