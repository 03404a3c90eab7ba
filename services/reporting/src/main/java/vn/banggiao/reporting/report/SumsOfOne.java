package vn.banggiao.reporting.report;

import java.util.List;
import java.util.Map;
import vn.banggiao.reporting.ledger.Sum;
import vn.banggiao.reporting.period.Window;

/**
 * What records give for one of many units whose sums were read together.
 *
 * @param byWindow of each window that was read, the sums by unit; any other window has none
 */
record SumsOfOne(String unit, Map<Window, Map<String, List<Sum>>> byWindow) implements RecordSums {

    @Override
    public List<Sum> of(Window window) {
        return byWindow.getOrDefault(window, Map.of()).getOrDefault(unit, List.of());
    }

    @Override
    public List<Sum> unallocated(Window window) {
        return List.of();
    }

    @Override
    public List<Sum> late() {
        return List.of();
    }
}
