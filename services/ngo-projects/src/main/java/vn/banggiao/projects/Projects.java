package vn.banggiao.projects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.banggiao.chassis.check.Checks;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.record.Receipt;
import vn.banggiao.chassis.record.Registrar;
import vn.banggiao.units.UnitRegistry;

/**
 * Keeps projects, each command in one transaction.
 *
 * <ul>
 *   <li>A project does not end before it starts, and its unit existed on its first day.
 *   <li>Among the live projects of a unit a code stands for one: 409 names it, also when two come at once.
 *   <li>When its code, funding, donor or organisation changes, its live disbursements and activities get a new version too.
 *   <li>It cannot be moved away from them, and cannot be withdrawn while it has any.
 * </ul>
 */
@ApplicationScoped
class Projects {
    private final Registrar registrar;
    private final Dependants dependants;
    private final Checks checks;
    private final UnitRegistry units;
    private final Caller caller;
    private final EntityManager entities;

    Projects(
            Registrar registrar,
            Dependants dependants,
            Checks checks,
            UnitRegistry units,
            Caller caller,
            EntityManager entities) {
        this.registrar = registrar;
        this.dependants = dependants;
        this.checks = checks;
        this.units = units;
        this.caller = caller;
        this.entities = entities;
    }

    @Transactional
    Receipt record(RecordProject request, String key) {
        check(request);
        return registrar.create(Project.KIND, request.id(), key, request, id -> {
            requireFreeCode(request, id);
            return Project.of(id, request);
        });
    }

    @Transactional
    Receipt change(UUID id, String ifMatch, RecordProject request) {
        check(request);
        return registrar.change(Project.KIND, id, ifMatch, request, project -> {
            requireFreeCode(request, id);
            dependants.requireWithin(project, request.unit(), request.startsOn());
            Project.Facts before = project.facts();
            project.put(request);
            if (!project.facts().equals(before)) {
                dependants.follow(project);
            }
        });
    }

    @Transactional
    Receipt withdraw(UUID id, String ifMatch, String reason) {
        Receipt receipt = registrar.withdraw(Project.KIND, id, ifMatch, reason);
        dependants.requireNone(entities.find(Project.class, id));
        return receipt;
    }

    /**
     * The project, kept as it is until the transaction ends, so that what is recorded of it repeats the facts that hold.
     *
     * @throws vn.banggiao.chassis.problem.Refusal 404 where there is none, 403 where it is outside the caller's scope
     */
    Project hold(UUID id) {
        return registrar.require(Project.KIND, id, LockModeType.PESSIMISTIC_READ);
    }

    private void check(RecordProject request) {
        checks.require(request, violations -> {
            ProjectProblems.checkYear(violations, "startsOn", request.startsOn());
            ProjectProblems.checkYear(violations, "endsOn", request.endsOn());
            ProjectProblems.checkYear(violations, "approvedOn", request.approvedOn());
            ProjectProblems.checkOrder(violations, "endsOn", request.startsOn(), request.endsOn());
            if (!violations.has("startsOn")) {
                units.check(violations, "unit", request.unit(), request.startsOn());
            }
        });
    }

    private void requireFreeCode(RecordProject request, UUID id) {
        // before the registrar does: nobody learns which codes a unit uses that is not theirs
        caller.requireScope(request.unit());
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "project code\n" + request.unit() + "\n" + request.code())
                .getSingleResult();
        entities.createQuery(
                        "select p from Project p where p.envelope.unit = :unit and p.code = :code"
                                + " and p.envelope.withdrawnAt is null and p.id <> :id",
                        Project.class)
                .setParameter("unit", request.unit())
                .setParameter("code", request.code())
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .ifPresent(holder -> {
                    throw ProjectProblems.codeInUse(holder);
                });
    }
}
