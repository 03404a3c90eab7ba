package vn.banggiao.reporting.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import vn.banggiao.chassis.problem.Violations;
import vn.banggiao.reporting.period.Basis;
import vn.banggiao.reporting.period.InvalidPeriod;
import vn.banggiao.reporting.period.PeriodCode;
import vn.banggiao.reporting.period.Periods;
import vn.banggiao.reporting.period.Window;

/** Which days a statement may be about: a period, days, or days of their own in a period's report. */
@ApplicationScoped
class WindowRules {
    private final Periods periods;

    WindowRules(Periods periods) {
        this.periods = periods;
    }

    /** The days of a statement that was checked. */
    StatedWindow resolved(String period, String basis, LocalDate from, LocalDate to) {
        Violations violations = new Violations();
        StatedWindow window = window(violations, period, basis, from, to);
        violations.refuseIfAny();
        return window;
    }

    /** The days that a statement is about by now: a period that was open when it was made may have come to close on another day. */
    StatedWindow byNow(StatedWindow stated) {
        return stated.by(periods);
    }

    /** The period that a list is filtered by, or null. */
    String filter(String period) {
        if (period == null) {
            return null;
        }
        Violations violations = new Violations();
        PeriodCode code = code(violations, period);
        violations.refuseIfAny();
        return code.code();
    }

    /** A period alone; null, with a violation, where it is none. */
    StatedWindow period(Violations violations, String period, String basis) {
        return window(violations, period, basis, null, null);
    }

    /**
     * The days stated; null, with a violation, where they contradict themselves. A window of its own shares at least a day with
     * its period: another one is a slip of the pen, mostly in the year.
     */
    StatedWindow window(Violations violations, String period, String basis, LocalDate from, LocalDate to) {
        if (period == null && from == null && to == null) {
            violations.reject(
                    "period",
                    "required",
                    "Bắt buộc; hãy ghi kỳ báo cáo (ví dụ 2020-H1), hoặc from và to.",
                    "Required; give the period (such as 2020-H1), or from and to.");
            return null;
        }
        Basis by = Basis.of(basis == null ? Basis.STATUTORY.code() : basis).orElse(null);
        PeriodCode code = period == null ? null : code(violations, period);
        Window own = from == null && to == null ? null : days(violations, from, to);
        boolean wrong = by == null || (period != null && code == null) || ((from != null || to != null) && own == null);
        if (wrong) {
            return null;
        }
        if (code == null) {
            return StatedWindow.of(null, by, false, own);
        }
        Window whole = periods.resolve(code, by);
        if (own == null) {
            return StatedWindow.of(code.code(), by, false, whole);
        }
        if (!own.overlaps(whole)) {
            violations.reject(
                    "from",
                    "outside-the-period",
                    "Từ " + own.from() + " đến " + own.to() + " không có ngày nào thuộc kỳ " + code.code() + " ("
                            + whole.from() + " đến " + whole.to() + "); hãy sửa kỳ hoặc sửa ngày.",
                    own.from() + " to " + own.to() + " has no day in " + code.code() + " (" + whole.from() + " to "
                            + whole.to() + "); correct the period or the days.");
            return null;
        }
        return StatedWindow.of(code.code(), by, !own.equals(whole), own);
    }

    private static PeriodCode code(Violations violations, String period) {
        if (violations.has("period")) {
            return null;
        }
        try {
            return PeriodCode.parse(period);
        } catch (InvalidPeriod invalid) {
            violations.add(PeriodProblems.of("period", invalid));
            return null;
        }
    }

    private static Window days(Violations violations, LocalDate from, LocalDate to) {
        if (from == null || to == null) {
            violations.reject(
                    from == null ? "from" : "to",
                    "required",
                    "Có from thì phải có to và ngược lại; hãy bổ sung ngày còn thiếu.",
                    "from and to go together; add the one that is missing.");
            return null;
        }
        if (to.isBefore(from)) {
            violations.reject(
                    "to",
                    "ends-before-it-starts",
                    "Ngày kết thúc trước ngày bắt đầu; hãy sửa một trong hai.",
                    "It ends before it starts; correct one of the two.");
            return null;
        }
        return new Window(from, to);
    }
}
