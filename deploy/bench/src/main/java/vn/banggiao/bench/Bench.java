package vn.banggiao.bench;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import vn.banggiao.bench.projection.Projections;
import vn.banggiao.bench.projection.Rebuilds;
import vn.banggiao.bench.reading.Reports;
import vn.banggiao.bench.start.ColdStart;
import vn.banggiao.bench.write.Batches;
import vn.banggiao.bench.write.DeltaPull;
import vn.banggiao.bench.write.Freshness;
import vn.banggiao.bench.write.Posts;

/**
 * {@code deploy/bench/run}: measures the parts that are asked for, prints their table, and keeps the figures. Exit codes: 0 every goal
 * met; 1 a goal missed; 2 the command line was not understood; 3 something failed.
 */
public final class Bench {
    private static final List<Part> PARTS = List.of(
            new Posts(),
            new Batches(),
            new Projections(),
            new Rebuilds(),
            new Freshness(),
            new Reports(),
            new DeltaPull(),
            new ColdStart());

    private Bench() {}

    public static void main(String[] args) {
        int exit;
        try {
            Command command = Command.parse(args, PARTS);
            exit = command.help() ? help() : run(command);
        } catch (IllegalArgumentException e) {
            System.err.println("run: " + e.getMessage());
            exit = 2;
        } catch (Exception e) {
            e.printStackTrace();
            exit = 3;
        }
        System.exit(exit);
    }

    private static int help() {
        System.out.print(Command.HELP);
        PARTS.forEach(part -> System.out.printf("  %-12s %s%n", part.name(), part.about()));
        return 0;
    }

    private static int run(Command command) throws Exception {
        Path home = Path.of(System.getProperty("banggiao.home"));
        if (command.show()) {
            results(home).show(order());
            return 0;
        }
        Path target = home.resolve("deploy/bench/target");
        try (FileChannel file =
                        FileChannel.open(target.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            if (lock == null) {
                throw new IllegalArgumentException("another run measures here just now");
            }
            return measure(command, home, Occasion.emptied(target.resolve("work")));
        }
    }

    private static int measure(Command command, Path home, Path work) throws Exception {
        Results results = results(home);
        String machine = Machine.name(work);
        String revision = Revision.of(home);
        List<Comparison> all = new ArrayList<>();
        for (Part part : command.parts()) {
            System.err.printf("%s: %s%n", part.name(), part.about());
            ProcessorTime before = ProcessorTime.now();
            List<Comparison> comparisons = part.run(command.occasion(work));
            all.addAll(comparisons);
            String taken = ProcessorTime.now().takenSince(before);
            System.err.printf("  %s%s%n", machine, taken);
            results.keep(part.name(), machine + taken, revision, command.full(), comparisons);
        }
        results.show(order());
        System.out.printf("%n%s%n%s%n", machine, Table.of(all));
        return all.stream().allMatch(Comparison::met) ? 0 : 1;
    }

    private static Results results(Path home) {
        return new Results(home.resolve("deploy/bench/results"));
    }

    private static List<String> order() {
        return PARTS.stream().map(Part::name).toList();
    }

    /** What is measured, as Git names it. */
    private static final class Revision {
        static String of(Path home) throws IOException, InterruptedException {
            if (!Files.exists(home.resolve(".git"))) {
                return "unknown revision";
            }
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                    .directory(home.toFile())
                    .start();
            String name = new String(git.getInputStream().readAllBytes()).strip();
            return git.waitFor() == 0 ? name : "unknown revision";
        }
    }
}
