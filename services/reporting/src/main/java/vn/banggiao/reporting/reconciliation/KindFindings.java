package vn.banggiao.reporting.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a comparison found of one kind of record.
 *
 * @param inService how many records the service has for the unit and the days, withdrawn ones too
 * @param missing records that the ledger does not know
 * @param stale records that the ledger knows in another version than the service
 * @param extra records that the ledger has for the unit and the days and the service does not. Not looked for among a project's
 *     disbursements and activities by a caller who does not see every project
 * @param problem why the comparison is not complete; null when it is
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record KindFindings(
        @Schema(examples = "incident") String kind,
        @Schema(examples = "border-incidents") String service,
        long inService,
        Differing missing,
        Differing stale,
        Differing extra,
        String problem) {

    /** How many there are, and the first hundred of them. */
    public record Differing(long count, List<DifferingRecord> records) {}

    /**
     * A record on which service and ledger differ.
     *
     * @param serviceVersion null where the service has none
     * @param ledgerVersion null where the ledger has none
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record DifferingRecord(
            UUID id,
            Integer serviceVersion,
            Boolean serviceWithdrawn,
            Integer ledgerVersion,
            Boolean ledgerWithdrawn) {}

    boolean agrees() {
        return problem == null && missing.count() + stale.count() + extra.count() == 0;
    }
}
