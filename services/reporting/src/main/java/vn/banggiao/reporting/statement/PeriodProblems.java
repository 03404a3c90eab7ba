package vn.banggiao.reporting.statement;

import java.time.DateTimeException;
import java.time.LocalDate;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.chassis.problem.Text;
import vn.banggiao.chassis.problem.Violation;
import vn.banggiao.reporting.period.Basis;
import vn.banggiao.reporting.period.InvalidPeriod;

/** What is said of a text that names no period, or no basis of one. */
public final class PeriodProblems {
    private PeriodProblems() {}

    /** @param field where the text stood */
    public static Violation of(String field, InvalidPeriod invalid) {
        if (endsBeforeItStarts(invalid.text())) {
            return new Violation(
                    field,
                    "ends-before-it-starts",
                    new Text(
                            "Kỳ kết thúc trước khi bắt đầu; hãy đổi chỗ hai ngày.",
                            "The period ends before it starts; swap the two days."));
        }
        return new Violation(
                field,
                "not-a-period",
                new Text(
                        "Không phải kỳ báo cáo; hãy ghi như 2020, 2020-H1, 2020-H2, 2020-9M, 2020-Q3, 2020-05 hoặc"
                                + " 2019-10-01..2020-03-31.",
                        "Not a period; write it as 2020, 2020-H1, 2020-H2, 2020-9M, 2020-Q3, 2020-05 or"
                                + " 2019-10-01..2020-03-31."));
    }

    /**
     * The basis of that code; statutory where there is none.
     *
     * @throws vn.banggiao.chassis.problem.Refusal 400 of {@code basis} where the code is no basis
     */
    public static Basis basis(String code) {
        return code == null
                ? Basis.STATUTORY
                : Basis.of(code)
                        .orElseThrow(() -> Refusals.invalid(
                                "basis",
                                "unknown-code",
                                "Phải là statutory hoặc calendar.",
                                "Must be statutory or calendar."));
    }

    private static boolean endsBeforeItStarts(String text) {
        String[] days = text.split("\\.\\.", -1);
        try {
            return days.length == 2 && LocalDate.parse(days[1]).isBefore(LocalDate.parse(days[0]));
        } catch (DateTimeException none) {
            return false;
        }
    }
}
