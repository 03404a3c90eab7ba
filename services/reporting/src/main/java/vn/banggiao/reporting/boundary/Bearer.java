package vn.banggiao.reporting.boundary;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import vn.banggiao.reporting.period.Window;

/**
 * A unit as long as it bore its code, and the days that count towards it. Those are the days on which it was; the last bearer of a code
 * also has the days after its end until the next one, and the first one those before, so that no record is nobody's.
 *
 * @param since first of the days that count
 * @param before first day after them
 */
public record Bearer(Named unit, LocalDate since, LocalDate before) {

    public String code() {
        return unit.code();
    }

    /** Whether nobody else ever bore the code: whatever stands under it is this unit's. */
    public boolean isTheOnlyOne() {
        return since.equals(DatedUnit.BEGINNING) && before.equals(DatedUnit.FOREVER);
    }

    /** Whether nobody else had borne the code by the day. */
    public boolean isTheOnlyOneUntil(LocalDate day) {
        return since.equals(DatedUnit.BEGINNING) && day.isBefore(before);
    }

    /** Whether what happened or was stated on the day under the code is this unit's. */
    public boolean counts(LocalDate day) {
        return !day.isBefore(since) && day.isBefore(before);
    }

    /** The days of the window that count; empty where there are none. */
    public Optional<Window> counted(Window window) {
        LocalDate from = later(window.from(), since);
        LocalDate to = earlier(window.to(), before.minusDays(1));
        return to.isBefore(from) ? Optional.empty() : Optional.of(new Window(from, to));
    }

    public boolean existedOn(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    /** The days of the window on which it was; empty where there are none. */
    public Optional<Window> existed(Window window) {
        LocalDate from = later(window.from(), firstDay());
        LocalDate to = earlier(window.to(), lastDay());
        return to.isBefore(from) ? Optional.empty() : Optional.of(new Window(from, to));
    }

    /** A day on which it certainly bore the code: the last one, or the first where it still does. */
    public LocalDate day() {
        return unit.validTo() == null ? firstDay() : lastDay();
    }

    public LocalDate lastDay() {
        return unit.validTo() == null ? DatedUnit.FOREVER : unit.validTo().minusDays(1);
    }

    private LocalDate firstDay() {
        return unit.validFrom() == null ? DatedUnit.BEGINNING : unit.validFrom();
    }

    /** The same unit, but only what counts towards the other as well. */
    public Optional<Bearer> within(Bearer other) {
        LocalDate from = later(since, other.since);
        LocalDate to = earlier(before, other.before);
        return from.isBefore(to) ? Optional.of(new Bearer(unit, from, to)) : Optional.empty();
    }

    /** All that was recorded in it and below it. */
    public Ground ground() {
        return Ground.whole(code(), since, before);
    }

    /** What was recorded in the unit itself and in none below it. */
    public Ground own(Collection<String> directlyBelow) {
        return Ground.alone(code(), since, before, directlyBelow);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
