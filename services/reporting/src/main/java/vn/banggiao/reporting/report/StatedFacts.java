package vn.banggiao.reporting.report;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.banggiao.reporting.ledger.Sum;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.reporting.statement.OutlineSection;

/**
 * What officers stated that may bear on a report, as known at its instant.
 *
 * @param returns of the unit and of the units below it, for this period and for the one a year before
 * @param targets of the unit
 * @param profiles of the unit
 * @param windows of their own in the unit's report for the period
 * @param directives how many directive documents the unit put into effect in a window, by level
 * @param narratives text by section
 * @param outline the unit's own; empty where it uses the usual one
 * @param notCarriedOver in today's units: what units of old stated that may bear on the unit and is not among the above
 */
record StatedFacts(
        List<Stated> returns,
        List<Stated> targets,
        List<Stated> profiles,
        List<OwnWindow> windows,
        Function<Window, List<Sum>> directives,
        Map<String, String> narratives,
        List<OutlineSection> outline,
        List<ReportView.NotCarriedOver> notCarriedOver) {

    /** As the units were. */
    StatedFacts(
            List<Stated> returns,
            List<Stated> targets,
            List<Stated> profiles,
            List<OwnWindow> windows,
            Function<Window, List<Sum>> directives,
            Map<String, String> narratives,
            List<OutlineSection> outline) {
        this(returns, targets, profiles, windows, directives, narratives, outline, List.of());
    }
}
