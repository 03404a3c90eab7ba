package vn.banggiao.reporting.period;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tells which days a period covers, by dated rules.
 *
 * <p>A rule sets the day on which a period closes; the period begins on the day after its predecessor closed. So a rule that
 * changes leaves every earlier period alone, and leaves neither a gap nor an overlap between the last period under the old rule
 * and the first under the new one. The predecessor of the first nine months is the year before.
 *
 * <p>Sources: Decree 09/2019/NĐ-CP, Article 12 (month, quarter, half, year: from the 15th to the 14th); for nine months,
 * the provinces' own reporting rules.
 */
public final class Periods {
    private static final String RULES = "SELECT basis, kind, closes_on, valid_from FROM period_rule";

    private final List<PeriodRule> rules;

    public Periods(List<PeriodRule> rules) {
        this.rules = rules.stream()
                .sorted(Comparator.comparing(PeriodRule::validFrom).reversed())
                .toList();
    }

    /** The rules as they stand in the table {@code period_rule}. */
    public static Periods load(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(RULES);
                var row = query.executeQuery()) {
            List<PeriodRule> rules = new ArrayList<>();
            while (row.next()) {
                rules.add(new PeriodRule(
                        Basis.of(row.getString("basis")).orElseThrow(),
                        PeriodKind.of(row.getString("kind")).orElseThrow(),
                        row.getInt("closes_on"),
                        row.getObject("valid_from", LocalDate.class)));
            }
            return new Periods(rules);
        }
    }

    /**
     * The days of a period; plain days are what they are on either basis.
     *
     * @throws IllegalStateException when no rule holds for a period of that kind and time
     */
    public Window resolve(PeriodCode code, Basis basis) {
        if (code instanceof RecurringPeriod period) {
            return new Window(close(predecessor(period), basis).plusDays(1), close(period, basis));
        }
        return ((FreePeriod) code).window();
    }

    private static RecurringPeriod predecessor(RecurringPeriod period) {
        return period.kind() == PeriodKind.NINE_MONTHS
                ? new RecurringPeriod(PeriodKind.YEAR, period.year() - 1, 1)
                : period.previous();
    }

    private LocalDate close(RecurringPeriod period, Basis basis) {
        return rules.stream()
                .filter(rule -> rule.holdsFor(period, basis))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no %s rule closes %s".formatted(basis.code(), period)))
                .close(period);
    }
}
