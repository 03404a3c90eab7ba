package vn.banggiao.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The classes that a JVM loads from its jars, kept as the JVM wants them in memory (class data sharing), so that the next start neither
 * reads, checks nor links them again. It is only an aid: where it is missing, of other jars, of another JVM, or damaged, the JVM starts
 * from the jars as ever.
 *
 * <p>One is made where the system property {@code banggiao.archives} is {@code keep} and there is no current one: the process then writes
 * it when it ends in good order, which takes some seconds.
 */
final class ClassArchive {

    private static final Duration WRITING = Duration.ofSeconds(60);

    private final Path file;
    private final String of;
    private final boolean current;
    private final boolean made;

    private ClassArchive(Path file, String of, boolean current, boolean made) {
        this.file = file;
        this.of = of;
        this.current = current;
        this.made = made;
    }

    /**
     * The archive in a file; none where an agent looks at classes as they are loaded, as OpenJDK 17 ends with SIGSEGV on an archived one then.
     *
     * @param jars the whole class path, in which a folder could not be archived
     * @param flags what the JVM is told besides
     */
    static ClassArchive in(Path file, List<Path> jars, List<String> flags) {
        if (Stream.concat(flags.stream(), everyJvmsFlags()).anyMatch(ClassArchive::isAgent)) {
            return none();
        }
        String of = Runtime.version() + " " + System.getProperty("java.home") + "\n"
                + jars.stream().map(ClassArchive::describe).collect(Collectors.joining("\n"));
        boolean current = Files.isRegularFile(file) && of.equals(description(file));
        return new ClassArchive(file, of, current, !current && "keep".equals(System.getProperty("banggiao.archives")));
    }

    /** The same, for a process whose end others wait for: it uses one that is current and makes none. */
    ClassArchive onlyUsed() {
        return new ClassArchive(file, of, current, false);
    }

    /** For a process that shall neither use nor make one. */
    static ClassArchive none() {
        return new ClassArchive(null, "", false, false);
    }

    /** What the environment tells every JVM. */
    private static Stream<String> everyJvmsFlags() {
        return Stream.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS")
                .map(System.getenv()::get)
                .filter(Objects::nonNull)
                .flatMap(flags -> Stream.of(flags.split("\\s+")));
    }

    private static boolean isAgent(String flag) {
        return flag.startsWith("-javaagent:") || flag.startsWith("-agentlib:") || flag.startsWith("-agentpath:");
    }

    private static String describe(Path jar) {
        try {
            return "%s %d %s".formatted(jar, Files.size(jar), Files.getLastModifiedTime(jar));
        } catch (IOException e) {
            throw new LocalFailure("%s cannot be read: %s".formatted(jar, e.getMessage()), e);
        }
    }

    private static String description(Path file) {
        try {
            return Files.readString(descriptionOf(file));
        } catch (IOException e) {
            return ""; // of nothing, then
        }
    }

    private static Path descriptionOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".of");
    }

    /** What the JVM is to be told. */
    List<String> flags() {
        if (current) {
            return List.of("-XX:SharedArchiveFile=" + file);
        }
        return made ? List.of("-XX:ArchiveClassesAtExit=" + unfinished()) : List.of();
    }

    /** How long a process may take to end. */
    Duration patience() {
        return made ? WRITING : Child.PATIENCE;
    }

    /** To be called when the process has ended by itself: what it wrote, if anything, is whole. */
    void keep() {
        if (!made || !Files.isRegularFile(unfinished())) {
            return;
        }
        try {
            Files.deleteIfExists(descriptionOf(file));
            Files.move(unfinished(), file, StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(descriptionOf(file), of);
        } catch (IOException e) {
            throw new LocalFailure("%s cannot be written: %s".formatted(file, e.getMessage()), e);
        }
    }

    private Path unfinished() {
        return file.resolveSibling(file.getFileName() + ".unfinished");
    }
}
