package vn.banggiao.reporting.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.banggiao.contracts.UnitState;

/** Merges the rows of the lists into the known units; what does not fit them is set aside with its line. */
final class ListMerge {
    private final KnownUnits known;
    private final List<RowProblem> problems = new ArrayList<>();

    ListMerge(KnownUnits known) {
        this.known = known;
    }

    List<RowProblem> problems() {
        return problems.stream()
                .sorted(Comparator.comparing(RowProblem::file).reversed().thenComparing(RowProblem::line))
                .toList();
    }

    /** Units above come before those below, and earlier ones before later ones with the same code. */
    ImportReport.Counts units(CsvTable table) {
        problems.addAll(table.problems());
        List<UnitLine> lines = new ArrayList<>();
        table.rows().forEach(row -> UnitLine.read(row, problems::add).ifPresent(lines::add));
        lines.sort(Comparator.comparingInt(UnitLine::depth)
                .thenComparing(line -> line.unit().code())
                .thenComparing(line -> start(line.unit())));
        Map<String, Integer> seen = new HashMap<>();
        Map<KnownUnits.Change, Integer> changes = new EnumMap<>(KnownUnits.Change.class);
        for (UnitLine line : lines) {
            Integer before = seen.putIfAbsent(line.unit().key(), line.row().line());
            Optional<RowProblem> problem =
                    before == null ? misfit(line) : Optional.of(duplicate(line.row(), before, "code"));
            if (problem.isPresent()) {
                problems.add(problem.get());
            } else {
                changes.merge(known.put(line.unit()), 1, Integer::sum);
            }
        }
        return ImportReport.Counts.of(table.rows().size() + table.problems().size(), changes);
    }

    ImportReport.Counts successors(CsvTable table) {
        problems.addAll(table.problems());
        Map<List<Object>, Integer> seen = new HashMap<>();
        Map<KnownUnits.Change, Integer> changes = new EnumMap<>(KnownUnits.Change.class);
        for (CsvRow row : table.rows()) {
            SuccessorLine.read(row, problems::add).ifPresent(line -> {
                Integer before = seen.putIfAbsent(
                        List.of(line.from(), line.to().code(), line.to().on()), row.line());
                Optional<UnitState> from = known.on(line.from(), line.to().on().minusDays(1));
                if (before != null) {
                    problems.add(duplicate(row, before, "from_code"));
                } else if (from.isEmpty()) {
                    problems.add(
                            noUnit(row, "from_code", line.from(), line.to().on().minusDays(1)));
                } else if (known.on(line.to().code(), line.to().on()).isEmpty()) {
                    problems.add(
                            noUnit(row, "to_code", line.to().code(), line.to().on()));
                } else {
                    changes.merge(known.link(from.get(), line.to()), 1, Integer::sum);
                }
            });
        }
        return ImportReport.Counts.of(table.rows().size() + table.problems().size(), changes);
    }

    private Optional<RowProblem> misfit(UnitLine line) {
        UnitState unit = line.unit();
        Optional<UnitState> clash = known.named(unit.code()).stream()
                .filter(other -> !other.key().equals(unit.key()) && overlap(other, unit))
                .findFirst();
        if (clash.isPresent()) {
            String other = clash.get().name() + ", " + clash.get().validFrom() + " → "
                    + clash.get().validTo();
            return Optional.of(line.row()
                    .problem(
                            "valid_from",
                            "overlaps",
                            "Mã này đã có đơn vị khác trong cùng thời gian (" + other + "); hãy sửa ngày.",
                            "The code already stands for another unit at that time (" + other
                                    + "); correct the dates."));
        }
        if (unit.parent() != null && known.named(unit.parent()).stream().noneMatch(above -> overlap(above, unit))) {
            return Optional.of(line.row()
                    .problem(
                            "parent",
                            "unknown-unit",
                            "Không có đơn vị cấp trên " + unit.parent()
                                    + " trong thời gian đó; hãy bổ sung vào danh sách.",
                            "There is no unit " + unit.parent() + " above it at that time; add it to the list."));
        }
        return Optional.empty();
    }

    private static RowProblem duplicate(CsvRow row, int before, String column) {
        return row.problem(
                column,
                "duplicate",
                "Trùng với dòng " + before + "; hãy xóa một trong hai.",
                "The same as line " + before + "; remove one of the two.");
    }

    private static RowProblem noUnit(CsvRow row, String column, String code, LocalDate day) {
        return row.problem(
                column,
                "unknown-unit",
                "Không có đơn vị " + CsvRow.shown(code) + " vào ngày " + day + "; hãy nhập đơn vị trước.",
                "There is no unit " + CsvRow.shown(code) + " on " + day + "; import the unit first.");
    }

    private static boolean overlap(UnitState one, UnitState other) {
        return start(one).isBefore(end(other)) && start(other).isBefore(end(one));
    }

    private static LocalDate start(UnitState unit) {
        return unit.validFrom() == null ? LocalDate.MIN : unit.validFrom();
    }

    private static LocalDate end(UnitState unit) {
        return unit.validTo() == null ? LocalDate.MAX : unit.validTo();
    }
}
