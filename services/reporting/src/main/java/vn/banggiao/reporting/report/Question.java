package vn.banggiao.reporting.report;

import java.time.Instant;
import java.util.List;
import vn.banggiao.reporting.boundary.Bearer;
import vn.banggiao.reporting.boundary.Boundaries;
import vn.banggiao.reporting.boundary.Named;
import vn.banggiao.reporting.boundary.TodaysUnit;
import vn.banggiao.reporting.catalogue.Behaviour;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.period.Basis;
import vn.banggiao.reporting.period.PeriodCode;
import vn.banggiao.reporting.period.Window;

/**
 * What is asked for.
 *
 * @param bearer the unit: of those that ever had its code, the one that is meant
 * @param isDefault whether it is the one that is meant where nobody says which
 * @param window the days that the period covers on the basis
 * @param asOf null for what is known now
 * @param today the unit with all that it holds of the units before it; null where records stand as the units were
 * @param predecessors where it had yet to come to be a year before the window: what was there then
 */
record Question(
        Bearer bearer,
        boolean isDefault,
        PeriodCode period,
        Basis basis,
        Window window,
        Instant asOf,
        TodaysUnit today,
        List<Named> predecessors) {

    String unit() {
        return bearer.code();
    }

    Boundaries boundaries() {
        return today == null ? Boundaries.AS_IT_WAS : Boundaries.TODAY;
    }

    /** The same of another unit, of which nobody asks what was there before it. */
    Question of(Bearer other, boolean otherIsDefault, TodaysUnit otherToday) {
        return new Question(other, otherIsDefault, period, basis, window, asOf, otherToday, List.of());
    }

    /** The same for another period. */
    Question over(PeriodCode other, Window days, boolean isTheDefault) {
        return new Question(bearer, isTheDefault, other, basis, days, asOf, today, List.of());
    }

    /** Whether a figure can be compared with that of an earlier window: a namesake's is not the unit's. */
    boolean compares(Indicator indicator, Window before) {
        return today != null
                || bearer.existedOn(indicator.behaviour() == Behaviour.STOCK ? before.to() : before.from());
    }
}
