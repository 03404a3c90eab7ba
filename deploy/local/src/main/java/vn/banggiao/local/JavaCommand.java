package vn.banggiao.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The command line of a JVM of ours: this JVM's own program, kept small. */
final class JavaCommand {

    private final List<String> words = new ArrayList<>();

    /**
     * @param data named on the command line, by which a process of an earlier run is known
     * @param memory how much it takes, and who clears it
     */
    JavaCommand(Path data, String... memory) {
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Dbanggiao.data=" + data + "/");
        words.addAll(List.of(memory));
        words.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                // What another JVM does not know is none of what it needs.
                "-XX:+IgnoreUnrecognizedVMOptions",
                // The compiler's memory goes back to the system, every five seconds.
                "-XX:TrimNativeHeapInterval=5000",
                // An archive of classes is mapped where it was made for: what is only read of it stays a page of the
                // file.
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0"));
    }

    JavaCommand with(List<String> flags) {
        words.addAll(flags);
        return this;
    }

    List<String> running(String mainClass, List<Path> classPath, String argument) {
        List<String> whole = new ArrayList<>(words);
        whole.addAll(List.of(
                "-cp", classPath.stream().map(Path::toString).collect(Collectors.joining(":")), mainClass, argument));
        return whole;
    }
}
