package vn.banggiao.reporting.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The numbers of series, given out once and remembered. For one thread; other threads and processes may give out numbers at the
 * same time.
 *
 * <p>A new series is committed by itself, apart from the batch that needs it: a number that is remembered here is good whether that
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
    private final Map<SeriesKey, Series> known = new HashMap<>();
    private final List<Series> withoutNumber = new ArrayList<>();

    SeriesNumbers(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** To be called before each batch: keeps what is remembered within bounds, and without what a failed batch left unnumbered. */
    void begin() {
        withoutNumber.forEach(series -> known.remove(series.key()));
        withoutNumber.clear();
        if (known.size() > MOST_REMEMBERED) {
            forget();
        }
    }

    /** The series of a key. One that is new has its numbers after the next {@link #giveOut}. */
    Series of(SeriesKey key) {
        Series series = known.get(key);
        if (series == null) {
            series = new Series(key);
            known.put(key, series);
            withoutNumber.add(series);
        }
        return series;
    }

    /** Numbers whatever has no number yet. */
    void giveOut() throws SQLException {
        if (withoutNumber.isEmpty()) {
            return;
        }
        Map<SeriesKey, Integer> numbers = numbers(withoutNumber.stream()
                .flatMap(series -> series.key().upwards().stream())
                .distinct()
                .toList());
        withoutNumber.forEach(series -> series.number(
                series.key().upwards().stream().mapToInt(numbers::get).toArray()));
        withoutNumber.clear();
    }

    /** Numbers of another build of the ledger mean nothing in this one. */
    void forget() {
        known.clear();
        withoutNumber.clear();
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
