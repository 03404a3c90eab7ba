package vn.banggiao.citizens;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.record.Kept;

/** A case as callers read it: of its persons, only how many there are. */
public record CaseView(
        UUID id,
        String unit,
        String kind,
        String country,
        int people,
        LocalDate occurredOn,
        LocalDate openedOn,
        LocalDate closedOn,
        String qualifier,

        @Schema(description = "How many persons are on file; who they are: GET /api/v1/cases/{id}/persons")
        int persons,

        @Schema(description = "Of these, how many only the data protection officer may read")
        int personsRestricted,

        @Schema(description = "How many more were on file and have been erased for good")
        int personsErased,

        String authorityAbroad,
        List<CaseStep> steps,
        String outcome,
        List<CaseReturn> returns,
        String note,
        Kept record) {

    static CaseView of(ProtectionCase citizenCase) {
        return new CaseView(
                citizenCase.id,
                citizenCase.envelope.unit,
                citizenCase.kind,
                citizenCase.country,
                citizenCase.people,
                citizenCase.occurredOn,
                citizenCase.openedOn,
                citizenCase.closedOn,
                citizenCase.qualifier,
                citizenCase.personCount,
                citizenCase.personsRestricted,
                citizenCase.personsErased,
                citizenCase.authorityAbroad,
                List.copyOf(citizenCase.steps),
                citizenCase.outcome,
                List.copyOf(citizenCase.returns),
                citizenCase.note,
                Kept.of(citizenCase.envelope));
    }
}
