package vn.banggiao.reporting.sheet;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A row as it is given out.
 *
 * @param shown text by column, of what is only shown
 * @param stated what is stated; an empty entry where nothing is
 * @param percent whether the value is a percentage
 */
record FormRow(RowKey key, Map<Column, String> shown, SheetEntry stated, boolean percent) {
    /** What Excel and its like keep of a number; beyond it, text is exact. */
    private static final int DIGITS = 15;

    boolean isStated() {
        return key.id() != null;
    }

    /** Whether the value can stand as a number, and needs no words. */
    boolean hasPlainValue() {
        return stated.value() != null
                && stated.qualifier() == null
                && stated.value().precision() <= DIGITS;
    }

    BigDecimal number(Column column) {
        return switch (column) {
            case VALUE -> stated.value();
            case OUT_OF -> stated.outOf();
            case SAME_PERIOD -> stated.samePeriodValue();
            case SAME_PERIOD_PERCENT -> stated.samePeriodPercent();
            case TARGET_PERCENT -> stated.targetPercent();
            default -> throw new IllegalArgumentException(column.name());
        };
    }
}
