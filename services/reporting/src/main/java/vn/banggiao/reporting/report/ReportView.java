package vn.banggiao.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A unit's report for a period, as known now or at {@code asOf}.
 *
 * @param edition number of the latest edition that was submitted and not returned; in an edition's content its own number. What is
 *     read here may have changed since: the edition's content has not
 * @param boundaries in which units it runs: as they were, or today's
 * @param unallocated in today's units alone: the part of the figures of which nothing says in which unit below it happened
 * @param notCarriedOver in today's units alone: what units of old stated that may bear on this one and is in none of the figures
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
        @JsonInclude(JsonInclude.Include.NON_NULL) List<NotCarriedOver> notCarriedOver) {

    /** The same report as the edition of that number. */
    public ReportView withEdition(Integer number) {
        return new ReportView(
                unit, period, asOf, number, boundaries, sections, contradictions, unallocated, notCarriedOver);
    }

    /** The same report with other sections and contradictions. */
    public ReportView withSections(List<ReportSection> others, List<ContradictionView> found) {
        return new ReportView(unit, period, asOf, edition, boundaries, others, found, unallocated, notCarriedOver);
    }

    /** The unit as it was in the period. */
    public record ReportUnit(String code, String name, String level) {}

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
