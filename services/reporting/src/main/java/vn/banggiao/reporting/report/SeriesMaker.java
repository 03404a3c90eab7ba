package vn.banggiao.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.ledger.Ledger;
import vn.banggiao.reporting.period.Basis;
import vn.banggiao.reporting.period.Periods;
import vn.banggiao.reporting.period.RecurringPeriod;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.reporting.report.SeriesView.SeriesPoint;
import vn.banggiao.units.UnitRegistry;

/** Makes the points of a series: each is the very figure of the unit's report for that period. */
@ApplicationScoped
class SeriesMaker {
    private final Catalogue catalogue;
    private final Ledger ledger;
    private final StatementReader statements;
    private final Periods periods;
    private final UnitRegistry units;

    SeriesMaker(Catalogue catalogue, Ledger ledger, StatementReader statements, Periods periods, UnitRegistry units) {
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.statements = statements;
        this.periods = periods;
        this.units = units;
    }

    /** What every line is of, but for its unit and its value of the dimension by which they differ. */
    record Wanted(
            Indicator indicator,
            Dimensions dimensions,
            List<RecurringPeriod> run,
            Basis basis,
            Instant asOf,
            Language language) {}

    /** The figure of one unit. */
    List<SeriesPoint> points(String unit, Wanted wanted) {
        List<SeriesPoint> points = new ArrayList<>();
        for (RecurringPeriod period : wanted.run()) {
            Window window = periods.resolve(period, wanted.basis());
            points.add(
                    units.existed(unit, window.to()) || units.existed(unit, window.from())
                            ? SeriesPoint.of(
                                    period.code(),
                                    figure(findings(unit, period, window, wanted), wanted, wanted.dimensions()))
                            : SeriesPoint.noSuchUnit(period.code()));
        }
        return points;
    }

    /** The figure of one unit for each value of a dimension that records or statements have in any of the periods. */
    Map<String, List<SeriesPoint>> pointsBy(String dimension, String unit, Wanted wanted) {
        List<Findings> run = wanted.run().stream()
                .map(period -> findings(unit, period, periods.resolve(period, wanted.basis()), wanted))
                .toList();
        Map<String, List<SeriesPoint>> lines = new TreeMap<>();
        run.stream()
                .flatMap(findings -> Stream.of(
                                findings.recordedDimensions(wanted.indicator().code()),
                                findings.statedDimensions(wanted.indicator().code()))
                        .flatMap(found -> found.stream()))
                .filter(found -> found.matches(wanted.dimensions()))
                .flatMap(found -> found.value(dimension).stream())
                .forEach(value -> lines.put(value, new ArrayList<>()));
        lines.forEach((value, points) -> {
            Dimensions narrowed = wanted.dimensions().and(dimension, value);
            run.forEach(findings -> points.add(
                    SeriesPoint.of(findings.question().period().code(), figure(findings, wanted, narrowed))));
        });
        return lines;
    }

    private Findings findings(String unit, RecurringPeriod period, Window window, Wanted wanted) {
        Question question = new Question(unit, period, wanted.basis(), window, wanted.asOf());
        RecordSums sums = new LedgerSums(question, catalogue.only(wanted.indicator()), ledger);
        return new Findings(question, new SumsWithoutLate(sums), statements.read(question));
    }

    private static FigureView figure(Findings findings, Wanted wanted, Dimensions dimensions) {
        return new FigureMaker(findings, new ContradictionFinder(), wanted.language())
                .make(wanted.indicator(), dimensions);
    }
}
