package vn.banggiao.reporting.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** What reports name as contradictions, where that is a matter of judgement. */
@ConfigMapping(prefix = "banggiao.contradictions")
public interface ContradictionSettings {
    /** A figure that is more than so many times the same period's, or less than that part of it, is named; 0 names none. */
    @WithDefault("10")
    BigDecimal changeFactor();

    /** Only where the larger of the two is at least this: from 1 case to 12 is no news. */
    @WithDefault("50")
    BigDecimal changeMinimum();
}
