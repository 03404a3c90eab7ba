package vn.banggiao.bench.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.banggiao.bench.Comparison;
import vn.banggiao.bench.Goal;
import vn.banggiao.bench.Memory;
import vn.banggiao.bench.Occasion;
import vn.banggiao.bench.Part;
import vn.banggiao.bench.Registry;
import vn.banggiao.bench.Samples;
import vn.banggiao.bench.Turns;
import vn.banggiao.bench.Wire;
import vn.banggiao.local.LocalStack;
import vn.banggiao.local.Service;

/** Incidents as NDJSON, one batch after the other over one connection; each line is kept with its version, event and audit line. */
public final class Batches implements Part {
    private static final int LINES = 5_000;
    private static final String KEPT = "\"status\":201";

    @Override
    public String name() {
        return "batches";
    }

    @Override
    public String about() {
        return "incidents posted as NDJSON by one client; beside pgbench inserting one row a transaction";
    }

    @Override
    public List<Comparison> run(Occasion occasion) throws Exception {
        try (LocalStack stack = occasion.start(Service.REPORTING, Service.BORDER_INCIDENTS)) {
            Registry registry = new Registry(stack);
            Pgbench pgbench = Incidents.prepareBesidePgbench(stack, registry, occasion);
            URI address = stack.addresses().of(Service.BORDER_INCIDENTS);
            Incidents incidents = new Incidents();
            int seconds = occasion.size(8, 20);
            int lines = occasion.size(20_000, 50_000);
            Turns.Measurement batches = () -> {
                double rate = send(address, registry.token(), incidents, lines);
                registry.awaitQuiet(Service.BORDER_INCIDENTS);
                return rate;
            };
            Turns.warmUp(occasion, batches);
            Map<String, Samples> rates = new Turns(occasion)
                    .add("lines", batches)
                    .add("one row, 1 client", () -> pgbench.rate("row.pgbench", 1, seconds))
                    .add("one row, 16 clients", () -> pgbench.rate("row.pgbench", 16, seconds))
                    .take();
            List<Comparison> comparisons = new ArrayList<>();
            comparisons.add(new Comparison(
                    name(),
                    "NDJSON batch, 1 client",
                    "/s",
                    rates.get("lines"),
                    "pgbench, one row a transaction, 1 client",
                    rates.get("one row, 1 client"),
                    Goal.atLeastOfPeer(4),
                    "lines; each writes five rows"));
            comparisons.add(new Comparison(
                    name(),
                    "NDJSON batch, 1 client, beside 16 clients",
                    "/s",
                    rates.get("lines"),
                    "pgbench, one row a transaction, 16 clients",
                    rates.get("one row, 16 clients"),
                    Goal.NONE,
                    "lines; each writes five rows"));
            int all = occasion.size(100_000, 1_000_000);
            List<Double> memory = Memory.during(
                    occasion.pid(Service.BORDER_INCIDENTS), () -> send(address, registry.token(), incidents, all));
            comparisons.add(Memory.flat(name(), "memory over %,d lines".formatted(all), memory));
            return comparisons;
        }
    }

    /** Returns how many lines a second were kept. */
    private static double send(URI address, String token, Incidents incidents, int lines) throws IOException {
        long spent = 0;
        try (Wire wire = new Wire(address, token)) {
            for (int sent = 0; sent < lines; sent += LINES) {
                byte[] batch = batch(incidents);
                long start = System.nanoTime();
                int status = wire.post(Incidents.PATH + "/batch", "application/x-ndjson", batch);
                spent += System.nanoTime() - start;
                requireAllKept(status, wire.text());
            }
        }
        return lines / (spent / 1e9);
    }

    private static byte[] batch(Incidents incidents) {
        ByteArrayOutputStream batch = new ByteArrayOutputStream();
        for (int i = 0; i < LINES; i++) {
            batch.writeBytes(incidents.next());
            batch.write('\n');
        }
        return batch.toByteArray();
    }

    private static void requireAllKept(int status, String answers) {
        List<String> others =
                answers.lines().filter(line -> !line.contains(KEPT)).toList();
        long lines = answers.lines().count();
        if (status != 200 || lines != LINES || !others.isEmpty()) {
            throw new IllegalStateException("%d, %d answers, of which not kept: %s"
                    .formatted(status, lines, others.stream().findFirst().orElse("")));
        }
    }
}
