package vn.banggiao.bench.projection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A peer in a process of its own, with the libraries of its own that {@code deploy/bench/peers} has brought. */
final class Peer implements AutoCloseable {
    private final Process process;
    private final Path log;

    private Peer(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** @param folder for its output, {@code log} */
    static Peer start(Path folder, String main, List<String> arguments) throws IOException {
        Path peers = Path.of(System.getProperty("banggiao.home"), "deploy/bench/peers/target");
        if (!Files.isReadable(peers.resolve("classpath"))) {
            throw new IllegalStateException("the peers are not built: leave --no-build out");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseParallelGC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                peers.resolve("classes") + ":"
                        + Files.readString(peers.resolve("classpath")).strip(),
                main));
        command.addAll(arguments);
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Peer(process, log);
    }

    /** Waits until it has ended well. Returns what it said. */
    String output(int seconds) throws IOException, InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("the peer failed: see " + log);
        }
        return Files.readString(log);
    }

    void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the peer ended: see " + log);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
