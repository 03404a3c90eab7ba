package vn.banggiao.citizens;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The right to do a job: of all instances one has it. It ends with its connection, so that a killed process leaves nothing to clear
 * away.
 */
final class OneAtATime implements AutoCloseable {
    private static final int SPACE = 0xBA07;

    private final Connection connection;
    private final int job;

    private OneAtATime(Connection connection, int job) {
        this.connection = connection;
        this.job = job;
    }

    /** Empty where another has it. */
    static Optional<OneAtATime> take(DataSource database, int job) throws SQLException {
        Connection connection = database.getConnection();
        boolean taken = false;
        try (PreparedStatement take = connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
            take.setInt(1, SPACE);
            take.setInt(2, job);
            var row = take.executeQuery();
            row.next();
            taken = row.getBoolean(1);
            return taken ? Optional.of(new OneAtATime(connection, job)) : Optional.empty();
        } finally {
            if (!taken) {
                connection.close();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                PreparedStatement giveBack = connection.prepareStatement("select pg_advisory_unlock(?, ?)")) {
            giveBack.setInt(1, SPACE);
            giveBack.setInt(2, job);
            giveBack.execute();
        }
    }
}
