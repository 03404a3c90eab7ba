package vn.banggiao.acceptance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.banggiao.local.Service;
import vn.banggiao.local.sample.RegistryClient;

/** What contracts/README.md tells a stranger to run does what it says: the very commands, against the running registry. */
@ExtendWith(WithRegistry.class)
class OutwardDoorsIT {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final String INCIDENTS = "/api/v1/incidents";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningRegistry registry;
    private final RegistryClient system;

    @TempDir
    Path folder;

    OutwardDoorsIT(RunningRegistry registry) {
        this.registry = registry;
        this.system = registry.as("system", "*");
    }

    private UUID changed;
    private UUID withdrawn;

    @BeforeEach
    void records() {
        changed = recorded();
        withdrawn = recorded();
    }

    @Test
    void aPullerKeepsACopy() {
        run("ChangesCopy");
        assertEquals(2, versionsOf(changed, withdrawn, each -> true));
        afterwards();
        assertEquals("2 new states", run("ChangesCopy"));
        assertEquals("0 new states", run("ChangesCopy"));
        Map<String, JsonNode> copy = copy();
        assertEquals("withdrawn", copy.get(withdrawn.toString()).path("change").asText());
        assertEquals(
                system.read(Service.BORDER_INCIDENTS, INCIDENTS + "/" + changed),
                copy.get(changed.toString()).path("content"));
        assertEquals(listed(), versions(copy));
    }

    @Test
    void aReaderOfTheTopicKeepsACopy() {
        awaitCopied("KafkaCopy", 1);
        afterwards();
        awaitCopied("KafkaCopy", 2);
        Map<String, JsonNode> copy = copy();
        assertTrue(copy.get(withdrawn.toString()).path("withdrawn").asBoolean());
        assertEquals(5, copy.get(changed.toString()).path("people").asInt());
        Map<String, Integer> listed = listed();
        Map<String, Integer> copied = versions(copy);
        copied.keySet().retainAll(listed.keySet());
        assertEquals(listed, copied);
    }

    /** The relay sends within moments; the example is run until it has both records at the version. */
    private void awaitCopied(String example, int version) {
        await().atMost(PATIENCE).until(() -> {
            run(example);
            return versionsOf(changed, withdrawn, each -> each >= version) == 2;
        });
    }

    private long versionsOf(UUID one, UUID other, Predicate<Integer> wanted) {
        Map<String, Integer> versions = versions(copy());
        return Stream.of(one, other)
                .map(id -> versions.getOrDefault(id.toString(), 0))
                .filter(version -> version > 0)
                .filter(wanted)
                .count();
    }

    private UUID recorded() {
        UUID id = UUID.randomUUID();
        RunningRegistry.post(system, Service.BORDER_INCIDENTS, INCIDENTS, content(id, 3));
        return id;
    }

    private void afterwards() {
        assertTrue(system.send(
                        Service.BORDER_INCIDENTS,
                        "PUT",
                        INCIDENTS + "/" + changed,
                        RegistryClient.JSON,
                        content(changed, 5),
                        "If-Match",
                        "\"1\"")
                .good());
        assertTrue(system.send(
                        Service.BORDER_INCIDENTS,
                        "DELETE",
                        INCIDENTS + "/" + withdrawn,
                        RegistryClient.JSON,
                        "{\"reason\": \"Recorded twice\"}",
                        "If-Match",
                        "\"1\"")
                .good());
    }

    private static String content(UUID id, int people) {
        return """
                {"id": "%s", "unit": "40.417", "kind": "smuggling", "occurredOn": "2022-09-05", "people": %d}""".formatted(id, people);
    }

    /** Runs the command of the README that names the example, with the addresses of this registry. */
    private String run(String example) {
        try {
            String command = Files.readString(ROOT.resolve("contracts/README.md"))
                    .lines()
                    .filter(line -> line.startsWith("    java ") && line.contains("." + example + " "))
                    .findFirst()
                    .orElseThrow()
                    .replace("127.0.0.1:19092", registry.stack().kafka().bootstrapServers())
                    .replace(
                            "http://127.0.0.1:8083",
                            registry.stack()
                                    .addresses()
                                    .of(Service.BORDER_INCIDENTS)
                                    .toString())
                    .replace(
                            "\"$(deploy/local/token analyst)\"",
                            registry.stack().issuer().token("analyst", "*"))
                    .replaceFirst("\\S+$", folder.toString());
            Path output = folder.resolveSibling(folder.getFileName() + ".txt");
            Process process = new ProcessBuilder("bash", "-c", command)
                    .directory(ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            assertTrue(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), command);
            String said = Files.readString(output);
            Files.delete(output);
            assertEquals(0, process.exitValue(), said);
            return said.lines().reduce((first, last) -> last).orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Map<String, JsonNode> copy() {
        Map<String, JsonNode> copy = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                copy.put(
                        file.getFileName().toString().replace(".json", ""),
                        RegistryClient.json(Files.readString(file)));
            }
            return copy;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Integer> versions(Map<String, JsonNode> copy) {
        Map<String, Integer> versions = new TreeMap<>();
        copy.forEach((id, state) -> versions.put(id, state.path("version").asInt()));
        return versions;
    }

    private Map<String, Integer> listed() {
        Map<String, Integer> versions = new TreeMap<>();
        for (String next = ""; next != null; ) {
            JsonNode page = system.read(Service.BORDER_INCIDENTS, INCIDENTS + "?withdrawn=true&limit=500" + next);
            page.path("items")
                    .forEach(each -> versions.put(
                            each.path("id").asText(),
                            each.path("record").path("version").asInt()));
            next = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : null;
        }
        return versions;
    }
}
