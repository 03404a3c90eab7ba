package vn.banggiao.reporting.period;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

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
    private final Supplier<List<PeriodRule>> rules;

    /** By rules that never change; of two for the same periods the first holds. */
    public Periods(List<PeriodRule> rules) {
        this(() -> rules);
    }

    /** By rules as they stand whenever a period is resolved. */
    public Periods(PeriodRules rules) {
        this(rules::current);
    }

    private Periods(Supplier<List<PeriodRule>> rules) {
        this.rules = rules;
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

    /**
     * Whether a rule that were added now would leave every period alone that has closed by the day: the first one that it would
     * concern is still open, under the rules as they are and under the new one.
     */
    public boolean leavesClosedAlone(PeriodRule added, LocalDate today) {
        RecurringPeriod first =
                new RecurringPeriod(added.kind(), added.validFrom().getYear(), 1);
        while (first.firstMonth().atDay(1).isBefore(added.validFrom())) {
            first = first.next();
        }
        return !close(first, added.basis()).isBefore(today)
                && !added.close(first).isBefore(today);
    }

    private static List<PeriodRule> inOrder(List<PeriodRule> rules) {
        return rules.stream()
                .sorted(Comparator.comparing(PeriodRule::validFrom).reversed())
                .toList();
    }

    private static RecurringPeriod predecessor(RecurringPeriod period) {
        return period.kind() == PeriodKind.NINE_MONTHS
                ? new RecurringPeriod(PeriodKind.YEAR, period.year() - 1, 1)
                : period.previous();
    }

    private LocalDate close(RecurringPeriod period, Basis basis) {
        return inOrder(rules.get()).stream()
                .filter(rule -> rule.holdsFor(period, basis))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no %s rule closes %s".formatted(basis.code(), period)))
                .close(period);
    }
}
