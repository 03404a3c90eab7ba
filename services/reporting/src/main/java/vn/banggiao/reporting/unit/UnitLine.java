package vn.banggiao.reporting.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.banggiao.chassis.check.PlainText;
import vn.banggiao.contracts.UnitState;

/** A unit as a row of {@code code,name,level,parent,valid_from,valid_to} states it; empty dates are open ends. */
record UnitLine(CsvRow row, UnitState unit) {
    static final List<String> COLUMNS = List.of("code", "name", "level", "parent", "valid_from", "valid_to");

    private static final Pattern CODE = Pattern.compile("[0-9]{1,5}(\\.[0-9]{1,5}){0,2}");
    private static final List<String> LEVELS = List.of("province", "district", "commune");
    private static final int LONGEST_NAME = 200;

    /** The row read; empty where something is wrong with it by itself. */
    static Optional<UnitLine> read(CsvRow row, Consumer<RowProblem> problems) {
        List<RowProblem> found = new ArrayList<>();
        String code = row.get("code");
        if (code == null || !CODE.matcher(code).matches()) {
            found.add(row.problem(
                    "code",
                    "not-a-unit-code",
                    "Mã phải gồm các mã chính thức nối bằng dấu chấm, ví dụ 11.099.03265.",
                    "Must be official codes joined by dots, such as 11.099.03265."));
        } else {
            checkParent(row, code, found::add);
        }
        String name = row.get("name");
        if (name == null || name.length() > LONGEST_NAME || !new PlainText.Validator().isValid(name, null)) {
            found.add(row.problem(
                    "name",
                    "not-a-name",
                    "Bắt buộc, tối đa " + LONGEST_NAME + " ký tự, không có ký tự điều khiển.",
                    "Required, at most " + LONGEST_NAME + " characters, no control characters."));
        }
        String level = row.get("level");
        if (level == null || !LEVELS.contains(level)) {
            found.add(row.problem(
                    "level",
                    "unknown-code",
                    "Phải là một trong: " + String.join(", ", LEVELS) + ".",
                    "Must be one of: " + String.join(", ", LEVELS) + "."));
        }
        LocalDate from = row.date("valid_from", found::add);
        LocalDate to = row.date("valid_to", found::add);
        if (from != null && to != null && !from.isBefore(to)) {
            found.add(row.problem(
                    "valid_to",
                    "ends-before-it-starts",
                    "valid_to (ngày đầu tiên không còn tồn tại) phải sau valid_from.",
                    "valid_to (the first day on which it no longer exists) must be after valid_from."));
        }
        found.forEach(problems);
        return found.isEmpty()
                ? Optional.of(new UnitLine(row, new UnitState(code, name, level, row.get("parent"), from, to, null)))
                : Optional.empty();
    }

    /** The unit above is the code without its last part, so that a scope is a prefix test. */
    private static void checkParent(CsvRow row, String code, Consumer<RowProblem> problems) {
        String parent = row.get("parent");
        int dot = code.lastIndexOf('.');
        String above = dot < 0 ? null : code.substring(0, dot);
        if (above == null ? parent != null : !above.equals(parent)) {
            problems.accept(row.problem(
                    "parent",
                    "wrong-parent",
                    above == null ? "Cấp tỉnh không có đơn vị cấp trên; hãy để trống." : "Phải là " + above + ".",
                    above == null ? "A province has no unit above it; leave it empty." : "Must be " + above + "."));
        }
    }

    int depth() {
        return (int) unit.code().chars().filter(each -> each == '.').count();
    }
}
