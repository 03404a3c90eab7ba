package vn.banggiao.delegations;

import java.time.LocalDate;
import vn.banggiao.chassis.problem.Violations;

/** What must hold between the fields of a delegation. */
final class DelegationRules {
    private static final String HOME = "VN";

    private DelegationRules() {}

    static void check(Violations violations, RecordDelegation request) {
        LocalDate startsOn = request.startsOn();
        LocalDate endsOn = request.endsOn();
        violations.rejectIf(
                startsOn != null && endsOn != null && endsOn.isBefore(startsOn),
                "endsOn",
                "ends-before-it-starts",
                "Đoàn kết thúc ngày " + endsOn + ", trước ngày bắt đầu " + startsOn + "; hãy sửa một trong hai.",
                "The delegation ends on " + endsOn + ", before it starts on " + startsOn + "; correct one of the two.");
        checkCountry(violations, request.direction(), request.country());
        Integer people = request.people();
        Integer seniors = request.seniorOfficials();
        violations.rejectIf(
                people != null && seniors != null && seniors > people,
                "seniorOfficials",
                "more-than-people",
                "Cán bộ diện quản lý (" + seniors + ") nhiều hơn số người của đoàn (" + people
                        + "); hãy sửa một trong hai.",
                "More senior officials (" + seniors + ") than the delegation has people (" + people
                        + "); correct one of the two.");
        PermittingDocument permit = request.permittingDocument();
        violations.rejectIf(
                permit != null && permit.number() == null && permit.date() == null && permit.issuer() == null,
                "permittingDocument",
                "required",
                "Văn bản cho phép còn trống; hãy ghi số, ngày hoặc cơ quan ban hành, hoặc bỏ trường này.",
                "The permitting document is empty; give its number, date or issuer, or leave it out.");
    }

    private static void checkCountry(Violations violations, String direction, String country) {
        if (direction == null || country == null || violations.has("country") || violations.has("direction")) {
            return;
        }
        boolean domestic = direction.equals("domestic");
        violations.rejectIf(
                domestic && !country.equals(HOME),
                "country",
                "not-domestic",
                "Đoàn trong nước không thể có nước là " + country
                        + "; hãy bỏ country, hoặc sửa direction thành incoming hay outgoing.",
                "A domestic delegation cannot have the country " + country
                        + "; leave country out, or make the direction incoming or outgoing.");
        violations.rejectIf(
                !domestic && country.equals(HOME),
                "country",
                "not-foreign",
                "Đoàn vào, đoàn ra phải ghi nước ngoài; hãy ghi nước kia hoặc bỏ country, đoàn trong nước thì ghi"
                        + " direction là domestic.",
                "The country of an incoming or outgoing delegation is the foreign one; give that or leave country out,"
                        + " and make the direction of one from within Viet Nam domestic.");
    }
}
