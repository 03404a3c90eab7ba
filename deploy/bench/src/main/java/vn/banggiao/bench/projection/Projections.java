package vn.banggiao.bench.projection;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * The service's projection of a log into ledger and totals, beside Kafka Streams, Debezium's JDBC sink and COPY. Each begins anew in a
 * fresh process and with an empty store, and is timed from the first events that it has committed, so that its start does not count.
 */
public final class Projections implements Part {
    private static final Pattern STREAMS = Pattern.compile("seconds ([\\d.]+)\\nsum (\\d+)");

    @Override
    public String name() {
        return "projection";
    }

    @Override
    public String about() {
        return "a log of events into ledger and totals; beside Kafka Streams, Debezium's JDBC sink and COPY";
    }

    @Override
    public List<Comparison> run(Occasion occasion) throws Exception {
        int events = occasion.size(400_000, 1_000_000);
        try (LocalStack stack = occasion.start(Service.REPORTING)) {
            Registry registry = new Registry(stack);
            stack.stop(Service.REPORTING);
            Log log = new Log(stack.kafka().bootstrapServers());
            Handovers handovers = new Handovers(events);
            log.fill(handovers, events);
            occasion.say("%d events of %d versions are in the log", events, handovers.versions());
            Ledger ledger = new Ledger(stack, registry);
            Sink sink = new Sink(stack, registry, log);
            Map<String, Samples> rates = new Turns(occasion)
                    .add("projection", () -> ledger.project(events, handovers))
                    .add("Kafka Streams", () -> streams(occasion, stack, log, events, handovers.people()))
                    .add("Debezium's JDBC sink", () -> sink.rate(occasion, events, handovers.versions()))
                    .add("COPY", ledger::copy)
                    .take();
            return comparisons(rates, events);
        }
    }

    private List<Comparison> comparisons(Map<String, Samples> rates, int events) {
        String work = "projection of %,d events into ledger and totals".formatted(events);
        Samples ours = rates.get("projection");
        return List.of(
                new Comparison(
                        name(),
                        work,
                        "events/s",
                        ours,
                        "Kafka Streams, totals of the unit itself only",
                        rates.get("Kafka Streams"),
                        Goal.atLeastOfPeer(2.5),
                        "amendments and duplicates among them"),
                new Comparison(
                        name(),
                        work,
                        "events/s",
                        ours,
                        "Debezium's JDBC sink, tuned, no totals",
                        rates.get("Debezium's JDBC sink"),
                        Goal.atLeastOfPeer(1.1),
                        ""),
                new Comparison(
                        name(),
                        work,
                        "events/s",
                        ours,
                        "COPY of the ledger's rows, primary key in place",
                        rates.get("COPY"),
                        Goal.atLeastOfPeer(0.4),
                        ""));
    }

    private static double streams(Occasion occasion, LocalStack stack, Log log, int events, long people)
            throws Exception {
        var folder = Occasion.emptied(occasion.work().resolve("streams"));
        List<String> arguments = List.of(
                stack.kafka().bootstrapServers(),
                Log.TOPIC,
                folder.resolve("state").toString(),
                Integer.toString(events));
        try (Peer peer = Peer.start(folder, "vn.banggiao.bench.peers.StreamsTotals", arguments)) {
            String output = peer.output(600);
            Matcher said = STREAMS.matcher(output);
            if (!said.find() || Long.parseLong(said.group(2)) != people) {
                throw new IllegalStateException("Kafka Streams does not sum up to %d: %s".formatted(people, output));
            }
            log.forget("streams-");
            return events / Double.parseDouble(said.group(1));
        }
    }
}
