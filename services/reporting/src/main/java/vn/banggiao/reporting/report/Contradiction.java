package vn.banggiao.reporting.report;

import java.math.BigDecimal;
import java.util.List;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.chassis.problem.Text;
import vn.banggiao.reporting.catalogue.Dimensions;

/**
 * Two things that cannot both be right. It is shown and never corrected.
 *
 * @param code {@code stated-percentage}, {@code none-beside-records}, {@code statement-beside-records}, {@code statements-differ},
 *     {@code parts-differ-from-total}, {@code overlapping-windows} or {@code implausible-change}
 */
record Contradiction(String code, String indicator, Dimensions dimensions, Text message, List<Side> sides) {

    /** What one side says, and where it can be read; the link is null where the number was worked out here. */
    record Side(Text said, BigDecimal value, String link) {}

    ReportView.ContradictionView in(Language language) {
        return new ReportView.ContradictionView(
                code,
                indicator,
                dimensions.values(),
                message.in(language),
                sides.stream()
                        .map(side -> new ReportView.Side(side.said().in(language), side.value(), side.link()))
                        .toList());
    }
}
