package vn.banggiao.reporting.unit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.Consumer;
import vn.banggiao.chassis.problem.Text;

/**
 * One row of a CSV file.
 *
 * @param line on which it starts, from 1
 * @param values by column; null where empty
 */
record CsvRow(String file, int line, Map<String, String> values) {

    String get(String column) {
        return values.get(column);
    }

    RowProblem problem(String column, String code, String vi, String en) {
        return new RowProblem(file, line, column, code, new Text(vi, en));
    }

    /** A date such as 2025-07-01; null where empty or, with a problem, where it is none. */
    LocalDate date(String column, Consumer<RowProblem> problems) {
        String text = get(column);
        if (text == null) {
            return null;
        }
        try {
            if (text.matches("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException noSuchDay) {
            // said below, as of any text that is no day
        }
        problems.accept(problem(
                column,
                "not-a-date",
                "Không phải ngày: " + shown(text) + "; hãy ghi theo dạng 2025-07-01.",
                "Not a date: " + shown(text) + "; write it as 2025-07-01."));
        return null;
    }

    /** What the file holds, short enough to be shown. */
    static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
