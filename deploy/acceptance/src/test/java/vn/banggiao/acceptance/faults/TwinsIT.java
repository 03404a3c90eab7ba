package vn.banggiao.acceptance.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import vn.banggiao.acceptance.faults.FaultLoad.Outcome;
import vn.banggiao.local.Instance;
import vn.banggiao.local.Service;
import vn.banggiao.local.sample.RegistryClient;

/**
 * Two instances of every service on one database each, started at once on empty databases, so that both want to migrate them. Nothing
 * is done twice or half, and while each is stopped and started again in turn, no request fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwinsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String INCIDENTS = "/api/v1/incidents";

    /** Few enough to leave something of two cores to five JVMs that start. */
    private static final int CLIENTS = 2;

    /** Long enough that the balancer has looked several times. */
    private static final Map<String, String> LEAVING = Map.of("QUARKUS_SHUTDOWN_DELAY", "2S");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<Service, List<Instance>> instances = Arrays.stream(Service.values())
            .collect(Collectors.toMap(
                    Function.identity(), service -> List.of(new Instance(service, 1), new Instance(service, 2))));
    private FaultStack registry;
    private String system;

    @BeforeAll
    void start() {
        registry = FaultStack.start("twins", options -> options.withInstances(2).withEnvironment(LEAVING));
        system = registry.stack().issuer().token("system", "*");
    }

    @AfterAll
    void stop() {
        if (registry != null) {
            registry.close();
        }
    }

    @Test
    @Order(1)
    void bothFoundTheSameTablesAndEachMigrationRanOnce() {
        for (Service service : Service.values()) {
            assertEquals(
                    0,
                    registry.count(
                            service,
                            "select count(*) from (select version from flyway_schema_history where version is not null"
                                    + " group by version having count(*) > 1 or not bool_and(success)) as odd"),
                    service::code);
        }
    }

    @Test
    @Order(2)
    void oneRecordIsMadeWhicheverInstanceTheSameRequestReachesAndBothGiveTheSameAnswer() {
        for (int round = 0; round < 30; round++) {
            String day = "\"unit\": \"51.501.10001\", \"kind\": \"other\", \"occurredOn\": \"2018-03-04\"";
            String body =
                    round % 2 == 0 ? "{%s}".formatted(day) : "{\"id\": \"%s\", %s}".formatted(UUID.randomUUID(), day);
            String key = "twin-" + UUID.randomUUID();
            List<CompletableFuture<HttpResponse<String>>> asked = IntStream.range(0, 6)
                    .mapToObj(i -> post(i % 2, body, round(body, key)))
                    .toList();
            List<HttpResponse<String>> answers =
                    asked.stream().map(CompletableFuture::join).toList();
            assertEquals(
                    1, answers.stream().filter(each -> each.statusCode() == 201).count(), () -> answers.stream()
                            .map(each -> each.statusCode() + " " + each.body())
                            .toList()
                            .toString());
            assertEquals(1, answers.stream().map(HttpResponse::body).distinct().count(), answers::toString);
        }
        assertEquals(
                30,
                registry.count(
                        Service.BORDER_INCIDENTS,
                        "select count(*) from record_history where body like '%2018-03-04%'"));
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(30, casesIn2018()));
    }

    private static String[] round(String body, String key) {
        return body.contains("\"id\"") ? new String[0] : new String[] {"Idempotency-Key", key};
    }

    private int casesIn2018() {
        return registry.as("analyst", "*")
                .read(
                        Service.REPORTING,
                        "/api/v1/figures?unit=51.501.10001&period=2018&indicator=incidents.cases&dimensions=")
                .path("value")
                .asInt();
    }

    @Test
    @Order(3)
    void whatIsChangedAtOneInstanceHoldsAtTheOther() {
        var added = send(
                Service.REPORTING,
                0,
                "POST",
                "/api/v1/period-rules",
                "{\"kind\": \"nine-months\", \"closesOn\": 10, \"validFrom\": \"2033-01-01\", \"source\": \"QĐ 1\"}");
        assertEquals(201, added.statusCode(), added::body);
        await().atMost(Duration.ofSeconds(3))
                .until(() -> send(Service.REPORTING, 1, "GET", "/api/v1/reports/51/2033-9M", null)
                        .body()
                        .contains("\"to\":\"2033-09-10\""));

        var worded = send(
                Service.REPORTING,
                1,
                "PUT",
                "/api/v1/wordings/51/vi/delegations.incoming",
                "{\"template\": \"Trong {period}, tỉnh đón {value} đoàn{#if people}, {people} lượt khách{/if}{details}{comparison}.\"}");
        assertEquals(201, worded.statusCode(), worded::body);
        assertTrue(send(Service.REPORTING, 0, "GET", "/api/v1/wordings/51/vi/delegations.incoming", null)
                .body()
                .contains("tỉnh đón"));
    }

    @Test
    @Order(4)
    void retentionRunsOnceAtATime() {
        String dpo = registry.stack().issuer().token("dpo", "*");
        List<CompletableFuture<HttpResponse<String>>> asked = IntStream.range(0, 8)
                .mapToObj(i -> http.sendAsync(
                        request(Service.CITIZEN_PROTECTION, i % 2, "/api/v1/retention/runs", dpo)
                                .POST(BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString()))
                .toList();
        List<Integer> statuses =
                asked.stream().map(each -> each.join().statusCode()).toList();
        assertTrue(statuses.contains(200), statuses::toString);
        assertTrue(statuses.stream().allMatch(each -> each == 200 || each == 409), statuses::toString);
    }

    @Test
    @Order(5)
    void aBatchThatIsUnderWayIsFinishedBeforeItsServiceEnds() throws Exception {
        Instance leaving = instances.get(Service.BORDER_INCIDENTS).get(1);
        AtomicInteger lines = new AtomicInteger();
        AtomicBoolean last = new AtomicBoolean();
        try (PipedOutputStream out = new PipedOutputStream();
                InputStream body = new PipedInputStream(out)) {
            CompletableFuture<HttpResponse<String>> batch = http.sendAsync(
                    request(Service.BORDER_INCIDENTS, 1, INCIDENTS + "/batch", system)
                            .header("Content-Type", RegistryClient.NDJSON)
                            .POST(BodyPublishers.ofInputStream(() -> body))
                            .build(),
                    BodyHandlers.ofString());
            line(out, lines.incrementAndGet());
            CompletableFuture<Void> stopping = CompletableFuture.runAsync(() -> {
                registry.stack().stop(leaving);
                last.set(true);
            });
            await().atMost(PATIENCE).until(() -> !registry.stack().isReady(leaving));
            // the client goes on sending until well after the service has stopped taking anything new; in this thread,
            // as a pipe breaks with the thread that last wrote to it
            await().pollInSameThread()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> {
                        line(out, lines.incrementAndGet());
                        return lines.get() == 50;
                    });
            assertEquals(false, last.get(), "it has not waited for the batch");
            out.close();
            HttpResponse<String> answer = batch.join();
            stopping.join();
            assertEquals(200, answer.statusCode(), answer::body);
            assertEquals(
                    lines.get(),
                    answer.body()
                            .lines()
                            .filter(each -> each.contains("\"status\":201"))
                            .count());
        } finally {
            registry.stack().restart(leaving);
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(
                        lines.get(),
                        registry.as("analyst", "*")
                                .read(
                                        Service.REPORTING,
                                        "/api/v1/figures?unit=51.501.10001&period=2017&indicator=incidents.cases&dimensions=")
                                .path("value")
                                .asInt()));
    }

    private static void line(PipedOutputStream out, int number) throws IOException {
        out.write(
                "{\"unit\": \"51.501.10001\", \"kind\": \"other\", \"occurredOn\": \"2017-05-06\", \"note\": \"%d\"}\n"
                        .formatted(number)
                        .getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Test
    @Order(6)
    void noRequestFailsWhileEveryInstanceIsRestartedInTurn() throws Exception {
        long seed = Form.seed();
        int rounds = Form.isLong() ? 3 : 1;
        try (Balancer balancer = new Balancer(registry.stack(), instances);
                FaultLoad load = FaultLoad.through(registry, balancer, seed, CLIENTS);
                Readers readers = new Readers(balancer)) {
            long start = System.nanoTime();
            AtomicBoolean restarted = new AtomicBoolean();
            CompletableFuture<Void> restarts = CompletableFuture.runAsync(() -> {
                for (int round = 0; round < rounds; round++) {
                    restart(0);
                    restart(1);
                }
                restarted.set(true);
            });
            int granted = 0;
            while (!restarts.isDone()) {
                load.grant(100);
                granted += 100;
                int soFar = granted;
                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> restarted.get() || load.answered() > soFar - 100);
            }
            restarts.join();
            Outcome outcome = load.finish();
            readers.close();
            new Figures("All ten processes restarted in turn, seed " + seed)
                    .add("seconds", (System.nanoTime() - start) / 1_000_000_000)
                    .add("operations, and reports read", outcome.operations() + ", " + readers.read())
                    .add("answers to operations, by status", load.client().met())
                    .add("answers to readers", readers.client.met())
                    .add("slowest answer", load.client().slowest())
                    .add("slowest answer to a reader", readers.client.slowest())
                    .print();
            assertEquals(List.of(), outcome.surprises());
            assertEquals(List.of(), List.copyOf(readers.client.faults()));
            assertEquals(
                    0, load.client().met("no answer") + readers.client.met("no answer"), "requests without an answer");
            Recount recount = Recount.of(registry);
            List<String> differences = recount.againstAcknowledged(outcome).stream()
                    .filter(each -> !each.contains("of INCIDENT nobody knows"))
                    .toList();
            assertEquals(List.of(), differences);
            await().atMost(PATIENCE).untilAsserted(() -> assertEquals(List.of(), recount.againstReports(registry)));
        }
    }

    /** The instances of one number, of all services at once: the others go on. */
    private void restart(int number) {
        instances.values().parallelStream().forEach(of -> registry.stack().restart(of.get(number)));
    }

    /** Somebody who reads reports all the while. */
    private final class Readers implements AutoCloseable {
        private final PatientClient client;
        private final AtomicBoolean enough = new AtomicBoolean();
        private final AtomicInteger read = new AtomicInteger();
        private final CompletableFuture<Void> reading;

        Readers(Balancer balancer) {
            this.client = new PatientClient(balancer, registry.stack().issuer().token("analyst", "*"));
            this.reading = CompletableFuture.runAsync(this::read0);
        }

        private void read0() {
            Random never = new Random(1);
            try {
                while (!enough.get()) {
                    client.send(Service.REPORTING, "GET", "/api/v1/reports/51/2020-H1", null, never);
                    read.incrementAndGet();
                }
            } catch (PatientClient.GivenUp e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        int read() {
            return read.get();
        }

        @Override
        public void close() {
            enough.set(true);
            reading.join();
        }
    }

    @Test
    @Order(7)
    void nothingWaitsAndNothingContradictsItself() {
        for (Service service : Service.values()) {
            await(service + "'s outbox")
                    .atMost(PATIENCE)
                    .until(() -> registry.count(service, "select count(*) from outbox") == 0);
            await(service + "'s trail")
                    .atMost(PATIENCE)
                    .until(() -> registry.count(service, "select count(*) from audit_unsealed") == 0);
            JsonNode trail = registry.as("auditor", "*").read(service, "/api/v1/audit/verification");
            assertTrue(trail.path("intact").asBoolean(), trail::toPrettyString);
        }
        JsonNode found = registry.reconciled();
        assertTrue(found.path("agrees").asBoolean(), found::toPrettyString);
    }

    private CompletableFuture<HttpResponse<String>> post(int instance, String body, String... headers) {
        HttpRequest.Builder request = request(Service.BORDER_INCIDENTS, instance, INCIDENTS, system)
                .header("Content-Type", RegistryClient.JSON)
                .POST(BodyPublishers.ofString(body));
        return http.sendAsync(
                (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(Service service, int instance, String method, String path, String body) {
        return http.sendAsync(
                        request(service, instance, path, system)
                                .header("Content-Type", RegistryClient.JSON)
                                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .join();
    }

    private HttpRequest.Builder request(Service service, int instance, String path, String token) {
        URI address = registry.stack().addressOf(instances.get(service).get(instance));
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en");
    }
}
