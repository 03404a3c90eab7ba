package vn.banggiao.delegations;

import java.time.LocalDate;
import vn.banggiao.chassis.problem.Violations;

/** What must hold between the dates of an agreement. */
final class AgreementRules {
    private AgreementRules() {}

    /** @param today in Asia/Ho_Chi_Minh */
    static void check(Violations violations, RecordAgreement request, LocalDate today) {
        LocalDate signedOn = request.signedOn();
        LocalDate inForceFrom = request.inForceFrom();
        LocalDate endsOn = request.endsOn();
        violations.rejectIf(
                signedOn == null && inForceFrom == null,
                "signedOn",
                "required",
                "Cần ngày ký hoặc ngày có hiệu lực; hãy ghi signedOn hoặc inForceFrom.",
                "The day of signing or of coming into force is required; give signedOn or inForceFrom.");
        violations.rejectIf(
                signedOn == null && inForceFrom != null && inForceFrom.isAfter(today),
                "inForceFrom",
                "in-the-future",
                "Thỏa thuận chưa có hiệu lực (" + inForceFrom + ") và chưa ghi ngày ký; hãy ghi signedOn.",
                "The agreement is not yet in force (" + inForceFrom + ") and has no day of signing; give signedOn.");
        violations.rejectIf(
                endsBefore(endsOn, signedOn),
                "endsOn",
                "ends-before-it-starts",
                "Thỏa thuận hết hiệu lực ngày " + endsOn + ", trước ngày ký " + signedOn + "; hãy sửa một trong hai.",
                "The agreement ends on " + endsOn + ", before it was signed on " + signedOn
                        + "; correct one of the two.");
        violations.rejectIf(
                !violations.has("endsOn") && endsBefore(endsOn, inForceFrom),
                "endsOn",
                "ends-before-it-starts",
                "Thỏa thuận hết hiệu lực ngày " + endsOn + ", trước ngày có hiệu lực " + inForceFrom
                        + "; hãy sửa một trong hai.",
                "The agreement ends on " + endsOn + ", before it is in force from " + inForceFrom
                        + "; correct one of the two.");
    }

    private static boolean endsBefore(LocalDate endsOn, LocalDate day) {
        return endsOn != null && day != null && endsOn.isBefore(day);
    }
}
