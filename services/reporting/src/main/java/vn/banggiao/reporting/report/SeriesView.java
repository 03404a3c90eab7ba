package vn.banggiao.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A figure over a run of periods, ready for a chart: each line has one point for each period, in their order.
 *
 * @param by {@code unit} or the name of a dimension; null where there is one line
 * @param asOf the instant as known at which it is; null for now
 * @param named the unit by name and days, with others that had its code, of which the series is not
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SeriesView(
        @Schema(examples = "incidents.cases") String indicator,
        String name,
        String measure,
        @Schema(examples = "11") String unit,
        Map<String, String> dimensions,
        String basis,
        String by,
        List<SeriesPeriod> periods,

        @Schema(enumeration = {"as-it-was", "today"}) String boundaries,

        Instant asOf,
        ReportView.ReportUnit named,
        List<SeriesLine> lines) {

    /** The same with other lines. */
    public SeriesView withLines(List<SeriesLine> others) {
        return new SeriesView(
                indicator, name, measure, unit, dimensions, basis, by, periods, boundaries, asOf, named, others);
    }

    /** A period and the days that it covers, both included. */
    public record SeriesPeriod(@Schema(examples = "2020-Q1") String code, LocalDate from, LocalDate to, String label) {}

    /**
     * One line of the chart.
     *
     * @param key code of the unit, or value of the dimension; the unit's code where there is one line. Units that had one code one after
     *     the other have a line each, which {@code validFrom} tells apart
     * @param validFrom the unit's first day; absent where it is older than the list, and in lines by dimension
     * @param validTo first day on which it no longer existed; absent while it exists, and in lines by dimension
     */
    public record SeriesLine(
            @Schema(examples = "LA") String key,
            String name,
            String unit,
            @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate validFrom,
            @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate validTo,
            Map<String, String> dimensions,
            List<SeriesPoint> points) {

        /** The same line with other points. */
        public SeriesLine withPoints(List<SeriesPoint> others) {
            return new SeriesLine(key, name, unit, validFrom, validTo, dimensions, others);
        }
    }

    /**
     * The figure of a period, as it stands in the unit's report.
     *
     * @param value null where nobody reported any; zero only where somebody said so
     * @param state {@code value}, {@code none-confirmed}, {@code not-reported}, or {@code no-such-unit} where the unit did not exist
     * @param ownWindow whether the unit set other days for the figure than the period's
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record SeriesPoint(
            @Schema(examples = "2020-Q1") String period,
            @Schema(examples = "21") BigDecimal value,

            @Schema(enumeration = {"value", "none-confirmed", "not-reported", "no-such-unit", "suppressed"})
            String state,

            String qualifier,
            String origin,
            boolean ownWindow) {

        static SeriesPoint of(String period, FigureView figure) {
            return new SeriesPoint(
                    period,
                    figure.value(),
                    figure.state(),
                    figure.qualifier(),
                    figure.origin(),
                    figure.window().own());
        }

        /** A point that tells nothing of its figure. */
        public static SeriesPoint withheld(String period) {
            return new SeriesPoint(period, null, "suppressed", null, null, false);
        }

        /** The point as it is published, {@code suppressed} where the value is null. */
        public SeriesPoint published(BigDecimal value) {
            if (state.equals("no-such-unit")) {
                return this;
            }
            return value == null ? withheld(period) : new SeriesPoint(period, value, "value", null, "records", false);
        }

        static SeriesPoint noSuchUnit(String period) {
            return new SeriesPoint(period, null, "no-such-unit", null, null, false);
        }
    }
}
