package vn.banggiao.delegations;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import vn.banggiao.chassis.problem.Violations;

/**
 * What must hold for a gift: either lines from which parcels and value are computed, or stated totals. Where both are given they
 * must agree: a total that contradicts its lines is refused, with the computed one named, and neither is ever corrected.
 */
final class GiftRules {
    private GiftRules() {}

    static void check(Violations violations, RecordActivity gift) {
        boolean valued = gift.value() != null
                || gift.itemised()
                        && gift.items().stream()
                                .filter(Objects::nonNull)
                                .anyMatch(line -> line.valuePerParcel() != null);
        violations.rejectIf(
                valued && gift.currency() == null,
                "currency",
                "required",
                "Có giá trị thì phải có loại tiền; hãy ghi currency, ví dụ VND.",
                "A value needs its currency; give currency, such as VND.");
        violations.rejectIf(
                !valued && gift.currency() != null,
                "currency",
                "without-value",
                "Có loại tiền nhưng không có giá trị; hãy ghi value hoặc valuePerParcel, hoặc bỏ currency.",
                "There is a currency and no value; give value or valuePerParcel, or leave currency out.");
        if (gift.itemised() && !violations.has("items")) {
            checkLines(violations, gift.items());
            if (violations.found().stream().noneMatch(each -> each.field().startsWith("items["))) {
                checkTotals(violations, gift, GiftTotal.of(gift.items()));
            }
        }
    }

    private static void checkLines(Violations violations, List<GiftLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            GiftLine line = lines.get(i);
            if (line == null || line.parcels() == null || line.parcels() != 0) {
                continue;
            }
            String field = "items[" + i + "].parcels";
            violations.rejectIf(
                    line.valuePerParcel() != null,
                    field,
                    "no-parcels",
                    "Có giá trị mỗi suất nhưng 0 suất; hãy ghi số suất, hoặc bỏ valuePerParcel.",
                    "There is a value per parcel and no parcel; give the number of parcels, or leave valuePerParcel out.");
            violations.rejectIf(
                    line.valuePerParcel() == null
                            && (line.inKind() == null || line.inKind().isBlank()),
                    field,
                    "no-parcels",
                    "0 suất và không có hiện vật; hãy ghi số suất, ghi inKind, hoặc bỏ dòng này.",
                    "No parcel and nothing in kind; give the number of parcels, give inKind, or leave the line out.");
        }
    }

    private static void checkTotals(Violations violations, RecordActivity gift, GiftTotal total) {
        if (!total.fits()) {
            violations.reject(
                    "items",
                    "total-too-large",
                    "Tổng các dòng quá lớn; hãy sửa số suất hoặc giá trị mỗi suất.",
                    "The lines add up to too much; correct the parcels or the value per parcel.");
            return;
        }
        violations.rejectIf(
                gift.parcels() != null && gift.parcels() != total.parcels(),
                "parcels",
                "contradicts-items",
                "Các dòng cộng lại là " + total.parcels() + " suất, khác " + gift.parcels()
                        + " đã ghi; hãy bỏ parcels hoặc sửa items.",
                "The items add up to " + total.parcels() + " parcels, not the " + gift.parcels()
                        + " stated; leave parcels out or correct items.");
        checkValue(violations, gift.value(), total.value(), gift.currency());
    }

    private static void checkValue(Violations violations, BigDecimal stated, BigDecimal computed, String currency) {
        if (stated == null) {
            return;
        }
        if (computed == null) {
            violations.reject(
                    "value",
                    "contradicts-items",
                    "Có tổng giá trị nhưng không dòng nào có valuePerParcel; hãy ghi valuePerParcel, hoặc thay items bằng"
                            + " parcels.",
                    "There is a total value and no item has a valuePerParcel; give valuePerParcel, or replace items by"
                            + " parcels.");
            return;
        }
        String unit = currency == null ? "" : " " + currency;
        violations.rejectIf(
                stated.compareTo(computed) != 0,
                "value",
                "contradicts-items",
                "Các dòng cộng lại là " + computed.toPlainString() + unit + ", khác " + stated.toPlainString()
                        + " đã ghi; hãy bỏ value hoặc sửa items.",
                "The items add up to " + computed.toPlainString() + unit + ", not the " + stated.toPlainString()
                        + " stated; leave value out or correct items.");
    }
}
