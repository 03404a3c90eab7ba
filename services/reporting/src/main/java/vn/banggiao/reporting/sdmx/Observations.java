package vn.banggiao.reporting.sdmx;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.catalogue.Measure;
import vn.banggiao.reporting.period.PeriodCode;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.reporting.report.FigureView;
import vn.banggiao.reporting.report.ReportView;

/** Makes observations of a report's figures, one of each. */
@Singleton
class Observations {
    private final Catalogue catalogue;

    Observations(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @param area the unit that the report is of
     */
    Stream<Observation> of(ReportView report, Area area) {
        Frequency frequency = Frequency.of(PeriodCode.parse(report.period().code()));
        return report.sections().stream()
                .flatMap(section -> section.figures().stream())
                .map(figure -> observation(report, area.asCode(), frequency, figure));
    }

    private Observation observation(ReportView report, Code area, Frequency frequency, FigureView figure) {
        Indicator indicator = catalogue
                .find(figure.indicator())
                .orElseThrow(() -> new IllegalStateException("no indicator " + figure.indicator()));
        List<Code> key = new ArrayList<>();
        key.add(FixedLists.code("CL_FREQ", frequency.id()));
        key.add(area);
        key.add(Code.of(indicator.code(), indicator.name()));
        Structure.BREAKDOWNS.forEach(each -> key.add(breakdown(indicator, each, figure)));
        Window days = new Window(figure.window().from(), figure.window().to());
        return new Observation(
                key, TimePeriod.of(frequency, days), days, figure.value(), attributes(report, indicator, figure));
    }

    /** Amounts have no total over currencies: they are never added. */
    private static Code breakdown(Indicator indicator, String dimension, FigureView figure) {
        String value = figure.dimensions().get(dimension);
        if (value != null) {
            return Labels.value(dimension, value);
        }
        boolean summed = indicator.dimension(dimension).isPresent() && !dimension.equals("currency");
        return summed ? Labels.total() : Labels.notApplicable();
    }

    private static List<Object> attributes(ReportView report, Indicator indicator, FigureView figure) {
        return Arrays.asList(
                FixedLists.code("CL_OBS_STATUS", status(figure)),
                FixedLists.code("CL_FIGURE_STATE", figure.state()),
                figure.qualifier() == null ? null : FixedLists.code("CL_QUALIFIER", figure.qualifier()),
                figure.origin() == null ? null : FixedLists.code("CL_ORIGIN", figure.origin()),
                indicator.measure() == Measure.MONEY && figure.dimensions().containsKey("currency")
                        ? Labels.currency(figure.measure())
                        : Labels.measure(indicator.measure()),
                0,
                figure.value() == null ? null : decimals(figure.value()),
                figure.outOf(),
                FixedLists.code("CL_BASIS", report.period().basis()),
                report.period().code(),
                report.edition());
    }

    /** By SDMX's list: a zero that somebody confirmed is a value like any other, and a missing one is not explained away. */
    private static String status(FigureView figure) {
        if (figure.value() == null) {
            return "O";
        }
        if (figure.qualifier() == null) {
            return "A";
        }
        return switch (Qualifier.of(figure.qualifier())) {
            case EXACT, COMPUTED -> "A";
            case AT_LEAST, ABOUT, ESTIMATE -> "E";
        };
    }

    private static int decimals(BigDecimal value) {
        return Math.max(0, value.stripTrailingZeros().scale());
    }
}
