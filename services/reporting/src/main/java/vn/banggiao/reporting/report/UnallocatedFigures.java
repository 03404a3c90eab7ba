package vn.banggiao.reporting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.boundary.Undetermined;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.catalogue.Measure;
import vn.banggiao.reporting.ledger.Sum;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.reporting.report.ReportView.Unallocated;
import vn.banggiao.reporting.report.ReportView.UndeterminedUnit;

/**
 * What of a report in today's units stands in none of the units below: the part that is unallocated at the unit, which is in the unit's
 * figures, and what units gave that were divided between provinces, which is in no figure.
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

    /** Lines are made as the report's are. */
    List<Unallocated> list() {
        return figures(
                findings::unallocated,
                (indicator, recorded) -> Narrowings.of(indicator, List.of(), recorded, List.of()),
                (indicator, dimensions, window) ->
                        FigureLinks.unallocated(indicator, dimensions, window, findings.question()));
    }

    /** Unit by unit, each indicator as a whole; a unit of which nothing is recorded in the report's windows is not among them. */
    List<UndeterminedUnit> undetermined() {
        List<UndeterminedUnit> units = new ArrayList<>();
        for (Undetermined each : findings.question().today().undetermined()) {
            List<Unallocated> figures = figures(
                    window -> findings.undetermined(each, window),
                    UnallocatedFigures::wholes,
                    (indicator, dimensions, window) ->
                            FigureLinks.undetermined(indicator, dimensions, window, findings.question(), each.unit()));
            if (!figures.isEmpty()) {
                units.add(new UndeterminedUnit(each.unit(), each.on(), each.between(), figures));
            }
        }
        return units;
    }

    private interface Lines {
        Iterable<Dimensions> of(Indicator indicator, Set<Dimensions> recorded);
    }

    private interface Link {
        String of(Indicator indicator, Dimensions dimensions, Window window);
    }

    private static Set<Dimensions> wholes(Indicator indicator, Set<Dimensions> recorded) {
        if (indicator.measure() != Measure.MONEY) {
            return Set.of(Dimensions.none());
        }
        Set<Dimensions> currencies = inOrder();
        recorded.forEach(each ->
                each.value("currency").ifPresent(currency -> currencies.add(Dimensions.of("currency", currency))));
        return currencies;
    }

    private List<Unallocated> figures(Function<Window, Sums> part, Lines lines, Link link) {
        List<Unallocated> figures = new ArrayList<>();
        for (Indicator indicator : catalogue.all()) {
            if (!indicator.isStated()) {
                add(figures, indicator, part, lines, link);
            }
        }
        return figures;
    }

    private void add(
            List<Unallocated> figures, Indicator indicator, Function<Window, Sums> part, Lines lines, Link link) {
        Set<Dimensions> recorded = inOrder();
        for (Window window : findings.windows(indicator.code())) {
            part.apply(window).of(indicator.code()).stream()
                    .map(Sum::dimensions)
                    .forEach(recorded::add);
        }
        if (recorded.isEmpty()) {
            return;
        }
        for (Dimensions dimensions : lines.of(indicator, recorded)) {
            Window window = findings.window(indicator.code(), dimensions);
            part.apply(window)
                    .amount(indicator.code(), dimensions)
                    .ifPresent(amount -> figures.add(new Unallocated(
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
                            link.of(indicator, dimensions, window))));
        }
    }

    private static Set<Dimensions> inOrder() {
        return new TreeSet<>((one, other) -> one.text().compareTo(other.text()));
    }
}
