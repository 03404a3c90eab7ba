package vn.banggiao.reporting.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.banggiao.chassis.problem.Language;

/** Plain days, for what follows no Vietnamese period, such as a donor's half-year from 1 October to 31 March. */
public record FreePeriod(Window window) implements PeriodCode {

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{3}-\\d{2}-\\d{2})\\.\\.([1-9]\\d{3}-\\d{2}-\\d{2})");

    static Optional<FreePeriod> of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new FreePeriod(new Window(LocalDate.parse(form.group(1)), LocalDate.parse(form.group(2)))));
        } catch (DateTimeException | IllegalArgumentException noSuchDays) {
            return Optional.empty();
        }
    }

    @Override
    public String code() {
        return window.from() + ".." + window.to();
    }

    @Override
    public String label(Language language) {
        return PeriodLabels.of(window).in(language);
    }

    @Override
    public FreePeriod yearBefore() {
        return new FreePeriod(window.yearBefore());
    }

    /** As many whole months before, or else as many days. */
    @Override
    public FreePeriod previous() {
        LocalDate end = window.from().minusDays(1);
        LocalDate afterwards = window.to().plusDays(1);
        LocalDate start = window.isWholeMonths()
                ? window.from().minus(Period.between(window.from(), afterwards))
                : window.from().minusDays(ChronoUnit.DAYS.between(window.from(), afterwards));
        return new FreePeriod(new Window(start, end));
    }

    @Override
    public String toString() {
        return code();
    }
}
