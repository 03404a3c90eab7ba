package vn.banggiao.delegations;

import java.time.LocalDate;
import vn.banggiao.chassis.problem.Violations;

/**
 * What must hold between the fields of an activity. Value, currency, parcels, items and goods in kind belong to gifts
 * ({@link GiftRules}), a quantity to everything else, a form to cultural events.
 */
final class ActivityRules {
    private ActivityRules() {}

    static void check(Violations violations, RecordActivity request) {
        LocalDate occurredOn = request.occurredOn();
        LocalDate endsOn = request.endsOn();
        violations.rejectIf(
                occurredOn != null && endsOn != null && endsOn.isBefore(occurredOn),
                "endsOn",
                "ends-before-it-starts",
                "Hoạt động kết thúc ngày " + endsOn + ", trước ngày bắt đầu " + occurredOn + "; hãy sửa một trong hai.",
                "The activity ends on " + endsOn + ", before it starts on " + occurredOn + "; correct one of the two.");
        if (request.kind() == null || violations.has("kind")) {
            return;
        }
        violations.rejectIf(
                request.form() != null && !request.kind().equals("cultural-event"),
                "form",
                "not-of-this-kind",
                "Chỉ sự kiện văn hóa (cultural-event) mới có form; hãy bỏ trường này.",
                "Only a cultural-event has a form; leave it out.");
        if (request.gift()) {
            violations.rejectIf(
                    request.quantity() != null,
                    "quantity",
                    "not-of-this-kind",
                    "Quà tặng tính theo suất và giá trị; hãy bỏ quantity, ghi items hoặc parcels và value.",
                    "A gift counts by parcels and value; leave quantity out and give items, or parcels and value.");
            GiftRules.check(violations, request);
        } else {
            leaveToGifts(violations, request.value() != null, "value");
            leaveToGifts(violations, request.currency() != null, "currency");
            leaveToGifts(violations, request.parcels() != null, "parcels");
            leaveToGifts(violations, request.itemised(), "items");
            leaveToGifts(violations, request.inKind() != null, "inKind");
        }
    }

    private static void leaveToGifts(Violations violations, boolean given, String field) {
        violations.rejectIf(
                given,
                field,
                "not-of-this-kind",
                "Chỉ quà tặng (gift-received, gift-given) mới có " + field + "; hãy bỏ trường này.",
                "Only a gift (gift-received, gift-given) has " + field + "; leave it out.");
    }
}
