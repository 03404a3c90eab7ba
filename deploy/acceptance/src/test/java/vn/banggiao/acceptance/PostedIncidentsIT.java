package vn.banggiao.acceptance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.banggiao.local.LocalFailure;
import vn.banggiao.local.Service;
import vn.banggiao.local.sample.RegistryClient;
import vn.banggiao.local.sample.RegistryClient.Answer;

/** What a border post sends on its way into the report of its unit, with a power cut in between. */
@ExtendWith(WithRegistry.class)
class PostedIncidentsIT {

    private static final String UNIT = "40.417.16837";
    private static final String INCIDENTS = "/api/v1/incidents";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RunningRegistry registry;
    private final RegistryClient post;

    PostedIncidentsIT(RunningRegistry registry) {
        this.registry = registry;
        this.post = registry.as("border-post", UNIT);
    }

    @Test
    void isInTheReportWithinASecond() {
        List<Long> delays = new ArrayList<>();
        for (int posted = 1; posted <= 9; posted++) {
            long start = System.nanoTime();
            assertEquals(201, send(UUID.randomUUID(), "2022-03-05").status());
            int expected = posted;
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(2))
                    .atMost(PATIENCE)
                    .until(() -> cases("2022-03") == expected);
            delays.add((System.nanoTime() - start) / 1_000_000);
        }
        Log.say("from the post of an incident to its figure, in ms: " + delays);
        long median = delays.stream().sorted().toList().get(delays.size() / 2);
        assertTrue(median < 1000, () -> "median of " + delays);
    }

    @Test
    void leavesTheReportWhenItIsWithdrawn() {
        UUID id = UUID.randomUUID();
        send(id, "2022-04-02");
        awaitCases("2022-04", 1);
        Answer withdrawn = post.send(
                Service.BORDER_INCIDENTS,
                "DELETE",
                INCIDENTS + "/" + id,
                RegistryClient.JSON,
                "{\"reason\": \"Recorded twice\"}",
                "If-Match",
                "\"1\"");
        assertEquals(200, withdrawn.status(), withdrawn::body);
        awaitCases("2022-04", 0);
        assertEquals("not-reported", figure("2022-04").path("state").asText());
    }

    @Test
    void countsOnceWhatWasAcknowledgedBeforeTheServiceWasKilled() throws InterruptedException {
        Set<UUID> acknowledged = new TreeSet<>();
        for (int round = 1; round <= 2; round++) {
            Queue<UUID> sure = new ConcurrentLinkedQueue<>();
            Queue<UUID> unsure = new ConcurrentLinkedQueue<>();
            killWhilePosting(sure, unsure);
            registry.stack().restart(Service.BORDER_INCIDENTS);
            Log.say("killed: %d incidents were acknowledged, %d were not".formatted(sure.size(), unsure.size()));
            unsure.forEach(id -> assertTrue(send(id, "2022-06-10").good()));
            acknowledged.addAll(sure);
            acknowledged.addAll(unsure);
        }
        awaitCases("2022-06", acknowledged.size());
        assertEquals(acknowledged, recordsOf("2022-06"));
    }

    /** Kafka keeps the place of a reader that was killed for a while, and gives its messages to nobody. */
    @Test
    void hearsOfNewUnitsSoonAfterItWasKilled() {
        registry.stack().kill(Service.BORDER_INCIDENTS);
        registry.stack().restart(Service.BORDER_INCIDENTS);
        registry.importUnits("95,Tỉnh Đồi Chè,province,,,", "95.950,Huyện Thác Bạc,district,95,,");
        RunningRegistry.post(
                registry.as("border-post", "95.950"),
                Service.BORDER_INCIDENTS,
                INCIDENTS,
                "{\"unit\": \"95.950\", \"kind\": \"smuggling\", \"occurredOn\": \"2022-05-03\"}");
    }

    private void killWhilePosting(Queue<UUID> sure, Queue<UUID> unsure) throws InterruptedException {
        AtomicBoolean dead = new AtomicBoolean();
        ExecutorService posts = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 4; i++) {
            posts.execute(() -> {
                while (!dead.get()) {
                    UUID id = UUID.randomUUID();
                    try {
                        (send(id, "2022-06-10").status() == 201 ? sure : unsure).add(id);
                    } catch (LocalFailure unanswered) {
                        unsure.add(id);
                        dead.set(true);
                    }
                }
            });
        }
        await().atMost(PATIENCE).until(() -> sure.size() >= 100);
        registry.stack().kill(Service.BORDER_INCIDENTS);
        posts.shutdown();
        assertTrue(posts.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }

    private Answer send(UUID id, String day) {
        return post.send(
                Service.BORDER_INCIDENTS,
                "POST",
                INCIDENTS,
                RegistryClient.JSON,
                "{\"id\": \"%s\", \"unit\": \"%s\", \"kind\": \"smuggling\", \"occurredOn\": \"%s\"}"
                        .formatted(id, UNIT, day));
    }

    private void awaitCases(String period, int expected) {
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(expected, cases(period)));
    }

    private int cases(String period) {
        return figure(period).path("value").asInt();
    }

    private JsonNode figure(String period) {
        return registry.figure(UNIT, period, "incidents.cases", "kind=smuggling");
    }

    private Set<UUID> recordsOf(String period) {
        List<JsonNode> records = registry.records(figure(period));
        Set<UUID> ids = records.stream()
                .map(each -> UUID.fromString(each.path("id").asText()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(ids.size(), records.size(), "each once");
        return ids;
    }
}
