package vn.banggiao.reporting.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.banggiao.chassis.problem.Refusal;
import vn.banggiao.chassis.problem.Violation;
import vn.banggiao.chassis.problem.Violations;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Measure;

/**
 * Works out what one sheet would do, row by row, and does nothing. A row counts as untouched where it still says what it was given out
 * with, also when the statement has changed since: it takes nothing back.
 */
final class SheetPlanner {
    /** So many are named at once; the rest when these are mended. */
    private static final int MOST_PROBLEMS = 200;

    private final SheetOf of;
    private final Catalogue catalogue;
    private final Standings standings;
    private final StatementWriter writer;
    private final LocalDate today;
    private final List<Standing> standing;
    private final Violations violations = new Violations();
    private final List<PlannedChange> changes = new ArrayList<>();
    private final Map<UUID, String> seen = new HashMap<>();
    private final Map<Place, String> made = new HashMap<>();

    /** Two statements of one thing in one place are one too many; a target has no days of its own. */
    private record Place(Subject subject, LocalDate from, LocalDate to) {}

    SheetPlanner(SheetOf of, Catalogue catalogue, Standings standings, StatementWriter writer, LocalDate today) {
        this.of = of;
        this.catalogue = catalogue;
        this.standings = standings;
        this.writer = writer;
        this.today = today;
        this.standing = standings.of(of);
    }

    Plan plan(UploadedSheet sheet) {
        int bad = 0;
        int rows = 0;
        for (SheetRow row : sheet.rows()) {
            int found = violations.found().size();
            if (found >= MOST_PROBLEMS) {
                return new Plan(List.copyOf(changes), rows - changes.size() - bad, violations.found(), true);
            }
            take(row);
            bad += violations.found().size() > found ? 1 : 0;
            rows++;
        }
        return new Plan(List.copyOf(changes), rows - changes.size() - bad, violations.found(), false);
    }

    private void take(SheetRow row) {
        SubjectReading reading = new SubjectReading(catalogue, of, violations);
        int found = violations.found().size();
        Optional<RowKey> key = reading.key(row);
        if (violations.found().size() == found && (key.isPresent() || says(row))) {
            reading.subject(row, key).ifPresent(subject -> take(row, key, subject));
        }
    }

    private static boolean says(SheetRow row) {
        return !row.cell(Column.INDICATOR).isEmpty()
                || !row.cell(Column.WITHDRAW).isEmpty()
                || Column.FILLED_IN.stream().anyMatch(each -> !row.cell(each).isEmpty());
    }

    private void take(SheetRow row, Optional<RowKey> key, Subject subject) {
        boolean percent = catalogue
                .find(subject.indicator())
                .filter(each -> each.measure() == Measure.PERCENT)
                .isPresent();
        int found = violations.found().size();
        Entered entered = Entered.of(row, percent, violations);
        for (Column column : Column.FILLED_IN) {
            violations.rejectIf(
                    !subject.kind().uses(column) && !row.cell(column).isEmpty(),
                    row.name(column),
                    "not-used",
                    "Cột này không dùng cho " + subject.kind().word().vi() + "; hãy để trống.",
                    "This column is not used for a " + subject.kind().word().en() + "; leave it empty.");
        }
        if (violations.found().size() > found) {
            return;
        }
        boolean withdrawn = !row.cell(Column.WITHDRAW).isEmpty();
        Optional<RowKey> own =
                key.filter(each -> each.id() != null && each.subject().equals(subject));
        if (own.isPresent()) {
            ofStatement(row, own.get(), entered, withdrawn);
        } else if (withdrawn) {
            violations.reject(
                    row.name(Column.WITHDRAW),
                    "nothing-to-withdraw",
                    "Dòng này chưa có số liệu nào đã ghi để rút; hãy xóa ô này.",
                    "Nothing was stated in this row that could be withdrawn; empty this cell.");
        } else if (!entered.isEmpty()) {
            ofNone(row, subject, entered);
        }
    }

    private void ofStatement(SheetRow row, RowKey key, Entered entered, boolean withdrawn) {
        String first = seen.putIfAbsent(key.id(), row.name(Column.VALUE));
        if (first != null) {
            duplicate(row, first);
            return;
        }
        Optional<Standing> now = standing.stream()
                .filter(each -> each.id().equals(key.id()) && each.subject().equals(key.subject()))
                .findFirst();
        boolean current = now.isPresent() && now.get().version() == key.version();
        Optional<Standing> given = current ? now : standings.asGivenOut(key);
        if (given.isEmpty()) {
            violations.reject(
                    row.name(Column.KEY),
                    "not-a-key",
                    "Khóa của dòng không ứng với số liệu nào của đơn vị; hãy tải lại biểu.",
                    "The row's key names no statement of the unit; fetch the sheet anew.");
            return;
        }
        SheetEntry asGiven = given.get().entry();
        boolean untouched = entered.over(asGiven).equals(asGiven);
        if (withdrawn) {
            withdraw(row, now.filter(each -> current), untouched);
            return;
        }
        SheetEntry after = entered.over(now.map(Standing::entry).orElse(asGiven));
        if (untouched || now.isPresent() && after.equals(now.get().entry())) {
            return;
        }
        if (!current) {
            stale(row, Column.VALUE);
            return;
        }
        if (sound(row, key.subject(), after)) {
            changes.add(PlannedChange.change(row, now.get(), after));
        }
    }

    private void withdraw(SheetRow row, Optional<Standing> now, boolean untouched) {
        if (!untouched) {
            violations.reject(
                    row.name(Column.WITHDRAW),
                    "changed-and-withdrawn",
                    "Dòng vừa sửa số liệu vừa ghi lý do rút; hãy chỉ làm một việc.",
                    "The row changes the statement and withdraws it as well; do one of the two.");
        } else if (now.isEmpty()) {
            stale(row, Column.WITHDRAW);
        } else if (checked(row, () -> writer.checkReason(row.text(Column.WITHDRAW)))) {
            changes.add(PlannedChange.withdraw(row, now.get(), row.text(Column.WITHDRAW)));
        }
    }

    private void ofNone(SheetRow row, Subject subject, Entered entered) {
        SheetEntry after = placed(subject, entered.over(SheetEntry.EMPTY));
        if (after.equals(placed(subject, SheetEntry.EMPTY))) {
            return;
        }
        Place place = new Place(subject, after.from(), after.to());
        String first = made.putIfAbsent(place, row.name(Column.VALUE));
        if (first != null) {
            duplicate(row, first);
            return;
        }
        Optional<Standing> there = standing.stream()
                .filter(each -> each.subject().equals(subject))
                .filter(each ->
                        new Place(subject, each.entry().from(), each.entry().to()).equals(place))
                .findFirst();
        if (there.isEmpty()) {
            if (sound(row, subject, after)) {
                changes.add(PlannedChange.create(row, subject, after));
            }
        } else if (!there.get().entry().equals(after)) {
            violations.reject(
                    row.name(Column.VALUE),
                    Plan.STATED_SINCE,
                    "Số liệu này đã có trong sổ; hãy tải lại biểu và sửa ở dòng của nó.",
                    "This is stated already; fetch the sheet anew and change it in the row that it has there.");
        }
    }

    /** A profile figure holds from the period's last day where no day is given; until then from today. */
    private SheetEntry placed(Subject subject, SheetEntry entry) {
        if (subject.kind() != StatementKind.PROFILE || entry.to() != null) {
            return entry;
        }
        LocalDate last = of.window().to();
        return entry.to(last.isAfter(today) ? today : last);
    }

    private boolean sound(SheetRow row, Subject subject, SheetEntry after) {
        if (after.none() && subject.kind() != StatementKind.RETURN) {
            violations.reject(
                    row.name(Column.VALUE),
                    "none-of-a-period",
                    "\"Không có\" chỉ dùng cho số liệu của kỳ; với "
                            + subject.kind().word().vi() + " hãy ghi 0.",
                    "\"Không có\" is said of a period's figure alone; of a "
                            + subject.kind().word().en() + " write 0.");
            return false;
        }
        return checked(row, () -> writer.check(of, subject, after));
    }

    /** Whether the rules of REST find nothing wrong; what they find is named by its cell. */
    private boolean checked(SheetRow row, Runnable check) {
        try {
            check.run();
            return true;
        } catch (Refusal refused) {
            if (refused.violations().isEmpty()) {
                throw refused;
            }
            refused.violations()
                    .forEach(each ->
                            violations.add(new Violation(row.name(Column.of(each.field())), each.code(), each.text())));
            return false;
        }
    }

    private void stale(SheetRow row, Column column) {
        violations.add(new Violation(row.name(column), Plan.STALE, Plan.CHANGED_SINCE));
    }

    private void duplicate(SheetRow row, String first) {
        violations.reject(
                row.name(Column.VALUE),
                "duplicate-row",
                "Đã ghi ở " + first + "; hãy chỉ để lại một dòng.",
                "Stated in " + first + " already; leave only one of the rows.");
    }
}
