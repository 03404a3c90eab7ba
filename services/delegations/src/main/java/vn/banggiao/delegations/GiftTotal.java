package vn.banggiao.delegations;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the lines of a gift add up to: parcels, and the sum of parcels × value per parcel over the lines that have a value. Goods in
 * kind without a value add nothing.
 *
 * @param value exact, in the gift's currency; null where no line has a value
 */
record GiftTotal(long parcels, BigDecimal value) {

    /** @param lines at most 500, each with its parcels */
    static GiftTotal of(List<GiftLine> lines) {
        long parcels = lines.stream().mapToLong(GiftLine::parcels).sum();
        BigDecimal value = lines.stream()
                .filter(line -> line.valuePerParcel() != null)
                .map(line -> line.valuePerParcel().multiply(BigDecimal.valueOf(line.parcels())))
                .reduce(BigDecimal::add)
                .orElse(null);
        return new GiftTotal(parcels, value);
    }

    /** Whether parcels and value stay within what a record can hold: a 32-bit count and 15 digits before the point. */
    boolean fits() {
        return parcels <= Integer.MAX_VALUE && (value == null || value.precision() - value.scale() <= 15);
    }
}
