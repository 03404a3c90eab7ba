package vn.banggiao.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.boundary.Bearers;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.ledger.Ledger;
import vn.banggiao.reporting.ledger.Part;
import vn.banggiao.reporting.ledger.Sum;
import vn.banggiao.reporting.period.Periods;
import vn.banggiao.reporting.period.RecurringPeriod;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.reporting.report.SeriesView.SeriesPoint;

/**
 * Makes the points of a series: each is the very figure of the unit's report for that period. Records and statements are read once for
 * all units and periods.
 */
@ApplicationScoped
class SeriesMaker {
    private final Ledger ledger;
    private final StatementReader statements;
    private final Periods periods;

    SeriesMaker(Ledger ledger, StatementReader statements, Periods periods) {
        this.ledger = ledger;
        this.statements = statements;
        this.periods = periods;
    }

    /**
     * What every line is of, but for its unit and its value of the dimension by which they differ.
     *
     * @param whole of the unit that was asked about, over all the periods
     */
    record Wanted(
            Question whole, Indicator indicator, Dimensions dimensions, List<RecurringPeriod> run, Language language) {}

    /**
     * A unit with a line of its own.
     *
     * @param namesakes all that had its code
     */
    record Line(Question unit, Bearers namesakes) {}

    /** The figures of each unit, period by period, in the order of the lines. */
    List<List<SeriesPoint>> points(List<Line> lines, Wanted wanted) {
        List<List<Findings>> read = read(lines, wanted);
        List<List<SeriesPoint>> points = new ArrayList<>();
        for (List<Findings> line : read) {
            points.add(line.stream()
                    .map(findings -> point(findings, wanted, wanted.dimensions()))
                    .toList());
        }
        return points;
    }

    /** The figure of one unit for each value of a dimension that records or statements have in any of the periods. */
    Map<String, List<SeriesPoint>> pointsBy(String dimension, Line line, Wanted wanted) {
        List<Findings> run = read(List.of(line), wanted).get(0);
        Map<String, List<SeriesPoint>> lines = new TreeMap<>();
        run.stream()
                .filter(SeriesMaker::exists)
                .flatMap(findings -> Stream.of(
                                findings.recordedDimensions(wanted.indicator().code()),
                                findings.statedDimensions(wanted.indicator().code()))
                        .flatMap(found -> found.stream()))
                .filter(found -> found.matches(wanted.dimensions()))
                .flatMap(found -> found.value(dimension).stream())
                .forEach(value -> lines.put(value, new ArrayList<>()));
        lines.forEach((value, points) -> {
            Dimensions narrowed = wanted.dimensions().and(dimension, value);
            run.forEach(findings -> points.add(point(findings, wanted, narrowed)));
        });
        return lines;
    }

    private List<List<Findings>> read(List<Line> lines, Wanted wanted) {
        Map<String, Window> run = new LinkedHashMap<>();
        wanted.run()
                .forEach(period -> run.put(
                        period.code(), periods.resolve(period, wanted.whole().basis())));
        RunStatements stated = statements.run(wanted.whole(), wanted.indicator().code(), run);
        List<List<Question>> questions = lines.stream()
                .map(line -> wanted.run().stream()
                        .map(period -> question(line, period, run.get(period.code())))
                        .toList())
                .toList();
        Set<Window> windows = new LinkedHashSet<>(run.values());
        questions.forEach(line -> line.forEach(each -> stated.windows(each).forEach(own -> windows.add(own.window()))));
        List<Map<Window, List<Sum>>> sums = sums(lines, windows, wanted);
        List<List<Findings>> read = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            RecordSums ofLine = new SumsOfOne(sums.get(i));
            read.add(questions.get(i).stream()
                    .map(each -> new Findings(each, ofLine, stated.facts(each)))
                    .toList());
        }
        return read;
    }

    private static Question question(Line line, RecurringPeriod period, Window window) {
        boolean isDefault = line.unit().today() != null
                || line.namesakes()
                        .in(window)
                        .map(usual -> usual.unit().equals(line.unit().bearer().unit()))
                        .orElse(false);
        return line.unit().over(period, window, isDefault);
    }

    private List<Map<Window, List<Sum>>> sums(List<Line> lines, Set<Window> windows, Wanted wanted) {
        if (wanted.indicator().isStated()) {
            return lines.stream().map(line -> Map.<Window, List<Sum>>of()).toList();
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Question unit = lines.get(i).unit();
            parts.add(Part.of(
                    Integer.toString(i),
                    unit.today() == null ? unit.bearer().ground() : unit.today().ground()));
        }
        Map<String, Map<Window, List<Sum>>> sums = ledger.sums(
                parts,
                List.of(wanted.indicator().code()),
                windows,
                wanted.whole().asOf());
        return parts.stream()
                .map(part -> sums.getOrDefault(part.name(), Map.of()))
                .toList();
    }

    private static SeriesPoint point(Findings findings, Wanted wanted, Dimensions dimensions) {
        String period = findings.question().period().code();
        return exists(findings)
                ? SeriesPoint.of(
                        period,
                        new FigureMaker(findings, new ContradictionFinder(), wanted.language())
                                .bare(wanted.indicator(), dimensions))
                : SeriesPoint.noSuchUnit(period);
    }

    /** In today's units every period is one of theirs: what was there before stands under them. */
    private static boolean exists(Findings findings) {
        Question question = findings.question();
        return question.today() != null
                || question.bearer().existed(question.window()).isPresent();
    }
}
