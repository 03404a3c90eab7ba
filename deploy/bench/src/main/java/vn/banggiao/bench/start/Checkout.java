package vn.banggiao.bench.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import vn.banggiao.bench.Memory;
import vn.banggiao.bench.Occasion;

/** A built copy of the project. */
record Checkout(Path home) {
    private static final String HTTP_PORT = "28080";
    private static final String POSTGRES_PORT = "25432";
    private static final String KAFKA_PORT = "29092";
    private static final String READY = "registry ready";

    /** The revision that this run is held against, in a folder of its own, built where it is not built yet. */
    static Checkout of(Path home, Occasion occasion) throws IOException, InterruptedException {
        Path folder = home.resolve("deploy/bench/target/against-" + occasion.against());
        if (!Files.exists(folder)) {
            run(home, "git", "worktree", "add", "--detach", folder.toString(), occasion.against());
        }
        if (!Files.exists(folder.resolve("services/reporting/target/quarkus-app/quarkus-run.jar"))) {
            occasion.say("building %s", occasion.against());
            run(folder, "mvn", "-B", "-q", "-Dquick", "package");
        }
        return new Checkout(folder);
    }

    /** Starts it for the first time, which is not measured: whatever it keeps for later starts, it keeps then. */
    void prepare(Path data) throws IOException, InterruptedException {
        Process process = up(data, "--once")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("%s did not start: see %s/logs".formatted(home, data));
        }
    }

    private ProcessBuilder up(Path data, String... options) {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("deploy/local/up").toString(), "--data", data.toString()));
        command.addAll(List.of(options));
        ProcessBuilder up = new ProcessBuilder(command).redirectErrorStream(true);
        up.environment().put("BANGGIAO_HTTP_PORT", HTTP_PORT);
        up.environment().put("BANGGIAO_PG_PORT", POSTGRES_PORT);
        up.environment().put("BANGGIAO_KAFKA_PORT", KAFKA_PORT);
        return up;
    }

    /** Starts it in the folder, waits until it is ready, and stops it. */
    Launch launch(Path data) throws IOException {
        long start = System.nanoTime();
        Process process = up(data).start();
        StringBuilder said = new StringBuilder();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            String line;
            while ((line = output.readLine()) != null) {
                said.append(line).append('\n');
                if (line.equals(READY)) {
                    double seconds = (System.nanoTime() - start) / 1e9;
                    return new Launch(seconds, Memory.ofAll(process.toHandle()));
                }
            }
            throw new IllegalStateException("%s did not start: %s".formatted(home, said));
        } finally {
            stop(process);
        }
    }

    private static void stop(Process process) {
        CompletableFuture<?>[] ends = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(ProcessHandle::onExit)
                .toArray(CompletableFuture[]::new);
        process.destroy();
        try {
            CompletableFuture.allOf(ends).get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the registry does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
    }
}
