package vn.banggiao.reporting.edition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.PlainText;

/** An edition goes back to its unit. */
public record ReturnEdition(
        @Schema(description = "What the unit is to correct") @NotBlank @Size(max = 2000) @PlainText
        String reason) {}
