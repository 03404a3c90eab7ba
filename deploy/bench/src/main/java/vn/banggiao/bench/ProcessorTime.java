package vn.banggiao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * How long the processors have been there since the machine started, and how much of that a virtual machine's host gave to others: what is
 * measured meanwhile is slower than the machine is.
 *
 * @param all in the kernel's ticks, of all processors; 0 where no Linux counts them
 * @param stolen of them
 */
record ProcessorTime(long all, long stolen) {
    private static final Path COUNTS = Path.of("/proc/stat");
    /** User, nice, system, idle, waiting for a disk, two kinds of interrupts, and this. What follows is counted in the first two. */
    private static final int STOLEN = 7;

    static ProcessorTime now() throws IOException {
        return Files.isReadable(COUNTS) ? of(Files.readAllLines(COUNTS).get(0)) : new ProcessorTime(0, 0);
    }

    /** @param line as in {@code cpu  4705 150 1120 16250 520 0 17 31 0 0} */
    static ProcessorTime of(String line) {
        long[] ticks = Arrays.stream(line.replaceFirst("^cpu\\s+", "").split(" "))
                .mapToLong(Long::parseLong)
                .limit(STOLEN + 1)
                .toArray();
        return new ProcessorTime(Arrays.stream(ticks).sum(), ticks[STOLEN]);
    }

    /** In words that follow the machine's name; empty where nobody counts. */
    String takenSince(ProcessorTime before) {
        long passed = all - before.all;
        return passed == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", %.0f %% of its processors taken by the host meanwhile",
                        100.0 * (stolen - before.stolen) / passed);
    }
}
