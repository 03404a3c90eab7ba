package vn.banggiao.reporting.disclosure;

import java.math.BigDecimal;
import vn.banggiao.chassis.identity.Scopes;
import vn.banggiao.reporting.catalogue.Dimensions;

/** People counted in one unit, in none below it, with exactly these dimensions: what is not divided any further. */
record RecordedCell(String unit, Dimensions dimensions, BigDecimal people) {

    /** Whether the figure of a unit, so narrowed, counts them. */
    boolean isIn(String figureUnit, Dimensions narrowing) {
        return Scopes.covers(figureUnit, unit) && dimensions.matches(narrowing);
    }
}
