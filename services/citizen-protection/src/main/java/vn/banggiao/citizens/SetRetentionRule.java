package vn.banggiao.citizens;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.PlainText;

/** How long the persons of cases of a kind are kept. */
public record SetRetentionRule(
        @Schema(description = "Days after the end of the case") @NotNull @Min(1) @Max(36500)
        Integer days,

        @Schema(description = "The text that sets it, with its article") @NotBlank @Size(max = 500) @PlainText
        String source) {}
