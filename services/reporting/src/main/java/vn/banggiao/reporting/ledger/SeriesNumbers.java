package vn.banggiao.reporting.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The numbers of series, given out once and remembered. For one thread; other threads and processes may give out numbers at the
 * same time.
 *
 * <p>A new series is committed by itself, before the batch that needs it: a number that is remembered here is good whether that
 * batch succeeds or not.
 */
final class SeriesNumbers {
    /** Beyond this many (a few hundred megabytes) it forgets them all and looks them up again. */
    private static final int MOST_REMEMBERED = 500_000;

    private static final String GIVE_OUT = """
            INSERT INTO series (indicator, unit, dimensions, qualifier)
            SELECT indicator, unit, dimensions, qualifier
            FROM unnest(?, ?, ?, ?) AS wanted (indicator, unit, dimensions, qualifier)
            LEFT JOIN series s USING (indicator, unit, dimensions, qualifier)
            WHERE s.id IS NULL
            ORDER BY indicator, unit, dimensions, qualifier
            ON CONFLICT DO NOTHING
            """;

    private static final String LOOK_UP = """
            SELECT s.id, indicator, unit, dimensions, qualifier
            FROM unnest(?, ?, ?, ?) AS wanted (indicator, unit, dimensions, qualifier)
            JOIN series s USING (indicator, unit, dimensions, qualifier)
            """;

    private final DataSource dataSource;
    private final Map<SeriesKey, int[]> lineages = new HashMap<>();

    SeriesNumbers(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes sure that {@link #lineage} knows these keys. */
    void prepare(Collection<SeriesKey> keys) throws SQLException {
        Set<SeriesKey> unknown =
                keys.stream().filter(key -> !lineages.containsKey(key)).collect(Collectors.toSet());
        if (unknown.isEmpty()) {
            return;
        }
        if (lineages.size() > MOST_REMEMBERED) {
            lineages.clear();
            unknown.addAll(keys);
        }
        Map<SeriesKey, Integer> numbers = numbers(unknown.stream()
                .flatMap(key -> key.upwards().stream())
                .distinct()
                .toList());
        unknown.forEach(key ->
                lineages.put(key, key.upwards().stream().mapToInt(numbers::get).toArray()));
    }

    /** Numbers of another build of the ledger mean nothing in this one. */
    void forget() {
        lineages.clear();
    }

    /** The number of a prepared key, then those of the same series of each unit above. */
    int[] lineage(SeriesKey key) {
        return lineages.get(key);
    }

    private Map<SeriesKey, Integer> numbers(List<SeriesKey> keys) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement giveOut = connection.prepareStatement(GIVE_OUT);
                PreparedStatement lookUp = connection.prepareStatement(LOOK_UP)) {
            connection.setAutoCommit(true);
            bind(giveOut, keys).executeUpdate();
            ResultSet row = bind(lookUp, keys).executeQuery();
            Map<SeriesKey, Integer> numbers = new HashMap<>();
            while (row.next()) {
                numbers.put(
                        new SeriesKey(row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                        row.getInt(1));
            }
            return numbers;
        }
    }

    private static PreparedStatement bind(PreparedStatement statement, List<SeriesKey> keys) throws SQLException {
        Columns.of(statement, keys)
                .bind("text", SeriesKey::indicator)
                .bind("text", SeriesKey::unit)
                .bind("text", SeriesKey::dimensions)
                .bind("text", SeriesKey::qualifier);
        return statement;
    }
}
