package vn.banggiao.reporting.report;

import java.util.List;
import java.util.Map;
import vn.banggiao.reporting.ledger.Sum;
import vn.banggiao.reporting.period.Window;

/**
 * What records give for one of many parts whose sums were read together. Nobody asks what of it came late: that alone would be read
 * from the records, not from totals.
 *
 * @param byWindow of each window that was read, the sums; any other window has none
 */
record SumsOfOne(Map<Window, List<Sum>> byWindow) implements RecordSums {

    @Override
    public List<Sum> of(Window window) {
        return byWindow.getOrDefault(window, List.of());
    }
}
