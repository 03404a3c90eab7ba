package vn.banggiao.reporting.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.banggiao.contracts.Qualifier;

/**
 * What a cell for a value says: {@code 21}, {@code Không có}, {@code khoảng 30}, {@code trên 70}, {@code ước 12.711.000}, {@code 18/19}.
 *
 * @param none that there was nothing; then there is no value
 * @param outOf the whole of which the value is a part; null where it is not said here
 */
record Amount(boolean none, BigDecimal value, Qualifier qualifier, BigDecimal outOf) {
    private static final Set<String> NONE = Set.of("không có", "không", "none");

    /** Longest first: "ước đạt" begins with "ước". */
    private static final List<Map.Entry<String, Qualifier>> QUALIFIERS = List.of(
            Map.entry("an estimated ", Qualifier.ESTIMATE),
            Map.entry("estimated ", Qualifier.ESTIMATE),
            Map.entry("ước tính ", Qualifier.ESTIMATE),
            Map.entry("ước đạt ", Qualifier.ESTIMATE),
            Map.entry("ước ", Qualifier.ESTIMATE),
            Map.entry("khoảng ", Qualifier.ABOUT),
            Map.entry("about ", Qualifier.ABOUT),
            Map.entry("at least ", Qualifier.AT_LEAST),
            Map.entry("over ", Qualifier.AT_LEAST),
            Map.entry("trên ", Qualifier.AT_LEAST),
            Map.entry("hơn ", Qualifier.AT_LEAST));

    static Amount exactly(BigDecimal value) {
        return new Amount(false, value, Qualifier.EXACT, null);
    }

    /** @param percent whether the value is a percentage, and may be written with its sign */
    static Amount read(String typed, boolean percent) throws UnreadableCell {
        String text = typed.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (NONE.contains(text)) {
            return new Amount(true, null, Qualifier.EXACT, null);
        }
        for (Map.Entry<String, Qualifier> each : QUALIFIERS) {
            if (text.startsWith(each.getKey())) {
                String rest = text.substring(each.getKey().length());
                return new Amount(false, number(rest, percent), each.getValue(), null);
            }
        }
        int slash = text.indexOf('/');
        return slash < 0
                ? exactly(number(text, percent))
                : new Amount(
                        false,
                        number(text.substring(0, slash), percent),
                        Qualifier.EXACT,
                        number(text.substring(slash + 1), percent));
    }

    /** A number, with the sign of a percentage where it is one. */
    static BigDecimal number(String text, boolean percent) throws UnreadableCell {
        boolean signed = text.endsWith("%");
        if (signed && !percent) {
            throw notAPercentage();
        }
        return VietnameseNumber.read(signed ? text.substring(0, text.length() - 1) : text);
    }

    static UnreadableCell notAPercentage() {
        return new UnreadableCell(
                "not-a-percentage",
                "Chỉ tiêu này không phải tỷ lệ phần trăm; hãy bỏ dấu %, hoặc đổi định dạng ô về số.",
                "This is no percentage; leave out the % sign, or format the cell as a number.");
    }
}
