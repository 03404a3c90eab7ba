package vn.banggiao.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.reporting.boundary.Named;

/**
 * A unit's report beside those of the units directly below it, line by line.
 *
 * @param asOf the instant as known at which it is; null for now
 * @param units the columns: the units directly below as they were in the period, each for its days, and such as were gone by then of
 *     whose records something still stands; or the units of today
 * @param sections the lines of the unit's report
 * @param undetermined as in the unit's report; in no line
 */
public record ConsolidationView(
        ReportView.ReportUnit unit,
        ReportView.ReportPeriod period,
        @JsonInclude(JsonInclude.Include.ALWAYS) Instant asOf,

        @Schema(enumeration = {"as-it-was", "today"}) String boundaries,

        List<Column> units,
        List<ConsolidatedSection> sections,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<ReportView.UndeterminedUnit> undetermined) {

    /** The line's figure in the column; null where it has none. A code that was handed on has several columns. */
    public ConsolidatedFigure figure(ConsolidatedLine line, Column column) {
        boolean shared = units.stream()
                .anyMatch(each -> each != column && each.code().equals(column.code()) && each.validFrom() == null);
        return line.units().stream()
                .filter(each -> each.unit().equals(column.code()))
                .filter(each ->
                        Objects.equals(each.validFrom(), column.validFrom()) || each.validFrom() == null && !shared)
                .findFirst()
                .orElse(null);
    }

    /** The same with other columns and sections. */
    public ConsolidationView withSections(List<Column> columns, List<ConsolidatedSection> others) {
        return new ConsolidationView(unit, period, asOf, boundaries, columns, others, undetermined);
    }

    /**
     * A unit directly below.
     *
     * @param from first of the period's days on which it was; null where it was gone before
     * @param validFrom its very first day; absent where it is older than the list
     * @param validTo first day on which it no longer existed; absent while it exists
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "ConsolidatedUnit")
    public record Column(
            String code,
            String name,
            String level,
            LocalDate from,
            LocalDate to,
            @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate validFrom,
            @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate validTo) {}

    /** A section of the report, without its text. */
    public record ConsolidatedSection(String code, String numbering, String title, List<ConsolidatedLine> lines) {}

    /**
     * One figure, unit by unit.
     *
     * @param whole the unit's own figure, as its report has it
     * @param itself what was recorded in the unit itself and in none below it; null where nothing was
     * @param unallocated in today's units: what lies in the unit, and nothing says in which below it; absent where nothing does
     * @param units those that reported, in the order of the columns
     * @param sum what {@code itself}, {@code unallocated} and {@code units} add up to; null where nobody reported. It is no figure for the unit while
     *     {@code notReported} names anybody
     * @param notReported codes of the units of the period whose figure is not reported
     * @param conversion the rate of {@code converted}, where a conversion was asked for and the line is money that it converts
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ConsolidatedLine(
            @Schema(examples = "incidents.cases") String indicator,
            String name,
            Map<String, String> dimensions,
            @Schema(examples = "count") String measure,
            FigureView.FigureWindow window,
            ConsolidatedFigure whole,
            ConsolidatedFigure itself,
            @JsonInclude(JsonInclude.Include.NON_NULL) ConsolidatedFigure unallocated,
            List<ConsolidatedFigure> units,
            BigDecimal sum,
            List<String> notReported,
            ConversionRate conversion) {

        /** The same line without the ways to what lies behind it. */
        public ConsolidatedLine withoutLinks() {
            return new ConsolidatedLine(
                    indicator,
                    name,
                    dimensions,
                    measure,
                    window,
                    whole.withoutLinks(),
                    itself == null ? null : itself.withoutLinks(),
                    unallocated == null ? null : unallocated.withoutLinks(),
                    units.stream().map(ConsolidatedFigure::withoutLinks).toList(),
                    sum,
                    notReported,
                    conversion);
        }

        /** The indicator's line as it is published: without sums, and without a word on who reported. */
        public ConsolidatedLine published(
                Map<String, String> narrowing,
                FigureView.FigureWindow days,
                ConsolidatedFigure whole,
                List<ConsolidatedFigure> units) {
            return new ConsolidatedLine(
                    indicator, name, narrowing, measure, days, whole, null, null, units, null, List.of(), null);
        }
    }

    /**
     * A unit's figure.
     *
     * @param validFrom the unit's first day, where another column has its code; absent otherwise
     * @param notReported in today's units: as in the unit's report
     * @param converted the value at the conversion's rate, beside the value and never in its place
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ConsolidatedFigure(
            String unit,
            @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate validFrom,
            BigDecimal value,

            @Schema(enumeration = {"value", "none-confirmed", "not-reported", "suppressed"})
            String state,

            String qualifier,
            String origin,
            String records,
            @JsonInclude(JsonInclude.Include.NON_NULL) BigDecimal converted,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<Named> notReported) {

        ConsolidatedFigure withoutLinks() {
            return new ConsolidatedFigure(
                    unit, validFrom, value, state, qualifier, origin, null, converted, notReported);
        }

        /** A unit's figure as it is published, {@code suppressed} where the value is null. */
        public static ConsolidatedFigure published(String unit, BigDecimal value) {
            return new ConsolidatedFigure(
                    unit,
                    null,
                    value,
                    value == null ? "suppressed" : "value",
                    null,
                    value == null ? null : "records",
                    null,
                    null,
                    null);
        }
    }

    /** What one of a currency is worth in another, on a day. */
    public record ConversionRate(String from, String to, BigDecimal rate, LocalDate on) {}
}
