package vn.banggiao.reporting.rebuild;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The ledger's tables a second time, in a schema of their own: with the columns, constraints, indexes and their names that the
 * migrations gave the served ones. Empty at first, and with their keys alone; {@link #index} adds what only readers need. Found first
 * by a connection whose search path begins with {@link #schema}.
 */
final class ShadowTables {
    /** All that is projected from the log. */
    static final List<String> NAMES = List.of("series", "ledger", "total");

    /** Of these tables: a view goes with the tables that it was made of. */
    private static final List<String> VIEWS = List.of("record_version");

    private static final String PREFIX = "ledger_rebuild_";
    private static final String LEFT_OVER =
            "SELECT nspname FROM pg_namespace WHERE starts_with(nspname, '%s')".formatted(PREFIX);

    private static final String STORAGE = """
            SELECT format('ALTER TABLE %I.%I SET (%s)', ?::text, ?::text, array_to_string(reloptions, ', '))
            FROM pg_class
            WHERE oid = format('%I.%I', ?::text, ?::text)::regclass AND reloptions IS NOT NULL
            """;

    private static final String KEYS = """
            SELECT format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s', ?::text, ?::text, conname, pg_get_constraintdef(oid))
            FROM pg_constraint
            WHERE conrelid = format('%I.%I', ?::text, ?::text)::regclass AND contype IN ('p', 'u')
            ORDER BY conname
            """;

    /** A definition names its table with the schema, and the index comes into the schema of its table. */
    private static final String INDEXES = """
            SELECT replace(pg_get_indexdef(indexrelid), format(' ON %I.', ?::text), format(' ON %I.', ?::text))
            FROM pg_index
            WHERE indrelid = format('%I.%I', ?::text, ?::text)::regclass
              AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u'))
            ORDER BY indexrelid
            """;

    /** In a definition that is read and run with the search path of its reader, tables are those found first. */
    private static final String VIEW = """
            SELECT format('CREATE VIEW %I.%I AS %s', ?::text, ?::text, pg_get_viewdef(format('%I.%I', ?::text, ?::text)::regclass))
            """;

    private final String served;
    private final String schema;

    /** @param served schema of the served tables */
    ShadowTables(String served, UUID rebuild) {
        this.served = served;
        this.schema = PREFIX + rebuild.toString().replace("-", "");
    }

    String schema() {
        return schema;
    }

    void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
            for (String table : NAMES) {
                statement.execute("CREATE TABLE %s.%s (LIKE %s.%s INCLUDING ALL EXCLUDING INDEXES)"
                        .formatted(schema, table, served, table));
                for (String definitions : List.of(STORAGE, KEYS)) {
                    for (String definition : texts(connection, definitions, schema, table, served, table)) {
                        statement.execute(definition);
                    }
                }
            }
            for (String view : VIEWS) {
                for (String definition : texts(connection, VIEW, schema, view, served, view)) {
                    statement.execute("SET search_path = %s, %s".formatted(schema, served));
                    statement.execute(definition);
                    statement.execute("RESET search_path");
                }
            }
        }
    }

    /**
     * Adds the indexes that readers need, once most rows are there: sorted together, rows cost a fraction of what each costs by itself.
     * Whoever fills the tables waits meanwhile. By one process, as readers of the served tables need the other processors.
     *
     * @param connection without a transaction; has one for each table
     */
    void index(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String table : NAMES) {
                statement.execute("SET LOCAL max_parallel_maintenance_workers = 0");
                for (String definition : texts(connection, INDEXES, served, schema, served, table)) {
                    statement.execute(definition);
                }
                connection.commit();
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** For a planner that has never seen so many rows appear at once. */
    void analyse(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : NAMES) {
                statement.execute("ANALYZE %s.%s".formatted(schema, table));
            }
        }
    }

    /**
     * Keeps vacuum and analyze away from the served tables and from these, until the end of the transaction. Nobody who reads or writes
     * waits for that. PostgreSQL's own gives way after a second of waiting; where nobody asked it to, no table could be taken in 50 ms.
     */
    void keepFromVacuum(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : NAMES) {
                for (String owner : List.of(served, schema)) {
                    statement.execute("LOCK TABLE %s.%s IN SHARE UPDATE EXCLUSIVE MODE".formatted(owner, table));
                }
            }
        }
    }

    /**
     * Takes the served tables from all readers, table by table; fails where one is not free within 50 ms, so that whoever waits behind the
     * lock waits for a fifth of a second at most, and before PostgreSQL looks for deadlocks.
     */
    void lockServed(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL lock_timeout = '50ms'");
            for (String table : NAMES) {
                statement.execute("LOCK TABLE %s.%s IN ACCESS EXCLUSIVE MODE".formatted(served, table));
            }
            for (String view : VIEWS) {
                statement.execute("LOCK TABLE %s.%s IN ACCESS EXCLUSIVE MODE".formatted(served, view));
            }
        }
    }

    /** The served tables leave for a schema that {@link #dropAll} drops, and these take their places. */
    void swap(Connection connection) throws SQLException {
        String retired = schema + "_old";
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + retired);
            for (String table : NAMES) {
                statement.execute("ALTER TABLE %s.%s SET SCHEMA %s".formatted(served, table, retired));
                statement.execute("ALTER TABLE %s.%s SET SCHEMA %s".formatted(schema, table, served));
            }
            for (String view : VIEWS) {
                statement.execute("ALTER VIEW %s.%s SET SCHEMA %s".formatted(served, view, retired));
                statement.execute("ALTER VIEW %s.%s SET SCHEMA %s".formatted(schema, view, served));
            }
        }
    }

    /** Drops what this rebuild, and any that was killed, left behind. Only who may rebuild may call it. */
    static void dropAll(Connection connection) throws SQLException {
        for (String schema : texts(connection, LEFT_OVER)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("DROP SCHEMA " + schema + " CASCADE");
            }
        }
    }

    private static List<String> texts(Connection connection, String sql, String... parameters) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setString(i + 1, parameters[i]);
            }
            ResultSet row = query.executeQuery();
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }
}
