package vn.banggiao.reporting.reconciliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every reconciliation with what it found; kept for ever. */
@ApplicationScoped
class Reconciliations {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String BEGIN = """
            INSERT INTO reconciliation (id, state, unit, from_day, to_day, started_at, started_by, seen_at)
            VALUES (?, 'running', ?, ?, ?, ?, ?, ?)
            """;
    private static final String SEEN = "UPDATE reconciliation SET seen_at = ? WHERE id = ?";
    private static final String FOUND = "UPDATE reconciliation SET findings = ?::jsonb, seen_at = ? WHERE id = ?";
    private static final String END = "UPDATE reconciliation SET state = ?, finished_at = ? WHERE id = ?";
    private static final String READ = """
            SELECT CASE WHEN state = 'running' AND seen_at < ?::timestamptz - interval '2 minutes' THEN 'failed' ELSE state END,
                   unit, from_day, to_day, started_at, started_by, finished_at, findings
            FROM reconciliation
            WHERE id = ?
            """;

    private final AgroalDataSource database;
    private final Clock clock;

    Reconciliations(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    UUID begin(Selection selection, String by) {
        UUID id = UUID.randomUUID();
        execute(BEGIN, id, selection.unit(), selection.from(), selection.to(), now(), by, now());
        return id;
    }

    void seen(UUID id) {
        execute(SEEN, now(), id);
    }

    void found(UUID id, List<KindFindings> findings) {
        try {
            execute(FOUND, JSON.writeValueAsString(findings), now(), id);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void end(UUID id, boolean done) {
        execute(END, done ? "done" : "failed", now(), id);
    }

    Optional<ReconciliationView> find(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(READ)) {
            query.setObject(1, now());
            query.setObject(2, id);
            ResultSet row = query.executeQuery();
            return row.next() ? Optional.of(view(id, row)) : Optional.empty();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("reconciliations cannot be read", e);
        }
    }

    private static ReconciliationView view(UUID id, ResultSet row) throws SQLException, JsonProcessingException {
        String state = row.getString(1);
        List<KindFindings> findings = JSON.readValue(row.getString(8), new TypeReference<>() {});
        return new ReconciliationView(
                id,
                state,
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                instant(row, 5),
                row.getString(6),
                instant(row, 7),
                state.equals("done") ? (Boolean) findings.stream().allMatch(KindFindings::agrees) : null,
                findings);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private void execute(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a reconciliation cannot be kept", e);
        }
    }
}
