package vn.banggiao.reporting.ledger;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.banggiao.chassis.check.LocalClock;
import vn.banggiao.reporting.ledger.Succession.Entry;

/**
 * A row of the table {@code ledger}: one contribution of a version, or what is to be said of a version that has none.
 *
 * @param line number of the contribution within the version, from 1; 0 where it has none
 * @param kind with {@code withdrawn} and {@code recordedAt} of the version; in its first line alone, null in others
 * @param series null in line 0, like {@code day}, {@code until} and {@code amount}
 * @param recordedOn day of the record's first version in Asia/Ho_Chi_Minh
 * @param supersededAt null for the newest version
 * @param unit null where the series says it
 */
record LedgerRow(
        UUID record,
        int version,
        int line,
        Integer kind,
        Integer series,
        LocalDate day,
        LocalDate until,
        LocalDate recordedOn,
        Boolean withdrawn,
        Instant knownAt,
        Instant supersededAt,
        Instant recordedAt,
        BigDecimal amount,
        String unit) {

    static final String COLUMNS =
            "record, version, line, kind, series, day, until, recorded_on, withdrawn, known_at, superseded_at, recorded_at, amount, unit";

    /** The rows of a version. */
    static List<LedgerRow> of(Entry entry, int kind) {
        Arrival arrival = entry.arrival();
        LocalDate recordedOn = LocalDate.ofInstant(arrival.recordedAt(), LocalClock.ZONE);
        if (entry.lines().isEmpty()) {
            return List.of(new LedgerRow(
                    arrival.record(),
                    arrival.version(),
                    0,
                    kind,
                    null,
                    null,
                    null,
                    recordedOn,
                    arrival.withdrawn(),
                    arrival.knownAt(),
                    entry.supersededAt(),
                    arrival.recordedAt(),
                    null,
                    arrival.unit()));
        }
        List<LedgerRow> rows = new ArrayList<>(entry.lines().size());
        for (Line line : entry.lines()) {
            boolean first = line.number() == 1;
            rows.add(new LedgerRow(
                    arrival.record(),
                    arrival.version(),
                    line.number(),
                    first ? kind : null,
                    line.series().number(),
                    line.day(),
                    line.until(),
                    recordedOn,
                    first ? arrival.withdrawn() : null,
                    arrival.knownAt(),
                    entry.supersededAt(),
                    first ? arrival.recordedAt() : null,
                    line.amount(),
                    null));
        }
        return rows;
    }

    /** Writes it as one of the rows of {@link #COLUMNS}. */
    void copyTo(CopiedRows rows) throws SQLException {
        rows.row()
                .uuid(record)
                .integer(version)
                .smallint(line)
                .smallint(kind)
                .integer(series)
                .date(day)
                .date(until)
                .date(recordedOn)
                .bool(withdrawn)
                .timestamp(knownAt)
                .timestamp(supersededAt)
                .timestamp(recordedAt)
                .numeric(amount)
                .text(unit);
    }
}
