package vn.banggiao.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of a registry that does not run; of one that runs, the acceptance tests take them. */
class BackupTest {

    @TempDir
    Path dir;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path data;
    private Path copy;

    @BeforeEach
    void registry() throws IOException {
        data = dir.resolve("data");
        copy = dir.resolve("copy");
        write("postgres/cluster/base/1/2619", "rows");
        write("postgres/cluster/PG_VERSION", "18");
        write("postgres/password", "secret");
        write("kafka/data/border-incidents-0/00000000000000000000.log", "events");
        write("issuer/signing-key.json", "{}");
        write("person-key", "key");
        write("logs/reporting.log", "not kept");
        Files.createDirectories(data.resolve("postgres/cluster/pg_notify"));
    }

    private void write(String name, String content) throws IOException {
        Path file = data.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @Test
    void isARegistryAgainWithAllItsKeysAndFolders() throws IOException {
        assertEquals(0, backup(), err::toString);
        Path again = dir.resolve("again");
        assertEquals(0, restore(again), err::toString);
        assertEquals("rows", Files.readString(again.resolve("postgres/cluster/base/1/2619")));
        assertEquals(
                "events", Files.readString(again.resolve("kafka/data/border-incidents-0/00000000000000000000.log")));
        assertEquals("key", Files.readString(again.resolve("person-key")));
        assertTrue(Files.isDirectory(again.resolve("postgres/cluster/pg_notify")));
        assertFalse(Files.exists(again.resolve("logs")));
        assertFalse(Files.exists(again.resolve(Copy.MANIFEST)));
    }

    @Test
    void isReadableByItsOwnerAlone() throws IOException {
        assertEquals(0, backup(), err::toString);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.resolve("person-key"))));
    }

    @Test
    void isNotRestoredWhereAByteOfItHasChangedOrItWasNeverFinished() throws IOException {
        assertEquals(0, backup(), err::toString);
        Files.writeString(copy.resolve("postgres/cluster/base/1/2619"), "rowz");
        Path again = dir.resolve("again");
        assertEquals(1, restore(again));
        assertTrue(
                err.toString(StandardCharsets.UTF_8).contains("base/1/2619 is missing or is not as it was written"),
                err::toString);
        Files.delete(copy.resolve(Copy.MANIFEST));
        assertEquals(1, restore(again));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("never finished"), err::toString);
        assertFalse(Files.exists(again));
    }

    @Test
    void overwritesNothing() throws IOException {
        Files.createDirectory(copy);
        assertEquals(1, backup());
        assertEquals(
                "backup: %s exists already: name a folder that does not%n".formatted(copy),
                err.toString(StandardCharsets.UTF_8));
        Files.delete(copy);
        assertEquals(0, backup());
        assertEquals(1, restore(data));
    }

    @Test
    void saysWhatItDidNotUnderstand() {
        assertEquals(2, Backup.run(System.out, errors()));
        assertEquals(2, Restore.run(System.out, errors(), "--fast"));
        assertEquals(
                1,
                Backup.run(
                        System.out,
                        errors(),
                        copy.toString(),
                        "--data",
                        dir.resolve("none").toString()));
    }

    private int backup() {
        return Backup.run(
                new PrintStream(new ByteArrayOutputStream()), errors(), copy.toString(), "--data", data.toString());
    }

    private int restore(Path to) {
        return Restore.run(
                new PrintStream(new ByteArrayOutputStream()), errors(), copy.toString(), "--data", to.toString());
    }

    private PrintStream errors() {
        return new PrintStream(err, true, StandardCharsets.UTF_8);
    }
}
