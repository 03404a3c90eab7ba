package vn.banggiao.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A project with foreign, official, overseas-Vietnamese or domestic funding; active from {@code startsOn} through {@code endsOn}.
 */
public record ProjectState(
        @Required UUID id,
        int version,
        boolean withdrawn,
        @Required Instant recordedAt,
        @Required String unit,
        @Required Qualifier qualifier,
        @Required String code,
        @Required String funding,
        String donor,
        String organisation,
        String sector,
        String country,
        @Required LocalDate startsOn,
        LocalDate endsOn,
        @Required List<Commitment> commitments)
        implements RecordState {

    public ProjectState {
        commitments = commitments == null ? List.of() : List.copyOf(commitments);
    }

    /** A sum committed on a day, in one ISO 4217 currency. */
    public record Commitment(
            @Required LocalDate on,
            @Required BigDecimal amount,
            @Required String currency) {}
}
