package vn.banggiao.local;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTest {

    @TempDir
    Path dir;

    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void build() throws IOException {
        FakeService.putInto(dir.resolve("services"));
    }

    private StackOptions options() {
        return StackOptions.in(dir.resolve("data"))
                .withServicesFolder(dir.resolve("services"))
                .onFreePorts();
    }

    @Test
    void partsThatAreKilledComeBackOnTheirPortsAndOnlyAnUnaskedEndIsADeath() throws Exception {
        try (LocalStack stack = LocalStack.start(options(), said::add)) {
            assertEquals(7, said.size(), said::toString);
            for (Service service : Service.values()) {
                assertEquals(stack.postgres().jdbcUrl(service.database()), told(stack, service, "BANGGIAO_DB_URL"));
                assertEquals(stack.kafka().bootstrapServers(), told(stack, service, "BANGGIAO_KAFKA"));
            }
            assertEquals("", told(stack, Service.REPORTING, "BANGGIAO_PERSON_KEY"));
            String key = told(stack, Service.CITIZEN_PROTECTION, "BANGGIAO_PERSON_KEY");
            assertEquals(32, Base64.getDecoder().decode(key).length);
            String indexKey = told(stack, Service.CITIZEN_PROTECTION, "BANGGIAO_PERSON_INDEX_KEY");
            assertEquals(32, Base64.getDecoder().decode(indexKey).length);
            assertNotEquals(key, indexKey);

            stack.kill(Service.CITIZEN_PROTECTION);
            assertThrows(IOException.class, () -> told(stack, Service.CITIZEN_PROTECTION, "PATH"));
            stack.restart(Service.CITIZEN_PROTECTION);
            assertEquals(key, told(stack, Service.CITIZEN_PROTECTION, "BANGGIAO_PERSON_KEY"));

            Instance other = stack.startAnother(Service.CITIZEN_PROTECTION, Map.of("FAKE_CLOCK", "fast"));
            assertEquals("citizen-protection-2", other.toString());
            assertEquals("fast", told(stack.addressOf(other), "FAKE_CLOCK"));
            assertEquals("", told(stack, Service.CITIZEN_PROTECTION, "FAKE_CLOCK"));
            assertEquals(key, told(stack.addressOf(other), "BANGGIAO_PERSON_KEY"));
            stack.kill(other);
            assertFalse(stack.isReady(other));
            assertTrue(stack.isReady(Instance.firstOf(Service.CITIZEN_PROTECTION)));
            stack.restart(other);
            assertEquals("fast", told(stack.addressOf(other), "FAKE_CLOCK"));

            String bootstrap = stack.kafka().bootstrapServers();
            stack.killKafka();
            stack.startKafka();
            assertEquals(bootstrap, stack.kafka().bootstrapServers());
            int port = stack.postgres().port();
            stack.killPostgres();
            stack.startPostgres();
            assertEquals(port, stack.postgres().port());
            assertFalse(stack.death().isDone());

            kill(dir.resolve("data/logs/delegations.pid"));
            assertEquals(
                    "delegations ended (exit code 137): see " + dir.resolve("data/logs/delegations.log"),
                    stack.death().get(10, TimeUnit.SECONDS));
        }
        assertNothingRuns();
    }

    @Test
    void aServiceThatCannotStartIsSaidInOneLineAndNothingStaysBehind() throws Exception {
        LocalFailure failure = assertThrows(
                LocalFailure.class,
                () -> LocalStack.start(options().withEnvironment(Map.of("FAKE_FAILS", "ngo_projects")), said::add));
        assertEquals(
                "ngo-projects ended (exit code 3), saying 2026-11-20 ERROR the schema is newer than the service: see "
                        + dir.resolve("data/logs/ngo-projects.log"),
                failure.getMessage());
        assertNothingRuns();
    }

    @Test
    void aServiceThatIsNotBuiltIsNamed() throws Exception {
        Path jar = dir.resolve("services/reporting/target/quarkus-app/quarkus-run.jar");
        Files.delete(jar);
        assertEquals(
                "The service reporting is not built (%s is missing): run mvn -Dquick package".formatted(jar),
                assertThrows(LocalFailure.class, () -> LocalStack.start(options(), said::add))
                        .getMessage());
    }

    private static String told(LocalStack stack, Service service, String variable) throws IOException {
        return told(stack.addresses().of(service), variable);
    }

    private static String told(URI service, String variable) throws IOException {
        try (var in = service.resolve("/" + variable).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void kill(Path pidFile) throws IOException {
        ProcessHandle.of(Long.parseLong(Files.readString(pidFile)))
                .orElseThrow()
                .destroyForcibly();
    }

    private void assertNothingRuns() {
        await().untilAsserted(() -> assertTrue(ProcessHandle.allProcesses()
                .noneMatch(process -> process.info().commandLine().orElse("").contains(dir + "/data"))));
    }
}
