package vn.banggiao.reporting.period;

import java.time.LocalDate;

/**
 * The days from {@code from} through {@code to}, both included.
 *
 * @throws IllegalArgumentException when {@code to} is before {@code from}
 */
public record Window(LocalDate from, LocalDate to) {

    public Window {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("window ends on " + to + ", before it starts on " + from);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean overlaps(Window other) {
        return !other.to.isBefore(from) && !other.from.isAfter(to);
    }

    /**
     * The same days a year earlier; 29 February becomes the 28th. Whole months stay whole months: the year before
     * 1–28 February 2021 is 1–29 February 2020.
     */
    public Window yearBefore() {
        LocalDate end = to.minusYears(1);
        return new Window(from.minusYears(1), isWholeMonths() ? endOfMonth(end) : end);
    }

    /** Whether it starts on the first and ends on the last day of a month. */
    boolean isWholeMonths() {
        return from.getDayOfMonth() == 1 && to.equals(endOfMonth(to));
    }

    static LocalDate endOfMonth(LocalDate day) {
        return day.withDayOfMonth(day.lengthOfMonth());
    }
}
