package vn.banggiao.reporting.disclosure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.period.Basis;
import vn.banggiao.reporting.period.PeriodCode;
import vn.banggiao.reporting.period.RecurringPeriod;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.reporting.report.ConsolidationView.Column;
import vn.banggiao.reporting.report.ConsolidationView.ConsolidatedFigure;
import vn.banggiao.reporting.report.ConsolidationView.ConsolidatedLine;
import vn.banggiao.reporting.report.FigureView;
import vn.banggiao.reporting.report.FigureView.Compared;
import vn.banggiao.reporting.report.FigureView.FigureWindow;
import vn.banggiao.reporting.report.FigureView.Target;
import vn.banggiao.reporting.report.Percentages;

/** The protected figures of one unit and period, in the form in which reports and consolidations have them. */
record Published(
        String unit, PeriodCode period, Basis basis, PublishedFigures figures, Catalogue catalogue, Releases releases) {

    /** The whole, published or withheld, and the narrowings that are published. */
    List<Dimensions> narrowings(String indicator) {
        Collection<Dimensions> narrowings = figures.narrowings(indicator(indicator), unit, period, basis);
        return Stream.concat(Stream.of(Dimensions.none()), narrowings.stream().filter(each -> !each.isEmpty()))
                .toList();
    }

    /** @param like a figure of the indicator in the answer, of which its name and its target are taken */
    FigureView figure(FigureView like, Dimensions narrowing) {
        BigDecimal value = value(like.indicator(), unit, narrowing, period);
        FigureWindow window = window(like.window());
        boolean same = like.dimensions().equals(narrowing.values());
        return like.published(
                narrowing.values(),
                value,
                window,
                compared(like.indicator(), narrowing, value),
                same ? target(like.target(), value) : null);
    }

    /** @param like a line of the indicator in the answer */
    ConsolidatedLine line(ConsolidatedLine like, Dimensions narrowing, List<Column> columns) {
        return like.published(
                narrowing.values(),
                window(like.window()),
                cell(like.indicator(), unit, narrowing),
                columns.stream()
                        .map(each -> cell(like.indicator(), each.code(), narrowing))
                        .toList());
    }

    private ConsolidatedFigure cell(String indicator, String of, Dimensions narrowing) {
        return ConsolidatedFigure.published(of, value(indicator, of, narrowing, period));
    }

    private Compared compared(String indicator, Dimensions narrowing, BigDecimal value) {
        if (!(period instanceof RecurringPeriod recurring)) {
            return null;
        }
        BigDecimal before = value(indicator, unit, narrowing, recurring.yearBefore());
        if (value == null || before == null) {
            return null;
        }
        Window days = releases.days(recurring.yearBefore());
        return new Compared(before, Percentages.of(value, before), "computed", days.from(), days.to());
    }

    private static Target target(Target target, BigDecimal value) {
        if (target == null || target.value() == null) {
            return null;
        }
        BigDecimal percent = Percentages.of(value, target.value());
        return new Target(target.value(), percent, percent == null ? null : "computed", target.period());
    }

    /** The period's own days: days that an officer set for a figure would be others than those of its table. */
    private FigureWindow window(FigureWindow answered) {
        if (basis == Basis.STATUTORY && period instanceof RecurringPeriod recurring) {
            Window days = releases.days(recurring);
            return new FigureWindow(days.from(), days.to(), false);
        }
        return new FigureWindow(answered.from(), answered.to(), false);
    }

    private BigDecimal value(String indicator, String of, Dimensions narrowing, PeriodCode at) {
        return figures.value(indicator(indicator), of, narrowing, at, basis).orElse(null);
    }

    private Indicator indicator(String code) {
        return catalogue.find(code).orElseThrow();
    }
}
