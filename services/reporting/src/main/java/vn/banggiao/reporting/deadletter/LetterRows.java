package vn.banggiao.reporting.deadletter;

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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.banggiao.reporting.ledger.DeadLetterRows;
import vn.banggiao.reporting.ledger.DeadLetterRows.KeptHeader;
import vn.banggiao.reporting.ledger.Unprojectable;

/** The dead letters in their table, which the projection fills. */
@ApplicationScoped
class LetterRows {
    private static final String COLUMNS = """
            SELECT id, sequence, topic, partition, log_offset, key, headers, body, size, appended_at, received_at, kind, field, reason,
                   state, replays, replayed_at, replayed_by, settled_at, settled_by, remark
            FROM dead_letter
            """;

    private static final String SELECTED = """
            WHERE (?::text IS NULL OR topic = ?) AND (?::text IS NULL OR kind = ?) AND (?::text IS NULL OR state = ?)
              AND (?::timestamptz IS NULL OR appended_at >= ?) AND (?::timestamptz IS NULL OR appended_at < ?)
            """;

    private static final String NEWEST_FIRST = COLUMNS + SELECTED + " AND sequence < ? ORDER BY sequence DESC LIMIT ?";
    private static final String OLDEST_FIRST = COLUMNS + SELECTED + " AND sequence > ? ORDER BY sequence LIMIT ?";
    private static final String FIND = COLUMNS + " WHERE id = ?";
    private static final String LOCK = COLUMNS + " WHERE id = ANY (?) ORDER BY sequence FOR UPDATE";

    private static final String REPLAYED = """
            UPDATE dead_letter
            SET state = ?, kind = ?, field = ?, reason = ?, replays = replays + 1, replayed_at = ?, replayed_by = ?,
                settled_at = ?, settled_by = ?, remark = NULL
            WHERE id = ?
            """;

    private static final String DISCARD = """
            UPDATE dead_letter SET state = 'discarded', settled_at = ?, settled_by = ?, remark = ?
            WHERE id = ? AND state = 'waiting'
            """;

    private static final String WAITING = "SELECT count(*) FROM dead_letter WHERE state = 'waiting'";

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    LetterRows(AgroalDataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Newest first. */
    List<Letter> newest(Selection selection, long before, int limit) {
        return read(NEWEST_FIRST, selection, before, limit);
    }

    /** The oldest after a place in the sequence. */
    List<Letter> oldest(Selection selection, long after, int limit) {
        return read(OLDEST_FIRST, selection, after, limit);
    }

    private List<Letter> read(String sql, Selection selection, long place, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            int bound = bind(query, selection);
            query.setLong(++bound, place);
            query.setInt(++bound, limit);
            return letters(query);
        } catch (SQLException e) {
            throw new IllegalStateException("dead letters cannot be read", e);
        }
    }

    Optional<Letter> find(String id) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(FIND)) {
            query.setString(1, id);
            return letters(query).stream().findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("dead letters cannot be read", e);
        }
    }

    /** Locked until the connection's transaction ends, in the order in which they came. */
    List<Letter> lock(Connection connection, List<String> ids) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LOCK)) {
            query.setArray(1, connection.createArrayOf("text", ids.toArray()));
            return letters(query);
        }
    }

    /** @param why it cannot be read still; null where it is settled */
    void replayed(Connection connection, Letter letter, Letter.State state, Unprojectable why, String by)
            throws SQLException {
        OffsetDateTime now = now();
        boolean settled = state != Letter.State.WAITING;
        try (PreparedStatement update = connection.prepareStatement(REPLAYED)) {
            update.setString(1, state.code());
            update.setString(2, (why == null ? letter.kind() : why.kind()).code());
            update.setString(3, why == null ? letter.field() : why.field());
            update.setString(4, why == null ? letter.reason() : DeadLetterRows.reason(why));
            update.setObject(5, now);
            update.setString(6, by);
            update.setObject(7, settled ? now : null);
            update.setString(8, settled ? by : null);
            update.setString(9, letter.id());
            update.executeUpdate();
        }
    }

    /** False where it does not wait. In the caller's transaction where there is one. */
    boolean discard(String id, String by, String remark) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(DISCARD)) {
            update.setObject(1, now());
            update.setString(2, by);
            update.setString(3, remark);
            update.setString(4, id);
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("a dead letter cannot be discarded", e);
        }
    }

    long waiting() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(WAITING);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static int bind(PreparedStatement query, Selection selection) throws SQLException {
        Object[] conditions = {
            selection.topic(),
            selection.kind() == null ? null : selection.kind().code(),
            selection.state() == null ? null : selection.state().code(),
            at(selection.from()),
            at(selection.to())
        };
        int bound = 0;
        for (Object condition : conditions) {
            query.setObject(++bound, condition);
            query.setObject(++bound, condition);
        }
        return bound;
    }

    private List<Letter> letters(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            List<Letter> letters = new ArrayList<>();
            while (row.next()) {
                letters.add(letter(row));
            }
            return letters;
        }
    }

    private Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getString("id"),
                row.getLong("sequence"),
                new Position(row.getString("topic"), row.getInt("partition"), row.getLong("log_offset")),
                row.getBytes("key"),
                headers(row.getString("headers")),
                row.getBytes("body"),
                row.getObject("size", Integer.class),
                instant(row, "appended_at"),
                instant(row, "received_at"),
                Unprojectable.Kind.of(row.getString("kind")),
                row.getString("field"),
                row.getString("reason"),
                Letter.State.of(row.getString("state")),
                row.getInt("replays"),
                instant(row, "replayed_at"),
                row.getString("replayed_by"),
                instant(row, "settled_at"),
                row.getString("settled_by"),
                row.getString("remark"));
    }

    private List<KeptHeader> headers(String kept) {
        try {
            return json.readValue(kept, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers of a dead letter cannot be read", e);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }
}
