package vn.banggiao.reporting.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One row of the ledger.
 *
 * @param number of the contribution within the version, from 1
 * @param series that of the record's own unit
 */
record Line(UUID record, int version, int number, SeriesKey series, LocalDate day, LocalDate until, BigDecimal amount) {

    static Line of(Arrival arrival, int number) {
        Contribution contribution = arrival.contributions().get(number - 1);
        return new Line(
                arrival.record(),
                arrival.version(),
                number,
                SeriesKey.of(arrival.unit(), contribution),
                contribution.day(),
                contribution.until(),
                contribution.amount());
    }

    Line negated() {
        return new Line(record, version, number, series, day, until, amount.negate());
    }
}
