package vn.banggiao.reporting.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One row of the ledger.
 *
 * @param number of the contribution within the version, from 1
 * @param series that of the record's own unit
 */
record Line(UUID record, int version, int number, Series series, LocalDate day, LocalDate until, BigDecimal amount) {

    /** What a version contributes. */
    static List<Line> of(Arrival arrival, SeriesNumbers numbers) {
        List<Contribution> contributions = arrival.contributions();
        List<Line> lines = new ArrayList<>(contributions.size());
        for (Contribution each : contributions) {
            lines.add(new Line(
                    arrival.record(),
                    arrival.version(),
                    lines.size() + 1,
                    numbers.of(SeriesKey.of(arrival.unit(), each)),
                    each.day(),
                    each.until(),
                    each.amount()));
        }
        return lines;
    }

    Line negated() {
        return new Line(record, version, number, series, day, until, amount.negate());
    }
}
