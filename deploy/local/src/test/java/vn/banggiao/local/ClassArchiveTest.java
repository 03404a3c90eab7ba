package vn.banggiao.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives of a real JVM, which here asks for its input's end and ends. */
class ClassArchiveTest {

    @TempDir
    Path dir;

    private Path jar;
    private Path file;

    @BeforeEach
    void make() throws Exception {
        jar = Files.copy(ProjectFiles.launcher(), dir.resolve("a.jar"));
        file = dir.resolve("a.jsa");
        System.setProperty("banggiao.archives", "keep");
        assertTrue(run(archive()).contains("not found by anybody"));
        archive().keep();
        System.clearProperty("banggiao.archives");
    }

    @AfterEach
    void clear() {
        System.clearProperty("banggiao.archives");
    }

    @Test
    void isUsedAsLongAsItsJarsAreTheSame() throws Exception {
        assertEquals(List.of("-XX:SharedArchiveFile=" + file), archive().flags());
        String loaded = run(archive(), "-Xshare:on", "-Xlog:class+load");
        assertTrue(loaded.contains("vn.banggiao.local.ServiceMain source: shared objects file (top)"), loaded);
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        assertEquals(List.of(), archive().flags());
    }

    @Test
    void isNoneWhereItIsOfOtherJarsOrWasNeverFinished() throws Exception {
        Path other = Files.copy(jar, dir.resolve("b.jar"));
        assertEquals(
                List.of(), ClassArchive.in(file, List.of(jar, other), List.of()).flags());
        Files.delete(file);
        assertEquals(List.of(), archive().flags());
    }

    @Test
    void isUsedAndNotMadeByWhomOthersWaitFor() throws Exception {
        System.setProperty("banggiao.archives", "keep");
        assertEquals(archive().flags(), archive().onlyUsed().flags());
        Files.delete(file);
        assertEquals(
                List.of("-XX:ArchiveClassesAtExit=" + file + ".unfinished"),
                archive().flags());
        assertEquals(List.of(), archive().onlyUsed().flags());
    }

    @Test
    void isNoneWhereAnAgentLooksAtClasses() {
        for (String agent : List.of("-javaagent:clock.jar", "-agentlib:jdwp=transport=dt_socket", "-agentpath:/a.so")) {
            assertEquals(
                    List.of(),
                    ClassArchive.in(file, List.of(jar), List.of("-Xmx64m", agent))
                            .flags());
        }
    }

    @Test
    void doesNoHarmWhereItIsDamagedOrItsJarChangesAfterwards() throws Exception {
        ClassArchive before = archive();
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        assertTrue(run(before).contains("not found by anybody"));
        assertTrue(file.toFile().setWritable(true));
        Files.write(file, new byte[] {1, 2, 3});
        assertTrue(run(before).contains("not found by anybody"));
        assertFalse(run(before).contains("hs_err"));
    }

    private ClassArchive archive() {
        return ClassArchive.in(file, List.of(jar), List.of());
    }

    private String run(ClassArchive archive, String... more) throws IOException, InterruptedException {
        List<String> command = new JavaCommand(dir)
                .with(archive.flags())
                .with(List.of(more))
                .running(ServiceMain.class.getName(), List.of(jar), "not.found.by.anybody");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, process.waitFor(), output);
        return output.replace("not.found.by.anybody", "not found by anybody");
    }
}
