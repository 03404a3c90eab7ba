package vn.banggiao.reporting.ledger;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a batch changes in the daily totals. */
final class Totals {
    /**
     * {@code INSERT … ON CONFLICT}, for {@code MERGE} fails where another worker inserts the same row first. The rows come in the
     * order of the key, so that workers that change the same totals wait for one another and never in a circle.
     */
    private static final String ADD = """
            INSERT INTO total AS t (series, day, opened, entries, closed, own_opened, own_closed)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (series, day) DO UPDATE
            SET opened = t.opened + excluded.opened,
                entries = t.entries + excluded.entries,
                closed = t.closed + excluded.closed,
                own_opened = t.own_opened + excluded.own_opened,
                own_closed = t.own_closed + excluded.own_closed
            """;

    private record Place(int series, LocalDate day) {}

    private static final class Change {
        BigDecimal opened = BigDecimal.ZERO;
        int entries;
        BigDecimal closed = BigDecimal.ZERO;
        BigDecimal ownOpened = BigDecimal.ZERO;
        BigDecimal ownClosed = BigDecimal.ZERO;

        boolean isNone() {
            return entries == 0
                    && opened.signum() == 0
                    && closed.signum() == 0
                    && ownOpened.signum() == 0
                    && ownClosed.signum() == 0;
        }
    }

    private final Map<Place, Change> changes = new HashMap<>();

    /**
     * A contribution comes in.
     *
     * @param own whether the series is that of the record's very unit, and not of one above it
     */
    void add(int series, boolean own, LocalDate day, LocalDate until, BigDecimal amount) {
        change(series, own, day, until, amount, 1);
    }

    /** A contribution goes out. */
    void subtract(int series, boolean own, LocalDate day, LocalDate until, BigDecimal amount) {
        change(series, own, day, until, amount.negate(), -1);
    }

    void write(Connection connection) throws SQLException {
        List<Map.Entry<Place, Change>> rows = changes.entrySet().stream()
                .filter(each -> !each.getValue().isNone())
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparingInt(Place::series).thenComparing(Place::day)))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        try (var add = connection.prepareStatement(ADD)) {
            Columns.of(add, rows)
                    .bind("int4", row -> row.getKey().series())
                    .bind("date", row -> row.getKey().day())
                    .bind("numeric", row -> row.getValue().opened)
                    .bind("int4", row -> row.getValue().entries)
                    .bind("numeric", row -> row.getValue().closed)
                    .bind("numeric", row -> row.getValue().ownOpened)
                    .bind("numeric", row -> row.getValue().ownClosed);
            add.executeUpdate();
        }
    }

    private void change(int series, boolean own, LocalDate day, LocalDate until, BigDecimal amount, int entries) {
        Change start = at(series, day);
        start.opened = start.opened.add(amount);
        start.entries += entries;
        if (own) {
            start.ownOpened = start.ownOpened.add(amount);
        }
        if (until != null) {
            Change end = at(series, until);
            end.closed = end.closed.add(amount);
            if (own) {
                end.ownClosed = end.ownClosed.add(amount);
            }
        }
    }

    private Change at(int series, LocalDate day) {
        return changes.computeIfAbsent(new Place(series, day), place -> new Change());
    }
}
