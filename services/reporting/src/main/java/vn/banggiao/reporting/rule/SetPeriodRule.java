package vn.banggiao.reporting.rule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.PlainText;

/** From when on periods of a kind close on another day, on the statutory basis; the plain calendar is what it is. */
public record SetPeriodRule(
        @NotNull @Pattern(regexp = "month|quarter|half|nine-months|year")
        String kind,

        @Schema(
                description = "Day of the period's last month, that day included; 31 stands for its last day",
                examples = "14")
        @NotNull
        @Min(1)
        @Max(31)
        Integer closesOn,

        @Schema(
                description = "The rule holds for periods whose first calendar month begins on or after this day",
                examples = "2027-01-01")
        @NotNull
        LocalDate validFrom,

        @Schema(description = "Where it is laid down", examples = "09/2019/NĐ-CP, Điều 12")
        @NotBlank
        @Size(max = 500)
        @PlainText
        String source) {}
