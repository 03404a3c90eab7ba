package vn.banggiao.reporting.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * One figure of a report or consolidation, with what it is of. What is null is empty in the table.
 *
 * @param unit whose figure it is
 * @param unitFrom the unit's first day, where another unit in the table has its code
 * @param part what it is: {@code whole}, {@code unit}, {@code itself}, {@code unallocated}, {@code sum}, {@code undetermined} or {@code
 *     not-carried-over}. Only lines of one part can be added
 * @param section code
 * @param name of the indicator, in the table's language
 * @param sameBy the figure as a percentage of the same period's, in hundredths; {@code targetBy} of the target
 * @param converted the value in the currency that was asked for
 */
record FigureLine(
        String unit,
        String unitName,
        LocalDate unitFrom,
        String part,
        String section,
        String indicator,
        String name,
        Map<String, String> dimensions,
        BigDecimal value,
        BigDecimal outOf,
        String measure,
        String state,
        String qualifier,
        String origin,
        LocalDate from,
        LocalDate to,
        BigDecimal same,
        BigDecimal sameBy,
        BigDecimal target,
        BigDecimal targetBy,
        BigDecimal late,
        BigDecimal converted,
        String records) {

    boolean isPercent() {
        return "percent".equals(measure);
    }

    /** ISO 4217; null of what is no money. */
    String currency() {
        return dimensions.get("currency");
    }
}
