package vn.banggiao.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A unit's report for a period, as known now or at {@code asOf}.
 *
 * @param edition number of the latest edition that was submitted and not returned; in an edition's content its own number. What is
 *     read here may have changed since: the edition's content has not
 */
public record ReportView(
        ReportUnit unit,
        ReportPeriod period,
        @JsonInclude(JsonInclude.Include.ALWAYS) Instant asOf,
        @JsonInclude(JsonInclude.Include.ALWAYS) Integer edition,
        List<ReportSection> sections,
        List<ContradictionView> contradictions) {

    /** The same report as the edition of that number. */
    public ReportView withEdition(Integer number) {
        return new ReportView(unit, period, asOf, number, sections, contradictions);
    }

    /** The unit as it was in the period. */
    public record ReportUnit(String code, String name, String level) {}

    /** The period, the days that it covers on its basis (both included), and its name in words. */
    public record ReportPeriod(String code, String basis, LocalDate from, LocalDate to, String label) {}

    /** A section in the unit's outline. */
    public record ReportSection(
            String code, String numbering, String title, String narrative, List<FigureView> figures) {}

    /** Two things that cannot both be right; neither was corrected. */
    public record ContradictionView(
            String code, String indicator, Map<String, String> dimensions, String message, List<Side> sides) {}

    /** One side of a contradiction: what is said, and where it can be read. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Side(String said, BigDecimal value, String link) {}
}
