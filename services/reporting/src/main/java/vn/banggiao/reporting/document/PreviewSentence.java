package vn.banggiao.reporting.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.PlainText;

/** A wording that is to be tried with a unit's figures. */
public record PreviewSentence(
        @Schema(examples = "11.099") @NotBlank @Size(max = 40)
        String unit,

        @Schema(examples = "2020-H1") @NotBlank @Size(max = 40)
        String period,

        @Schema(description = "`statutory` where left out") @Size(max = 20)
        String basis,

        @Schema(description = "`vi` where left out") @Pattern(regexp = "vi|en")
        String language,

        @Schema(examples = "delegations.incoming") @NotBlank @Size(max = 64)
        String sentence,

        @Schema(
                examples =
                        "Trong {period}, huyện đón {value} đoàn{#if people}, {people} lượt khách{/if}{details}{comparison}.")
        @NotNull
        @Size(max = 2_000)
        @PlainText
        String template) {}
