package vn.banggiao.reporting.ledger;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a batch changes in the totals. Those are kept by half-month of the contributions' days, and by the half-month in which a change
 * became known: the sum of all is what is known now, that of the earlier ones what was known then.
 */
final class Totals {
    private static final String CHANGE = """
            UPDATE total t
            SET opened = t.opened + c.opened,
                closed = t.closed + c.closed,
                own_opened = t.own_opened + c.own_opened,
                own_closed = t.own_closed + c.own_closed
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?) AS c (place, series, half, known, opened, closed, own_opened, own_closed)
            WHERE t.series = c.series AND t.half = date '1970-01-01' + c.half AND t.known = date '1970-01-01' + c.known
            RETURNING c.place
            """;

    /** Half-months by their first days, counted from 1970-01-01. */
    private record Key(int series, int half, int known) {
        static final Comparator<Map.Entry<Key, Change>> ORDER = Comparator.<Map.Entry<Key, Change>>comparingInt(
                        row -> row.getKey().series)
                .thenComparingInt(row -> row.getKey().half)
                .thenComparingInt(row -> row.getKey().known);

        /** Spread wide: a month more of one and a series less of the other would meet in the usual sum. */
        @Override
        public int hashCode() {
            int hash = (series * 0x9E3779B1 + half) * 0x85EBCA77 + known;
            return hash ^ hash >>> 15;
        }
    }

    private static final class Change {
        BigDecimal opened = BigDecimal.ZERO;
        BigDecimal closed = BigDecimal.ZERO;
        BigDecimal ownOpened = BigDecimal.ZERO;
        BigDecimal ownClosed = BigDecimal.ZERO;

        Change plus(Change other) {
            opened = opened.add(other.opened);
            closed = closed.add(other.closed);
            ownOpened = ownOpened.add(other.ownOpened);
            ownClosed = ownClosed.add(other.ownClosed);
            return this;
        }

        boolean isNone() {
            return opened.signum() == 0 && closed.signum() == 0 && ownOpened.signum() == 0 && ownClosed.signum() == 0;
        }
    }

    private final Map<Key, Change> changes = new HashMap<>();

    /**
     * A contribution becomes visible, and no longer is from {@code supersededAt} on.
     *
     * @param lineage series of the record's very unit, then those of the units above it
     * @param supersededAt null where it stays
     */
    void count(int[] lineage, Line line, Instant knownAt, Instant supersededAt) {
        LocalDate known = Knowledge.half(knownAt);
        LocalDate superseded = supersededAt == null ? null : Knowledge.half(supersededAt);
        if (!known.equals(superseded)) {
            change(lineage, line, known, line.amount());
            supersede(lineage, line, superseded);
        }
    }

    /** A contribution that was visible is so no longer, from an instant on. */
    void supersede(int[] lineage, Line line, Instant at) {
        supersede(lineage, line, Knowledge.half(at));
    }

    /** Forgets a contribution as {@link #count} took it in. */
    void uncount(int[] lineage, Line line, Instant knownAt, Instant supersededAt) {
        count(lineage, line.negated(), knownAt, supersededAt);
    }

    private void supersede(int[] lineage, Line line, LocalDate superseded) {
        if (superseded != null) {
            change(lineage, line, superseded, line.amount().negate());
        }
    }

    /** Takes in others, which are used up by it. */
    void add(Totals others) {
        others.changes.forEach((key, change) -> changes.merge(key, change, Change::plus));
    }

    /** Those of them that change, in the order in which they are written. */
    Rows rows() {
        return new Rows(changes.entrySet().stream()
                .filter(each -> !each.getValue().isNone())
                .sorted(Key.ORDER)
                .toList());
    }

    /** The changes of some rows, once they are all known. */
    static final class Rows {
        private final List<Map.Entry<Key, Change>> changed;

        private Rows(List<Map.Entry<Key, Change>> changed) {
            this.changed = changed;
        }

        boolean none() {
            return changed.isEmpty();
        }

        /** To be called by one writer at a time. */
        void write(Connection connection) throws SQLException {
            BitSet known = change(connection);
            try (CopiedRows fresh = new CopiedRows(
                    connection, "total", "series, half, known, opened, closed, own_opened, own_closed")) {
                for (int i = known.nextClearBit(0); i < changed.size(); i = known.nextClearBit(i + 1)) {
                    Key key = changed.get(i).getKey();
                    Change change = changed.get(i).getValue();
                    fresh.row()
                            .integer(key.series)
                            .date(LocalDate.ofEpochDay(key.half))
                            .date(LocalDate.ofEpochDay(key.known))
                            .numeric(change.opened)
                            .numeric(change.closed)
                            .numeric(change.ownOpened)
                            .numeric(change.ownClosed);
                }
                fresh.end();
            }
        }

        /** Changes the rows that are there, and says which of them were. */
        private BitSet change(Connection connection) throws SQLException {
            try (PreparedStatement change = connection.prepareStatement(CHANGE)) {
                Columns.of(change, IntStream.range(0, changed.size()).boxed().toList())
                        .bindInts(place -> place)
                        .then(changed)
                        .bindInts(row -> row.getKey().series)
                        .bindInts(row -> row.getKey().half)
                        .bindInts(row -> row.getKey().known)
                        .bind("numeric", row -> row.getValue().opened)
                        .bind("numeric", row -> row.getValue().closed)
                        .bind("numeric", row -> row.getValue().ownOpened)
                        .bind("numeric", row -> row.getValue().ownClosed);
                ResultSet row = change.executeQuery();
                BitSet known = new BitSet(changed.size());
                while (row.next()) {
                    known.set(row.getInt(1));
                }
                return known;
            }
        }
    }

    private void change(int[] lineage, Line line, LocalDate known, BigDecimal amount) {
        int opens = day(HalfMonth.of(line.day()));
        int closes = line.until() == null ? 0 : day(HalfMonth.of(line.until()));
        for (int i = 0; i < lineage.length; i++) {
            Change start = at(lineage[i], opens, day(known));
            start.opened = start.opened.add(amount);
            if (i == 0) {
                start.ownOpened = start.ownOpened.add(amount);
            }
            if (line.until() != null) {
                Change end = at(lineage[i], closes, day(known));
                end.closed = end.closed.add(amount);
                if (i == 0) {
                    end.ownClosed = end.ownClosed.add(amount);
                }
            }
        }
    }

    private Change at(int series, int half, int known) {
        return changes.computeIfAbsent(new Key(series, half, known), place -> new Change());
    }

    private static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }
}
