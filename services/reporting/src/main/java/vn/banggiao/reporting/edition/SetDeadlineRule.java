package vn.banggiao.reporting.edition;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.PlainText;

/** Until when reports are due; for which level, kind of period and from which day on is said by the address. */
public record SetDeadlineRule(
        @Schema(
                description =
                        "The last day on which a report is in time, counted from the day on which its period closes",
                examples = "5")
        @NotNull
        @Min(0)
        @Max(366)
        Integer daysAfterClose,

        @Schema(description = "Where it is laid down", examples = "Quyết định 12/2026/QĐ-UBND, Điều 4")
        @NotBlank
        @Size(max = 500)
        @PlainText
        String source) {}
