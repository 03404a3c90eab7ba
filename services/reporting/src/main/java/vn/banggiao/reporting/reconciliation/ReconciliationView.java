package vn.banggiao.reporting.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A comparison of the services' own records with the ledger.
 *
 * @param state {@code failed} where it was cut short; what it had found until then stands
 * @param agrees whether nothing differs and every kind could be compared; null until it is done
 * @param kinds one for each kind of record compared so far
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ReconciliationView(
        UUID id,
        @Schema(enumeration = {"running", "done", "failed"}) String state,

        String unit,
        LocalDate from,
        LocalDate to,
        Instant startedAt,
        String startedBy,
        Instant finishedAt,
        Boolean agrees,
        List<KindFindings> kinds) {}
