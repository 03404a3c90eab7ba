package vn.banggiao.reporting.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The numbers of kinds of record, given out once, remembered, and the same in every build of the ledger. For one thread. As with
 * series, a new one is committed by itself.
 */
final class KindNumbers {
    private static final String GIVE_OUT = """
            INSERT INTO record_kind (type, topic)
            SELECT type, topic
            FROM unnest(?, ?) AS wanted (type, topic)
            LEFT JOIN record_kind k USING (type, topic)
            WHERE k.id IS NULL
            ORDER BY type, topic
            ON CONFLICT DO NOTHING
            """;

    private static final String LOOK_UP = "SELECT type, topic, id FROM record_kind";

    private record Kind(String type, String topic) {
        static Kind of(Arrival arrival) {
            return new Kind(arrival.type(), arrival.topic());
        }
    }

    private final DataSource dataSource;
    private final Map<Kind, Integer> numbers = new HashMap<>();

    KindNumbers(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes sure that {@link #of} knows the kinds of these. */
    void prepare(Collection<Arrival> arrivals) throws SQLException {
        Set<Kind> unknown = arrivals.stream()
                .map(Kind::of)
                .filter(kind -> !numbers.containsKey(kind))
                .collect(Collectors.toSet());
        if (unknown.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement giveOut = connection.prepareStatement(GIVE_OUT);
                PreparedStatement lookUp = connection.prepareStatement(LOOK_UP)) {
            connection.setAutoCommit(true);
            Columns.of(giveOut, unknown).bind("text", Kind::type).bind("text", Kind::topic);
            giveOut.executeUpdate();
            ResultSet row = lookUp.executeQuery();
            while (row.next()) {
                numbers.put(new Kind(row.getString(1), row.getString(2)), row.getInt(3));
            }
        }
    }

    int of(Arrival arrival) {
        return numbers.get(Kind.of(arrival));
    }
}
