package vn.banggiao.projects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.banggiao.chassis.check.Checks;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.chassis.problem.Violations;
import vn.banggiao.chassis.record.Receipt;
import vn.banggiao.chassis.record.Registrar;

/**
 * Keeps the disbursements of projects, each command in one transaction that holds the project first.
 *
 * <ul>
 *   <li>The period does not end before it starts, nor before the project starts, nor in the future; else it may lie outside the
 *       project's dates, since money is often settled after the end.
 *   <li>The unit is within the project ({@link ProjectBounds}); the project's own where none is given.
 *   <li>A rate is VND for one unit of the currency and has a day; VND has none.
 * </ul>
 */
@ApplicationScoped
class Disbursements {
    private final Registrar registrar;
    private final Projects projects;
    private final ProjectBounds bounds;
    private final Checks checks;

    Disbursements(Registrar registrar, Projects projects, ProjectBounds bounds, Checks checks) {
        this.registrar = registrar;
        this.projects = projects;
        this.bounds = bounds;
        this.checks = checks;
    }

    @Transactional
    Receipt record(UUID projectId, RecordDisbursement request, String key) {
        Project project = projects.hold(projectId);
        check(project, request);
        return registrar.create(Disbursement.kind(projectId), request.id(), key, new PartOf(projectId, request), id -> {
            project.requireLive();
            return Disbursement.of(id, project, request);
        });
    }

    @Transactional
    Receipt change(UUID projectId, UUID id, String ifMatch, RecordDisbursement request) {
        Project project = projects.hold(projectId);
        require(projectId, id, LockModeType.PESSIMISTIC_WRITE);
        check(project, request);
        return registrar.change(
                Disbursement.kind(projectId), id, ifMatch, request, disbursement -> disbursement.put(request));
    }

    @Transactional
    Receipt withdraw(UUID projectId, UUID id, String ifMatch, String reason) {
        projects.hold(projectId);
        require(projectId, id, LockModeType.PESSIMISTIC_WRITE);
        return registrar.withdraw(Disbursement.kind(projectId), id, ifMatch, reason);
    }

    /**
     * @throws vn.banggiao.chassis.problem.Refusal 404 where the project has no such disbursement, 403 where either is outside the caller's scope
     */
    void require(UUID projectId, UUID id, LockModeType lock) {
        registrar.require(Project.KIND, projectId, LockModeType.NONE);
        Disbursement disbursement = registrar.require(Disbursement.kind(projectId), id, lock);
        if (!disbursement.project.id.equals(projectId)) {
            throw Refusals.notFound("disbursement " + id);
        }
    }

    private void check(Project project, RecordDisbursement request) {
        checks.require(request, violations -> {
            String unit = request.unit() == null ? project.envelope.unit : request.unit();
            bounds.check(violations, project, unit, request.from(), request.to());
            checkRate(violations, request);
        });
    }

    private static void checkRate(Violations violations, RecordDisbursement request) {
        violations
                .rejectIf(
                        request.rate() != null && "VND".equals(request.currency()),
                        "rate",
                        "rate-of-vnd",
                        "Số tiền đã là đồng Việt Nam, không có tỷ giá; hãy bỏ tỷ giá.",
                        "The amount is in Vietnamese dong and has no rate; leave the rate out.")
                .rejectIf(
                        request.rate() != null && request.rateOn() == null,
                        "rateOn",
                        "required",
                        "Tỷ giá phải có ngày; hãy bổ sung ngày của tỷ giá.",
                        "A rate needs its day; add the day of the rate.")
                .rejectIf(
                        request.rate() == null && request.rateOn() != null,
                        "rate",
                        "required",
                        "Có ngày của tỷ giá nhưng thiếu tỷ giá; hãy bổ sung hoặc bỏ ngày.",
                        "There is the day of a rate and no rate; add the rate or leave out the day.");
    }
}
