package vn.banggiao.acceptance.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.function.Executable;
import vn.banggiao.acceptance.faults.FaultLoad.Outcome;
import vn.banggiao.local.LocalStack;
import vn.banggiao.local.Service;

/** Services, the broker and the database are killed, or stay away, while clients record. */
@TestInstance(Lifecycle.PER_CLASS)
class FailingPartsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<Service> RECORDING =
            List.of(Service.DELEGATIONS, Service.NGO_PROJECTS, Service.BORDER_INCIDENTS, Service.CITIZEN_PROTECTION);

    private final Form form = Form.chosen();
    private final long seed = Form.seed();
    private FaultStack registry;
    private LocalStack stack;
    private Outcome known = Outcome.NOTHING;

    @BeforeAll
    void start() {
        FaultStack.say("%s form, -Dfaults.seed=%d".formatted(form.name(), seed));
        registry = FaultStack.start("failing-parts");
        stack = registry.stack();
    }

    @AfterAll
    void stop() {
        registry.close();
    }

    /** @param parts what is killed, in this order */
    private record Strike(String part, Runnable blow) {}

    @Test
    void countsOnceWhatWasAcknowledgedWhileEveryPartWasKilled() throws InterruptedException {
        Figures figures = new Figures("killed in turn, seed " + seed);
        long start = System.nanoTime();
        try (FaultLoad load = FaultLoad.on(registry, seed, Form.CLIENTS)) {
            List<Strike> strikes = strikes(load);
            int phase = form.operations() / (strikes.size() + 1);
            for (Strike strike : strikes) {
                load.grantAndAwait(phase / 2);
                load.grant(phase - phase / 2);
                FaultStack.say("killing " + strike.part());
                strike.blow().run();
            }
            load.grant(form.operations() - strikes.size() * phase);
            known = known.and(load.finish());
            figures.add("parts killed", strikes.size())
                    .add("answers, by status", load.client().met())
                    .add("slowest attempt", load.client().slowest());
        }
        Proof.of(registry, known, figures);
        figures.add("seconds", (System.nanoTime() - start) / 1_000_000_000).print();
    }

    /** In the short form two of the recording services, which two the seed says. */
    private List<Strike> strikes(FaultLoad load) {
        List<Strike> strikes = new ArrayList<>();
        Random random = new Random(seed);
        for (int round = 0; round < form.rounds(); round++) {
            List<Strike> each = new ArrayList<>();
            List<Service> services = new ArrayList<>(RECORDING);
            Collections.shuffle(services, random);
            services.subList(0, Form.isLong() ? 4 : 2)
                    .forEach(service -> each.add(new Strike(
                            service.code(),
                            () -> noticed(load, () -> stack.kill(service), () -> stack.restart(service)))));
            each.add(new Strike("reporting in the middle of a batch", () -> tear(load)));
            each.add(new Strike("Kafka", () -> killKafka(load)));
            each.add(new Strike("PostgreSQL", () -> noticed(load, stack::killPostgres, stack::startPostgres)));
            Collections.shuffle(each, random);
            strikes.addAll(each);
        }
        return strikes;
    }

    /** Starts it again when a client has met its absence. */
    private void noticed(FaultLoad load, Runnable kill, Runnable start) {
        int before = trouble(load);
        kill.run();
        load.grant(40);
        await("clients notice").atMost(PATIENCE).until(() -> trouble(load) > before);
        start.run();
    }

    private static int trouble(FaultLoad load) {
        return load.client().met("no answer") + load.client().met("503");
    }

    private void tear(FaultLoad load) {
        Torn.killInTheMiddleOfABatch(registry, load);
        stack.restart(Service.REPORTING);
    }

    /** Clients need not notice. */
    private void killKafka(FaultLoad load) {
        stack.killKafka();
        load.grantAndAwait(40);
        stack.startKafka();
    }

    @Test
    void acceptsPostsWhileTheBrokerIsAwayAndSendsThemOnAfterwards() throws InterruptedException {
        Figures figures = new Figures("broker away, seed " + seed);
        try (FaultLoad load = FaultLoad.on(registry, seed + 1, Form.CLIENTS)) {
            load.grantAndAwait(50);
            int refusedBefore = trouble(load);
            long gone = System.nanoTime();
            stack.killKafka();
            int posted = 0;
            while (System.nanoTime() - gone < form.away().toNanos()) {
                load.grantAndAwait(10);
                posted += 10;
            }
            assertEquals(refusedBefore, trouble(load), "posts are accepted as ever");
            await("all say what is degraded")
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertAll(everyService(service -> {
                        Health health = Health.readiness(registry, service);
                        assertTrue(health.up(), () -> service + " stays ready: " + health);
                        assertTrue(
                                health.degraded(service == Service.REPORTING ? "projection" : "outbox"),
                                () -> service + " says what is degraded: " + health);
                    })));
            long waiting = RECORDING.stream()
                    .mapToLong(service -> Health.readiness(registry, service)
                            .of("outbox")
                            .path("waiting")
                            .asLong())
                    .sum();
            assertTrue(waiting >= posted / 2, () -> waiting + " events wait");
            assertEquals(
                    200,
                    registry.as("analyst", "*")
                            .get(Service.REPORTING, "/api/v1/reports/51/2020")
                            .status());
            figures.add("away, seconds", (System.nanoTime() - gone) / 1_000_000_000)
                    .add("operations answered meanwhile", posted)
                    .add("events waiting at the end", waiting);
            stack.startKafka();
            long back = System.nanoTime();
            await("nothing degraded")
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertAll(everyService(service -> {
                        Health health = Health.readiness(registry, service);
                        assertEquals(
                                0,
                                health.of("outbox").path("waiting").asInt(),
                                () -> service + " has sent all: " + health);
                        assertTrue(!health.degraded("outbox") && !health.degraded("projection"), health::toString);
                    })));
            figures.add("back to normal after, ms", (System.nanoTime() - back) / 1_000_000);
            known = known.and(load.finish());
        }
        Proof.of(registry, known, figures);
        figures.print();
    }

    @Test
    void saysComeAgainWhileTheDatabaseIsAwayAndRecoversByItself() throws Exception {
        Figures figures = new Figures("database away, seed " + seed);
        Probes probes = new Probes(registry, seed);
        try (FaultLoad load = FaultLoad.on(registry, seed + 2, Form.CLIENTS)) {
            load.grantAndAwait(50);
            load.grant(50);
            stack.killPostgres();
            for (int round = 0; round < 5; round++) {
                probes.assertAllPutOff();
            }
            assertTrue(
                    probes.slowest().compareTo(Duration.ofSeconds(10)) < 0,
                    () -> "the slowest refusal took " + probes.slowest());
            assertAll(everyService(service -> {
                assertEquals(503, Health.readiness(registry, service).status(), () -> service + " is not ready");
                assertTrue(Health.liveness(registry, service).up(), () -> service + " wants no restart");
            }));
            stack.startPostgres();
            long back = System.nanoTime();
            await("all ready again").atMost(PATIENCE).until(() -> Arrays.stream(Service.values())
                    .allMatch(service -> Health.readiness(registry, service).up()));
            figures.add("slowest refusal, ms", probes.slowest().toMillis())
                    .add("all ready again after, ms", (System.nanoTime() - back) / 1_000_000);
            known = known.and(load.finish());
        }
        known = known.and(probes.sendAgain());
        Proof.of(registry, known, figures);
        figures.print();
    }

    /** One client, one post after the other: each must wait for the disks, of PostgreSQL and then of Kafka. */
    @Test
    void waitsForTheDiskBeforeItAcknowledges() throws InterruptedException {
        Figures figures = new Figures("disk sync, seed " + seed);
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            assertEquals(
                    1,
                    registry.count(
                            Service.BORDER_INCIDENTS,
                            "select count(*) from pg_settings where name = '%s' and setting = 'on'".formatted(setting)),
                    setting);
        }
        try (KafkaDisk kafka = KafkaDisk.of(registry);
                FaultLoad load = FaultLoad.on(registry, seed + 3, 1)) {
            long commits = versions();
            long syncs = syncs();
            long flushes = kafka.flushes();
            load.grantAndAwait(100);
            long committed = versions() - commits;
            await("a sync of the log for each commit")
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertTrue(syncs() - syncs >= committed, () -> "%d commits, %d syncs"
                            .formatted(committed, syncs() - syncs)));
            await("every event in Kafka").atMost(PATIENCE).until(() -> waiting() == 0);
            assertTrue(kafka.flushes() - flushes >= committed / 4, () -> "%d events, %d flushes"
                    .formatted(committed, kafka.flushes() - flushes));
            figures.add("commits of one client, in turn", committed)
                    .add("syncs of PostgreSQL's log by its backends", syncs() - syncs)
                    .add("flushes of Kafka's logs", kafka.flushes() - flushes)
                    .print();
            known = known.and(load.finish());
        }
    }

    /** By backends that serve somebody: what the background writes some time later proves nothing. */
    private long syncs() {
        return registry.count(
                Service.REPORTING,
                "select coalesce(sum(fsyncs), 0) from pg_stat_io where object = 'wal' and backend_type = 'client backend'");
    }

    private long versions() {
        return RECORDING.stream()
                .mapToLong(service -> registry.count(service, "select count(*) from record_history"))
                .sum();
    }

    private long waiting() {
        return RECORDING.stream()
                .mapToLong(service -> registry.count(service, "select count(*) from outbox"))
                .sum();
    }

    private interface Check {
        void of(Service service) throws Exception;
    }

    private static Stream<Executable> everyService(Check check) {
        return Arrays.stream(Service.values()).map(service -> () -> check.of(service));
    }
}
