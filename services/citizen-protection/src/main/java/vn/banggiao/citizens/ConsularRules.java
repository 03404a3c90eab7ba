package vn.banggiao.citizens;

import java.util.Set;
import vn.banggiao.chassis.problem.Violations;

/** Which fields a kind of consular fact has, and which counts it may state. */
final class ConsularRules {
    private static final Set<String> CENSUSES = Set.of("foreign-residents", "labour-abroad");
    private static final Set<String> WITH_PURPOSE = Set.of("foreign-entry", "overseas-visit");
    private static final String WITH_CIRCUMSTANCE = "citizen-return";

    private ConsularRules() {}

    /** Whether a kind is the whole count of the unit on its day rather than something that happened. */
    static boolean isCensus(String kind) {
        return CENSUSES.contains(kind);
    }

    static void check(RecordConsularFact request, Violations violations) {
        String kind = request.kind();
        if (kind == null || violations.has("kind")) {
            return;
        }
        boolean returned = kind.equals(WITH_CIRCUMSTANCE);
        violations
                .rejectIf(
                        request.quantity() != null && request.quantity() == 0 && !isCensus(kind),
                        "quantity",
                        "zero",
                        "Số 0 không ghi thành bản ghi. Để xác nhận \"Không có\", hãy gửi ở dịch vụ báo cáo một số liệu khai"
                                + " (POST /api/v1/returns) với state none-confirmed cho đơn vị và kỳ báo cáo.",
                        "A count of 0 is no record. To confirm that there were none (\"Không có\"), send a return"
                                + " (POST /api/v1/returns of the reporting service) with state none-confirmed for the unit"
                                + " and period.")
                .rejectIf(
                        request.purpose() != null && !WITH_PURPOSE.contains(kind),
                        "purpose",
                        "not-of-this-kind",
                        "Chỉ dùng cho foreign-entry và overseas-visit; hãy bỏ trường này.",
                        "Only for foreign-entry and overseas-visit; remove this field.")
                .rejectIf(
                        request.circumstance() != null && !returned,
                        "circumstance",
                        "not-of-this-kind",
                        "Chỉ dùng cho citizen-return; hãy bỏ trường này.",
                        "Only for citizen-return; remove this field.")
                .rejectIf(
                        request.circumstance() == null && returned,
                        "circumstance",
                        "required",
                        "Bắt buộc với citizen-return; hãy ghi họ trở về từ hoàn cảnh nào, ví dụ illegal-labour.",
                        "Required of citizen-return; say out of what they came back, such as illegal-labour.");
        checkCountries(request, violations);
    }

    private static void checkCountries(RecordConsularFact request, Violations violations) {
        boolean listed = request.countries() != null && !request.countries().isEmpty();
        violations
                .rejectIf(
                        listed && !isCensus(request.kind()),
                        "countries",
                        "not-of-this-kind",
                        "Chỉ dùng cho foreign-residents và labour-abroad; hãy ghi mỗi nước một bản ghi với country.",
                        "Only for foreign-residents and labour-abroad; record each country by itself with country.")
                .rejectIf(
                        listed && isCensus(request.kind()) && request.country() != null,
                        "countries",
                        "country-and-countries",
                        "Ghi country khi biết số của từng nước, countries khi chưa biết; hãy bỏ một trong hai.",
                        "State country where the count of each is known and countries where it is not; remove one of the two.");
    }
}
