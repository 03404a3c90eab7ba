package vn.banggiao.reporting.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.banggiao.chassis.problem.Violations;
import vn.banggiao.reporting.catalogue.Behaviour;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Dimensions;

/** What a row says that it is about, which may be another thing than it was given out for: rows are copied. */
final class SubjectReading {
    private static final List<Column> READ =
            List.of(Column.INDICATOR, Column.KIND, Column.NARROWED, Column.WITHDRAW, Column.KEY);

    private final Catalogue catalogue;
    private final SheetOf of;
    private final Violations violations;

    SubjectReading(Catalogue catalogue, SheetOf of, Violations violations) {
        this.catalogue = catalogue;
        this.of = of;
        this.violations = violations;
    }

    /** The row's key; empty where it has none, with a violation where it is none of this sheet's. */
    Optional<RowKey> key(SheetRow row) {
        String text = row.text(Column.KEY);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<RowKey> key = RowKey.parse(text);
        if (key.isEmpty()) {
            violations.reject(
                    row.name(Column.KEY),
                    "not-a-key",
                    "Khóa của dòng đã bị sửa hoặc thuộc mẫu biểu khác; hãy tải lại biểu.",
                    "The row's key was changed, or is of another form; fetch the sheet anew.");
        } else if (!key.get().isOf(of)) {
            RowKey other = key.get();
            violations.reject(
                    row.name(Column.KEY),
                    "another-sheet",
                    "Dòng này thuộc biểu của đơn vị " + other.unit() + ", kỳ " + other.period() + " (" + other.basis()
                            + "), không phải " + of.unit() + ", " + of.period() + " (" + of.basis()
                            + "); hãy gửi vào đúng địa chỉ hoặc xóa dòng.",
                    "This row is of the sheet of unit " + other.unit() + " for " + other.period() + " (" + other.basis()
                            + "), not of " + of.unit() + ", " + of.period() + " (" + of.basis()
                            + "); send it to that address, or delete the row.");
        }
        return key;
    }

    /** Empty, with a violation, where it cannot be told. */
    Optional<Subject> subject(SheetRow row, Optional<RowKey> key) {
        int found = violations.found().size();
        for (Column column : READ) {
            SheetCell.Content content = row.cell(column).content();
            violations.rejectIf(
                    content != SheetCell.Content.EMPTY && content != SheetCell.Content.TEXT,
                    row.name(column),
                    content == SheetCell.Content.FORMULA ? "formula" : "not-text",
                    "Ô này phải là chữ, không phải số, ngày hay công thức; hãy gõ lại.",
                    "This cell must hold text, no number, day or formula; type it again.");
        }
        String indicator = row.text(Column.INDICATOR);
        if (indicator.isEmpty() && key.isPresent()) {
            indicator = key.get().subject().indicator();
        }
        violations.rejectIf(
                indicator.isEmpty(),
                row.name(Column.INDICATOR),
                "required",
                "Bắt buộc; hãy ghi mã chỉ tiêu, xem GET /api/v1/indicators.",
                "Required; give the indicator's code, see GET /api/v1/indicators.");
        StatementKind kind = kind(row, key, indicator);
        Dimensions narrowed = narrowed(row);
        return violations.found().size() > found
                ? Optional.empty()
                : Optional.of(new Subject(kind, indicator, narrowed));
    }

    private StatementKind kind(SheetRow row, Optional<RowKey> key, String indicator) {
        String text = row.text(Column.KIND);
        if (text.isEmpty()) {
            return key.map(each -> each.subject().kind()).orElseGet(() -> catalogue
                    .find(indicator)
                    .filter(each -> each.behaviour() == Behaviour.PROFILE)
                    .map(each -> StatementKind.PROFILE)
                    .orElse(StatementKind.RETURN));
        }
        Optional<StatementKind> kind = StatementKind.of(text);
        if (kind.isEmpty()) {
            violations.reject(
                    row.name(Column.KIND),
                    "unknown-code",
                    "Phải là một trong: "
                            + Arrays.stream(StatementKind.values())
                                    .map(each -> each.word().vi())
                                    .collect(Collectors.joining(", "))
                            + ".",
                    "Must be one of: "
                            + Arrays.stream(StatementKind.values())
                                    .map(each -> each.word().en())
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        return kind.orElse(null);
    }

    /** An emptied cell means the whole: what a row is narrowed to is no statement that could be kept. */
    private Dimensions narrowed(SheetRow row) {
        String text =
                row.text(Column.NARROWED).replaceAll("\\s*([;=])\\s*", "$1").replaceAll(";$", "");
        try {
            return Dimensions.parse(text);
        } catch (IllegalArgumentException unreadable) {
            violations.reject(
                    row.name(Column.NARROWED),
                    "unreadable",
                    "Phải theo dạng country=LA;kind=illegal-entry.",
                    "Must be of the form country=LA;kind=illegal-entry.");
            return null;
        }
    }
}
