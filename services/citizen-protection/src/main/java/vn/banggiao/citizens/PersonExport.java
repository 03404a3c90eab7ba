package vn.banggiao.citizens;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that is held of a data subject, to hand over. Names and numbers of others in free text are replaced by {@code [***]}. */
public record PersonExport(Instant madeAt, List<Entry> entries) {

    /** The subject as one case knows them. */
    @Schema(name = "ExportedEntry")
    public record Entry(
            PersonsView.Readable person, RestrictionView restriction, Case citizenCase, List<Access> readings) {}

    /** What was recorded of the case. */
    @Schema(name = "ExportedCase")
    public record Case(
            UUID id,
            String unit,
            String kind,
            String country,
            LocalDate occurredOn,
            LocalDate openedOn,
            LocalDate closedOn,
            String authorityAbroad,
            List<CaseStep> steps,
            String outcome,
            String note,
            Instant recordedAt) {}

    /** That somebody read, found, changed or was given the subject's data; by which role, not by whom. */
    @Schema(name = "ExportedAccess")
    public record Access(Instant at, String action, String roles) {}
}
