package vn.banggiao.reporting.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.reporting.catalogue.Dimensions;

/**
 * What one record adds to one indicator from a day on.
 *
 * @param day when it happened, or began
 * @param until first day on which it no longer stands; null where it has no end, or none is known
 * @throws IllegalArgumentException when it ends before it begins, its days are not in the years 1 to 9999, or its amount is
 *     negative or has more than 20 digits before or 10 after the decimal point
 */
public record Contribution(
        String indicator,
        Dimensions dimensions,
        LocalDate day,
        LocalDate until,
        BigDecimal amount,
        Qualifier qualifier) {

    public Contribution {
        if (amount.signum() < 0 || amount.precision() - (long) amount.scale() > 20 || amount.scale() > 10) {
            throw new IllegalArgumentException("no amount of %s: %s".formatted(indicator, amount));
        }
        if (!isDay(day) || until != null && (!isDay(until) || until.isBefore(day))) {
            throw new IllegalArgumentException(
                    "no contribution to %s from %s until %s".formatted(indicator, day, until));
        }
    }

    private static boolean isDay(LocalDate day) {
        return day != null && day.getYear() >= 1 && day.getYear() <= 9999;
    }
}
