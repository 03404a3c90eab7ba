package vn.banggiao.reporting.statement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.period.Basis;
import vn.banggiao.reporting.period.Window;

/**
 * A version of a window of its own, and when it was stated.
 *
 * @param narrowing the figures that it applies to: those with these dimensions; all where there are none
 */
public record GroupWindow(
        UUID id,
        int version,
        String unit,
        String period,
        Basis basis,
        List<String> indicators,
        Dimensions narrowing,
        Window window,
        String reason,
        Instant knownAt) {

    /** Whether a figure of the unit's report covers these days instead of the period's. */
    public boolean appliesTo(String indicator, Dimensions dimensions) {
        return indicators.contains(indicator) && dimensions.matches(narrowing);
    }
}
