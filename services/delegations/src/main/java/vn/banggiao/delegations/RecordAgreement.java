package vn.banggiao.delegations;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.CountryCode;
import vn.banggiao.chassis.check.PlainText;
import vn.banggiao.contracts.Qualifier;

/** What an office says about an agreement with the other side. Kind, unit, and the day of signing or of coming into force are required. */
public record RecordAgreement(
        @Schema(description = "Made by the client so that the request can be sent again without harm")
        UUID id,

        @Schema(
                description = "Dotted code of the unit, as it was on the day of signing, or else of coming into force",
                examples = "40.417")
        @NotNull
        @Size(min = 2, max = 20)
        @Pattern(regexp = "[0-9.]+")
        String unit,

        @Schema(description = "Between whom: two villages, associations, armed units or districts")
        @NotNull
        @Pattern(regexp = "village-twinning|association|armed-unit|district|other")
        String kind,

        @Size(max = 500) @PlainText String title,
        @Size(max = 500) @PlainText String partner,

        @Schema(description = "The other country, ISO 3166 alpha-2", examples = "LA") @CountryCode
        String country,

        @Schema(description = "Local date in Asia/Ho_Chi_Minh; left out where not known") @PastOrPresent
        LocalDate signedOn,

        @Schema(description = "First day in force; the day of signing where left out")
        LocalDate inForceFrom,

        @Schema(description = "Last day in force; left out while it has no end")
        LocalDate endsOn,

        @Size(max = 500) @PlainText String signatory,
        @Size(max = 4000) @PlainText String content,

        @Schema(description = "How exactly this is known; exact where left out") @Pattern(regexp = Qualifier.RECORDED)
        String qualifier,

        @Size(max = 4000) @PlainText String note) {

    /** The day whose units the record names: of signing, or where that is not known of coming into force; null where neither is. */
    LocalDate datedOn() {
        return signedOn == null ? inForceFrom : signedOn;
    }
}
