package vn.banggiao.projects;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.record.Kept;

/** A project as callers read it. */
public record ProjectView(
        UUID id,
        String unit,
        String code,
        String name,
        String funding,
        LocalDate startsOn,
        LocalDate endsOn,
        String donor,
        String organisation,
        String organisationRegistration,
        String managingBody,
        String approvalNumber,
        LocalDate approvedOn,

        @Schema(
                description = "Decree under which the aid was approved; only of foreign-NGO aid",
                examples = "80/2020/NĐ-CP")
        String governingDecree,

        String sector,
        String country,
        List<String> places,
        List<Commitment> commitments,
        CounterpartFunds counterpartFunds,
        String qualifier,
        String note,
        Kept record) {

    static ProjectView of(Project project) {
        return new ProjectView(
                project.id,
                project.envelope.unit,
                project.code,
                project.name,
                project.funding,
                project.startsOn,
                project.endsOn,
                project.donor,
                project.organisation,
                project.organisationRegistration,
                project.managingBody,
                project.approvalNumber,
                project.approvedOn,
                GoverningDecree.of(project.funding, project.approvedOn, project.startsOn)
                        .orElse(null),
                project.sector,
                project.country,
                List.copyOf(project.places),
                List.copyOf(project.commitments),
                project.counterpartFunds,
                project.qualifier,
                project.note,
                Kept.of(project.envelope));
    }
}
