package vn.banggiao.projects;

import java.time.LocalDate;
import vn.banggiao.chassis.problem.Refusal;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.chassis.problem.Text;
import vn.banggiao.chassis.problem.Violation;
import vn.banggiao.chassis.problem.Violations;

/** What only this service refuses. */
final class ProjectProblems {
    private static final int EARLIEST_YEAR = 1945;
    private static final int LATEST_YEAR = 2100;

    private ProjectProblems() {}

    /** 409 where another live project of the unit has the code. */
    static Refusal codeInUse(Project holder) {
        String unit = holder.envelope.unit;
        return Refusals.conflict(
                "project-code-in-use",
                "Mã dự án " + holder.code + " của đơn vị " + unit + " đã thuộc dự án “" + holder.name + "” ("
                        + holder.id + "). Hãy dùng mã khác, hoặc sửa dự án đó.",
                "The project code " + holder.code + " of unit " + unit + " belongs to the project “" + holder.name
                        + "” (" + holder.id + "). Use another code, or change that project.");
    }

    /** 409 where a project still has records that count. */
    static Refusal stillHas(int disbursements, int activities) {
        return Refusals.conflict(
                "project-has-records",
                "Dự án còn " + disbursements + " lần giải ngân và " + activities
                        + " hoạt động chưa rút. Hãy rút các bản ghi đó trước, rồi rút dự án.",
                "The project still has " + disbursements + (disbursements == 1 ? " disbursement" : " disbursements")
                        + " and " + activities + (activities == 1 ? " activity" : " activities")
                        + " that are not withdrawn. Withdraw those first, then the project.");
    }

    /** 409 where something is to be recorded of a project that was withdrawn. */
    static Refusal withdrawn(Project project) {
        return Refusals.conflict(
                "project-withdrawn",
                "Dự án " + project.code + " đã được rút, không ghi thêm được; hãy ghi vào dự án còn hiệu lực.",
                "The project " + project.code + " was withdrawn and takes no more records; use a project that stands.");
    }

    static Violation endsBeforeItStarts(String field) {
        return new Violation(
                field,
                "ends-before-it-starts",
                new Text(
                        "Ngày kết thúc trước ngày bắt đầu; hãy sửa một trong hai.",
                        "It ends before it starts; correct one of the two."));
    }

    /** Adds a violation where {@code to} is before {@code from}; a day that is missing is left to other checks. */
    static void checkOrder(Violations violations, String field, LocalDate from, LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            violations.add(endsBeforeItStarts(field));
        }
    }

    /** Adds a violation where the year of {@code day} can only be a slip of the pen. */
    static void checkYear(Violations violations, String field, LocalDate day) {
        boolean wrong = day != null && (day.getYear() < EARLIEST_YEAR || day.getYear() > LATEST_YEAR);
        violations.rejectIf(
                wrong && !violations.has(field),
                field,
                "out-of-range",
                "Năm phải từ " + EARLIEST_YEAR + " đến " + LATEST_YEAR + "; hãy sửa ngày này.",
                "The year must be from " + EARLIEST_YEAR + " to " + LATEST_YEAR + "; correct the date.");
    }
}
