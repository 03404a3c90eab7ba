package vn.banggiao.reporting.report;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.problem.Refusal;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.chassis.problem.Text;
import vn.banggiao.chassis.problem.Violation;
import vn.banggiao.chassis.problem.Violations;
import vn.banggiao.reporting.boundary.Bearer;
import vn.banggiao.reporting.boundary.Bearers;
import vn.banggiao.reporting.boundary.TodaysUnits;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.units.UnitRegistry;

/** Finds the unit that a code means in a window: codes are used again, and the days tell which unit is meant. */
@ApplicationScoped
class NamedUnits {
    private final AgroalDataSource database;
    private final UnitRegistry units;
    private final Caller caller;
    private final Clock clock;

    NamedUnits(AgroalDataSource database, UnitRegistry units, Caller caller, Clock clock) {
        this.database = database;
        this.units = units;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The unit that had the code on the window's last day, or else the last that had it in the window, or the one that had it on a day.
     *
     * @param on null for any
     * @throws Refusal 403 outside the units that the caller may read; 404 where none is meant
     */
    Questions.Found find(String code, Window window, LocalDate on) {
        if (code == null || code.isBlank()) {
            throw Refusals.invalid(
                    "unit", "required", "Bắt buộc; hãy ghi mã đơn vị.", "Required; give the unit's code.");
        }
        Bearers bearers = Bearers.of(database, code);
        Bearer usual = bearers.in(window).orElse(null);
        Bearer meant = on == null
                ? usual
                : bearers.on(on)
                        .filter(each -> each.counted(window).isPresent())
                        .orElse(null);
        if (meant == null) {
            throw noSuchUnit(code, window, on, bearers);
        }
        requireReadable(meant);
        return new Questions.Found(meant, meant.equals(usual), null);
    }

    /** The others that had the code by the end of the window, in the order of time. */
    List<Bearer> others(Bearer unit, Window window) {
        return unit.isTheOnlyOne()
                ? List.of()
                : Bearers.of(database, unit.code()).all().stream()
                        .filter(each -> !each.unit().equals(unit.unit()))
                        .filter(each -> each.unit().validFrom() == null
                                || !each.unit().validFrom().isAfter(window.to()))
                        .toList();
    }

    /** Who may act for a unit of today may read what the units gave that lie in it as a whole. */
    private void requireReadable(Bearer unit) {
        if (caller.mayActFor(unit.code())) {
            return;
        }
        boolean takenIn = TodaysUnits.load(database, unit.code(), LocalDate.now(clock))
                .holder(unit.code(), unit.day())
                .filter(caller::mayActFor)
                .isPresent();
        if (!takenIn) {
            caller.requireScope(unit.code());
        }
    }

    private Refusal noSuchUnit(String code, Window window, LocalDate on, Bearers bearers) {
        Violations violations = new Violations();
        if (on == null || bearers.all().isEmpty()) {
            units.check(violations, "unit", code, window.to());
        } else {
            String vi = days(bearers, "đến nay");
            String en = days(bearers, "today");
            violations.add(new Violation(
                    "on",
                    "unit-not-then",
                    new Text(
                            "Ngày " + on + " không có đơn vị nào mang mã " + code
                                    + " mà có ngày nằm trong kỳ. Mã này lần lượt của: " + vi + ".",
                            "On " + on + " no unit had the code " + code
                                    + " of which days lie in the period. It was in turn that of: " + en + ".")));
        }
        return new Refusal(
                404,
                "no-such-unit",
                new Text("Không có đơn vị này trong kỳ", "No such unit in the period"),
                new Text(
                        "Đơn vị " + code + " không có trong kỳ báo cáo.",
                        "Unit " + code + " did not exist in the period."),
                violations.found(),
                Map.of());
    }

    private static String days(Bearers bearers, String still) {
        return bearers.all().stream()
                .map(each -> each.unit().name() + " ("
                        + (each.unit().validFrom() == null ? "…" : each.unit().validFrom()) + " → "
                        + (each.unit().validTo() == null ? still : each.lastDay()) + ")")
                .collect(Collectors.joining("; "));
    }
}
