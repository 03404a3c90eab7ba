package vn.banggiao.reporting.edition;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Until when the units of a level hand in their reports of a kind of period.
 *
 * @param kind code of a kind of period; {@code days} for plain days
 * @param daysAfterClose the last day in time, counted from the day on which the period closes
 * @param validFrom the rule holds for periods that close on or after this day, until a later rule does
 * @param source where it is laid down
 * @param recordedAt {@link Instant#MIN} for a rule that ships; of two with the same {@code validFrom} the one recorded last holds
 * @param recordedBy null for a rule that ships
 */
record DeadlineRule(
        String level,
        String kind,
        int daysAfterClose,
        LocalDate validFrom,
        String source,
        Instant recordedAt,
        String recordedBy) {

    boolean holdsFor(String unitLevel, String periodKind, LocalDate close) {
        return level.equals(unitLevel) && kind.equals(periodKind) && !close.isBefore(validFrom);
    }

    boolean standsAt(String unitLevel, String periodKind, LocalDate from) {
        return level.equals(unitLevel) && kind.equals(periodKind) && validFrom.equals(from);
    }
}
