package vn.banggiao.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code deploy/local/restore}: makes of a backup a registry again, which {@code deploy/local/up} starts. Exit codes: 0 done, 1 it
 * failed, and the folder is not there, 2 not understood.
 */
public final class Restore {

    private static final String HELP = """
            Usage: deploy/local/restore DIR [--data DIR]

            Checks the backup in DIR and copies it to the registry's folder, which must not exist; then start it with
            deploy/local/up. Databases and log are restored together, always: each alone would not know what the other does.

              --data DIR    the registry's folder (default: .banggiao in the project's folder)
            """;

    private Restore() {}

    public static void main(String[] args) {
        System.exit(run(System.out, System.err, args));
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
                throw new IllegalArgumentException("one folder with a backup is needed: see --help");
            }
            from(Path.of(words.get(0)), data);
            out.println("restored in %s: start it with deploy/local/up".formatted(data));
            return 0;
        } catch (IllegalArgumentException e) {
            err.println("restore: " + e.getMessage());
            return 2;
        } catch (LocalFailure e) {
            err.println("restore: " + e.getMessage());
            return 1;
        }
    }

    /**
     * Makes the folder {@code data}, which must not exist, of a backup.
     *
     * @throws LocalFailure where the backup is damaged, with its file
     */
    public static void from(Path backup, Path data) {
        if (Files.exists(data)) {
            throw new LocalFailure("%s exists already: move it away first".formatted(data));
        }
        Copy.requireWhole(backup);
        Path unfinished = data.resolveSibling(data.getFileName() + ".unfinished");
        try (Copy copy = new Copy(backup, unfinished)) {
            copy.all("", path -> !path.equals(backup.resolve(Copy.MANIFEST)));
            copy.sync();
            Files.move(unfinished, data);
        } catch (IOException e) {
            throw new LocalFailure("%s is not restored, delete %s: %s".formatted(data, unfinished, e), e);
        }
    }
}
