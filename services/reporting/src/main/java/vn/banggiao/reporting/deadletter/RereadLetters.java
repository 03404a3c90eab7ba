package vn.banggiao.reporting.deadletter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The letters that a reader meets which reads the whole log again. Discarded ones count no more than before; of those that wait it notes
 * which it could read. For many threads.
 */
public final class RereadLetters {
    private static final String OPEN =
            "SELECT state, topic, partition, log_offset FROM dead_letter WHERE state IN ('waiting', 'discarded')";

    private static final String CONTRADICTED = """
            SELECT EXISTS (
                SELECT FROM dead_letter
                JOIN unnest(?, ?, ?, ?) AS met (topic, partition, log_offset, taken) USING (topic, partition, log_offset)
                WHERE (state = 'discarded') = taken)
            """;

    private static final String SETTLE = """
            UPDATE dead_letter l
            SET state = 'projected', replays = replays + 1, replayed_at = now(), replayed_by = ?, settled_at = now(), settled_by = ?
            FROM unnest(?, ?, ?) AS read (topic, partition, log_offset)
            WHERE l.topic = read.topic AND l.partition = read.partition AND l.log_offset = read.log_offset
              AND l.state = 'waiting'
            """;

    private final Set<Position> waiting = new HashSet<>();
    private final Set<Position> discarded = new HashSet<>();
    private final Set<Position> read = ConcurrentHashMap.newKeySet();

    private RereadLetters() {}

    /** As they are before the reader begins. */
    public static RereadLetters of(Connection connection) throws SQLException {
        RereadLetters letters = new RereadLetters();
        try (PreparedStatement query = connection.prepareStatement(OPEN);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Set<Position> those = row.getString(1).equals("waiting") ? letters.waiting : letters.discarded;
                those.add(new Position(row.getString(2), row.getInt(3), row.getLong(4)));
            }
        }
        return letters;
    }

    /** Whether a person has said that it never counts. */
    public boolean isDiscarded(ConsumerRecord<?, ?> event) {
        return !discarded.isEmpty() && discarded.contains(Position.of(event));
    }

    /** The reader has taken the event. */
    public void taken(ConsumerRecord<?, ?> event) {
        if (!waiting.isEmpty() && waiting.contains(Position.of(event))) {
            read.add(Position.of(event));
        }
    }

    /** Settles those that were taken, in the transaction in which that comes to count. */
    public void settle(Connection connection, String by) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(SETTLE)) {
            update.setString(1, by);
            update.setString(2, by);
            bind(connection, update, 2, List.copyOf(read));
            update.executeUpdate();
        }
    }

    /**
     * Whether somebody has discarded a letter since the reader began that it took, or replayed one that it left out. Call it after
     * {@link #settle}, in the same transaction: from then on nobody can.
     */
    public boolean contradicted(Connection connection) throws SQLException {
        List<Position> met = Stream.concat(read.stream(), discarded.stream()).toList();
        try (PreparedStatement query = connection.prepareStatement(CONTRADICTED)) {
            bind(connection, query, 0, met);
            query.setArray(4, connection.createArrayOf("bool", column(met, read::contains)));
            ResultSet row = query.executeQuery();
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int bound, List<Position> places)
            throws SQLException {
        statement.setArray(bound + 1, connection.createArrayOf("text", column(places, Position::topic)));
        statement.setArray(bound + 2, connection.createArrayOf("int4", column(places, Position::partition)));
        statement.setArray(bound + 3, connection.createArrayOf("int8", column(places, Position::offset)));
    }

    private static Object[] column(List<Position> places, Function<Position, ?> of) {
        return places.stream().map(of).toArray();
    }
}
