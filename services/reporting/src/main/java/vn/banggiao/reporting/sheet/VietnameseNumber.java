package vn.banggiao.reporting.sheet;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as Vietnamese offices type them: {@code 150.796}, {@code 37,38}, {@code 1.234,5}, {@code 22,852 triệu}. A dot stands between
 * thousands and a comma before decimals. What an English keyboard may have meant otherwise is not guessed at: {@code 1,234} is a
 * thousand and more there, and little more than one here.
 */
final class VietnameseNumber {
    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,(\\d+))?(?: ?(nghìn|ngàn|triệu|tỷ|tỉ))?");
    private static final Pattern EITHER_WAY = Pattern.compile("[1-9]\\d{0,2},\\d{3}");
    private static final Pattern ENGLISH = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+\\.\\d+");
    private static final int LONGEST = 40;
    private static final int THOUSANDTHS = 3;

    private VietnameseNumber() {}

    /** What {@link #read} reads as that very number, whoever else reads it. */
    static String text(BigDecimal number) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        int decimals = Math.max(0, number.scale());
        format.setMaximumFractionDigits(decimals);
        // a fourth decimal, for 203,409 could be a thousand to others
        format.setMinimumFractionDigits(decimals == THOUSANDTHS ? THOUSANDTHS + 1 : 0);
        format.setMaximumFractionDigits(decimals == THOUSANDTHS ? THOUSANDTHS + 1 : decimals);
        return format.format(number);
    }

    static BigDecimal read(String typed) throws UnreadableCell {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST) {
            throw notANumber();
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()
                && (number.group(3) != null || !EITHER_WAY.matcher(text).matches())) {
            String digits = number.group(1).replace(".", "") + (number.group(2) == null ? "" : "." + number.group(2));
            return new BigDecimal(digits).movePointRight(zeros(number.group(3)));
        }
        if (EITHER_WAY.matcher(text).matches()) {
            throw new UnreadableCell(
                    "ambiguous",
                    "\"" + text + "\" có thể hiểu hai cách; nếu là số nguyên hãy ghi " + text.replace(",", "")
                            + ", nếu là số thập phân hãy ghi " + text + "0.",
                    "\"" + text + "\" can be read in two ways; write " + text.replace(",", "")
                            + " for a whole number, or " + text + "0 for one with decimals.");
        }
        if (ENGLISH.matcher(text).matches()) {
            throw new UnreadableCell(
                    "not-vietnamese",
                    "\"" + text
                            + "\" viết theo kiểu tiếng Anh; hãy ghi dấu chấm ở hàng nghìn, dấu phẩy trước phần thập phân:"
                            + " 1.234,5.",
                    "\"" + text + "\" is written in the English way; put dots between thousands and a comma before"
                            + " decimals: 1.234,5.");
        }
        throw notANumber();
    }

    private static int zeros(String word) {
        if (word == null) {
            return 0;
        }
        return switch (word) {
            case "nghìn", "ngàn" -> 3;
            case "triệu" -> 6;
            default -> 9;
        };
    }

    private static UnreadableCell notANumber() {
        return new UnreadableCell(
                "not-a-number",
                "Không phải số; hãy chỉ ghi số (150.796 hoặc 37,38), có thể thêm trên, khoảng, ước ở trước và nghìn, triệu,"
                        + " tỷ ở sau; không có thì ghi Không có. Đơn vị tính đã có ở cột riêng.",
                "Not a number; write only the number (150.796 or 37,38), with trên, khoảng or ước before it and nghìn,"
                        + " triệu or tỷ after it if need be; or Không có where there was nothing. What it is measured in has"
                        + " a column of its own.");
    }
}
