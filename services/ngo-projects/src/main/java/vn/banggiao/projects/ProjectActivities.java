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
 * Keeps the activities of projects, each command in one transaction that holds the project first.
 *
 * <ul>
 *   <li>Training has classes or participants, support has cases or people; neither has the other's counts, which no figure would
 *       show.
 *   <li>It does not end before it starts, nor before the project starts, nor in the future; without a last day it took one day.
 *   <li>The unit is within the project ({@link ProjectBounds}); the project's own where none is given.
 * </ul>
 */
@ApplicationScoped
class ProjectActivities {
    private final Registrar registrar;
    private final Projects projects;
    private final ProjectBounds bounds;
    private final Checks checks;

    ProjectActivities(Registrar registrar, Projects projects, ProjectBounds bounds, Checks checks) {
        this.registrar = registrar;
        this.projects = projects;
        this.bounds = bounds;
        this.checks = checks;
    }

    @Transactional
    Receipt record(UUID projectId, RecordProjectActivity request, String key) {
        Project project = projects.hold(projectId);
        check(project, request);
        return registrar.create(
                ProjectActivity.kind(projectId), request.id(), key, new PartOf(projectId, request), id -> {
                    project.requireLive();
                    return ProjectActivity.of(id, project, request);
                });
    }

    @Transactional
    Receipt change(UUID projectId, UUID id, String ifMatch, RecordProjectActivity request) {
        Project project = projects.hold(projectId);
        require(projectId, id, LockModeType.PESSIMISTIC_WRITE);
        check(project, request);
        return registrar.change(
                ProjectActivity.kind(projectId), id, ifMatch, request, activity -> activity.put(request));
    }

    @Transactional
    Receipt withdraw(UUID projectId, UUID id, String ifMatch, String reason) {
        projects.hold(projectId);
        require(projectId, id, LockModeType.PESSIMISTIC_WRITE);
        return registrar.withdraw(ProjectActivity.kind(projectId), id, ifMatch, reason);
    }

    /**
     * @throws vn.banggiao.chassis.problem.Refusal 404 where the project has no such activity, 403 where either is outside the caller's scope
     */
    void require(UUID projectId, UUID id, LockModeType lock) {
        registrar.require(Project.KIND, projectId, LockModeType.NONE);
        ProjectActivity activity = registrar.require(ProjectActivity.kind(projectId), id, lock);
        if (!activity.project.id.equals(projectId)) {
            throw Refusals.notFound("project-activity " + id);
        }
    }

    private void check(Project project, RecordProjectActivity request) {
        checks.require(request, violations -> {
            String unit = request.unit() == null ? project.envelope.unit : request.unit();
            bounds.check(violations, project, unit, request.from(), request.lastDay());
            if (request.type() != null && !violations.has("type")) {
                checkCounts(violations, request);
            }
        });
    }

    private static void checkCounts(Violations violations, RecordProjectActivity request) {
        if (request.type().equals("training")) {
            checkOwn(violations, request.classes(), request.participants(), "classes", "lớp hoặc số lượt người học");
            checkOther(violations, request.cases(), "cases");
            checkOther(violations, request.people(), "people");
        } else {
            checkOwn(violations, request.cases(), request.people(), "cases", "trường hợp hoặc số người");
            checkOther(violations, request.classes(), "classes");
            checkOther(violations, request.participants(), "participants");
        }
    }

    private static void checkOwn(Violations violations, Integer one, Integer other, String field, String vietnamese) {
        String english = field.equals("classes") ? "classes or participants" : "cases or people";
        violations.rejectIf(
                one == null && other == null,
                field,
                "required",
                "Cần số " + vietnamese + "; hãy bổ sung ít nhất một số.",
                "Needs " + english + "; add at least one of the two.");
    }

    private static void checkOther(Violations violations, Integer count, String field) {
        violations.rejectIf(
                count != null,
                field,
                "not-of-this-type",
                "Số này không thuộc loại hoạt động đã chọn (tập huấn: classes, participants; hỗ trợ: cases, people); hãy bỏ"
                        + " hoặc ghi thành hoạt động khác.",
                "This count is not of this type (training: classes, participants; support: cases, people); leave it out"
                        + " or record another activity.");
    }
}
