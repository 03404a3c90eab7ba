package vn.banggiao.citizens;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A data subject's request, its days and how it ended. */
public record SubjectRequestView(
        UUID id,
        String unit,
        String claim,
        List<UUID> persons,
        LocalDate receivedOn,

        @Schema(description = "Until when the asker is answered that and how it is dealt with")
        LocalDate respondBy,

        @Schema(description = "Until when it is carried out")
        LocalDate dueOn,

        @Schema(description = "Open past its dueOn") boolean overdue,

        LocalDate extendedOn,
        String extensionReason,
        LocalDate closedOn,
        String outcome,
        String outcomeReason,
        Instant recordedAt,
        String recordedBy) {

    static SubjectRequestView of(SubjectRequest request, LocalDate today) {
        return new SubjectRequestView(
                request.id,
                request.unit,
                request.claim,
                request.persons.stream().sorted().toList(),
                request.receivedOn,
                request.respondBy,
                request.dueOn,
                request.closedOn == null && today.isAfter(request.dueOn),
                request.extendedOn,
                request.extensionReason,
                request.closedOn,
                request.outcome,
                request.outcomeReason,
                request.recordedAt,
                request.recordedBy);
    }
}
