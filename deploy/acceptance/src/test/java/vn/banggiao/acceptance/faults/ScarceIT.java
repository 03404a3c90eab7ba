package vn.banggiao.acceptance.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.banggiao.acceptance.faults.FaultLoad.Outcome;
import vn.banggiao.local.Service;
import vn.banggiao.local.sample.RegistryClient;

/**
 * What the registry does where something runs out: room on the disk, connections of the database, a client's patience. All the while
 * the clock of every service jumps by up to a day. Whatever was acknowledged is counted once, and nobody has to restart anything.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScarceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String INCIDENTS = "/api/v1/incidents";
    private static final int MEGABYTES = 320;
    private static final int KAFKA_MEGABYTES = 128;
    private static final List<Service> RECORDING =
            List.of(Service.DELEGATIONS, Service.NGO_PROJECTS, Service.BORDER_INCIDENTS, Service.CITIZEN_PROTECTION);

    private FaultStack registry;
    private SmallDisk disk;
    private SmallDisk kafkaDisk;
    private Outcome all = Outcome.NOTHING;

    @BeforeAll
    void start() throws IOException {
        Path folder = FaultStack.folder("scarce");
        String clock = ClockAgent.flag(folder.resolveSibling("clock.jar"));
        registry = FaultStack.start("scarce", options -> {
            if (SmallDisk.possible()) {
                disk = SmallDisk.at(folder.resolve("postgres"), MEGABYTES);
                kafkaDisk = SmallDisk.at(folder.resolve("kafka").resolve("data"), KAFKA_MEGABYTES);
            }
            return options.withServiceFlags(clock);
        });
    }

    @AfterAll
    void stop() {
        if (registry != null) {
            registry.close();
        }
        if (kafkaDisk != null) {
            kafkaDisk.close();
        }
        if (disk != null) {
            disk.close();
        }
    }

    /** Whatever ran out, in the end every record is counted once. */
    @AfterEach
    void proveIt() {
        Recount recount = Recount.of(registry);
        List<String> differences = recount.againstAcknowledged(all).stream()
                .filter(each -> !each.contains("of INCIDENT nobody knows"))
                .toList();
        assertEquals(List.of(), differences);
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(List.of(), recount.againstReports(registry)));
    }

    @Test
    void aFullDiskRefusesForAWhileAndLosesNothing() throws Exception {
        assumeTrue(disk != null, "a small disk of its own can be mounted by root on Linux alone");
        try (FaultLoad load = FaultLoad.on(registry, Form.seed(), Form.CLIENTS)) {
            load.grantAndAwait(100);
            disk.fill();
            load.grant(100_000);
            await().atMost(PATIENCE).until(() -> load.client().met("503") >= 20);
            load.enough();
            disk.free();
            Outcome outcome = load.finish();
            all = all.and(outcome);
            assertEquals(List.of(), outcome.surprises());
            print("No room on the disk", load);
        }
    }

    /** The broker ends, or takes nothing: its only disk has failed. It wants room, and to be started again. */
    @Test
    void postsAreAcceptedWhileKafkasDiskIsFullAndArriveOnceThereIsRoom() throws Exception {
        assumeTrue(kafkaDisk != null, "a small disk of its own can be mounted by root on Linux alone");
        try (FaultLoad load = FaultLoad.on(registry, Form.seed(), Form.CLIENTS)) {
            load.grantAndAwait(50);
            long refused = load.client().met("503") + load.client().met("no answer");
            int answered = load.answered();
            kafkaDisk.fill();
            await("all say that events wait").atMost(PATIENCE).until(() -> {
                load.grantAndAwait(20);
                return RECORDING.stream().allMatch(service -> {
                    Health health = Health.readiness(registry, service);
                    return health.up() && health.degraded("outbox");
                });
            });
            assertEquals(
                    refused, load.client().met("503") + load.client().met("no answer"), "posts are accepted as ever");
            int posted = load.answered() - answered;
            long waiting = waiting();
            assertTrue(waiting >= posted / 2, () -> "%d events wait of %d operations".formatted(waiting, posted));
            boolean ended = ProcessHandle.of(registry.stack().kafkaPid()).isEmpty();
            kafkaDisk.free();
            registry.stack().killKafka();
            registry.stack().startKafka();
            await("all is sent").atMost(PATIENCE).until(() -> waiting() == 0);
            Outcome outcome = load.finish();
            all = all.and(outcome);
            assertEquals(List.of(), outcome.surprises());
            new Figures("No room on Kafka's disk")
                    .add("answers, by status", load.client().met())
                    .add("the broker ended by itself", ended)
                    .add("events that waited", waiting)
                    .print();
        }
    }

    private long waiting() {
        return RECORDING.stream()
                .mapToLong(service -> registry.count(service, "select count(*) from outbox"))
                .sum();
    }

    @Test
    void whereTheDatabaseHasNoConnectionLeftTheAnswerSaysWhenToComeAgain() throws Exception {
        try (FaultLoad load = FaultLoad.on(registry, Form.seed(), Form.CLIENTS)) {
            load.grantAndAwait(50);
            List<Connection> taken = new ArrayList<>();
            try {
                takeAll(taken);
                load.grant(200);
                await().atMost(PATIENCE).until(() -> load.client().met("503") >= 10);
            } finally {
                for (Connection each : taken) {
                    each.close();
                }
            }
            Outcome outcome = load.finish();
            all = all.and(outcome);
            assertEquals(List.of(), outcome.surprises());
            print("No connection left, %d taken".formatted(taken.size()), load);
        }
    }

    /**
     * As the services' own roles: some are kept for the owner. Those that a service holds are ended, and taken before it has them again. Whoever is
     * refused holds a place for a moment too, and so even the owner may have to ask again.
     */
    private void takeAll(List<Connection> taken) throws SQLException {
        var postgres = registry.stack().postgres();
        String database = Service.BORDER_INCIDENTS.database();
        String url = postgres.jdbcUrl(database);
        for (int ended = 0; ended < 20; ended++) {
            try {
                while (true) {
                    taken.add(DriverManager.getConnection(
                            url, postgres.serviceUser(database), postgres.servicePassword()));
                }
            } catch (SQLException full) {
                assertEquals("53300", full.getSQLState(), full.getMessage());
            }
            try (Connection owner = await().atMost(PATIENCE)
                            .ignoreExceptionsMatching(
                                    e -> e instanceof SQLException full && "53300".equals(full.getSQLState()))
                            .until(
                                    () -> DriverManager.getConnection(url, postgres.user(), postgres.password()),
                                    each -> true);
                    Statement statement = owner.createStatement()) {
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'PostgreSQL JDBC Driver'"
                                + " and usename <> 'postgres' and client_port not in (%s)".formatted(ports(taken)));
            }
        }
    }

    private static String ports(List<Connection> taken) throws SQLException {
        List<String> ports = new ArrayList<>();
        for (Connection each : taken) {
            try (Statement statement = each.createStatement();
                    var row = statement.executeQuery("select inet_client_port()")) {
                row.next();
                ports.add(row.getString(1));
            }
        }
        return String.join(", ", ports);
    }

    @Test
    void slowClientsKeepNobodyElseWaiting() throws Exception {
        URI address = registry.stack().addresses().of(Service.BORDER_INCIDENTS);
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                Socket socket = new Socket();
                socket.setReceiveBufferSize(1_024);
                socket.connect(new java.net.InetSocketAddress(address.getHost(), address.getPort()));
                slow.add(socket);
                // some send their body and never finish it, some never read what they asked for
                socket.getOutputStream()
                        .write(head(
                                        i % 2 == 0
                                                ? "POST " + INCIDENTS + "/batch"
                                                : "GET " + INCIDENTS + "?changedSince=start",
                                        "Accept: application/x-ndjson\r\n"
                                                + (i % 2 == 0
                                                        ? "Content-Type: application/x-ndjson\r\nContent-Length: 100000\r\n"
                                                        : ""))
                                .getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            }
            List<Long> millis = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                long start = System.nanoTime();
                var answer = registry.as("system", "*")
                        .send(
                                Service.BORDER_INCIDENTS,
                                "POST",
                                INCIDENTS,
                                RegistryClient.JSON,
                                incident(UUID.randomUUID()));
                assertEquals(201, answer.status(), answer::body);
                millis.add((System.nanoTime() - start) / 1_000_000);
            }
            FaultStack.say("beside 60 slow clients a post took, in ms: " + millis);
            assertTrue(millis.stream().sorted().toList().get(10) < 2_000, millis::toString);
        } finally {
            for (Socket each : slow) {
                each.close();
            }
        }
    }

    @Test
    void aBatchWhoseClientHangsUpIsKeptAsFarAsItCameAndCountedOnceWhenItIsSentAgain() throws Exception {
        List<UUID> ids = IntStream.range(0, 40).mapToObj(i -> UUID.randomUUID()).toList();
        URI address = registry.stack().addresses().of(Service.BORDER_INCIDENTS);
        String in = ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "));
        String kept = "select count(*) from incident where id in (%s)".formatted(in);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(head(
                            "POST " + INCIDENTS + "/batch",
                            "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            for (UUID id : ids.subList(0, 25)) {
                byte[] line = (incident(id) + "\n").getBytes(StandardCharsets.UTF_8);
                out.write((Integer.toHexString(line.length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                out.write(line);
                out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            }
            await().atMost(PATIENCE).until(() -> registry.count(Service.BORDER_INCIDENTS, kept) >= 20);
            socket.setSoLinger(true, 0); // gone at once, with what was not read
        }
        String batch = ids.stream().map(ScarceIT::incident).collect(Collectors.joining("\n", "", "\n"));
        var again = registry.as("system", "*")
                .send(Service.BORDER_INCIDENTS, "POST", INCIDENTS + "/batch", RegistryClient.NDJSON, batch);
        assertEquals(200, again.status(), again::body);
        List<Integer> statuses = again.body()
                .lines()
                .map(line -> RegistryClient.json(line).path("status").asInt())
                .toList();
        assertEquals(40, statuses.size(), again::body);
        assertTrue(statuses.stream().filter(each -> each == 200).count() >= 20, statuses::toString);
        assertTrue(statuses.stream().allMatch(each -> each == 200 || each == 201), statuses::toString);
        assertEquals(40, registry.count(Service.BORDER_INCIDENTS, kept));
    }

    @Test
    void aClockThatJumpsIsSeenInWhatServicesWriteDownAndNotInWhenTheRegistryKnew() throws Exception {
        try (FaultLoad load = FaultLoad.on(registry, Form.seed(), Form.CLIENTS)) {
            load.grant(200);
            Outcome outcome = load.finish();
            all = all.and(outcome);
            assertEquals(List.of(), outcome.surprises());
        }
        long spread = registry.count(
                Service.BORDER_INCIDENTS,
                "select extract(epoch from max(known_at) - min(known_at))::bigint from record_history");
        assertTrue(spread > 3_600, "the clock did not jump: " + spread);
        await().atMost(PATIENCE)
                .until(() -> registry.count(Service.BORDER_INCIDENTS, "select count(*) from outbox") == 0);
        assertEquals(
                0,
                registry.count(
                        Service.REPORTING,
                        "select count(*) from record_version where known_at > now() + interval '1 minute'"
                                + " or known_at < now() - interval '1 hour'"));
    }

    private static void print(String title, FaultLoad load) {
        new Figures(title)
                .add("answers, by status", load.client().met())
                .add("slowest", load.client().slowest())
                .print();
    }

    private String head(String line, String headers) {
        return line + " HTTP/1.1\r\nHost: registry\r\nAuthorization: Bearer "
                + registry.stack().issuer().token("system", "*") + "\r\n" + headers + "\r\n";
    }

    private static String incident(UUID id) {
        return "{\"id\": \"%s\", \"unit\": \"51.501.10001\", \"kind\": \"other\", \"occurredOn\": \"2020-05-06\"}"
                .formatted(id);
    }
}
