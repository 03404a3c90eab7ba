package vn.banggiao.reporting.report;

import java.util.List;
import vn.banggiao.reporting.ledger.Sum;
import vn.banggiao.reporting.period.Window;

/** What records give towards a report. */
interface RecordSums {
    /** The sums of a window. */
    List<Sum> of(Window window);

    /** The part of them that stands unallocated at the unit. */
    List<Sum> unallocated(Window window);

    /** What began before the report's window and was first recorded in it. */
    List<Sum> late();
}
