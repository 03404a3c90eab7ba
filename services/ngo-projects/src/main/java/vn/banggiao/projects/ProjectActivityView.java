package vn.banggiao.projects;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.record.Kept;

/** An activity of a project as callers read it, with the facts of its project that it repeats. */
public record ProjectActivityView(
        UUID id,
        UUID projectId,

        @Schema(description = "The project's code", examples = "CESP")
        String project,

        String funding,
        String donor,
        String organisation,
        String unit,
        String type,
        String kind,
        LocalDate from,
        LocalDate to,
        String title,
        Integer classes,
        Integer participants,
        Integer cases,
        Integer people,
        String qualifier,
        String note,
        Kept record) {

    static ProjectActivityView of(ProjectActivity activity) {
        Project project = activity.project;
        return new ProjectActivityView(
                activity.id,
                project.id,
                project.code,
                project.funding,
                project.donor,
                project.organisation,
                activity.envelope.unit,
                activity.type,
                activity.kind,
                activity.fromDay,
                activity.toDay,
                activity.title,
                activity.classes,
                activity.participants,
                activity.cases,
                activity.people,
                activity.qualifier,
                activity.note,
                Kept.of(activity.envelope));
    }
}
