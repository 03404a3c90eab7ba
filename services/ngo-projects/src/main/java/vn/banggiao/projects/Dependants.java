package vn.banggiao.projects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.banggiao.chassis.problem.Violations;
import vn.banggiao.chassis.record.Registrar;

/**
 * The live disbursements and activities of a project, which its changes concern. The caller holds the project's lock; whoever records,
 * changes or withdraws one of them takes that lock first, so none comes or goes meanwhile.
 */
@ApplicationScoped
class Dependants {
    private final EntityManager entities;
    private final Registrar registrar;
    private final ProjectBounds bounds;

    Dependants(EntityManager entities, Registrar registrar, ProjectBounds bounds) {
        this.entities = entities;
        this.registrar = registrar;
        this.bounds = bounds;
    }

    /** Where and on which day a record counts. */
    private record Counted(String unit, LocalDate on) {}

    /** Publishes a new version of each, because their events repeat the project's code, funding, donor and organisation. */
    void follow(Project project) {
        live(Disbursement.class, project)
                .forEach(each -> registrar.follow(Disbursement.kind(project.id), each, each.id, same -> {}));
        live(ProjectActivity.class, project)
                .forEach(each -> registrar.follow(ProjectActivity.kind(project.id), each, each.id, same -> {}));
    }

    /**
     * @throws vn.banggiao.chassis.problem.Refusal 409 where there are any, with their number
     */
    void requireNone(Project project) {
        int disbursements = live(Disbursement.class, project).size();
        int activities = live(ProjectActivity.class, project).size();
        if (disbursements + activities > 0) {
            throw ProjectProblems.stillHas(disbursements, activities);
        }
    }

    /**
     * @throws vn.banggiao.chassis.problem.Refusal 400 where some would no longer lie within the project's unit and dates
     */
    void requireWithin(Project project, String unit, LocalDate startsOn) {
        boolean moved = !unit.equals(project.envelope.unit);
        boolean delayed = startsOn.isAfter(project.startsOn);
        if (!moved && !delayed) {
            return;
        }
        List<Counted> counted = Stream.concat(
                        live(Disbursement.class, project).stream()
                                .map(each -> new Counted(each.envelope.unit, each.toDay)),
                        live(ProjectActivity.class, project).stream()
                                .map(each -> new Counted(each.envelope.unit, each.toDay)))
                .toList();
        long outside = counted.stream()
                .filter(each -> moved && !bounds.covers(unit, each.unit(), each.on()))
                .count();
        long before =
                counted.stream().filter(each -> each.on().isBefore(startsOn)).count();
        new Violations()
                .rejectIf(
                        outside > 0,
                        "unit",
                        "records-outside",
                        "Còn " + outside + " lần giải ngân, hoạt động ngoài đơn vị này; hãy sửa hoặc rút chúng trước.",
                        outside + " disbursements or activities lie outside this unit; correct or withdraw them first.")
                .rejectIf(
                        before > 0,
                        "startsOn",
                        "records-before",
                        "Còn " + before + " lần giải ngân, hoạt động kết thúc trước ngày này; hãy sửa hoặc rút chúng"
                                + " trước.",
                        before + " disbursements or activities ended before this day; correct or withdraw them first.")
                .refuseIfAny();
    }

    private <E> List<E> live(Class<E> kind, Project project) {
        return entities.createQuery(
                        "select r from " + kind.getSimpleName()
                                + " r where r.project.id = :project and r.envelope.withdrawnAt is null order by r.id",
                        kind)
                .setParameter("project", project.id)
                .getResultList();
    }
}
