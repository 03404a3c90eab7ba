package vn.banggiao.reporting.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The right to rebuild: one of all instances has it. It ends with its connection, so that a killed process leaves nothing to clear
 * away.
 */
final class Exclusion implements AutoCloseable {
    private static final int SPACE = 0xBA06;
    private static final int REBUILD = 1;
    private static final String TAKE = "SELECT pg_try_advisory_lock(%d, %d)".formatted(SPACE, REBUILD);
    private static final String GIVE_BACK = "SELECT pg_advisory_unlock(%d, %d)".formatted(SPACE, REBUILD);

    /** SQL: whether some session has it. */
    static final String TAKEN = """
            EXISTS (SELECT FROM pg_locks
                    WHERE locktype = 'advisory' AND classid = %d AND objid = %d AND objsubid = 2 AND granted
                      AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))
            """.formatted(SPACE, REBUILD);

    private final Connection connection;

    private Exclusion(Connection connection) {
        this.connection = connection;
    }

    /** Empty where another has it. */
    static Optional<Exclusion> take(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        boolean taken = false;
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            var row = take.executeQuery();
            row.next();
            taken = row.getBoolean(1);
            return taken ? Optional.of(new Exclusion(connection)) : Optional.empty();
        } finally {
            if (!taken) {
                connection.close();
            }
        }
    }

    /** Whether the session still lives that has it. */
    boolean holds() throws SQLException {
        return connection.isValid(5);
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                PreparedStatement giveBack = connection.prepareStatement(GIVE_BACK)) {
            giveBack.execute();
        }
    }
}
