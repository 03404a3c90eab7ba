package vn.banggiao.reporting.period;

import java.time.LocalDate;

/**
 * On which day periods of a kind close, from some year on.
 *
 * @param closesOn day of the period's last month, that day included; 31 stands for the last day of any month
 * @param validFrom the rule holds for periods whose first calendar month begins on or after this day, until a later rule does
 */
public record PeriodRule(Basis basis, PeriodKind kind, int closesOn, LocalDate validFrom) {

    public PeriodRule {
        if (closesOn < 1 || closesOn > 31) {
            throw new IllegalArgumentException("no month closes on day " + closesOn);
        }
    }

    boolean holdsFor(RecurringPeriod period, Basis wanted) {
        return basis == wanted
                && kind == period.kind()
                && !period.firstMonth().atDay(1).isBefore(validFrom);
    }

    LocalDate close(RecurringPeriod period) {
        return period.lastMonth().atDay(Math.min(closesOn, period.lastMonth().lengthOfMonth()));
    }
}
