package vn.banggiao.local;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as its user meets it: a process with output, signals and an exit code, here with stand-in services. */
class UpTest {

    @TempDir
    Path dir;

    private final int httpPort = fiveFreePorts();
    private Process up;

    @BeforeEach
    void build() throws IOException {
        FakeService.putInto(dir.resolve("services"));
        Files.createDirectories(dir.resolve("deploy"));
        Files.createSymbolicLink(
                dir.resolve("deploy/local"), ProjectFiles.root().resolve("deploy/local"));
    }

    @AfterEach
    void end() throws IOException {
        up.destroyForcibly();
        awaitNothingRuns();
        Files.delete(dir.resolve("deploy/local"));
    }

    @Test
    void isReadyAndStopsCleanlyWhenAsked() throws Exception {
        start("--no-sample");
        awaitLine("registry ready");
        up.destroy();
        assertEquals(0, exit());
        assertTrue(output().contains("stopped, the data stay in " + dir.resolve(".banggiao")), this::output);
        awaitNothingRuns();
    }

    @Test
    void leavesNoProcessBehindWhereItIsKilledAndStartsAgain() throws Exception {
        start("--no-sample");
        awaitLine("registry ready");
        up.destroyForcibly();
        start("--no-sample");
        awaitLine("registry ready");
    }

    @Test
    void saysThatAPartHasEndedAndStopsTheRest() throws Exception {
        start("--no-sample");
        awaitLine("registry ready");
        String pid = Files.readString(dir.resolve(".banggiao/kafka/pid"));
        ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
        assertEquals(1, exit());
        assertTrue(output().contains("up: Kafka ended (exit code 137): see "), this::output);
        awaitNothingRuns();
    }

    @Test
    void saysInOneLineWhatStandsInTheWay() throws Exception {
        start("--twice");
        assertEquals(2, exit());
        assertEquals("up: '--twice' is not an option: see --help\n", output());

        try (ServerSocket taken = new ServerSocket(httpPort + 2, 1, InetAddress.getLoopbackAddress())) {
            start();
            assertEquals(1, exit());
            assertEquals(
                    "up: Port %d, which ngo-projects needs, is in use: stop the program that listens on it\n"
                            .formatted(taken.getLocalPort()),
                    output());
        }

        Path cluster = Files.createDirectories(dir.resolve(".banggiao/postgres/cluster"));
        start();
        assertEquals(1, exit());
        String last = output().lines()
                .filter(line -> line.startsWith("up: "))
                .findFirst()
                .orElse("");
        assertEquals(
                "up: %s is damaged (PG_VERSION is missing): restore it from a copy, or delete %s to start empty"
                        .formatted(cluster, dir.resolve(".banggiao")),
                last);
    }

    @Test
    void printsNoSampleWhereNoneWasWanted() throws Exception {
        Files.writeString(Files.createDirectories(dir.resolve("other")).resolve("sample"), "none\n");
        start("--once", "--data", dir.resolve("other").toString());
        assertEquals(1, exit());
        assertEquals(
                "up: %s was started with --no-sample and has no sample to print: choose another folder\n"
                        .formatted(dir.resolve("other")),
                output());
    }

    private void start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dbanggiao.home=" + dir,
                "-cp",
                System.getProperty("java.class.path"),
                Up.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("BANGGIAO_HTTP_PORT", Integer.toString(httpPort));
        builder.environment().put("BANGGIAO_PG_PORT", Integer.toString(Ports.orFree(0)));
        builder.environment().put("BANGGIAO_KAFKA_PORT", Integer.toString(Ports.orFree(0)));
        up = builder.redirectErrorStream(true)
                .redirectOutput(dir.resolve("output").toFile())
                .start();
    }

    private static int fiveFreePorts() {
        for (int first = 28080; first < 32000; first += 5) {
            try {
                for (int port = first; port < first + 5; port++) {
                    Ports.requireFree(port, "a test");
                }
                return first;
            } catch (LocalFailure e) {
                // the next five
            }
        }
        throw new IllegalStateException("No five free ports in a row");
    }

    private void awaitLine(String line) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !up.isAlive() || output().lines().anyMatch(line::equals));
        assertTrue(up.isAlive(), this::output);
    }

    private String output() {
        try {
            return Files.readString(dir.resolve("output"));
        } catch (IOException e) {
            return "";
        }
    }

    private int exit() throws InterruptedException {
        assertTrue(up.waitFor(60, TimeUnit.SECONDS), this::output);
        return up.exitValue();
    }

    private void awaitNothingRuns() {
        await().atMost(Duration.ofSeconds(30)).until(() -> ProcessHandle.allProcesses()
                .noneMatch(process -> process.info().commandLine().orElse("").contains(dir + "/.banggiao")));
    }
}
