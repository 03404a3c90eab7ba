package vn.banggiao.acceptance.faults;

import java.net.URI;
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
 * are ready, and asks each four times a second. It sends nothing twice.
 */
final class Balancer implements PatientClient.Addresses, AutoCloseable {

    private static final long LOOK_EVERY_MILLIS = 250;

    private final LocalStack stack;
    private final Map<Service, List<Instance>> instances;
    private final Map<Instance, Boolean> ready = new ConcurrentHashMap<>();
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
        ready.put(instance, stack.isReady(instance));
    }

    @Override
    public URI of(Service service) {
        List<Instance> serving =
                instances.get(service).stream().filter(ready::get).toList();
        if (serving.isEmpty()) {
            throw new IllegalStateException("no instance of " + service + " is ready");
        }
        return stack.addressOf(serving.get(Math.floorMod(turn.getAndIncrement(), serving.size())));
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
