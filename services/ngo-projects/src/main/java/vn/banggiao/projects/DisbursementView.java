package vn.banggiao.projects;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.record.Kept;

/** A disbursement as callers read it, with the facts of its project that it repeats. */
public record DisbursementView(
        UUID id,
        UUID projectId,

        @Schema(description = "The project's code", examples = "CESP")
        String project,

        String funding,
        String donor,
        String organisation,
        String unit,
        String kind,
        LocalDate from,
        LocalDate to,
        BigDecimal amount,
        String currency,
        BigDecimal rate,
        LocalDate rateOn,
        String qualifier,
        String note,
        Kept record) {

    static DisbursementView of(Disbursement disbursement) {
        Project project = disbursement.project;
        return new DisbursementView(
                disbursement.id,
                project.id,
                project.code,
                project.funding,
                project.donor,
                project.organisation,
                disbursement.envelope.unit,
                disbursement.kind,
                disbursement.fromDay,
                disbursement.toDay,
                disbursement.amount,
                disbursement.currency,
                disbursement.rate,
                disbursement.rateOn,
                disbursement.qualifier,
                disbursement.note,
                Kept.of(disbursement.envelope));
    }
}
