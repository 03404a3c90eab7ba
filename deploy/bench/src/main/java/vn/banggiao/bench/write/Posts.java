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
    private static final int WARMING_SECONDS = 10;

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
            warmUp(occasion, address, registry, incidents);
            Turns.Measurement posts = () -> rate(seconds, address, registry, incidents);
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

    /** Posts until more of it makes the service no faster; a compiler that shares two cores with 16 clients takes a minute or two. */
    static void warmUp(Occasion occasion, URI address, Registry registry, Incidents incidents) throws Exception {
        Turns.warmUp(occasion, () -> rate(WARMING_SECONDS, address, registry, incidents));
    }

    private static double rate(int seconds, URI address, Registry registry, Incidents incidents) throws Exception {
        double rate = Callers.rate(
                CLIENTS, Duration.ofSeconds(seconds), address, registry.token(), Incidents.PATH, incidents::next);
        registry.awaitQuiet(Service.BORDER_INCIDENTS);
        return rate;
    }
}
