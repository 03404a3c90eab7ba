package vn.banggiao.local;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real PostgreSQL 18 on 127.0.0.1 that keeps its data between starts. A commit that was acknowledged is on the disk:
 * fsync and synchronous_commit are on, and {@link #start} fails where a database does not say so itself.
 *
 * <p>Each database belongs to {@link #user}, and has a role of its own name besides, {@link #serviceUser}, which may connect to it and to
 * no other, and owns nothing. The data folder holds the cluster, the passwords (readable by the owner alone) and the log.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final String USER = "postgres";

    /** Fast shutdown when our end of the pipe closes; PostgreSQL itself does not watch its input. */
    private static final String UNTIL_INPUT_ENDS =
            "exec 3<&0; (read -r _ <&3; kill -INT $$ 2>&-) & exec \"$@\" 3<&- </dev/null";

    private final DataFolder folder;
    private final int port;
    private final String password;
    private final String servicePassword;
    private final Child child;

    private LocalPostgres(DataFolder folder, int port, String password, String servicePassword, Child child) {
        this.folder = folder;
        this.port = port;
        this.password = password;
        this.servicePassword = servicePassword;
        this.child = child;
    }

    /**
     * Starts it and waits until it accepts connections.
     *
     * @param port 0 for any free one
     * @param databases made (UTF-8) where missing
     * @throws LocalFailure where the port or the folder is in use or the folder is damaged
     */
    public static LocalPostgres start(Path dataDir, int port, List<String> databases) {
        DataFolder folder = DataFolder.claim(dataDir);
        LocalPostgres postgres = null;
        try {
            Ports.requireFree(port, "PostgreSQL");
            Path programs = PostgresBinaries.folder().resolve("bin");
            Path cluster = folder.resolve("cluster");
            String password = PostgresCluster.ensure(programs, cluster, folder.resolve("password"));
            String servicePassword = PostgresCluster.secret(folder.resolve("service-password"));
            int actualPort = Ports.orFree(port);
            Child child = Child.start(
                    "PostgreSQL",
                    command(programs, cluster, actualPort),
                    Map.of(),
                    folder.resolve("postgres.log"),
                    folder.resolve("pid"));
            postgres = new LocalPostgres(folder, actualPort, password, servicePassword, child);
            child.await(postgres::accepts, Duration.ofSeconds(60), folder.remedy());
            postgres.ensureDatabases(databases);
            return postgres;
        } catch (RuntimeException | Error e) {
            if (postgres != null) {
                postgres.close();
            } else {
                folder.close();
            }
            throw e;
        }
    }

    private static List<String> command(Path programs, Path cluster, int port) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", UNTIL_INPUT_ENDS, "postgres"));
        command.addAll(PostgresCluster.notAsRoot());
        command.addAll(List.of(programs.resolve("postgres").toString(), "-D", cluster.toString()));
        Map<String, String> settings = Map.ofEntries(
                Map.entry("port", Integer.toString(port)),
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("shared_buffers", "128MB"),
                Map.entry("max_connections", "200"),
                Map.entry("max_wal_size", "512MB"),
                Map.entry("jit", "off"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("lc_messages", "C"));
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    private boolean accepts() {
        try (Connection connection = connect(USER)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private void ensureDatabases(List<String> databases) {
        for (String database : databases) {
            if (!database.matches("[a-z][a-z0-9_]{0,62}")) {
                throw new IllegalArgumentException("Not a database name: " + database);
            }
            try (Connection connection = connect("postgres");
                    Statement statement = connection.createStatement()) {
                if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
                    statement.execute("CREATE DATABASE %s ENCODING 'UTF8' TEMPLATE template0".formatted(database));
                }
                ensureServiceRole(connection, database);
            } catch (SQLException e) {
                throw new LocalFailure(
                        "PostgreSQL cannot make the database %s: %s".formatted(database, e.getMessage()), e);
            }
            requireDurability(database);
        }
    }

    /** Also in a cluster that was made before services had roles of their own. */
    private void ensureServiceRole(Connection connection, String database) throws SQLException {
        String role = serviceUser(database);
        try (Statement statement = connection.createStatement()) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
                statement.execute("CREATE ROLE %s".formatted(role));
            }
            statement.execute("ALTER ROLE %s LOGIN PASSWORD '%s'".formatted(role, servicePassword));
            statement.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(database));
            statement.execute("GRANT CONNECT, TEMPORARY ON DATABASE %s TO %s".formatted(database, role));
        }
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            return query.executeQuery().next();
        }
    }

    private void requireDurability(String database) {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            String value = show(database, setting);
            if (!value.equals("on")) {
                throw new LocalFailure(
                        "PostgreSQL has %s=%s in %s: acknowledged records could be lost; remove that setting"
                                .formatted(setting, value, database));
            }
        }
    }

    private String show(String database, String setting) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SHOW " + setting)) {
            result.next();
            return result.getString(1);
        } catch (SQLException e) {
            throw new LocalFailure("PostgreSQL does not say its %s: %s".formatted(setting, e.getMessage()), e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), USER, password);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** The owner of everything, who runs migrations. */
    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** The role that a service runs as; what it may do in the database, the service's migrations say. */
    public String serviceUser(String database) {
        return database;
    }

    public String servicePassword() {
        return servicePassword;
    }

    public int port() {
        return port;
    }

    Child child() {
        return child;
    }

    /** Stops it with a checkpoint, so that the next start needs no recovery. */
    @Override
    public void close() {
        child.stop();
        folder.close();
    }
}
