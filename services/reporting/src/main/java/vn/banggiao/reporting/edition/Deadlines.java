package vn.banggiao.reporting.edition;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.banggiao.reporting.period.PeriodCode;
import vn.banggiao.reporting.period.RecurringPeriod;

/**
 * Tells when reports are due, by dated rules, which are rows of {@code deadline_rule}.
 *
 * <p>Decree 09/2019/NĐ-CP, Article 13: a province sends its reports by the 25th of the period's last month, 11 days after the
 * statutory close on the 14th; for districts and communes the provincial People's Committee lays it down, so that the 5 and 3 days
 * that the system ships are defaults of its own. On the calendar basis, and for plain days, the same number of days is counted from
 * the close. Weekends and holidays move nothing.
 */
final class Deadlines {
    private static final String RULES =
            "select level, kind, days_after_close, valid_from, source from deadline_rule order by level, kind";

    private final List<DeadlineRule> rules;

    Deadlines(List<DeadlineRule> rules) {
        this.rules = List.copyOf(rules);
    }

    static Deadlines load(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(RULES);
                var row = query.executeQuery()) {
            List<DeadlineRule> rules = new ArrayList<>();
            while (row.next()) {
                rules.add(new DeadlineRule(
                        row.getString("level"),
                        row.getString("kind"),
                        row.getInt("days_after_close"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("source")));
            }
            return new Deadlines(rules);
        }
    }

    /** The rule for a level's reports of a period that closes on a day; empty where none holds. */
    Optional<DeadlineRule> rule(String level, PeriodCode period, LocalDate close) {
        String kind =
                period instanceof RecurringPeriod recurring ? recurring.kind().code() : "days";
        return rules.stream()
                .filter(rule -> rule.holdsFor(level, kind, close))
                .max(Comparator.comparing(DeadlineRule::validFrom));
    }
}
