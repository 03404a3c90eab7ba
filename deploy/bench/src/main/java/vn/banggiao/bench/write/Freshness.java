package vn.banggiao.bench.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import vn.banggiao.bench.Comparison;
import vn.banggiao.bench.Goal;
import vn.banggiao.bench.Occasion;
import vn.banggiao.bench.Part;
import vn.banggiao.bench.Registry;
import vn.banggiao.bench.Samples;
import vn.banggiao.bench.Wire;
import vn.banggiao.local.LocalStack;
import vn.banggiao.local.Service;
import vn.banggiao.local.sample.RegistryClient;

/**
 * How long after its answer a post is in the figure. 500 posts a second are sent at fixed times whether or not those before are
 * answered; the figure is asked for all the while. The time of the n-th answer is until the first figure that counts n was received.
 */
public final class Freshness implements Part {
    private static final int PER_SECOND = 500;
    private static final int CLIENTS = 16;
    private static final int WARMING_SECONDS = 15;
    private static final int BETWEEN_LOOKS_MILLIS = 10;
    private static final double P99 = 0.99;
    private static final String FIGURE = "/api/v1/figures?unit=40&period=2024&basis=calendar&indicator=incidents.cases";

    @Override
    public String name() {
        return "freshness";
    }

    @Override
    public String about() {
        return "from a post's answer to its figure, at 500 posts a second";
    }

    @Override
    public List<Comparison> run(Occasion occasion) throws Exception {
        try (LocalStack stack = occasion.start(Service.REPORTING, Service.BORDER_INCIDENTS)) {
            Registry registry = new Registry(stack);
            Incidents.prepare(registry);
            Incidents incidents = new Incidents();
            Posts.warmUp(occasion, stack.addresses().of(Service.BORDER_INCIDENTS), registry, incidents);
            measure(stack, registry, incidents, WARMING_SECONDS);
            List<Double> middle = new ArrayList<>();
            List<Double> slow = new ArrayList<>();
            for (int round = 1; round <= occasion.rounds(); round++) {
                Samples delays = measure(stack, registry, incidents, occasion.size(15, 60));
                middle.add(delays.median());
                slow.add(delays.quantile(P99));
                occasion.say("round %d: p50 %.0f ms, p99 %.0f ms", round, delays.median(), delays.quantile(P99));
            }
            return List.of(
                    Comparison.alone(
                            name(),
                            "from a POST's answer to its figure at 500 POST/s, p99",
                            "ms",
                            new Samples(slow),
                            Goal.atMost(500),
                            ""),
                    Comparison.alone(name(), "the same, p50", "ms", new Samples(middle), Goal.NONE, ""));
        }
    }

    private static Samples measure(LocalStack stack, Registry registry, Incidents incidents, int seconds)
            throws Exception {
        RegistryClient client = registry.client();
        long before = count(client);
        long posts = (long) seconds * PER_SECOND;
        URI address = stack.addresses().of(Service.BORDER_INCIDENTS);
        List<Long> answered = Collections.synchronizedList(new ArrayList<>());
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            AtomicLong next = new AtomicLong();
            long start = System.nanoTime();
            List<Future<?>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(threads.submit(() -> {
                    post(address, registry.token(), incidents, start, next, posts, answered);
                    return null;
                }));
            }
            List<Look> looks = look(client, before, posts, start + TimeUnit.SECONDS.toNanos(seconds + 60L));
            for (Future<?> each : clients) {
                each.get();
            }
            return delays(answered, looks);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void post(
            URI address,
            String token,
            Incidents incidents,
            long start,
            AtomicLong next,
            long posts,
            List<Long> answered)
            throws Exception {
        try (Wire wire = new Wire(address, token)) {
            long number;
            while ((number = next.getAndIncrement()) < posts) {
                LockSupport.parkNanos(start + number * TimeUnit.SECONDS.toNanos(1) / PER_SECOND - System.nanoTime());
                int status = wire.post(Incidents.PATH, "application/json", incidents.next());
                if (status != 201) {
                    throw new IllegalStateException(status + ": " + wire.text());
                }
                answered.add(System.nanoTime());
            }
        }
    }

    /** A figure, and when it was received. */
    private record Look(long counted, long at) {}

    private static List<Look> look(RegistryClient client, long before, long posts, long end)
            throws InterruptedException {
        List<Look> looks = new ArrayList<>();
        long counted;
        do {
            counted = count(client) - before;
            looks.add(new Look(counted, System.nanoTime()));
            if (System.nanoTime() > end) {
                throw new IllegalStateException("%d of %d posts are in the figure".formatted(counted, posts));
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
        } while (counted < posts);
        return looks;
    }

    private static long count(RegistryClient client) {
        JsonNode figure = client.read(Service.REPORTING, FIGURE);
        return figure.path("value").asLong();
    }

    /** In milliseconds. */
    private static Samples delays(List<Long> answered, List<Look> looks) {
        List<Long> answers = answered.stream().sorted().toList();
        List<Double> delays = new ArrayList<>();
        int look = 0;
        for (int i = 0; i < answers.size(); i++) {
            while (looks.get(look).counted() <= i) {
                look++;
            }
            delays.add(Math.max(0, looks.get(look).at() - answers.get(i)) / 1e6);
        }
        return new Samples(delays);
    }
}
