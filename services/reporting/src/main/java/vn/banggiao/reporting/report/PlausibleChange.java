package vn.banggiao.reporting.report;

import java.math.BigDecimal;
import java.util.List;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Dimensions;

/**
 * Checks figures against the same period a year earlier: a figure that is many times as large, or a small part, is more often a slip
 * (a thousand for a unit, a month for a year) than news. Nothing is said of a change from or to nothing, which has no factor.
 *
 * @param factor beyond which a change is named; 0 for never
 * @param minimum the larger of both figures must be at least this
 */
record PlausibleChange(BigDecimal factor, BigDecimal minimum) {
    /** Names nothing. */
    static final PlausibleChange ANY = new PlausibleChange(BigDecimal.ZERO, BigDecimal.ZERO);

    void run(Catalogue catalogue, List<FigureView> figures, ContradictionFinder contradictions) {
        for (FigureView figure : figures) {
            if (figure.value() != null
                    && figure.samePeriod() != null
                    && figure.samePeriod().value() != null
                    && !allows(figure.value(), figure.samePeriod().value())) {
                contradictions.ofChange(
                        catalogue.find(figure.indicator()).orElseThrow(), Dimensions.of(figure.dimensions()), figure);
            }
        }
    }

    boolean allows(BigDecimal value, BigDecimal before) {
        BigDecimal larger = value.max(before);
        BigDecimal smaller = value.min(before);
        return factor.signum() == 0
                || smaller.signum() <= 0
                || larger.compareTo(minimum) < 0
                || larger.compareTo(smaller.multiply(factor)) <= 0;
    }
}
