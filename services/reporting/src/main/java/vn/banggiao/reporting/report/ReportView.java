package vn.banggiao.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.reporting.boundary.Named;

/**
 * A unit's report for a period, as known now or at {@code asOf}.
 *
 * @param edition number of the latest edition that was submitted and not returned; in an edition's content its own number. What is
 *     read here may have changed since: the edition's content has not
 * @param boundaries in which units it runs: as they were, or today's
 * @param unallocated in today's units alone: the part of the figures of which nothing says in which unit below it happened
 * @param notCarriedOver in today's units alone: what units of old stated that may bear on this one and is in none of the figures
 * @param undetermined in today's units alone, of a province: units that were divided between it and another province. What was
 *     recorded in them is in none of the figures of either, and stands here in both reports
 * @param delays where it can be read how long its records took to come; absent with {@code asOf} and in today's units, of which that is
 *     not known
 */
public record ReportView(
        ReportUnit unit,
        ReportPeriod period,
        @JsonInclude(JsonInclude.Include.ALWAYS) Instant asOf,
        @JsonInclude(JsonInclude.Include.ALWAYS) Integer edition,

        @Schema(enumeration = {"as-it-was", "today"}) String boundaries,

        List<ReportSection> sections,
        List<ContradictionView> contradictions,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Unallocated> unallocated,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<NotCarriedOver> notCarriedOver,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<UndeterminedUnit> undetermined,
        @JsonInclude(JsonInclude.Include.NON_NULL) String delays) {

    /** The same report as the edition of that number. */
    public ReportView withEdition(Integer number) {
        return new ReportView(
                unit,
                period,
                asOf,
                number,
                boundaries,
                sections,
                contradictions,
                unallocated,
                notCarriedOver,
                undetermined,
                delays);
    }

    /** The same report with other sections and contradictions, and without the way to the delays. */
    public ReportView withSections(List<ReportSection> others, List<ContradictionView> found) {
        return new ReportView(
                unit,
                period,
                asOf,
                edition,
                boundaries,
                others,
                found,
                unallocated,
                notCarriedOver,
                undetermined,
                null);
    }

    /**
     * The unit as it was in the period: of those that ever had its code the one that the report is of, and only it.
     *
     * @param validFrom first day; absent where it is older than the list
     * @param validTo first day on which it no longer existed; absent while it exists
     * @param others other units that had the code by the end of the period, in the order of time; absent where there are none
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record ReportUnit(
            @Schema(examples = "82") String code,
            @Schema(examples = "Tỉnh Đồng Tháp") String name,
            @Schema(examples = "province") String level,
            @Schema(examples = "2025-07-01") LocalDate validFrom,
            LocalDate validTo,
            List<Namesake> others) {}

    /**
     * Another unit that had the code.
     *
     * @param report its own for the period, or for the same period of the last year in which it was; absent where there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Namesake(
            @Schema(examples = "Tỉnh Tiền Giang") String name,
            @Schema(examples = "province") String level,
            LocalDate validFrom,
            @Schema(examples = "2025-07-01") LocalDate validTo,

            @Schema(examples = "/api/v1/reports/82/2025?basis=statutory&on=2025-06-30")
            String report) {}

    /** The period, the days that it covers on its basis (both included), and its name in words. */
    public record ReportPeriod(String code, String basis, LocalDate from, LocalDate to, String label) {}

    /** A section in the unit's outline. */
    public record ReportSection(
            String code, String numbering, String title, String narrative, List<FigureView> figures) {}

    /**
     * A part of a figure that lies in the unit, and in none of those below it for certain.
     *
     * @param records where the very records are listed
     */
    @Schema(name = "UnallocatedFigure")
    public record Unallocated(
            String indicator,
            String name,
            Map<String, String> dimensions,
            BigDecimal value,
            String measure,
            String qualifier,
            FigureView.FigureWindow window,
            String records) {}

    /**
     * A unit of old that was divided between provinces.
     *
     * @param dividedOn the day from which it no longer was one
     * @param between units of today that may hold what was recorded in it
     * @param figures what was recorded in it; of money, of each currency
     */
    public record UndeterminedUnit(Named unit, LocalDate dividedOn, List<Named> between, List<Unallocated> figures) {}

    /** A statement of a unit that is no more, as it was made. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "StatementNotCarriedOver")
    public record NotCarriedOver(
            String unit,
            String indicator,
            Map<String, String> dimensions,
            BigDecimal value,
            LocalDate from,
            LocalDate to,
            String link) {}

    /** Two things that cannot both be right; neither was corrected. */
    public record ContradictionView(
            String code, String indicator, Map<String, String> dimensions, String message, List<Side> sides) {

        /** The same without the ways to what its sides said. */
        public ContradictionView withoutLinks() {
            return new ContradictionView(
                    code,
                    indicator,
                    dimensions,
                    message,
                    sides.stream()
                            .map(each -> new Side(each.said(), each.value(), null))
                            .toList());
        }
    }

    /** One side of a contradiction: what is said, and where it can be read. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Side(String said, BigDecimal value, String link) {}
}
