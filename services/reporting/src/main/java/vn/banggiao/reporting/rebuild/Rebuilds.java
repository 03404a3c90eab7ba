package vn.banggiao.reporting.rebuild;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** What is known of every rebuild: how far it has come, and what became of it. */
@ApplicationScoped
class Rebuilds {
    private static final String BEGIN = """
            INSERT INTO rebuild (id, state, started_at, started_by) VALUES (?, 'running', ?, ?)
            """;
    private static final String GIVE_UP_KILLED = """
            UPDATE rebuild SET state = 'failed', finished_at = ?, failure = 'its process ended' WHERE state = 'running'
            """;
    private static final String PROGRESS = "UPDATE rebuild SET events = ?, log_events = ?, unreadable = ? WHERE id = ?";
    private static final String FINISH =
            "UPDATE rebuild SET state = ?, finished_at = ?, failure = ? WHERE id = ? AND state = 'running'";
    private static final String READ = """
            SELECT CASE WHEN state = 'running' AND NOT %s THEN 'failed' ELSE state END,
                   started_at, started_by, finished_at, events, log_events, unreadable, failure
            FROM rebuild
            WHERE id = ?
            """.formatted(Exclusion.TAKEN);

    private final AgroalDataSource database;
    private final Clock clock;

    Rebuilds(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Only who has the right to rebuild may begin one: whatever else says that it runs was killed. */
    UUID begin(String by) throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = database.getConnection()) {
            execute(connection, GIVE_UP_KILLED, now());
            execute(connection, BEGIN, id, now(), by);
        }
        return id;
    }

    void progress(UUID id, long events, long logEvents, long unreadable) throws SQLException {
        try (Connection connection = database.getConnection()) {
            execute(connection, PROGRESS, events, logEvents, unreadable, id);
        }
    }

    /** In the transaction of the swap: it is done when that commits. */
    void done(Connection connection, UUID id) throws SQLException {
        execute(connection, FINISH, "done", now(), null, id);
    }

    void failed(UUID id, String failure) throws SQLException {
        try (Connection connection = database.getConnection()) {
            execute(connection, FINISH, "failed", now(), failure, id);
        }
    }

    Optional<RebuildView> find(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(READ)) {
            query.setObject(1, id);
            ResultSet row = query.executeQuery();
            return row.next() ? Optional.of(view(id, row)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("rebuilds cannot be read", e);
        }
    }

    private RebuildView view(UUID id, ResultSet row) throws SQLException {
        String state = row.getString(1);
        String failure = row.getString(8);
        Instant finished = instant(row, 4);
        return RebuildView.of(
                id,
                state,
                instant(row, 2),
                row.getString(3),
                finished,
                finished == null ? clock.instant() : finished,
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                state.equals("failed") && failure == null ? "its process ended" : failure);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static void execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
