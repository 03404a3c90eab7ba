package vn.banggiao.reporting.ledger;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a batch changes in the daily totals. */
final class Totals {
    /**
     * One worker after the other: so each knows which rows are there, and no two wait for each other in a circle. Then rows are
     * looked up by their key: a planner that has not heard yet how many there are by now would read them all.
     */
    private static final String TAKE_TURNS = """
            SET LOCAL enable_hashjoin = off;
            SET LOCAL enable_mergejoin = off;
            SELECT pg_advisory_xact_lock('total'::regclass::oid::int, 0)
            """;

    private static final String CHANGE = """
            UPDATE total t
            SET opened = t.opened + c.opened,
                entries = t.entries + c.entries,
                closed = t.closed + c.closed,
                own_opened = t.own_opened + c.own_opened,
                own_closed = t.own_closed + c.own_closed
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?) AS c (place, series, day, opened, entries, closed, own_opened, own_closed)
            WHERE t.series = c.series AND t.day = c.day
            RETURNING c.place
            """;

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

    /** By series, then by day: both in one number, as millions of them are looked up. */
    private final Map<Long, Change> changes = new HashMap<>();

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
        List<Map.Entry<Long, Change>> rows = changes.entrySet().stream()
                .filter(each -> !each.getValue().isNone())
                .sorted(Map.Entry.comparingByKey())
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        try (Statement turn = connection.createStatement()) {
            turn.execute(TAKE_TURNS);
        }
        BitSet known = change(connection, rows);
        CopiedRows fresh =
                new CopiedRows("total", "series, day, opened, entries, closed, own_opened, own_closed", rows.size());
        for (int i = known.nextClearBit(0); i < rows.size(); i = known.nextClearBit(i + 1)) {
            Change change = rows.get(i).getValue();
            fresh.row()
                    .integer(series(rows.get(i)))
                    .date(day(rows.get(i)))
                    .numeric(change.opened)
                    .integer(change.entries)
                    .numeric(change.closed)
                    .numeric(change.ownOpened)
                    .numeric(change.ownClosed);
        }
        fresh.send(connection);
    }

    /** Changes the rows that are there, and says which of them were. */
    private static BitSet change(Connection connection, List<Map.Entry<Long, Change>> rows) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(CHANGE)) {
            Columns.of(change, IntStream.range(0, rows.size()).boxed().toList())
                    .bind("int4", place -> place)
                    .then(rows)
                    .bind("int4", Totals::series)
                    .bind("date", Totals::day)
                    .bind("numeric", row -> row.getValue().opened)
                    .bind("int4", row -> row.getValue().entries)
                    .bind("numeric", row -> row.getValue().closed)
                    .bind("numeric", row -> row.getValue().ownOpened)
                    .bind("numeric", row -> row.getValue().ownClosed);
            ResultSet row = change.executeQuery();
            BitSet known = new BitSet(rows.size());
            while (row.next()) {
                known.set(row.getInt(1));
            }
            return known;
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
        return changes.computeIfAbsent((long) series << 32 | day.toEpochDay() & 0xffff_ffffL, place -> new Change());
    }

    private static int series(Map.Entry<Long, Change> row) {
        return (int) (row.getKey() >> 32);
    }

    private static LocalDate day(Map.Entry<Long, Change> row) {
        return LocalDate.ofEpochDay(row.getKey().intValue());
    }
}
