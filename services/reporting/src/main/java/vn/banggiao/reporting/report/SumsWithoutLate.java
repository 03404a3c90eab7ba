package vn.banggiao.reporting.report;

import java.util.List;
import vn.banggiao.reporting.ledger.Sum;
import vn.banggiao.reporting.period.Window;

/** Sums for figures of which nobody asks what came late: that alone would be read from the records, not from totals. */
record SumsWithoutLate(RecordSums sums) implements RecordSums {
    @Override
    public List<Sum> of(Window window) {
        return sums.of(window);
    }

    @Override
    public List<Sum> unallocated(Window window) {
        return sums.unallocated(window);
    }

    @Override
    public List<Sum> late() {
        return List.of();
    }
}
