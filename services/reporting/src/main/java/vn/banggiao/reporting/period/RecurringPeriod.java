package vn.banggiao.reporting.period;

import static vn.banggiao.reporting.period.PeriodKind.HALF;
import static vn.banggiao.reporting.period.PeriodKind.MONTH;
import static vn.banggiao.reporting.period.PeriodKind.NINE_MONTHS;
import static vn.banggiao.reporting.period.PeriodKind.QUARTER;
import static vn.banggiao.reporting.period.PeriodKind.YEAR;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.banggiao.chassis.problem.Language;

/**
 * A month, quarter, half, first nine months or year.
 *
 * @param number which of the year's periods of that kind, from 1
 */
public record RecurringPeriod(PeriodKind kind, int year, int number) implements PeriodCode {

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{3})(?:-(H[12]|Q[1-4]|9M|0[1-9]|1[0-2]))?");

    public RecurringPeriod {
        if (number < 1 || number > kind.perYear()) {
            throw new IllegalArgumentException("a year has no " + kind.code() + " number " + number);
        }
    }

    static Optional<RecurringPeriod> of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(form.group(1));
        String part = form.group(2);
        if (part == null) {
            return Optional.of(new RecurringPeriod(YEAR, year, 1));
        }
        return Optional.of(
                switch (part.charAt(0)) {
                    case 'H' -> new RecurringPeriod(HALF, year, Integer.parseInt(part.substring(1)));
                    case 'Q' -> new RecurringPeriod(QUARTER, year, Integer.parseInt(part.substring(1)));
                    case '9' -> new RecurringPeriod(NINE_MONTHS, year, 1);
                    default -> new RecurringPeriod(MONTH, year, Integer.parseInt(part));
                });
    }

    /** The first month by the plain calendar. */
    public YearMonth firstMonth() {
        return YearMonth.of(year, (number - 1) * kind.months() + 1);
    }

    /** The last month by the plain calendar: the one in which the period closes. */
    public YearMonth lastMonth() {
        return firstMonth().plusMonths(kind.months() - 1L);
    }

    @Override
    public String code() {
        return switch (kind) {
            case MONTH -> "%d-%02d".formatted(year, number);
            case QUARTER -> year + "-Q" + number;
            case HALF -> year + "-H" + number;
            case NINE_MONTHS -> year + "-9M";
            case YEAR -> Integer.toString(year);
        };
    }

    @Override
    public String label(Language language) {
        return PeriodLabels.of(this).in(language);
    }

    @Override
    public RecurringPeriod yearBefore() {
        return new RecurringPeriod(kind, year - 1, number);
    }

    @Override
    public RecurringPeriod previous() {
        return number > 1
                ? new RecurringPeriod(kind, year, number - 1)
                : new RecurringPeriod(kind, year - 1, kind.perYear());
    }

    /** The period of the same kind that begins after this one. */
    RecurringPeriod next() {
        return number < kind.perYear()
                ? new RecurringPeriod(kind, year, number + 1)
                : new RecurringPeriod(kind, year + 1, 1);
    }

    @Override
    public String toString() {
        return code();
    }
}
