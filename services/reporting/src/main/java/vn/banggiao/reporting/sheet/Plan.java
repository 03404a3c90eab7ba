package vn.banggiao.reporting.sheet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.banggiao.chassis.problem.Refusal;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.chassis.problem.Text;
import vn.banggiao.chassis.problem.Violation;

/**
 * What confirming a sheet would do.
 *
 * @param unchanged rows that leave everything as it is
 * @param problems of cells, by their names; where there is one, nothing is written
 * @param more whether rows were left unread for there were too many problems
 */
record Plan(List<PlannedChange> changes, int unchanged, List<Violation> problems, boolean more) {
    /** Somebody changed, withdrew or made the statement after the sheet was given out. */
    static final String STALE = "stale";

    static final String STATED_SINCE = "already-stated";
    static final Text CHANGED_SINCE = new Text(
            "Đã có người sửa hoặc rút số liệu này từ khi tải biểu; hãy tải lại biểu rồi ghi lại ô này.",
            "Somebody has changed or withdrawn this statement since the sheet was given out; fetch it anew and fill this cell in"
                    + " again.");

    private static final Set<String> OUT_OF_DATE = Set.of(STALE, STATED_SINCE);

    /** @throws Refusal 412 where the sheet is only out of date, 400 where there are other problems */
    void requireSound() {
        if (problems.isEmpty()) {
            return;
        }
        if (problems.stream().allMatch(each -> OUT_OF_DATE.contains(each.code()))) {
            throw stale(problems);
        }
        throw Refusals.invalid(problems);
    }

    static Refusal stale(List<Violation> cells) {
        return new Refusal(
                412,
                "stale",
                new Text(
                        "Số liệu đã thay đổi từ khi tải biểu", "Statements have changed since the sheet was given out"),
                new Text(
                        "Chưa có gì được ghi. Hãy tải lại biểu, ghi lại các ô được nêu rồi xem trước lại.",
                        "Nothing was recorded. Fetch the sheet anew, fill in the named cells again and preview it."),
                cells,
                Map.of());
    }
}
