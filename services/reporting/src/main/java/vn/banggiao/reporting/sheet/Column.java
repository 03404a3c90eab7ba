package vn.banggiao.reporting.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.banggiao.chassis.problem.Text;

/**
 * The columns of the sheet, in the order in which it is given out; it may come back in another one. A column is known by its title,
 * in either language.
 */
enum Column {
    SECTION("Mục", "Section"),
    INDICATOR("Mã chỉ tiêu", "Indicator code"),
    NAME("Chỉ tiêu", "Indicator"),
    KIND("Loại", "Kind"),
    NARROWED("Phân tổ", "Narrowed to"),
    MEASURE("Đơn vị tính", "Measured in"),
    NOW("Số đang có (chỉ đọc)", "Figure now (read only)"),
    ORIGIN("Lấy từ (chỉ đọc)", "Taken from (read only)"),
    VALUE("Giá trị", "Value"),
    OUT_OF("Trên tổng số", "Out of"),
    SAME_PERIOD("Cùng kỳ năm trước", "Same period last year"),
    SAME_PERIOD_PERCENT("% so cùng kỳ", "% of the same period"),
    TARGET_PERCENT("% so kế hoạch", "% of the target"),
    FROM("Từ ngày", "From day"),
    TO("Đến ngày", "To day"),
    WORDS("Nguyên văn", "Words"),
    SOURCE("Nguồn", "Source"),
    WITHDRAW("Rút vì", "Withdrawn because"),
    KEY("Khóa (không sửa)", "Key (leave as it is)");

    /** What an office states. */
    static final List<Column> FILLED_IN =
            List.of(VALUE, OUT_OF, SAME_PERIOD, SAME_PERIOD_PERCENT, TARGET_PERCENT, FROM, TO, WORDS, SOURCE);

    private final Text title;

    Column(String vi, String en) {
        this.title = new Text(vi, en);
    }

    Text title() {
        return title;
    }

    boolean isPercent() {
        return this == SAME_PERIOD_PERCENT || this == TARGET_PERCENT;
    }

    /** The column of a title, however it is spaced and capitalised. */
    static Optional<Column> titled(String text) {
        String title = folded(text);
        return Arrays.stream(values())
                .filter(each -> folded(each.title.vi()).equals(title)
                        || folded(each.title.en()).equals(title))
                .findFirst();
    }

    /** Where a request's field stands in the sheet. */
    static Column of(String field) {
        if (field.startsWith("dimensions")) {
            return NARROWED;
        }
        return switch (field) {
            case "value", "state", "qualifier" -> VALUE;
            case "outOf" -> OUT_OF;
            case "samePeriodValue" -> SAME_PERIOD;
            case "samePeriodPercent" -> SAME_PERIOD_PERCENT;
            case "targetPercent" -> TARGET_PERCENT;
            case "from" -> FROM;
            case "to", "asAt" -> TO;
            case "words" -> WORDS;
            case "source" -> SOURCE;
            case "reason" -> WITHDRAW;
            default -> INDICATOR;
        };
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
