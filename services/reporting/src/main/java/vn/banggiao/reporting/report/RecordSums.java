package vn.banggiao.reporting.report;

import java.util.List;
import vn.banggiao.reporting.boundary.Undetermined;
import vn.banggiao.reporting.ledger.Sum;
import vn.banggiao.reporting.period.Window;

/** What records give towards a report. */
interface RecordSums {
    /** The sums of a window. */
    List<Sum> of(Window window);

    /** The part of them that stands unallocated at the unit. */
    default List<Sum> unallocated(Window window) {
        return List.of();
    }

    /** What is no part of them, and was recorded in a unit that was divided between provinces. */
    default List<Sum> undetermined(Undetermined unit, Window window) {
        return List.of();
    }

    /** What began before the report's window and was first recorded in it. */
    default List<Sum> late() {
        return List.of();
    }
}
