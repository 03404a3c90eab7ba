package vn.banggiao.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import vn.banggiao.acceptance.faults.Form;
import vn.banggiao.local.StackOptions;

/** The folder of a stack that one of these suites starts. */
public final class StackFolder {
    private StackFolder() {}

    /**
     * How a stack runs there: on free ports. In the short form its JVMs leave out the second compiler, which takes a fifth of the time of a
     * suite that starts some hundred of them; the long form runs them as they are packaged.
     */
    public static StackOptions options(Path folder) {
        StackOptions options = StackOptions.in(folder).onFreePorts();
        return Form.isLong() ? options : options.withServiceFlags("-XX:TieredStopAtLevel=1");
    }

    /** Deletes what an earlier run left. */
    public static void empty(Path folder) {
        try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
