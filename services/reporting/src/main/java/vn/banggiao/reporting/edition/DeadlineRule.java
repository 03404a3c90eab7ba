package vn.banggiao.reporting.edition;

import java.time.LocalDate;

/**
 * Until when the units of a level hand in their reports of a kind of period.
 *
 * @param kind code of a kind of period; {@code days} for plain days
 * @param daysAfterClose the last day in time, counted from the day on which the period closes
 * @param validFrom the rule holds for periods that close on or after this day, until a later rule does
 * @param source where it is laid down
 */
record DeadlineRule(String level, String kind, int daysAfterClose, LocalDate validFrom, String source) {

    boolean holdsFor(String unitLevel, String periodKind, LocalDate close) {
        return level.equals(unitLevel) && kind.equals(periodKind) && !close.isBefore(validFrom);
    }
}
