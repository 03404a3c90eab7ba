package vn.banggiao.acceptance.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import vn.banggiao.acceptance.faults.FaultLoad.Outcome;
import vn.banggiao.local.Instance;
import vn.banggiao.local.Service;
import vn.banggiao.local.sample.RegistryClient;
import vn.banggiao.local.sample.RegistryClient.Answer;

/**
 * Two processes of reporting share the topics, and one of them comes and goes; between the events of the load stand messages that nobody
 * can read, and in the end every event is sent a second time in any order. Every record is counted once, and every other message is a
 * dead letter, once.
 */
class HostileStreamIT {
    private static final boolean LONG = "long".equals(System.getProperty("faults.form"));
    private static final String LETTERS = "/api/v1/dead-letters";
    private static final Duration PATIENCE = Duration.ofSeconds(LONG ? 300 : 90);

    @Test
    void countsOnceAndPutsAsideOnceWhileReadersComeAndGo() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        AtomicBoolean ended = new AtomicBoolean();
        try (FaultStack registry = FaultStack.start("hostile");
                FaultLoad load = FaultLoad.on(registry, 33, 8);
                TopicWriter writer = new TopicWriter(registry.stack().kafka().bootstrapServers(), 33)) {
            Future<Integer> comings = threads.submit(() -> comeAndGo(registry, ended));
            Future<Set<String>> poison = threads.submit(poison(writer, ended));
            load.grant(LONG ? 10_000 : 600);
            Outcome outcome = load.finish();
            int again = writer.everythingOnceMore();
            ended.set(true);
            Set<String> poisoned = poison.get();
            int came = comings.get();
            assertTrue(came >= 2, () -> "readers came " + came + " times");
            assertEquals(List.of(), outcome.surprises());

            Recount recount = Recount.of(registry);
            assertEquals(List.of(), recount.againstAcknowledged(outcome));
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertEquals(List.of(), recount.againstReports(registry)));
            awaitCaughtUp(registry);
            assertEquals(List.of(), recount.againstReports(registry));
            assertEquals(
                    recount.versions(),
                    registry.count(Service.REPORTING, "select count(*) from record_version"),
                    "each version once");
            RegistryClient system = registry.as("system", "*");
            assertEquals(poisoned, letters(system));
            explains(system, poisoned.iterator().next());
            FaultStack.say("| operations | versions | events sent again | dead letters | times that a reader came |");
            FaultStack.say("| ---: | ---: | ---: | ---: | ---: |");
            FaultStack.say("| %d | %d | %d | %d | %d |"
                    .formatted(outcome.operations(), recount.versions(), again, poisoned.size(), came));
        } finally {
            ended.set(true);
            threads.shutdownNow();
        }
    }

    /** Goes as an operator has it go, in the long form now and then by kill -9. Answers how often it came. */
    private static int comeAndGo(FaultStack registry, AtomicBoolean ended) {
        Instance other = registry.stack().startAnother(Service.REPORTING);
        int came = 1;
        while (!ended.get() || came < 2) {
            long until = System.nanoTime() + Duration.ofSeconds(2).toNanos();
            await().until(() -> System.nanoTime() > until);
            if (LONG && came % 3 == 0) {
                registry.stack().kill(other);
            } else {
                registry.stack().stop(other);
            }
            registry.stack().restart(other);
            came++;
        }
        return came;
    }

    private static Callable<Set<String>> poison(TopicWriter writer, AtomicBoolean ended) {
        return () -> {
            Set<String> sent = new TreeSet<>();
            while (!ended.get() && sent.size() < 2_000) {
                sent.add(writer.poison());
                long until = System.nanoTime() + Duration.ofMillis(50).toNanos();
                await().pollInterval(Duration.ofMillis(10)).until(() -> System.nanoTime() > until);
            }
            return sent;
        };
    }

    /** Until the stored offsets say that everything was read, what was sent twice too. */
    private static void awaitCaughtUp(FaultStack registry) throws Exception {
        try (TopicWriter log = new TopicWriter(registry.stack().kafka().bootstrapServers(), 0)) {
            long end = log.length();
            await().atMost(PATIENCE)
                    .until(() -> registry.count(
                                    Service.REPORTING,
                                    "select coalesce(sum(next_offset), 0) from consumer_offset where feed = 'reporting'")
                            == end);
        }
    }

    private static Set<String> letters(RegistryClient system) {
        Set<String> ids = new TreeSet<>();
        int listed = 0;
        for (String cursor = ""; cursor != null; ) {
            JsonNode page = system.read(Service.REPORTING, LETTERS + "?state=waiting&limit=100" + cursor);
            page.path("items").forEach(each -> ids.add(each.path("id").asText()));
            listed += page.path("items").size();
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : null;
        }
        assertEquals(ids.size(), listed, "each once");
        return ids;
    }

    /** As whoever is called at night finds it. */
    private static void explains(RegistryClient system, String id) {
        JsonNode letter = system.read(Service.REPORTING, LETTERS + "/" + id);
        assertTrue(letter.at("/reason/meaning").asText().endsWith("."), letter::toPrettyString);
        assertTrue(letter.at("/reason/remedy").asText().endsWith("."), letter::toPrettyString);
        Answer replayed =
                system.send(Service.REPORTING, "POST", LETTERS + "/" + id + "/replay", RegistryClient.JSON, "{}");
        assertEquals(200, replayed.status(), replayed::body);
        assertEquals("waiting", replayed.json().path("state").asText());
        assertEquals(1, replayed.json().at("/replays/count").asInt());
        Answer discarded = system.send(
                Service.REPORTING,
                "DELETE",
                LETTERS + "/" + id,
                RegistryClient.JSON,
                "{\"reason\": \"Made by a test\"}");
        assertEquals("discarded", discarded.json().path("state").asText(), discarded::body);
    }
}
