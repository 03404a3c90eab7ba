package vn.banggiao.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @TempDir
    Path dir;

    @Test
    void commitsAreOnTheDiskAndStillThereAfterAPowerCutAndTheNextStart() throws Exception {
        try (LocalPostgres postgres = LocalPostgres.start(dir.resolve("a b"), 0, List.of("reporting"))) {
            assertEquals("on", ask(postgres, "SHOW fsync"));
            assertEquals("on", ask(postgres, "SHOW synchronous_commit"));
            assertEquals("127.0.0.1", ask(postgres, "SHOW listen_addresses"));
            assertEquals("UTF8", ask(postgres, "SHOW server_encoding"));
            assertEquals("nậm cắn", ask(postgres, "SELECT lower('NẬM CẮN')"));
            assertEquals("18", ask(postgres, "SHOW server_version").substring(0, 2));
            run(postgres, "CREATE TABLE kept (word text)");
            run(postgres, "INSERT INTO kept VALUES ('đoàn ra')");
            postgres.child().kill();
        }
        try (LocalPostgres postgres = LocalPostgres.start(dir.resolve("a b"), 0, List.of("reporting", "delegations"))) {
            assertEquals("đoàn ra", ask(postgres, "SELECT word FROM kept"));
            run(postgres, "ALTER DATABASE delegations SET synchronous_commit = off");
        }
        LocalFailure refused = assertThrows(
                LocalFailure.class,
                () -> LocalPostgres.start(dir.resolve("a b"), 0, List.of("reporting", "delegations")));
        assertTrue(refused.getMessage().contains("synchronous_commit=off in delegations"), refused.getMessage());
    }

    @Test
    void letsNobodyInWithoutThePasswordThatOnlyTheOwnerCanRead() throws Exception {
        try (LocalPostgres postgres = LocalPostgres.start(dir, 0, List.of())) {
            assertThrows(SQLException.class, () -> DriverManager.getConnection(
                            postgres.jdbcUrl("postgres"), "postgres", "postgres")
                    .close());
            assertEquals(
                    "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("password"))));
        }
    }

    @Test
    void aServiceEntersItsOwnDatabaseAloneAndOwnsNothingInIt() throws Exception {
        try (LocalPostgres postgres = LocalPostgres.start(dir, 0, List.of("reporting", "delegations"))) {
            run(postgres, "CREATE TABLE kept (word text)");
        }
        Files.delete(dir.resolve("service-password"));
        try (LocalPostgres postgres = LocalPostgres.start(dir, 0, List.of("reporting", "delegations"));
                Connection service = asService(postgres, "reporting", "reporting")) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("service-password"))));
            for (String refused : List.of("DROP TABLE kept", "SELECT * FROM kept", "CREATE TABLE mine (word text)")) {
                assertEquals(
                        "42501",
                        assertThrows(SQLException.class, () -> service.createStatement()
                                        .execute(refused))
                                .getSQLState());
            }
            assertThrows(SQLException.class, () -> asService(postgres, "delegations", "reporting")
                    .close());
        }
    }

    private static Connection asService(LocalPostgres postgres, String database, String service) throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl(database), postgres.serviceUser(service), postgres.servicePassword());
    }

    @Test
    void saysInOneLineThatTheFolderIsInUse() {
        LocalPostgres postgres = LocalPostgres.start(dir, 0, List.of());
        try (postgres) {
            assertEquals(
                    dir + " is in use by another process: stop that one, or choose another folder",
                    assertThrows(LocalFailure.class, () -> LocalPostgres.start(dir, 0, List.of()))
                            .getMessage());
        }
        assertFalse(postgres.child().isAlive());
    }

    @Test
    void saysInOneLineThatThePortIsInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertEquals(
                    "Port %d, which PostgreSQL needs, is in use: stop the program that listens on it"
                            .formatted(taken.getLocalPort()),
                    assertThrows(LocalFailure.class, () -> LocalPostgres.start(dir, taken.getLocalPort(), List.of()))
                            .getMessage());
        }
    }

    @Test
    void leavesADamagedFolderAloneAndSaysSo() throws Exception {
        Path cluster =
                Files.createDirectories(dir.resolve("postgres/cluster/global")).getParent();
        Files.writeString(dir.resolve("postgres/password"), "secret");
        Files.writeString(cluster.resolve("global/pg_control"), "");
        assertEquals(
                "%s is damaged (PG_VERSION is missing): restore it from a copy, or delete %s to start empty"
                        .formatted(cluster, dir),
                refusal());
        Files.writeString(cluster.resolve("PG_VERSION"), "17\n");
        assertEquals(
                "%s is of PostgreSQL 17, this is PostgreSQL 18: move the data with pg_dump, or choose another folder"
                        .formatted(cluster),
                refusal());
        Files.writeString(cluster.resolve("PG_VERSION"), "18\n");
        String refusal = refusal();
        assertTrue(refusal.contains("postgresql.conf\": No such file or directory: see "), refusal);
        assertTrue(refusal.endsWith("restore %s from a copy, or delete it to start empty".formatted(dir)), refusal);
        assertFalse(refusal.contains("\n"), refusal);
    }

    private String refusal() {
        return assertThrows(LocalFailure.class, () -> LocalPostgres.start(dir.resolve("postgres"), 0, List.of()))
                .getMessage();
    }

    private static String ask(LocalPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                ResultSet result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void run(LocalPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres)) {
            connection.createStatement().execute(sql);
        }
    }

    private static Connection connect(LocalPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("reporting"), postgres.user(), postgres.password());
    }
}
