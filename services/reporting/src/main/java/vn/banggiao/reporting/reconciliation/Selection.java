package vn.banggiao.reporting.reconciliation;

import java.time.LocalDate;
import vn.banggiao.reporting.period.Window;

/**
 * Which records are compared: those of a unit and of everything below it (null: of all), on the days from {@code from} through
 * {@code to} (either may be null).
 */
record Selection(String unit, LocalDate from, LocalDate to) {
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    static final Selection EVERYTHING = new Selection(null, null, null);

    boolean everyDay() {
        return from == null && to == null;
    }

    /** The same records on every day. */
    Selection onEveryDay() {
        return new Selection(unit, null, null);
    }

    Window window() {
        return new Window(from == null ? EARLIEST : from, to == null ? LATEST : to);
    }
}
