package vn.banggiao.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code deploy/local/backup}: copies the whole registry, running or not, as it stood at one instant. Exit codes: 0 the backup is
 * whole, 1 it is not, 2 not understood.
 *
 * <p>The instant is one for all databases and for the log. While it is taken nothing waits but what records, for a moment; see
 * {@link RunningRegistry}.
 */
public final class Backup {

    private static final String HELP = """
            Usage: deploy/local/backup DIR [--data DIR]

            Copies everything that the registry keeps into DIR, which must not exist: PostgreSQL, Kafka's log, and the
            keys. The registry may go on running; the copy is of one instant. DIR holds secrets: keep it as such.
            `sha256sum -c manifest` in DIR checks that it is whole; deploy/local/restore makes a registry of it again.

              --data DIR    the registry's folder (default: .banggiao in the project's folder)
            """;

    private final Path data;
    private final Path target;
    private final PrintStream out;

    private Backup(Path data, Path target, PrintStream out) {
        this.data = data;
        this.target = target;
        this.out = out;
    }

    public static void main(String[] args) {
        System.exit(run(System.out, System.err, args));
    }

    /** Takes a backup of the registry in {@code data}, running or not, into the folder {@code target}, which must not exist. */
    public static void take(Path data, Path target) {
        new Backup(data.toAbsolutePath().normalize(), target.toAbsolutePath().normalize(), System.out).take();
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        List<String> words = new ArrayList<>(List.of(args));
        if (words.contains("--help") || words.contains("-h")) {
            out.print(HELP);
            return 0;
        }
        try {
            Path data = Token.takeData(words);
            if (words.size() != 1 || words.get(0).startsWith("-")) {
                throw new IllegalArgumentException("one folder to write to is needed: see --help");
            }
            new Backup(data, Path.of(words.get(0)).toAbsolutePath().normalize(), out).take();
            return 0;
        } catch (IllegalArgumentException e) {
            err.println("backup: " + e.getMessage());
            return 2;
        } catch (LocalFailure e) {
            err.println("backup: " + e.getMessage());
            return 1;
        }
    }

    private void take() {
        if (!Files.isDirectory(data.resolve("postgres/cluster")) || !Files.isDirectory(data.resolve("kafka/data"))) {
            throw new LocalFailure("%s holds no registry: name its folder with --data".formatted(data));
        }
        if (Files.exists(target)) {
            throw new LocalFailure("%s exists already: name a folder that does not".formatted(target));
        }
        long start = System.nanoTime();
        try (Copy copy = new Copy(data, target);
                Claim claim = Claim.of(data)) {
            if (claim.held()) {
                copy.all("postgres/cluster", Copy.EVERYTHING);
                copy.all("kafka/data", Copy.EVERYTHING);
            } else {
                out.printf("records waited %d ms%n", RunningRegistry.in(data).copyTo(copy));
            }
            for (String each : List.of("postgres/password", "postgres/service-password", "issuer", "sample")) {
                copy.all(each, Copy.EVERYTHING);
            }
            copy.all("person-key", Copy.EVERYTHING);
            copy.all("person-index-key", Copy.EVERYTHING);
            copy.finish();
            out.printf(
                    "backup of %s in %s: %d files, %d MiB, %.1f s%n",
                    data, target, copy.files(), copy.bytes() >> 20, (System.nanoTime() - start) / 1e9);
        } catch (IOException e) {
            throw new LocalFailure("the backup in %s is not whole, delete it: %s".formatted(target, e), e);
        }
    }

    /** The folder's lock while nothing runs in it, so that nothing starts in the middle. */
    private record Claim(DataFolder folder) implements AutoCloseable {

        static Claim of(Path data) {
            return new Claim(DataFolder.claimIfFree(data));
        }

        boolean held() {
            return folder != null;
        }

        @Override
        public void close() {
            if (folder != null) {
                folder.close();
            }
        }
    }
}
