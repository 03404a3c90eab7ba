package vn.banggiao.reporting.statement;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.PlainText;
import vn.banggiao.contracts.Qualifier;

/** What a unit is like from a day on; it holds until a later statement. */
public record StateProfile(
        @Schema(description = "Made by the client so that the request can be sent again without harm")
        UUID id,

        @Schema(description = "Dotted code of the unit, as it was on the last day of the window", examples = "40.417")
        @NotNull
        @Size(min = 2, max = 20)
        @Pattern(regexp = "[0-9.]+")
        String unit,

        @Schema(description = "Code in the catalogue", examples = "profile.population") @NotNull @Size(max = 64)
        String indicator,

        @Schema(description = "What the figure is narrowed to; an amount of money needs its currency") @Size(max = 8)
        Map<String, String> dimensions,

        @NotNull @PositiveOrZero @Digits(integer = 15, fraction = 4)
        BigDecimal value,

        @Schema(description = "How exactly the number is known; exact where left out")
        @Pattern(regexp = Qualifier.RECORDED)
        String qualifier,

        @Schema(description = "The whole of which the value is a part: 19 in 18/19")
        @PositiveOrZero
        @Digits(integer = 15, fraction = 4)
        BigDecimal outOf,

        @Schema(description = "The day from which it holds") @NotNull @PastOrPresent
        LocalDate asAt,

        @Schema(description = "The sentence of the report that states it") @Size(max = 2000) @PlainText
        String words,

        @Schema(description = "Where the office has it from") @Size(max = 500) @PlainText
        String source) {}
