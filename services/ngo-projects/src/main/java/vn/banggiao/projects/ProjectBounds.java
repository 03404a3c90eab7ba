package vn.banggiao.projects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import vn.banggiao.chassis.identity.Scopes;
import vn.banggiao.chassis.problem.Violations;
import vn.banggiao.units.UnitRegistry;

/**
 * Where and when a project's disbursements and activities may lie. They count on their last day, so that day decides.
 *
 * <p>A project keeps the unit of its first day, and districts were dissolved on 1 July 2025: besides the project's unit and those below
 * it, the units that succeeded any of them by that day are within the project, and where the project's unit was gone, so are
 * the units above it, since money spent on the whole of a former district need not be split among its successors.
 */
@ApplicationScoped
class ProjectBounds {
    private static final String SUCCESSION = """
            with recursive line (code) as (
                select cast(?1 as text)
                union
                select s.to_code
                from line join unit_successor s on s.from_code = line.code or s.from_code like line.code || '.%'
                where s.on_day <= ?2)
            select count(*) from line where code = ?3 or ?3 like code || '.%'""";

    private final UnitRegistry units;
    private final EntityManager entities;

    ProjectBounds(UnitRegistry units, EntityManager entities) {
        this.units = units;
        this.entities = entities;
    }

    /** Adds what is wrong with the unit and the days of a record of the project; what is missing is left to other checks. */
    void check(Violations violations, Project project, String unit, LocalDate from, LocalDate to) {
        ProjectProblems.checkYear(violations, "from", from);
        ProjectProblems.checkYear(violations, "to", to);
        ProjectProblems.checkOrder(violations, "to", from, to);
        if (to == null || violations.has("to")) {
            return;
        }
        violations.rejectIf(
                to.isBefore(project.startsOn),
                "to",
                "before-the-project",
                "Kết thúc trước ngày bắt đầu dự án (" + project.startsOn + "); hãy sửa ngày, hoặc sửa dự án.",
                "It ends before the project starts (" + project.startsOn + "); correct the date, or the project.");
        units.check(violations, "unit", unit, to);
        violations.rejectIf(
                !violations.has("unit") && !covers(project.envelope.unit, unit, to),
                "unit",
                "outside-the-project",
                "Đơn vị " + unit + " không thuộc địa bàn của dự án; hãy ghi đơn vị " + project.envelope.unit
                        + " hoặc đơn vị trực thuộc.",
                "Unit " + unit + " is not within the project; use " + project.envelope.unit + " or a unit below it.");
    }

    /** Whether a record of {@code unit} on {@code day} lies within a project of {@code projectUnit}. */
    boolean covers(String projectUnit, String unit, LocalDate day) {
        return Scopes.covers(projectUnit, unit)
                || succeeds(unit, projectUnit, day)
                || Scopes.covers(unit, projectUnit) && !units.existed(projectUnit, day);
    }

    private boolean succeeds(String unit, String projectUnit, LocalDate day) {
        Number found = (Number) entities.createNativeQuery(SUCCESSION, Long.class)
                .setParameter(1, projectUnit)
                .setParameter(2, day)
                .setParameter(3, unit)
                .getSingleResult();
        return found.longValue() > 0;
    }
}
