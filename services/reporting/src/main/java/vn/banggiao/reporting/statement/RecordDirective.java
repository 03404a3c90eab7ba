package vn.banggiao.reporting.statement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.PlainText;

/** A document, from above or of the unit's own, that the unit put into effect. */
public record RecordDirective(
        @Schema(description = "Made by the client so that the request can be sent again without harm")
        UUID id,

        @Schema(
                description = "Dotted code of the unit, as it was on the day it was put into effect",
                examples = "40.417")
        @NotNull
        @Size(min = 2, max = 20)
        @Pattern(regexp = "[0-9.]+")
        String unit,

        @Schema(description = "Number of the document", examples = "04-CT/TW") @NotBlank @Size(max = 100) @PlainText
        String number,

        @Size(max = 1000) @PlainText String title,
        @Size(max = 300) @PlainText String issuer,

        @Schema(description = "Level of the office that issued it") @NotNull @Pattern(regexp = LEVELS)
        String level,

        @PastOrPresent LocalDate issuedOn,

        @Schema(description = "The day it was put into effect in the unit; it decides in which period it counts")
        @NotNull
        @PastOrPresent
        LocalDate appliedOn,

        @Size(max = 4000) @PlainText String note) {

    static final String LEVELS = "central|province|district|commune";
}
