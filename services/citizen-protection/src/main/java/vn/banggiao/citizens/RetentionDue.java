package vn.banggiao.citizens;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case whose persons are past their retention. */
public record RetentionDue(
        UUID caseId,
        String unit,
        String kind,
        int persons,
        LocalDate endedOn,

        @Schema(description = "First day on which its persons may be erased")
        LocalDate dueOn,

        @Schema(description = "Why the job leaves it alone: held or restricted; left out where it does not")
        String kept) {}
