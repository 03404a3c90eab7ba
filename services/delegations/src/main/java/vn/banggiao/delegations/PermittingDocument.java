package vn.banggiao.delegations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.PlainText;

/** The document by which the competent authority permitted a delegation. */
@Embeddable
public record PermittingDocument(
        @Schema(examples = "412/UBND-NV") @Column(name = "permit_number") @Size(max = 100) @PlainText
        String number,

        @Schema(description = "The day on which it was signed") @Column(name = "permit_date") @PastOrPresent
        LocalDate date,

        @Column(name = "permit_issuer") @Size(max = 500) @PlainText
        String issuer) {}
