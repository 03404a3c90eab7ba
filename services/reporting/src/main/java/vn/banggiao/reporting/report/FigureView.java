package vn.banggiao.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.reporting.boundary.Named;

/**
 * One figure of a report. Where nobody reported it {@code value} is null; a zero stands only where somebody said so.
 *
 * @param measure what it counts, or the ISO 4217 currency of an amount
 * @param state {@code value}, {@code none-confirmed} ("Không có") or {@code not-reported}; it speaks of the value alone, for an
 *     office may report only what percentage of last year's figure it was. Callers from outside read {@code suppressed} where a
 *     count of people is withheld, whether it is small or would tell a small one
 * @param qualifier {@code exact}, {@code computed}, {@code at-least}, {@code about} or {@code estimate}
 * @param origin {@code records}, {@code directives}, {@code return} or {@code profile}; null where nothing was reported
 * @param outOf the whole of which the value is a part, as in 18/19
 * @param records where the very records are listed that it sums
 * @param statements where the statements can be read that it rests on
 * @param notComparable where there is no {@code samePeriod} because the unit had yet to come to be; absent otherwise
 * @param notReported in today's units: those whose returns the value would rest on as well, had they made any; absent where the
 *     value rests on something else, or nobody is missing
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FigureView(
        @Schema(examples = "incidents.cases") String indicator,
        @Schema(examples = "Vụ việc biên giới") String name,
        Map<String, String> dimensions,
        @Schema(examples = "21") BigDecimal value,
        @Schema(examples = "count") String measure,

        @Schema(enumeration = {"value", "none-confirmed", "not-reported", "suppressed"})
        String state,

        String qualifier,
        String origin,
        BigDecimal outOf,
        FigureWindow window,
        Compared samePeriod,
        Target target,
        Late late,
        String records,
        List<String> statements,
        @JsonInclude(JsonInclude.Include.NON_NULL) NotComparable notComparable,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Named> notReported) {

    /** The same figure without the ways to what lies behind it. */
    public FigureView withoutLinks() {
        return new FigureView(
                indicator,
                name,
                dimensions,
                value,
                measure,
                state,
                qualifier,
                origin,
                outOf,
                window,
                samePeriod,
                target,
                late,
                null,
                List.of(),
                notComparable,
                notReported);
    }

    /** The indicator's figure as it is published, {@code suppressed} where the value is null. */
    public FigureView published(
            Map<String, String> narrowing, BigDecimal value, FigureWindow window, Compared before, Target target) {
        return new FigureView(
                indicator,
                name,
                narrowing,
                value,
                measure,
                value == null ? "suppressed" : "value",
                null,
                value == null ? null : "records",
                null,
                window,
                before,
                target,
                null,
                null,
                List.of(),
                null,
                null);
    }

    /** The days that the figure covers, both included; {@code own} where they are not the report's. */
    public record FigureWindow(LocalDate from, LocalDate to, boolean own) {}

    /**
     * The same window a year earlier.
     *
     * @param percent the figure as a percentage of it
     * @param origin {@code computed} from both figures, or {@code stated} where only the percentage was given
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Compared(BigDecimal value, BigDecimal percent, String origin, LocalDate from, LocalDate to) {}

    /**
     * The target for the period, or for the year where the period has none of its own.
     *
     * @param percent the figure as a percentage of it
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "FigureTarget")
    public record Target(BigDecimal value, BigDecimal percent, String origin, String period) {}

    /**
     * The same window a year earlier, in which the unit was not.
     *
     * @param predecessors what was there then, each to be asked for by itself
     */
    public record NotComparable(LocalDate from, LocalDate to, List<Named> predecessors) {}

    /**
     * What happened before the period and was recorded in it; it is not part of the value.
     *
     * @param records where the very records are listed, with when it happened and when it came
     */
    public record Late(BigDecimal value, String records) {}
}
