package vn.banggiao.reporting.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Percentages as reports give them: two decimals, halves rounded up. */
public final class Percentages {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percentages() {}

    /** {@code part} as a percentage of {@code whole}; null where either is missing or the whole is zero. */
    public static BigDecimal of(BigDecimal part, BigDecimal whole) {
        if (part == null || whole == null || whole.signum() == 0) {
            return null;
        }
        return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }

    /** Whether a stated percentage is what the computed one gives, rounded to as many decimals as were stated. */
    static boolean agree(BigDecimal stated, BigDecimal computed) {
        int decimals = Math.max(0, Math.min(2, stated.stripTrailingZeros().scale()));
        BigDecimal rounded = computed.setScale(decimals, RoundingMode.HALF_UP);
        return rounded.compareTo(stated) == 0;
    }
}
