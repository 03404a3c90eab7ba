package vn.banggiao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Memory of processes as Linux counts it, in MiB. */
public final class Memory {
    private static final int EVERY_MILLIS = 200;

    private Memory() {}

    /** What the process has in memory. */
    public static double resident(long pid) throws IOException {
        return mebibytes(Path.of("/proc/%d/status".formatted(pid)), "VmRSS:");
    }

    /** What a process and all below it have in memory, pages that they share counted once. */
    public static double ofAll(ProcessHandle root) throws IOException {
        double sum = 0;
        for (ProcessHandle each :
                Stream.concat(Stream.of(root), root.descendants()).toList()) {
            sum += mebibytes(Path.of("/proc/%d/smaps_rollup".formatted(each.pid())), "Pss:");
        }
        return sum;
    }

    private static double mebibytes(Path file, String name) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            Optional<String> line = lines.filter(each -> each.startsWith(name)).findFirst();
            return line.map(each -> Double.parseDouble(each.replaceAll("\\D+", "")) / 1024)
                    .orElse(0.0);
        }
    }

    /** Something that takes a while. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** What the process had in memory, five times a second while the work was done. */
    public static List<Double> during(long pid, Work work) throws Exception {
        List<Double> seen = new ArrayList<>();
        Exception[] failure = new Exception[1];
        Thread worker = new Thread(() -> {
            try {
                work.run();
            } catch (Exception e) {
                failure[0] = e;
            }
        });
        worker.start();
        do {
            seen.add(resident(pid));
            worker.join(EVERY_MILLIS);
        } while (worker.isAlive());
        if (failure[0] != null) {
            throw failure[0];
        }
        return seen;
    }

    /** The most in the last fifth of the time, against the most in the second fifth: near 1 where memory stays flat. */
    public static Comparison flat(String part, String work, List<Double> seen) {
        int fifth = Math.max(1, seen.size() / 5);
        return new Comparison(
                part,
                work,
                "MiB",
                most(seen.subList(seen.size() - fifth, seen.size())),
                "in the second fifth of the time",
                most(seen.subList(Math.min(fifth, seen.size() - 1), Math.min(2 * fifth, seen.size() - 1) + 1)),
                Goal.atMostOfPeer(1.1),
                "resident memory of the service in the last fifth");
    }

    private static Samples most(List<Double> seen) {
        return Samples.of(new Samples(seen).most());
    }

    /** The process that a file names. */
    public static long pid(Path file) throws IOException {
        return Long.parseLong(Files.readString(file).strip());
    }
}
