package vn.banggiao.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A registry that others run, from which a copy of one instant is taken.
 *
 * <p>The instant is the one at which PostgreSQL says that its backup ends: it is one for all databases of the cluster. The log must be
 * of the same instant. Were it shorter, it would lack events that the outbox has already forgotten; were it longer, it would tell of
 * record versions that the restored services never made, and of which they will make others under the same numbers. So, at the end,
 * every outbox is locked: no relay is between sending and forgetting, nothing is recorded, and the log stands still; its length is
 * noted, PostgreSQL's backup ends, and the locks are let go. A log file only grows, so its beginning can be copied afterwards.
 */
final class RunningRegistry {

    /** What PostgreSQL's manual says to leave out: of the running server alone, or copied at the end. */
    private static final Set<String> LEFT_EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init");
    private static final String WAL_FILE = "[0-9A-F]{24}|[0-9A-F]{8}\\.history";

    /** Kafka's own books that are made anew: how far consumers have come is in our databases. */
    private static final Predicate<Path> OF_LOG =
            folder -> !folder.getFileName().toString().startsWith("__")
                    || folder.getFileName().toString().startsWith("__cluster_metadata");

    private final Path data;
    private final Path cluster;
    private final String password;
    private final int port;

    private RunningRegistry(Path data, Path cluster, String password, int port) {
        this.data = data;
        this.cluster = cluster;
        this.password = password;
        this.port = port;
    }

    /** @throws LocalFailure where PostgreSQL does not say that it runs there */
    static RunningRegistry in(Path data) {
        Path cluster = data.resolve("postgres/cluster");
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            String password =
                    Files.readString(data.resolve("postgres/password")).strip();
            return new RunningRegistry(
                    data, cluster, password, Integer.parseInt(lines.get(3).strip()));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new LocalFailure(
                    "%s is in use, but its PostgreSQL is not running: wait until it is".formatted(data), e);
        }
    }

    /** Returns for how many milliseconds nothing could be recorded. */
    long copyTo(Copy copy) throws IOException {
        try (Connection session = connect("postgres");
                Statement statement = session.createStatement()) {
            // the slot keeps the log of what changes while files are copied; it goes with the session
            statement.execute("select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)");
            String first = value(statement, "select pg_walfile_name(pg_backup_start('registry', fast => true))");
            copy.all("postgres/cluster", this::outsideLog);
            return end(copy, statement, first);
        } catch (SQLException e) {
            throw new LocalFailure("PostgreSQL does not let itself be copied: %s".formatted(e.getMessage()), e);
        }
    }

    private boolean outsideLog(Path path) {
        String name = path.getFileName().toString();
        return !LEFT_OUT.contains(name)
                && !name.startsWith("pgsql_tmp")
                && !(LEFT_EMPTY.contains(name) && path.getParent().equals(cluster));
    }

    private long end(Copy copy, Statement statement, String first) throws SQLException, IOException {
        long start = System.nanoTime();
        String label;
        String last;
        Map<Path, Long> lengths;
        try (OutboxLocks locks = new OutboxLocks(statement)) {
            lengths = logLengths();
            try (ResultSet row = statement.executeQuery(
                    "select labelfile, pg_walfile_name(lsn) from pg_backup_stop(wait_for_archive => false)")) {
                row.next();
                label = row.getString(1);
                last = row.getString(2);
            }
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        copy.write("postgres/cluster/backup_label", label);
        copyWal(copy, first, last);
        copyLog(copy, lengths);
        return millis;
    }

    /** Each database's outbox, from when every transaction that is at it has ended until it is closed. */
    private final class OutboxLocks implements AutoCloseable {
        private final List<Connection> held = new ArrayList<>();

        OutboxLocks(Statement statement) throws SQLException {
            try {
                for (String database : databases(statement)) {
                    Connection connection = connect(database);
                    held.add(connection);
                    lock(connection);
                }
            } catch (SQLException e) {
                close();
                throw e;
            }
        }

        private void lock(Connection connection) throws SQLException {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                if (value(statement, "select to_regclass('public.outbox')") != null) {
                    statement.execute("set local lock_timeout = '30s'");
                    statement.execute("lock table outbox in exclusive mode");
                }
            }
        }

        @Override
        public void close() throws SQLException {
            for (Connection connection : held) {
                connection.close();
            }
        }
    }

    private static List<String> databases(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(
                "select datname from pg_database where datallowconn and not datistemplate order by 1")) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    private Map<Path, Long> logLengths() throws IOException {
        Map<Path, Long> lengths = new TreeMap<>();
        try (Stream<Path> partitions = Files.list(data.resolve("kafka/data"))) {
            for (Path partition :
                    partitions.filter(Files::isDirectory).filter(OF_LOG).toList()) {
                try (Stream<Path> files = Files.list(partition)) {
                    for (Path file : files.filter(each -> each.toString().endsWith(".log"))
                            .toList()) {
                        lengths.put(file, Files.size(file));
                    }
                }
            }
        }
        return lengths;
    }

    private void copyWal(Copy copy, String first, String last) throws IOException {
        copy.all("postgres/cluster/pg_wal", path -> {
            String name = path.getFileName().toString();
            return name.equals("pg_wal")
                    || name.matches(WAL_FILE)
                            && (name.endsWith(".history") || name.compareTo(first) >= 0 && name.compareTo(last) <= 0);
        });
    }

    /** Without indexes and without the mark of a clean end, so that the broker reads the log and makes them anew. */
    private void copyLog(Copy copy, Map<Path, Long> lengths) throws IOException {
        copy.all("kafka/data/meta.properties", Copy.EVERYTHING);
        copy.all("kafka/data/bootstrap.checkpoint", Copy.EVERYTHING);
        for (Map.Entry<Path, Long> each : lengths.entrySet()) {
            copy.beginning(each.getKey(), each.getValue());
        }
        try (Stream<Path> partitions = Files.list(data.resolve("kafka/data"))) {
            for (Path partition :
                    partitions.filter(Files::isDirectory).filter(OF_LOG).toList()) {
                for (String name : List.of("partition.metadata", "quorum-state")) {
                    copy.all(data.relativize(partition.resolve(name)).toString(), Copy.EVERYTHING);
                }
                copySnapshots(copy, partition);
            }
        }
    }

    private void copySnapshots(Copy copy, Path partition) throws IOException {
        try (Stream<Path> files = Files.list(partition)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".checkpoint"))
                    .toList()) {
                copy.all(data.relativize(file).toString(), Copy.EVERYTHING);
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), "postgres", password);
    }

    private static String value(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
