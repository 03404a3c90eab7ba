package vn.banggiao.reporting.statement;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import vn.banggiao.reporting.period.Basis;
import vn.banggiao.reporting.period.PeriodCode;
import vn.banggiao.reporting.period.Periods;
import vn.banggiao.reporting.period.Window;

/**
 * The days that a statement is about, and the period in whose report it stands.
 *
 * @param period canonical code; null where only days were given
 * @param basis code of the {@link Basis} on which the period was resolved
 * @param ownWindow whether the days were given beside the period, and differ from it
 * @param fromDay first day, as the period ran when it was stated
 * @param toDay last day, included
 */
@Embeddable
public record StatedWindow(String period, String basis, boolean ownWindow, LocalDate fromDay, LocalDate toDay) {

    static StatedWindow of(String period, Basis basis, boolean own, Window days) {
        return new StatedWindow(period, basis.code(), own, days.from(), days.to());
    }

    Window days() {
        return new Window(fromDay, toDay);
    }

    /** As the period runs by the rules of today; days of their own stay as they are. */
    StatedWindow by(Periods periods) {
        Basis by = Basis.of(basis).orElseThrow();
        return of(period, by, ownWindow, days(period, by, ownWindow, days(), periods));
    }

    /** The days that a statement is about, which was made about {@code stated}. */
    static Window days(String period, Basis basis, boolean own, Window stated, Periods periods) {
        return period == null || own ? stated : periods.resolve(PeriodCode.parse(period), basis);
    }
}
