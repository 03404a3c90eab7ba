package vn.banggiao.reporting.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.banggiao.contracts.UnitState;

/** Where a unit went, as a row of {@code from_code,to_code,on,share} states it. */
record SuccessorLine(CsvRow row, String from, UnitState.Successor to) {
    static final List<String> COLUMNS = List.of("from_code", "to_code", "on", "share");

    private static final List<String> SHARES = List.of("whole", "part");

    /** The row read; empty where something is wrong with it by itself. */
    static Optional<SuccessorLine> read(CsvRow row, Consumer<RowProblem> problems) {
        List<RowProblem> found = new ArrayList<>();
        for (String column : COLUMNS) {
            if (row.get(column) == null) {
                found.add(row.problem(
                        column, "required", "Bắt buộc; hãy bổ sung trường này.", "Required; add this field."));
            }
        }
        String share = row.get("share");
        if (share != null && !SHARES.contains(share)) {
            found.add(row.problem(
                    "share", "unknown-code", "Phải là một trong: whole, part.", "Must be one of: whole, part."));
        }
        LocalDate on = row.date("on", found::add);
        found.forEach(problems);
        return found.isEmpty()
                ? Optional.of(new SuccessorLine(
                        row, row.get("from_code"), new UnitState.Successor(row.get("to_code"), on, share)))
                : Optional.empty();
    }
}
