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
 * Tells when reports are due, by dated rules. Decree 09/2019/NĐ-CP, Article 12 sets on which day periods close; how many days then
 * remain to hand in is for the authority that prescribes the report to say, so the rules are rows of {@code deadline_rule} and what
 * the system ships are defaults of its own: 3 days for communes, 5 for districts, 10 for provinces. Weekends and holidays move
 * nothing.
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
