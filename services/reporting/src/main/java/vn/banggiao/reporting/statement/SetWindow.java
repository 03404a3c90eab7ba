package vn.banggiao.reporting.statement;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.PlainText;

/** Days of their own for a group of indicators in the unit's report of a period, such as "to 15 October". */
public record SetWindow(
        @Schema(description = "Made by the client so that the request can be sent again without harm")
        UUID id,

        @Schema(description = "Dotted code of the unit, as it was on the last day of the window", examples = "40.417")
        @NotNull
        @Size(min = 2, max = 20)
        @Pattern(regexp = "[0-9.]+")
        String unit,

        @Schema(description = "2020, 2020-H1, 2020-9M, 2020-Q3, 2020-05 or 2019-10-01..2020-03-31", examples = "2021")
        @NotNull
        @Size(max = 24)
        String period,

        @Schema(description = "How the period's days are counted; statutory (15th to 14th) where left out")
        @Pattern(regexp = "statutory|calendar")
        String basis,

        @Schema(description = "Codes in the catalogue", examples = "[\"customs.revenue\"]") @NotEmpty @Size(max = 100)
        List<String> indicators,

        @Schema(description = "What figures are narrowed to that it applies to; to all where left out") @Size(max = 8)
        Map<String, String> dimensions,

        @Schema(description = "First day") @NotNull LocalDate from,

        @Schema(description = "Last day, included") @NotNull LocalDate to,

        @Size(max = 1000) @PlainText String reason) {}
