package vn.banggiao.bench.write;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.banggiao.bench.Callers;
import vn.banggiao.bench.Comparison;
import vn.banggiao.bench.Goal;
import vn.banggiao.bench.Occasion;
import vn.banggiao.bench.Part;
import vn.banggiao.bench.Registry;
import vn.banggiao.bench.Samples;
import vn.banggiao.bench.Turns;
import vn.banggiao.local.LocalStack;
import vn.banggiao.local.Service;

/**
 * One POST of an incident, 16 clients: token checked, validated, committed with its version, event and audit line, all on the disk. Its
 * relay and its sealer run meanwhile; so does Kafka.
 */
public final class Posts implements Part {
    private static final int CLIENTS = 16;
    /** Few, so that the compiler gets its share of the processor. */
    private static final int WARMING_CLIENTS = 2;

    @Override
    public String name() {
        return "posts";
    }

    @Override
    public String about() {
        return "incidents posted one by one, 16 clients; beside pgbench writing the same rows";
    }

    @Override
    public List<Comparison> run(Occasion occasion) throws Exception {
        int seconds = occasion.size(10, 30);
        try (LocalStack stack = occasion.start(Service.REPORTING, Service.BORDER_INCIDENTS)) {
            Registry registry = new Registry(stack);
            Pgbench pgbench = Incidents.prepareBesidePgbench(stack, registry, occasion);
            URI address = stack.addresses().of(Service.BORDER_INCIDENTS);
            Incidents incidents = new Incidents();
            Turns.warmUp(occasion, () -> rate(WARMING_CLIENTS, seconds, address, registry, incidents));
            Turns.Measurement posts = () -> rate(CLIENTS, seconds, address, registry, incidents);
            Map<String, Samples> rates = new Turns(occasion)
                    .add("posts", posts)
                    .add("pgbench", () -> pgbench.rate("incident.pgbench", CLIENTS, seconds))
                    .take();
            return List.of(new Comparison(
                    name(),
                    "POST of an incident, 16 clients",
                    "/s",
                    rates.get("posts"),
                    "pgbench, the same five rows in one transaction, 16 clients",
                    rates.get("pgbench"),
                    Goal.atLeastOfPeer(0.5),
                    ""));
        }
    }

    private static double rate(int clients, int seconds, URI address, Registry registry, Incidents incidents)
            throws Exception {
        double rate = Callers.rate(
                clients, Duration.ofSeconds(seconds), address, registry.token(), Incidents.PATH, incidents::next);
        registry.awaitQuiet(Service.BORDER_INCIDENTS);
        return rate;
    }
}
