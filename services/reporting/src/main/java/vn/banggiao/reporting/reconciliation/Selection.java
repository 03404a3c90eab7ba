package vn.banggiao.reporting.reconciliation;

import java.time.LocalDate;

/**
 * Which records are compared: those of a unit and of everything below it (null: of all), on the days from {@code from} through
 * {@code to} (either may be null).
 */
record Selection(String unit, LocalDate from, LocalDate to) {
    static final Selection EVERYTHING = new Selection(null, null, null);

    boolean everyDay() {
        return from == null && to == null;
    }
}
