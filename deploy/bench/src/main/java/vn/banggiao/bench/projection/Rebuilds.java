package vn.banggiao.bench.projection;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.banggiao.bench.Comparison;
import vn.banggiao.bench.Goal;
import vn.banggiao.bench.LateWaking;
import vn.banggiao.bench.Occasion;
import vn.banggiao.bench.Part;
import vn.banggiao.bench.Province;
import vn.banggiao.bench.Registry;
import vn.banggiao.bench.Samples;
import vn.banggiao.bench.Turns;
import vn.banggiao.bench.Wire;
import vn.banggiao.local.LocalStack;
import vn.banggiao.local.Service;

/** A rebuild from the log while a reader asks for reports without a pause, beside the projection with nobody reading. */
public final class Rebuilds implements Part {
    private static final List<String> REPORTS = List.of(
            "/api/v1/reports/%s/2022-H1".formatted(Province.DISTRICT),
            "/api/v1/reports/%s/2022-H1".formatted(Province.CODE));
    private static final int WARMING = 60;

    private final List<Double> longest = new ArrayList<>();
    /** Milliseconds that the machine itself had somebody wait who asked for nothing, at worst. */
    private double latestWaking;

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public String about() {
        return "the ledger anew from the log while reports are served; beside the projection";
    }

    @Override
    public List<Comparison> run(Occasion occasion) throws Exception {
        int events = occasion.size(400_000, 5_000_000);
        try (LocalStack stack = occasion.start(Service.REPORTING)) {
            Registry registry = new Registry(stack);
            registry.importUnits(Province.lines());
            stack.stop(Service.REPORTING);
            Handovers handovers = new Handovers(events);
            new Log(stack.kafka().bootstrapServers()).fill(handovers, events);
            Ledger ledger = new Ledger(stack, registry);
            Map<String, Samples> rates = new Turns(occasion)
                    .add("projection", () -> ledger.project(events, handovers))
                    .add("rebuild", () -> rebuild(occasion, stack, registry, ledger, handovers))
                    .take();
            return List.of(
                    new Comparison(
                            name(),
                            "rebuild from a log of %,d events while reports are served".formatted(events),
                            "events/s",
                            rates.get("rebuild"),
                            "the projection, while none are",
                            rates.get("projection"),
                            Goal.atLeastOfPeer(0.8),
                            "from the request to the swap"),
                    Comparison.alone(
                            name(),
                            "longest wait for a report meanwhile",
                            "ms",
                            new Samples(longest),
                            Goal.atMost(250),
                            "a thread that only sleeps woke up to %.0f ms late".formatted(latestWaking)));
        }
    }

    private double rebuild(Occasion occasion, LocalStack stack, Registry registry, Ledger ledger, Handovers handovers)
            throws Exception {
        stack.restart(Service.REPORTING);
        JsonNode rebuild;
        try (Wire reader = new Wire(stack.addresses().of(Service.REPORTING), registry.token())) {
            List<Double> before = new ArrayList<>();
            Turns.warmUp(occasion, () -> {
                before.clear();
                for (int i = 0; i < WARMING; i++) {
                    before.add(wait(reader, i));
                }
                return 1000 / new Samples(before).median();
            });
            occasion.say("%d reports before the rebuild: p50 %.0f ms", before.size(), new Samples(before).median());
            rebuild = read(occasion, reader, registry);
        }
        stack.stop(Service.REPORTING);
        ledger.requireWhole(handovers);
        return rebuild.path("events").asLong() / (took(rebuild).toMillis() / 1e3);
    }

    /** Begins a rebuild and reads until it has ended; answers how it did. */
    private JsonNode read(Occasion occasion, Wire reader, Registry registry) throws Exception {
        try (LateWaking machine = new LateWaking()) {
            JsonNode rebuild = registry.client()
                    .send(Service.REPORTING, "POST", "/api/v1/rebuilds", "application/json", "")
                    .json();
            String own = "/api/v1/rebuilds/" + rebuild.path("id").asText();
            List<Double> waits = new ArrayList<>();
            double most = 0;
            Instant mostAt = Instant.now();
            do {
                for (int i = 0; i < 20; i++) {
                    double wait = wait(reader, waits.size());
                    waits.add(wait);
                    if (wait > most) {
                        most = wait;
                        mostAt = Instant.now();
                    }
                }
                rebuild = registry.client().get(Service.REPORTING, own).json();
            } while (rebuild.path("state").asText().equals("running"));
            if (!rebuild.path("state").asText().equals("done")) {
                throw new IllegalStateException("the rebuild failed: " + rebuild);
            }
            Samples during = new Samples(waits);
            Duration into =
                    Duration.between(Instant.parse(rebuild.path("startedAt").asText()), mostAt);
            occasion.say(
                    "%d during it: p50 %.0f ms, p99 %.0f ms; longest %.0f ms, after %.1f of %.1f s; who only slept woke up to %.0f ms late",
                    waits.size(),
                    during.median(),
                    during.quantile(0.99),
                    most,
                    into.toMillis() / 1e3,
                    took(rebuild).toMillis() / 1e3,
                    machine.most());
            longest.add(most);
            latestWaking = Math.max(latestWaking, machine.most());
            return rebuild;
        }
    }

    private static Duration took(JsonNode rebuild) {
        return Duration.between(
                Instant.parse(rebuild.path("startedAt").asText()),
                Instant.parse(rebuild.path("finishedAt").asText()));
    }

    /** Milliseconds until a report is there. */
    private static double wait(Wire reader, int number) throws Exception {
        long began = System.nanoTime();
        int status = reader.get(REPORTS.get(number % REPORTS.size()), "application/json");
        if (status != 200) {
            throw new IllegalStateException(status + ": " + reader.text());
        }
        return (System.nanoTime() - began) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
