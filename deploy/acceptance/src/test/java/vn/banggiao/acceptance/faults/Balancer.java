package vn.banggiao.acceptance.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import vn.banggiao.local.Instance;
import vn.banggiao.local.LocalStack;
import vn.banggiao.local.Service;

/**
 * What has to stand in front of several instances: it gives requests to those in turn that said, when they were last asked, that they
 * are ready, and asks each four times a second. Where there is none, it gives them to those that were ready and now take long to say
 * anything, as a starved machine makes them. It sends nothing twice.
 */
final class Balancer implements PatientClient.Addresses, AutoCloseable {

    private static final long LOOK_EVERY_MILLIS = 250;
    private static final Duration LONG = Duration.ofSeconds(2);

    private enum State {
        READY,
        SLOW,
        OUT
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LocalStack stack;
    private final Map<Service, List<Instance>> instances;
    private final Map<Instance, State> states = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final ScheduledExecutorService looking;

    Balancer(LocalStack stack, Map<Service, List<Instance>> instances) {
        this.stack = stack;
        this.instances = instances;
        List<Instance> all = instances.values().stream().flatMap(List::stream).toList();
        this.looking = Executors.newScheduledThreadPool(all.size());
        all.forEach(instance -> {
            look(instance);
            looking.scheduleAtFixedRate(() -> look(instance), 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        });
    }

    private void look(Instance instance) {
        HttpRequest question = HttpRequest.newBuilder(stack.addressOf(instance).resolve("/q/health/ready"))
                .timeout(LONG)
                .build();
        try {
            boolean ready = http.send(question, BodyHandlers.discarding()).statusCode() == 200;
            states.put(instance, ready ? State.READY : State.OUT);
        } catch (HttpTimeoutException e) {
            states.merge(instance, State.SLOW, (before, slow) -> before == State.OUT ? before : slow);
        } catch (IOException nobodyThere) {
            states.put(instance, State.OUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public URI of(Service service) {
        List<Instance> serving = in(State.READY, service);
        if (serving.isEmpty()) {
            serving = in(State.SLOW, service);
        }
        if (serving.isEmpty()) {
            throw new IllegalStateException("no instance of " + service + " is ready");
        }
        return stack.addressOf(serving.get(Math.floorMod(turn.getAndIncrement(), serving.size())));
    }

    private List<Instance> in(State state, Service service) {
        return instances.get(service).stream()
                .filter(each -> states.get(each) == state)
                .toList();
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
