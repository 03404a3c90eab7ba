package vn.banggiao.citizens;

import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.chassis.problem.Violations;

/** Keeps persons' names and document numbers out of free text, which is kept for ever and read by all readers. */
final class Naming {
    private static final String CODE = "names-a-person";
    private static final String VI =
            "Có họ tên hoặc số giấy tờ của người trong vụ; hãy bỏ đi, danh tính chỉ ghi ở persons.";
    private static final String EN =
            "Holds a name or document number of a person of the case; remove it, identities belong in persons alone.";

    private Naming() {}

    static void check(Violations violations, String field, String text, NameTrace names) {
        violations.rejectIf(names.in(text), field, CODE, VI, EN);
    }

    /**
     * @throws vn.banggiao.chassis.problem.Refusal with status 400 where the text names one of them
     */
    static void refuse(String field, String text, NameTrace names) {
        if (names.in(text)) {
            throw Refusals.invalid(field, CODE, VI, EN);
        }
    }
}
