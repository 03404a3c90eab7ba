package vn.banggiao.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The whole registry on this machine: PostgreSQL, Kafka and the services. {@link #start} returns when every service says
 * that it is ready; {@link #close} stops the services first, then Kafka, then PostgreSQL. Any part can be killed and
 * started again meanwhile, on the same port, and more processes of a service can be started beside its first. Problems are
 * {@link LocalFailure}s, and whatever was started before one is stopped again.
 */
public final class LocalStack implements AutoCloseable {

    /** A part that ends is noticed at once; one that starts may share two slow cores with a dozen others. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final StackOptions options;
    private final DataFolder folder;
    private final Consumer<String> progress;
    private final LocalIssuer issuer;
    private final Addresses addresses;
    private final Map<Instance, ServiceProcess> services = new ConcurrentHashMap<>(); // also the lock of launching
    private final Map<Instance, URI> others = new ConcurrentHashMap<>();
    private final CompletableFuture<String> death = new CompletableFuture<>();
    private volatile LocalPostgres postgres;
    private volatile LocalKafka kafka;
    private boolean closing;

    private LocalStack(StackOptions options, DataFolder folder, Consumer<String> progress) {
        this.options = options;
        this.folder = folder;
        this.progress = progress;
        this.issuer = LocalIssuer.in(folder.resolve("issuer"));
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        options.servicePorts().forEach((service, port) -> ports.put(service, Ports.orFree(port)));
        this.addresses = Addresses.of(ports);
    }

    /** @param progress takes a line for a person to read whenever a part is ready */
    public static LocalStack start(StackOptions options, Consumer<String> progress) {
        LocalStack stack = prepare(options, progress);
        try {
            stack.startAll();
            return stack;
        } catch (RuntimeException | Error e) {
            stack.close();
            throw e;
        }
    }

    /** Checks what can be checked before anything is started. */
    static LocalStack prepare(StackOptions options, Consumer<String> progress) {
        options.servicePorts().keySet().forEach(service -> ServiceJars.of(service, options.servicesFolder()));
        DataFolder folder = DataFolder.claim(options.data());
        try {
            Files.createDirectories(folder.resolve("logs"));
            awaitLeftovers(folder);
            options.requireFreePorts();
            return new LocalStack(options, folder, progress);
        } catch (IOException e) {
            folder.close();
            throw new LocalFailure("%s cannot be written: %s".formatted(folder.path(), e.getMessage()), e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Where we were killed, the parts end by themselves, but not at once, and hold their ports until then. */
    private static void awaitLeftovers(DataFolder folder) throws IOException {
        Path logs = folder.resolve("logs");
        for (String instance : ServiceProcess.everStarted(logs)) {
            Child.awaitLeftover(instance, ServiceProcess.pidFile(instance, logs));
        }
        Child.awaitLeftover("Kafka", folder.resolve("kafka").resolve("pid"));
        Child.awaitLeftover("PostgreSQL", folder.resolve("postgres").resolve("pid"));
    }

    void startAll() {
        var postgresStart = CompletableFuture.runAsync(this::startPostgres);
        var kafkaStart = CompletableFuture.runAsync(this::startKafka);
        try {
            CompletableFuture.allOf(postgresStart, kafkaStart).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LocalFailure failure ? failure : e;
        }
        List<Service> wanted = options.servicePorts().keySet().stream().sorted().toList();
        List<Instance> instances = wanted.stream().flatMap(this::instancesOf).toList();
        instances.forEach(instance -> launch(instance, Map.of()));
        instances.forEach(instance -> awaitReady(instance, death::isDone));
    }

    /** All start at once, so on an empty database all want to migrate it. */
    private Stream<Instance> instancesOf(Service service) {
        Instance first = Instance.firstOf(service);
        return Stream.iterate(first, before -> another(service)).limit(options.instances());
    }

    /** Where each service's first instance listens. */
    public Addresses addresses() {
        return addresses;
    }

    public LocalIssuer issuer() {
        return issuer;
    }

    public LocalPostgres postgres() {
        return postgres;
    }

    public LocalKafka kafka() {
        return kafka;
    }

    /** Completes with one line when a part ends that nobody stopped or killed through this object. */
    public CompletableFuture<String> death() {
        return death;
    }

    public URI addressOf(Instance instance) {
        return instance.number() == 1 ? addresses.of(instance.service()) : others.get(instance);
    }

    /** Starts one more process of the service on a free port, and waits until it is ready. */
    public Instance startAnother(Service service) {
        return startAnother(service, Map.of());
    }

    /** @param environment over that of the first; it holds for this instance, also when that is restarted */
    public Instance startAnother(Service service, Map<String, String> environment) {
        Instance instance = launchAnother(service, environment);
        awaitReady(instance);
        return instance;
    }

    /** The same without waiting. */
    public Instance launchAnother(Service service, Map<String, String> environment) {
        Instance instance = another(service);
        launch(instance, environment);
        return instance;
    }

    private Instance another(Service service) {
        synchronized (services) {
            int number = 2;
            while (others.containsKey(new Instance(service, number))) {
                number++;
            }
            Instance instance = new Instance(service, number);
            others.put(instance, URI.create("http://127.0.0.1:" + Ports.orFree(0)));
            return instance;
        }
    }

    /** Ends the service's first instance at once, as a power cut would. */
    public void kill(Service service) {
        kill(Instance.firstOf(service));
    }

    /** Lets the service's first instance finish what it does, and ends it. */
    public void stop(Service service) {
        stop(Instance.firstOf(service));
    }

    /** Starts the service's first instance again, after having stopped it where it still ran, and waits until it is ready. */
    public void restart(Service service) {
        restart(Instance.firstOf(service));
    }

    public void kill(Instance instance) {
        services.get(instance).child().kill();
    }

    public void stop(Instance instance) {
        services.get(instance).stop();
    }

    public void restart(Instance instance) {
        stop(instance);
        launch(instance, services.get(instance).own());
        awaitReady(instance);
    }

    /** The id of the process, for whoever wants to send it a signal. */
    public long pid(Instance instance) {
        return services.get(instance).child().pid();
    }

    public long kafkaPid() {
        return kafka.child().pid();
    }

    /** Whether it says of itself, now, that it is ready to serve. */
    public boolean isReady(Instance instance) {
        return services.get(instance).isReady();
    }

    public void awaitReady(Instance instance) {
        awaitReady(instance, () -> false);
    }

    /** Ends Kafka at once, as a power cut would. */
    public void killKafka() {
        kafka.child().kill();
        kafka.close();
    }

    /** Starts Kafka (again). */
    public void startKafka() {
        kafka = LocalKafka.start(folder.resolve("kafka"), kafka == null ? options.kafkaPort() : kafka.port());
        kafka.child().onDeath(death::complete);
        progress.accept("Kafka is ready on " + kafka.bootstrapServers());
    }

    /** Ends PostgreSQL at once, as a power cut would. */
    public void killPostgres() {
        postgres.child().kill();
        postgres.close();
    }

    /** Starts PostgreSQL (again). */
    public void startPostgres() {
        List<String> databases =
                options.servicePorts().keySet().stream().map(Service::database).toList();
        postgres = LocalPostgres.start(
                folder.resolve("postgres"), postgres == null ? options.postgresPort() : postgres.port(), databases);
        postgres.child().onDeath(death::complete);
        progress.accept("PostgreSQL is ready on 127.0.0.1:" + postgres.port());
    }

    private void launch(Instance instance, Map<String, String> own) {
        synchronized (services) {
            if (closing) {
                throw new LocalFailure("Everything is being stopped");
            }
            URI address = addressOf(instance);
            Map<String, String> environment = new ServiceEnvironment(folder.path(), postgres, kafka, issuer, addresses)
                    .of(instance.service(), address);
            environment.putAll(options.environment());
            environment.putAll(own);
            ServiceProcess process =
                    ServiceProcess.start(instance, options, folder.resolve("logs"), address, own, environment);
            process.child().onDeath(death::complete);
            services.put(instance, process);
        }
    }

    private void awaitReady(Instance instance, BooleanSupplier giveUp) {
        ServiceProcess process = services.get(instance);
        process.child().await(() -> giveUp.getAsBoolean() || process.isReady(), PATIENCE, "");
        if (giveUp.getAsBoolean()) {
            throw new LocalFailure(death.join());
        }
        progress.accept("%s is ready on %s".formatted(instance, addressOf(instance)));
    }

    @Override
    public void close() {
        synchronized (services) {
            closing = true;
        }
        services.values().parallelStream().forEach(ServiceProcess::stop);
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
        folder.close();
    }
}
