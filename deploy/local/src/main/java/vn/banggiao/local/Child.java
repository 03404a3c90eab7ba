package vn.banggiao.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A child process in a session of its own, so that a Ctrl-C in the terminal reaches us alone and we decide who stops
 * when. Its standard input is a pipe that we hold: the command must end when that pipe does, and so the child goes
 * even where we are killed. Output is appended to a log file, the process id stands in a file beside it.
 */
final class Child {

    static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LEFTOVER = Duration.ofSeconds(60);
    private static final long LOG_BYTES = 16 * 1024 * 1024;
    private static final boolean HAS_SETSID = onPath("setsid");

    private static final Pattern ERROR = Pattern.compile("FATAL|PANIC|ERROR|Exception|error:");

    private final String name;
    private final Process process;
    private final Path log;
    private final long logStart;
    private volatile boolean asked;

    private Child(String name, Process process, Path log, long logStart) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.logStart = logStart;
    }

    static Child start(String name, List<String> command, Map<String, String> environment, Path log, Path pidFile) {
        try {
            awaitLeftover(name, pidFile);
            List<String> whole = new ArrayList<>();
            if (HAS_SETSID) {
                whole.add("setsid");
            }
            whole.addAll(command);
            ProcessBuilder builder = new ProcessBuilder(whole);
            builder.environment().putAll(environment);
            rotate(log);
            builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            long logStart = Files.exists(log) ? Files.size(log) : 0;
            Process process = builder.start();
            Files.writeString(pidFile, Long.toString(process.pid()));
            return new Child(name, process, log, logStart);
        } catch (IOException e) {
            throw new LocalFailure("%s cannot be started: %s".formatted(name, e.getMessage()), e);
        }
    }

    private static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A child of an earlier run whose parent was killed is on its way out: gives it the time that it needs. */
    static void awaitLeftover(String name, Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        String pid = Files.readString(pidFile).strip();
        var leftover = ProcessHandle.of(pid.matches("\\d{1,9}") ? Long.parseLong(pid) : -1)
                .filter(process -> process.info().commandLine().orElse("").contains(pidFile.getParent() + "/"));
        if (leftover.isPresent() && !ends(leftover.get().onExit(), LEFTOVER)) {
            throw new LocalFailure("%s of an earlier run (process %s) still uses %s: end it with kill %s"
                    .formatted(name, pid, pidFile.getParent(), pid));
        }
    }

    /** Waits until the condition holds. Fails as soon as the child has ended, saying also what to do then. */
    void await(BooleanSupplier ready, Duration atMost, String remedy) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!ready.getAsBoolean()) {
            if (ends(process.onExit(), Duration.ofMillis(50))) {
                throw new LocalFailure(obituary(lastLine()) + remedy);
            }
            if (System.nanoTime() > end) {
                throw new LocalFailure("%s is not ready after %d s: see %s".formatted(name, atMost.toSeconds(), log));
            }
        }
    }

    /**
     * Asks the child to end, and makes it end where it has not by then.
     *
     * @return whether it ended by itself
     */
    boolean stop(Duration atMost) {
        asked = true;
        process.destroy();
        boolean ended = ends(process.onExit(), atMost);
        if (!ended) {
            kill();
        }
        return ended;
    }

    /** Asks the child to end, and makes it end where it has not after 20 s. */
    void stop() {
        stop(PATIENCE);
    }

    /** Ends the child at once, as a power cut would. */
    void kill() {
        asked = true;
        process.destroyForcibly();
        ends(process.onExit(), PATIENCE);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Says so in one line where the child ends without having been asked to. */
    void onDeath(Consumer<String> say) {
        process.onExit().thenRun(() -> {
            if (!asked) {
                say.accept(obituary(""));
            }
        });
    }

    private String obituary(String otherwise) {
        String error =
                logSinceStart().filter(line -> ERROR.matcher(line).find()).reduce(otherwise, (earlier, later) -> later);
        return "%s ended (exit code %d)%s: see %s"
                .formatted(name, process.exitValue(), error.isEmpty() ? "" : ", saying " + error, log);
    }

    private String lastLine() {
        return logSinceStart().reduce("", (earlier, later) -> later);
    }

    /** The lines that the child wrote, but for stack traces and, of much, the beginning. */
    private Stream<String> logSinceStart() {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(logStart, file.length() - 64 * 1024));
            byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("\tat "))
                    .map(String::strip);
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static boolean ends(CompletableFuture<?> exit, Duration atMost) {
        try {
            exit.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Interrupted while waiting for a child process", e);
        }
    }

    private static boolean onPath(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
