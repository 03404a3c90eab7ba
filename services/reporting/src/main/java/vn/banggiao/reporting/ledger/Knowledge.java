package vn.banggiao.reporting.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.banggiao.chassis.check.LocalClock;

/**
 * How sums as of an instant come about: from the totals of all that was known before a half-month began, and from the few versions that
 * became known, or were superseded, between its beginning and the instant. Where the instant is nearer to the half-month's end, the totals
 * up to that end count, without what came between.
 *
 * @param before totals known in half-months before this one count
 * @param from first instant of the changes that the totals lack or have too many, to the microsecond
 * @param to first instant after them; null where there are none
 * @param sign 1 where the totals lack the changes, -1 where they have them
 */
record Knowledge(LocalDate before, Instant from, Instant to, int sign) {

    /** @param asOf null for all that is known now */
    static Knowledge of(Instant asOf) {
        if (asOf == null) {
            return new Knowledge(LocalDate.MAX, null, null, 0);
        }
        LocalDate half = half(asOf);
        LocalDate next = HalfMonth.after(half);
        Instant begin = begin(half);
        Instant end = begin(next);
        // the instant itself belongs to what is known
        Instant after = asOf.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
        return after.toEpochMilli() - begin.toEpochMilli() < end.toEpochMilli() - after.toEpochMilli()
                ? new Knowledge(half, begin, after, 1)
                : new Knowledge(next, after, end, -1);
    }

    /** The half-month in which something became known. */
    static LocalDate half(Instant knownAt) {
        return HalfMonth.of(LocalDate.ofInstant(knownAt, LocalClock.ZONE));
    }

    boolean isExact() {
        return to == null;
    }

    private static Instant begin(LocalDate half) {
        return half.atStartOfDay(LocalClock.ZONE).toInstant();
    }
}
