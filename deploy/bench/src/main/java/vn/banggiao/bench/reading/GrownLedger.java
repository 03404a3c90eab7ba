package vn.banggiao.bench.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import vn.banggiao.bench.Province;
import vn.banggiao.bench.Registry;
import vn.banggiao.local.Service;

/** A ledger of as many rows as wanted with the totals that go with it, written by SQL, and the questions that are put to it. */
final class GrownLedger implements AutoCloseable {
    private static final String[] YEARS = {"2022-12-15", "2023-06-14", "2021-12-15", "2022-06-14"};
    private static final String KEY = "record, version, line";

    private final Connection connection;

    GrownLedger(Registry registry) throws SQLException {
        this.connection = registry.database(Service.REPORTING);
    }

    private void takeRoom() throws SQLException {
        execute("SET work_mem = '512MB'");
        execute("SET maintenance_work_mem = '512MB'");
    }

    /** Puts a ledger of this many records in the place of what was there. */
    void grow(int records) throws SQLException, IOException {
        takeRoom();
        List<String> indexes = texts("""
                SELECT indexdef FROM pg_indexes
                WHERE schemaname = current_schema() AND tablename = 'ledger' AND indexname <> 'ledger_pkey'""");
        for (String name : texts("""
                SELECT indexname FROM pg_indexes
                WHERE schemaname = current_schema() AND tablename = 'ledger' AND indexname <> 'ledger_pkey'""")) {
            execute("DROP INDEX " + name);
        }
        execute("ALTER TABLE ledger DROP CONSTRAINT ledger_pkey");
        connection.setAutoCommit(false);
        List<String> units = new ArrayList<>(Province.communes());
        Province.communes().forEach(each -> units.add(each.substring(0, each.lastIndexOf('.'))));
        units.add(Province.CODE);
        String[] statements = resource("ledger.sql").split(";\\s*\\n");
        for (String sql : statements) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                if (sql.contains("?::text[]")) {
                    statement.setArray(
                            1,
                            connection.createArrayOf(
                                    "text", units.stream().distinct().toArray()));
                } else if (sql.contains("?::int")) {
                    statement.setInt(1, records);
                    statement.setInt(2, records);
                }
                statement.execute();
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
        execute("ALTER TABLE ledger ADD CONSTRAINT ledger_pkey PRIMARY KEY (%s)".formatted(KEY));
        for (String index : indexes) {
            execute(index);
        }
        execute("VACUUM ANALYZE series, ledger, total");
        execute("RESET work_mem");
    }

    /** Gives the peers the indexes that serve them best: all that they read is in them. */
    void indexForPeers() throws SQLException {
        execute("CREATE INDEX bench_newest ON ledger (series, day) INCLUDE (record, version, amount)");
        execute("CREATE INDEX bench_standing ON ledger (series, day) INCLUDE (amount) WHERE superseded_at IS NULL");
        execute("VACUUM ANALYZE ledger");
    }

    /** And takes them away again: the service does not have them. */
    void dropPeersIndexes() throws SQLException {
        execute("DROP INDEX IF EXISTS bench_newest, bench_standing");
    }

    /** Median milliseconds of a half-year's sums with those of the year before. */
    double sums(String sql, String unit, int times) throws SQLException, IOException {
        List<Double> taken = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(resource(sql))) {
            int questions = statement.getParameterMetaData().getParameterCount();
            for (int i = 0; i < times; i++) {
                long began = System.nanoTime();
                for (int year = 0; year < YEARS.length; year += 2) {
                    statement.setObject(1, java.time.LocalDate.parse(YEARS[year]));
                    statement.setObject(2, java.time.LocalDate.parse(YEARS[year + 1]));
                    for (int place = 3; place <= questions; place++) {
                        statement.setString(place, unit);
                    }
                    read(statement);
                }
                taken.add((System.nanoTime() - began) / 1e6);
            }
        }
        return new vn.banggiao.bench.Samples(taken).median();
    }

    private static void read(PreparedStatement statement) throws SQLException {
        int rows = 0;
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rows++;
            }
        }
        if (rows == 0) {
            throw new IllegalStateException("no figures");
        }
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String resource(String name) throws IOException {
        try (var stream = GrownLedger.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
