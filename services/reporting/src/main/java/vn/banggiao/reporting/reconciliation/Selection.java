package vn.banggiao.reporting.reconciliation;

import java.time.LocalDate;

/**
 * Which records are compared: those of a unit and of everything below it (null: of all), on the days from {@code from} through
 * {@code to} (either may be null).
 */
record Selection(String unit, LocalDate from, LocalDate to) {
    boolean everyDay() {
        return from == null && to == null;
    }

    Selection onEveryDay() {
        return new Selection(unit, null, null);
    }
}
