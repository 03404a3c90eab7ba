package vn.banggiao.reporting.sdmx;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.banggiao.reporting.period.Basis;
import vn.banggiao.reporting.period.PeriodCode;
import vn.banggiao.reporting.period.Periods;
import vn.banggiao.reporting.period.Window;

/**
 * Days as SDMX writes them. Days that are a calendar month, quarter, half or year, of a report that comes as often, have the standard
 * form: {@code 2020-05}, {@code 2020-Q3}, {@code 2020-S1}, {@code 2020-A1}. All others, statutory ones above all, are a time range
 * with its first day and its length in days, {@code 2019-12-15/P183D}: months would be ambiguous near their ends.
 */
final class TimePeriod {
    private static final Pattern RANGE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(P(?:\\d+Y)?(?:\\d+M)?(?:\\d+D)?)");
    private static final Pattern STANDARD =
            Pattern.compile("([1-9]\\d{3})(?:-(A1|S[12]|Q[1-4]|(?:M)?(?:0[1-9]|1[0-2])))?");

    private TimePeriod() {}

    static String of(Frequency frequency, Window days) {
        YearMonth first = YearMonth.from(days.from());
        int months =
                switch (frequency) {
                    case ANNUAL -> 12;
                    case HALF_YEARLY -> 6;
                    case QUARTERLY -> 3;
                    case MONTHLY -> 1;
                    case OTHER -> 0;
                };
        boolean standard = months > 0
                && days.from().getDayOfMonth() == 1
                && (first.getMonthValue() - 1) % months == 0
                && days.to().equals(first.plusMonths(months - 1).atEndOfMonth());
        return standard ? standard(frequency, first, months) : range(days);
    }

    private static String standard(Frequency frequency, YearMonth first, int months) {
        return frequency == Frequency.MONTHLY
                ? first.toString()
                : "%d-%s%d".formatted(first.getYear(), frequency.id(), (first.getMonthValue() - 1) / months + 1);
    }

    private static String range(Window days) {
        return days.from() + "/P"
                + ChronoUnit.DAYS.between(days.from(), days.to().plusDays(1)) + "D";
    }

    /**
     * The days that a text stands for: of the standard forms those of the period on the basis, so that 2020 is the statutory year 2020
     * among statutory periods; of a day or a range just these. Empty where it is none of them.
     */
    static Optional<Window> days(String text, Basis basis, Periods periods) {
        try {
            Matcher standard = STANDARD.matcher(text);
            if (standard.matches()) {
                String part = standard.group(2);
                String code = part == null || part.equals("A1")
                        ? standard.group(1)
                        : standard.group(1) + "-" + part.replace('S', 'H').replace("M", "");
                return Optional.of(periods.resolve(PeriodCode.parse(code), basis));
            }
            Matcher range = RANGE.matcher(text);
            if (range.matches()) {
                LocalDate from = LocalDate.parse(range.group(1));
                return Optional.of(
                        new Window(from, from.plus(Period.parse(range.group(2))).minusDays(1)));
            }
            LocalDate day = LocalDate.parse(text);
            return Optional.of(new Window(day, day));
        } catch (DateTimeException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
