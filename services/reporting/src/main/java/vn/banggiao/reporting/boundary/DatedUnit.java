package vn.banggiao.reporting.boundary;

import java.time.LocalDate;

/**
 * A unit for as long as it had its code, name and level: a code alone names different units at different times.
 *
 * @param parent code of the unit above; null for a province
 * @param from first day; {@link #BEGINNING} where the list does not go back so far
 * @param until first day on which it no longer was; {@link #FOREVER} while it is
 */
record DatedUnit(String code, String name, String level, String parent, LocalDate from, LocalDate until) {
    static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
    static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    boolean existedOn(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    boolean endedBy(LocalDate day) {
        return !until.isAfter(day);
    }

    LocalDate lastDay() {
        return until.minusDays(1);
    }

    /** The day itself, or the unit's first or last where it did not exist then. */
    LocalDate nearest(LocalDate day) {
        if (day.isBefore(from)) {
            return from;
        }
        return day.isBefore(until) ? day : lastDay();
    }

    Named named() {
        return new Named(code, name, level, BEGINNING.equals(from) ? null : from, FOREVER.equals(until) ? null : until);
    }
}
