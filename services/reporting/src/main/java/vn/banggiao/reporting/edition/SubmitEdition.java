package vn.banggiao.reporting.edition;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit submits its report for a period, as it is known at this instant. */
public record SubmitEdition(
        @Schema(description = "Made by the client so that the request can be sent again without harm")
        UUID id,

        @Schema(description = "Dotted code of the unit whose report it is", examples = "11.099")
        @NotNull
        @Size(min = 2, max = 20)
        @Pattern(regexp = "[0-9.]+")
        String unit,

        @Schema(
                description = "2020, 2020-H1, 2020-9M, 2020-Q3, 2020-05 or 2019-10-01..2020-03-31",
                examples = "2020-H1")
        @NotNull
        @Size(max = 24)
        String period,

        @Schema(description = "How the period's days are counted; statutory (15th to 14th) where left out")
        @Pattern(regexp = "statutory|calendar")
        String basis) {}
