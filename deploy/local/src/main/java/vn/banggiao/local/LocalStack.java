package vn.banggiao.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The whole registry on this machine: PostgreSQL, Kafka and the services. {@link #start} returns when every service says
 * that it is ready; {@link #close} stops the services first, then Kafka, then PostgreSQL. Any part can be killed and
 * started again meanwhile, on the same port. Problems are {@link LocalFailure}s, and whatever was started before one is
 * stopped again.
 */
public final class LocalStack implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final StackOptions options;
    private final DataFolder folder;
    private final Consumer<String> progress;
    private final LocalIssuer issuer;
    private final Addresses addresses;
    private final Map<Service, ServiceProcess> services = new ConcurrentHashMap<>(); // also the lock of launching
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
        options.servicePorts().keySet().forEach(service -> ServiceProcess.requireBuilt(service, options));
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
        for (Service service : Service.values()) {
            Child.awaitLeftover(service.code(), ServiceProcess.pidFile(service, folder.resolve("logs")));
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
        wanted.forEach(this::launch);
        wanted.forEach(service -> awaitReady(service, death::isDone));
    }

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

    /** Ends the service at once, as a power cut would. */
    public void kill(Service service) {
        services.get(service).child().kill();
    }

    /** Lets the service finish what it does, and ends it. */
    public void stop(Service service) {
        services.get(service).child().stop();
    }

    /** Starts the service again, after having stopped it where it still ran, and waits until it is ready. */
    public void restart(Service service) {
        stop(service);
        launch(service);
        awaitReady(service, () -> false);
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

    private void launch(Service service) {
        synchronized (services) {
            if (closing) {
                throw new LocalFailure("Everything is being stopped");
            }
            ServiceProcess process = ServiceProcess.start(
                    service, options, folder.resolve("logs"), addresses.of(service), environmentOf(service));
            process.child().onDeath(death::complete);
            services.put(service, process);
        }
    }

    private void awaitReady(Service service, BooleanSupplier giveUp) {
        ServiceProcess process = services.get(service);
        process.child().await(() -> giveUp.getAsBoolean() || process.isReady(), PATIENCE, "");
        if (giveUp.getAsBoolean()) {
            throw new LocalFailure(death.join());
        }
        progress.accept("%s is ready on %s".formatted(service, addresses.of(service)));
    }

    private Map<String, String> environmentOf(Service service) {
        Map<String, String> environment = new HashMap<>();
        environment.put("BANGGIAO_DB_URL", postgres.jdbcUrl(service.database()));
        environment.put("BANGGIAO_DB_USER", postgres.user());
        environment.put("BANGGIAO_DB_PASSWORD", postgres.password());
        environment.put("BANGGIAO_KAFKA", kafka.bootstrapServers());
        environment.put("BANGGIAO_ISSUER", issuer.issuer());
        environment.put("BANGGIAO_JWKS", issuer.jwksFile().toString());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put(
                "QUARKUS_HTTP_PORT", Integer.toString(addresses.of(service).getPort()));
        environment.put("MALLOC_ARENA_MAX", "2"); // glibc keeps less memory for itself
        if (service == Service.CITIZEN_PROTECTION) {
            environment.put("BANGGIAO_PERSON_KEY", secretKey("person-key"));
            environment.put("BANGGIAO_PERSON_INDEX_KEY", secretKey("person-index-key"));
        }
        if (service == Service.REPORTING) {
            addresses
                    .byService()
                    .forEach((each, address) -> environment.put(
                            "BANGGIAO_SERVICES_" + each.database().toUpperCase(Locale.ROOT), address.toString()));
        }
        environment.putAll(options.environment());
        return environment;
    }

    /** A key that persons' data are encrypted or found with: made once, readable by the owner of the folder alone. */
    private String secretKey(String name) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] key = new byte[32];
                new SecureRandom().nextBytes(key);
                PrivateFile.write(file, Base64.getEncoder().encodeToString(key) + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new LocalFailure("%s cannot be read or written: %s".formatted(file, e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        synchronized (services) {
            closing = true;
        }
        services.values().parallelStream().forEach(process -> process.child().stop());
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
        folder.close();
    }
}
