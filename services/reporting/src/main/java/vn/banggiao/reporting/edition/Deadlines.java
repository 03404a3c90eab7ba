package vn.banggiao.reporting.edition;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.banggiao.reporting.period.PeriodCode;
import vn.banggiao.reporting.period.RecurringPeriod;

/**
 * Tells when reports are due, by dated rules.
 *
 * <p>Decree 09/2019/NĐ-CP, Article 13: a province sends its reports by the 25th of the period's last month, 11 days after the
 * statutory close on the 14th; for districts and communes the provincial People's Committee lays it down, so that the 5 and 3 days
 * that the system ships are defaults of its own. On the calendar basis, and for plain days, the same number of days is counted from
 * the close. Weekends and holidays move nothing.
 */
record Deadlines(List<DeadlineRule> rules) {
    private static final Comparator<DeadlineRule> LATEST =
            Comparator.comparing(DeadlineRule::validFrom).thenComparing(DeadlineRule::recordedAt);

    /** The rule for a level's reports of a period that closes on a day; empty where none holds. */
    Optional<DeadlineRule> rule(String level, PeriodCode period, LocalDate close) {
        String kind =
                period instanceof RecurringPeriod recurring ? recurring.kind().code() : "days";
        return rules.stream().filter(rule -> rule.holdsFor(level, kind, close)).max(LATEST);
    }

    /** The rule that was recorded last of those that hold from the very day. */
    Optional<DeadlineRule> at(String level, String kind, LocalDate validFrom) {
        return rules.stream()
                .filter(rule -> rule.standsAt(level, kind, validFrom))
                .max(LATEST);
    }
}
