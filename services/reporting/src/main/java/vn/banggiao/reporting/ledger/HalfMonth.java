package vn.banggiao.reporting.ledger;

import java.time.LocalDate;

/**
 * The spans of days that totals are kept for, each named by its first day: the first fourteen days of a month, and its other days.
 * Periods begin on the 15th of a month (Decree 09/2019/NĐ-CP, article 12) or on the 1st, so that almost every window is made of whole
 * spans.
 */
final class HalfMonth {
    private static final int SECOND = 15;

    private HalfMonth() {}

    /** The one that has the day. */
    static LocalDate of(LocalDate day) {
        return day.withDayOfMonth(day.getDayOfMonth() < SECOND ? 1 : SECOND);
    }

    /** Whether one begins on the day. */
    static boolean begins(LocalDate day) {
        return of(day).equals(day);
    }

    /** The first one that begins on the day or after it. */
    static LocalDate from(LocalDate day) {
        return begins(day) ? day : after(of(day));
    }

    /** The next one. */
    static LocalDate after(LocalDate half) {
        return half.getDayOfMonth() < SECOND
                ? half.withDayOfMonth(SECOND)
                : half.withDayOfMonth(1).plusMonths(1);
    }
}
