package vn.banggiao.reporting.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Map;
import vn.banggiao.chassis.problem.Violations;
import vn.banggiao.reporting.catalogue.Behaviour;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.catalogue.Measure;

/** What may be stated of which indicator: its dimensions, and numbers that its measure can have. */
@ApplicationScoped
class IndicatorRules {
    private static final int MONEY_DECIMALS = 2;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Catalogue catalogue;

    IndicatorRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The indicator of that code; null, with a violation that names near ones, where there is none. */
    Indicator known(Violations violations, String field, String code) {
        if (code == null) {
            return null;
        }
        Indicator found = catalogue.find(code).orElse(null);
        if (found == null) {
            String near = String.join(", ", NearCodes.of(catalogue, code));
            violations.reject(
                    field,
                    "unknown-indicator",
                    "Không có chỉ tiêu này; " + (near.isEmpty() ? "" : "có phải: " + near + "? ")
                            + "Danh mục ở GET /api/v1/indicators.",
                    "There is no such indicator; " + (near.isEmpty() ? "" : "did you mean: " + near + "? ")
                            + "The list is at GET /api/v1/indicators.");
        }
        return found;
    }

    void dimensions(Violations violations, Indicator indicator, Map<String, String> given) {
        if (indicator != null && given != null) {
            indicator.violations("dimensions", given).stream()
                    .filter(each -> !violations.has(each.field()))
                    .forEach(violations::add);
        }
    }

    /** An amount of money says in which currency. */
    void currency(Violations violations, Indicator indicator, Map<String, String> given, boolean needed) {
        if (needed
                && indicator != null
                && indicator.measure() == Measure.MONEY
                && (given == null || given.get("currency") == null)) {
            violations.reject(
                    "dimensions.currency",
                    "required",
                    "Giá trị bằng tiền phải có loại tiền; hãy thêm dimensions.currency, ví dụ VND.",
                    "An amount of money needs its currency; add dimensions.currency, such as VND.");
        }
    }

    /** A number that the indicator's measure can have; negative ones are left to annotations. */
    void amount(Violations violations, String field, Indicator indicator, BigDecimal amount) {
        if (indicator == null || amount == null || violations.has(field)) {
            return;
        }
        int decimals = Math.max(0, amount.stripTrailingZeros().scale());
        Measure measure = indicator.measure();
        violations
                .rejectIf(
                        measure.isWhole() && decimals > 0,
                        field,
                        "not-a-count",
                        "Chỉ tiêu này đếm nguyên; hãy ghi số nguyên.",
                        "This indicator counts; give a whole number.")
                .rejectIf(
                        measure == Measure.MONEY && decimals > MONEY_DECIMALS,
                        field,
                        "too-many-digits",
                        "Tiền có tối đa 2 chữ số thập phân; hãy làm tròn.",
                        "Money has at most 2 digits after the decimal point; round it.")
                .rejectIf(
                        measure == Measure.PERCENT
                                && indicator.behaviour() == Behaviour.PROFILE
                                && amount.compareTo(WHOLE) > 0,
                        field,
                        "too-large",
                        "Tỷ lệ không quá 100 %; hãy sửa số này.",
                        "A share is at most 100 %; correct the number.");
    }

    /** "18/19" is 18 of 19 things that are counted. */
    void outOf(Violations violations, Indicator indicator, BigDecimal value, BigDecimal outOf) {
        if (outOf == null || violations.has("outOf")) {
            return;
        }
        amount(violations, "outOf", indicator, outOf);
        violations.rejectIf(
                value == null || value.compareTo(outOf) > 0,
                "outOf",
                "less-than-its-part",
                "outOf là tổng số mà value là một phần (18/19: value 18, outOf 19); hãy sửa một trong hai.",
                "outOf is the whole of which value is a part (18/19: value 18, outOf 19); correct one of the two.");
    }
}
