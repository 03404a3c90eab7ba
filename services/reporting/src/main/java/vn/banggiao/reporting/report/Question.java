package vn.banggiao.reporting.report;

import java.time.Instant;
import vn.banggiao.reporting.boundary.Boundaries;
import vn.banggiao.reporting.boundary.TodaysUnit;
import vn.banggiao.reporting.period.Basis;
import vn.banggiao.reporting.period.PeriodCode;
import vn.banggiao.reporting.period.Window;

/**
 * What is asked for.
 *
 * @param window the days that the period covers on the basis
 * @param asOf null for what is known now
 * @param today the unit with all that it holds of the units before it; null where records stand as the units were
 */
record Question(String unit, PeriodCode period, Basis basis, Window window, Instant asOf, TodaysUnit today) {

    /** As the units were. */
    Question(String unit, PeriodCode period, Basis basis, Window window, Instant asOf) {
        this(unit, period, basis, window, asOf, null);
    }

    Boundaries boundaries() {
        return today == null ? Boundaries.AS_IT_WAS : Boundaries.TODAY;
    }
}
