package vn.banggiao.reporting.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.ledger.Sum;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.reporting.report.ConsolidationView.ConsolidatedFigure;
import vn.banggiao.reporting.report.ConsolidationView.ConsolidatedLine;
import vn.banggiao.reporting.report.UnitsBelow.Below;

/**
 * Puts the figures of the units below beside the unit's own. Each is made by the rule by which that unit's report makes it, over the days
 * of the unit's line. Nothing is added for a unit that did not report: it is named.
 */
final class ConsolidationMaker {
    private final Catalogue catalogue;
    private final Language language;
    private final Conversion conversion;
    private final Question question;
    private final List<Column> columns = new ArrayList<>();
    private final Findings itself;
    private final Findings unallocated;

    private record Column(Below unit, Findings findings) {}

    /** What records give: of the unit itself, of what is unallocated in it, and of each unit below. */
    record Recorded(
            Map<Window, List<Sum>> itself, Map<Window, List<Sum>> unallocated, List<Map<Window, List<Sum>>> below) {}

    /**
     * @param below the units below that the table has
     * @param facts what officers stated, in the same order
     * @param stated what the unit itself stated; only its windows bear on the table
     */
    ConsolidationMaker(
            Question question,
            Catalogue catalogue,
            Language language,
            List<Below> below,
            List<StatedFacts> facts,
            StatedFacts stated,
            Recorded recorded,
            Conversion conversion) {
        this.question = question;
        this.catalogue = catalogue;
        this.language = language;
        this.conversion = conversion;
        for (int i = 0; i < below.size(); i++) {
            RecordSums sums = new SumsOfOne(recorded.below().get(i));
            columns.add(new Column(below.get(i), new Findings(below.get(i).question(), sums, facts.get(i))));
        }
        StatedFacts nothing = new StatedFacts(
                List.of(), List.of(), List.of(), stated.windows(), days -> List.of(), Map.of(), List.of());
        this.itself = new Findings(question, new SumsOfOne(recorded.itself()), nothing);
        this.unallocated = question.today() == null
                ? null
                : new Findings(question, new SumsOfOne(recorded.unallocated()), nothing);
    }

    ConsolidatedLine line(FigureView whole) {
        Indicator indicator = catalogue.find(whole.indicator()).orElseThrow();
        Dimensions dimensions = Dimensions.of(whole.dimensions());
        Window window = new Window(whole.window().from(), whole.window().to());
        List<ConsolidatedFigure> reported = new ArrayList<>();
        Set<String> notReported = new TreeSet<>();
        for (Column column : columns) {
            FigureView figure = figure(column.findings(), indicator, dimensions);
            if (!figure.state().equals("not-reported")) {
                Below unit = column.unit();
                LocalDate validFrom = unit.shared() ? unit.column().validFrom() : null;
                reported.add(figure(unit.code(), validFrom, figure, figure.records()));
            } else if (column.unit().column().from() != null) {
                notReported.add(column.unit().code());
            }
        }
        ConsolidatedFigure own =
                part(itself, indicator, dimensions, FigureLinks.own(indicator, dimensions, window, question));
        ConsolidatedFigure open = unallocated == null
                ? null
                : part(
                        unallocated,
                        indicator,
                        dimensions,
                        FigureLinks.unallocated(indicator, dimensions, window, question));
        return new ConsolidatedLine(
                whole.indicator(),
                whole.name(),
                whole.dimensions(),
                whole.measure(),
                whole.window(),
                figure(question.unit(), null, whole, whole.records()),
                own,
                open,
                reported,
                Stream.concat(Stream.of(own, open).filter(Objects::nonNull), reported.stream())
                        .map(ConsolidatedFigure::value)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal::add)
                        .orElse(null),
                List.copyOf(notReported),
                conversion.rate(whole.measure()));
    }

    /** What records give of a part that is no unit's report; null where they give nothing. */
    private ConsolidatedFigure part(Findings part, Indicator indicator, Dimensions dimensions, String records) {
        FigureView figure = figure(part, indicator, dimensions);
        return figure.value() == null ? null : figure(question.unit(), null, figure, records);
    }

    private FigureView figure(Findings findings, Indicator indicator, Dimensions dimensions) {
        return new FigureMaker(findings, new ContradictionFinder(), language).bare(indicator, dimensions);
    }

    private ConsolidatedFigure figure(String unit, LocalDate validFrom, FigureView figure, String records) {
        return new ConsolidatedFigure(
                unit,
                validFrom,
                figure.value(),
                figure.state(),
                figure.qualifier(),
                figure.origin(),
                records,
                conversion.convert(figure.value(), figure.measure()),
                figure.notReported());
    }
}
