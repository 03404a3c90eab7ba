package vn.banggiao.reporting.delay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How long the records of a period took from the day on which something happened to the day on which it was first recorded.
 *
 * @param from first day of the period on its basis
 * @param to last day, included: the day on which it closes
 * @param whole of the unit with everything below it
 * @param units the unit itself, for what was recorded in none of those below, and each unit directly below with everything below it
 */
public record DelaysView(
        String unit, String period, String basis, LocalDate from, LocalDate to, Delay whole, List<UnitDelay> units) {

    /**
     * @param records how many records tell of something that happened in the period, and stand
     * @param medianDays half of them were recorded within so many days; null without records
     * @param ninetiethPercentileDays nine in ten of them were recorded within so many days; null without records
     * @param afterClose how many were first recorded after the period had closed
     * @param afterClosePercent of all; null without records
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Delay(
            @Schema(examples = "42") long records,
            @Schema(examples = "3.0") BigDecimal medianDays,
            @Schema(examples = "12.5") BigDecimal ninetiethPercentileDays,
            @Schema(examples = "4") long afterClose,
            @Schema(examples = "9.52") BigDecimal afterClosePercent) {}

    /** @param name absent where the code named no unit in the period */
    public record UnitDelay(String unit, String name, String level, Delay delay) {}
}
