package vn.banggiao.reporting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.ledger.Sum;
import vn.banggiao.reporting.period.Window;

/**
 * What of a report in today's units stands unallocated at the unit: it is in the unit's figures, and would be in none of the units
 * below it. Lines are made as the report's are.
 */
final class UnallocatedFigures {
    private final Findings findings;
    private final Catalogue catalogue;
    private final Language language;

    UnallocatedFigures(Findings findings, Catalogue catalogue, Language language) {
        this.findings = findings;
        this.catalogue = catalogue;
        this.language = language;
    }

    List<ReportView.Unallocated> list() {
        List<ReportView.Unallocated> figures = new ArrayList<>();
        for (Indicator indicator : catalogue.all()) {
            if (!indicator.isStated()) {
                add(figures, indicator);
            }
        }
        return figures;
    }

    private void add(List<ReportView.Unallocated> figures, Indicator indicator) {
        Set<Dimensions> recorded = new TreeSet<>((one, other) -> one.text().compareTo(other.text()));
        for (Window window : findings.windows(indicator.code())) {
            findings.unallocated(window).of(indicator.code()).stream()
                    .map(Sum::dimensions)
                    .forEach(recorded::add);
        }
        if (recorded.isEmpty()) {
            return;
        }
        for (Dimensions dimensions : Narrowings.of(indicator, List.of(), recorded, List.of())) {
            Window window = findings.window(indicator.code(), dimensions);
            findings.unallocated(window)
                    .amount(indicator.code(), dimensions)
                    .ifPresent(amount -> figures.add(new ReportView.Unallocated(
                            indicator.code(),
                            indicator.name().in(language),
                            dimensions.values(),
                            amount.value(),
                            FigureMaker.measure(indicator, dimensions),
                            amount.qualifier().code(),
                            new FigureView.FigureWindow(
                                    window.from(),
                                    window.to(),
                                    !window.equals(findings.question().window())),
                            FigureLinks.unallocated(indicator, dimensions, window, findings.question()))));
        }
    }
}
