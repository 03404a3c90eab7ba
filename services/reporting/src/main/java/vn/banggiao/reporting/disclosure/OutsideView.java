package vn.banggiao.reporting.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.reporting.boundary.Boundaries;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.period.Basis;
import vn.banggiao.reporting.period.PeriodCode;
import vn.banggiao.reporting.report.ConsolidationView;
import vn.banggiao.reporting.report.ConsolidationView.ConsolidatedLine;
import vn.banggiao.reporting.report.ConsolidationView.ConsolidatedSection;
import vn.banggiao.reporting.report.Disclosure;
import vn.banggiao.reporting.report.FigureView;
import vn.banggiao.reporting.report.ReportView;
import vn.banggiao.reporting.report.ReportView.ReportSection;
import vn.banggiao.reporting.report.SeriesView;
import vn.banggiao.reporting.report.SeriesView.SeriesLine;

/**
 * What callers from outside read. Every protected figure is taken from the published tables, whatever the answer had in its place, so
 * that each answer says the same of it; which lines there are depends on the tables too. Texts that officers wrote, links to
 * records and statements, and contradictions of protected figures are left out.
 */
@ApplicationScoped
class OutsideView implements Disclosure {

    private final Caller caller;
    private final Catalogue catalogue;
    private final ProtectedIndicators protectedOnes;
    private final Releases releases;

    OutsideView(Caller caller, Catalogue catalogue, ProtectedIndicators protectedOnes, Releases releases) {
        this.caller = caller;
        this.catalogue = catalogue;
        this.protectedOnes = protectedOnes;
        this.releases = releases;
    }

    @Override
    public void requireOpen(Instant asOf, String boundaries) {
        if (caller.isOutside()
                && (asOf != null || boundaries != null && !boundaries.equals(Boundaries.AS_IT_WAS.code()))) {
            throw Refusals.forbidden(
                    "Số liệu cung cấp ra ngoài tỉnh chỉ có bản hiện hành, theo đơn vị như trong kỳ; hãy bỏ asOf và boundaries.",
                    "Outside the province figures are given as they stand, in the units of the period; leave out asOf and"
                            + " boundaries.");
        }
    }

    @Override
    public ReportView of(ReportView report) {
        if (!caller.isOutside()) {
            return report;
        }
        Published published = published(
                report.unit().code(), report.period().code(), report.period().basis());
        return report.withSections(
                report.sections().stream()
                        .map(each -> new ReportSection(
                                each.code(), each.numbering(), each.title(), null, figures(each.figures(), published)))
                        .toList(),
                report.contradictions().stream()
                        .filter(each -> !protectedOnes.has(each.indicator()))
                        .map(ReportView.ContradictionView::withoutLinks)
                        .toList());
    }

    private List<FigureView> figures(List<FigureView> figures, Published published) {
        List<FigureView> open = new ArrayList<>();
        String last = null;
        for (FigureView each : figures) {
            if (!protectedOnes.has(each.indicator())) {
                open.add(each.withoutLinks());
            } else if (!each.indicator().equals(last)) {
                published
                        .narrowings(each.indicator())
                        .forEach(narrowing -> open.add(published.figure(each, narrowing)));
            }
            last = each.indicator();
        }
        return open;
    }

    @Override
    public FigureView of(FigureView figure, String unit, PeriodCode period, Basis basis) {
        if (!caller.isOutside()) {
            return figure;
        }
        if (!protectedOnes.has(figure.indicator())) {
            return figure.withoutLinks();
        }
        return published(unit, period.code(), basis.code()).figure(figure, Dimensions.of(figure.dimensions()));
    }

    @Override
    public ConsolidationView of(ConsolidationView table) {
        if (!caller.isOutside()) {
            return table;
        }
        Published published = published(
                table.unit().code(), table.period().code(), table.period().basis());
        // a unit that was gone has a column only where something was recorded in it
        List<ConsolidationView.Column> columns =
                table.units().stream().filter(each -> each.from() != null).toList();
        return table.withSections(
                columns,
                table.sections().stream()
                        .map(each -> new ConsolidatedSection(
                                each.code(), each.numbering(), each.title(), lines(each.lines(), columns, published)))
                        .toList());
    }

    private List<ConsolidatedLine> lines(
            List<ConsolidatedLine> lines, List<ConsolidationView.Column> columns, Published published) {
        List<ConsolidatedLine> open = new ArrayList<>();
        String last = null;
        for (ConsolidatedLine each : lines) {
            if (!protectedOnes.has(each.indicator())) {
                open.add(each.withoutLinks());
            } else if (!each.indicator().equals(last)) {
                published
                        .narrowings(each.indicator())
                        .forEach(narrowing -> open.add(published.line(each, narrowing, columns)));
            }
            last = each.indicator();
        }
        return open;
    }

    @Override
    public SeriesView of(SeriesView series) {
        if (!caller.isOutside() || !protectedOnes.has(series.indicator())) {
            return series;
        }
        Indicator indicator = catalogue.find(series.indicator()).orElseThrow();
        PublishedFigures figures = new PublishedFigures(releases, List.of(series.indicator()));
        Basis basis = Basis.of(series.basis()).orElseThrow();
        boolean byDimension = series.by() != null && !series.by().equals("unit");
        List<SeriesLine> lines = byDimension ? narrowed(series, indicator, figures, basis) : series.lines();
        return series.withLines(lines.stream()
                .map(line -> line.withPoints(line.points().stream()
                        .map(point -> point.published(figures.value(
                                        indicator,
                                        line.unit(),
                                        Dimensions.of(line.dimensions()),
                                        PeriodCode.parse(point.period()),
                                        basis)
                                .orElse(null)))
                        .toList()))
                .toList());
    }

    /** A line for each value of the dimension that is published in any of the periods. */
    private static List<SeriesLine> narrowed(
            SeriesView series, Indicator indicator, PublishedFigures figures, Basis basis) {
        Dimensions fixed = Dimensions.of(series.dimensions());
        TreeSet<String> values = new TreeSet<>();
        series.periods()
                .forEach(period ->
                        figures.narrowings(indicator, series.unit(), PeriodCode.parse(period.code()), basis).stream()
                                .filter(each ->
                                        each.values().size() == fixed.values().size() + 1 && each.matches(fixed))
                                .flatMap(each -> each.value(series.by()).stream())
                                .forEach(values::add));
        return values.stream()
                .map(value -> new SeriesLine(
                        value,
                        value,
                        series.unit(),
                        null,
                        null,
                        fixed.and(series.by(), value).values(),
                        series.periods().stream()
                                .map(period -> SeriesView.SeriesPoint.withheld(period.code()))
                                .toList()))
                .toList();
    }

    private Published published(String unit, String period, String basis) {
        return new Published(
                unit,
                PeriodCode.parse(period),
                Basis.of(basis).orElseThrow(),
                new PublishedFigures(releases, protectedOnes.all()),
                catalogue,
                releases);
    }
}
