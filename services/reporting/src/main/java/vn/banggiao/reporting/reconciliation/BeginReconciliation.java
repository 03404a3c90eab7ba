package vn.banggiao.reporting.reconciliation;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which records to compare with the ledger; a field that is absent sets no limit. */
public record BeginReconciliation(
        @Schema(examples = "11.099", description = "This unit and everything below it")
        String unit,

        @Schema(examples = "2020-01-01") LocalDate from,
        @Schema(examples = "2020-12-31") LocalDate to) {}
