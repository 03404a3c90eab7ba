package vn.banggiao.reporting.statement;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
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

/**
 * A figure that an office states for a period, or for days of its own, because no record gives it. The period says in which report
 * it stands; {@code from} and {@code to} beside it say that the figure covers other days ("to 15 October"). Where only percentages
 * are known the value stays out.
 */
public record StateReturn(
        @Schema(description = "Made by the client so that the request can be sent again without harm")
        UUID id,

        @Schema(description = "Dotted code of the unit, as it was on the last day of the window", examples = "40.417")
        @NotNull
        @Size(min = 2, max = 20)
        @Pattern(regexp = "[0-9.]+")
        String unit,

        @Schema(description = "Code in the catalogue", examples = "trade.turnover") @NotNull @Size(max = 64)
        String indicator,

        @Schema(description = "What the figure is narrowed to; an amount of money needs its currency") @Size(max = 8)
        Map<String, String> dimensions,

        @Schema(description = "2020, 2020-H1, 2020-9M, 2020-Q3, 2020-05 or 2019-10-01..2020-03-31", examples = "2021")
        @Size(max = 24)
        String period,

        @Schema(description = "First day of a window of its own")
        LocalDate from,

        @Schema(description = "Last day of a window of its own, included")
        LocalDate to,

        @Schema(description = "How the period's days are counted; statutory (15th to 14th) where left out")
        @Pattern(regexp = "statutory|calendar")
        String basis,

        @Schema(description = "none-confirmed states that there was nothing (\"Không có\"); value where left out")
        @Pattern(regexp = "value|none-confirmed")
        String state,

        @PositiveOrZero @Digits(integer = 15, fraction = 4) BigDecimal value,

        @Schema(description = "How exactly the number is known; exact where left out")
        @Pattern(regexp = Qualifier.RECORDED)
        String qualifier,

        @Schema(description = "The whole of which the value is a part: 19 in 18/19")
        @PositiveOrZero
        @Digits(integer = 15, fraction = 4)
        BigDecimal outOf,

        @Schema(description = "The figure of the same window a year before, where the office states it")
        @PositiveOrZero
        @Digits(integer = 15, fraction = 4)
        BigDecimal samePeriodValue,

        @Schema(description = "Per cent of the same window a year before", examples = "86.1")
        @PositiveOrZero
        @Digits(integer = 7, fraction = 4)
        BigDecimal samePeriodPercent,

        @Schema(description = "Per cent of the target", examples = "124.62")
        @PositiveOrZero
        @Digits(integer = 7, fraction = 4)
        BigDecimal targetPercent,

        @Schema(description = "The sentence of the report that states it") @Size(max = 2000) @PlainText
        String words,

        @Schema(description = "Where the office has it from") @Size(max = 500) @PlainText
        String source) {

    boolean noneConfirmed() {
        return "none-confirmed".equals(state);
    }
}
