package vn.banggiao.reporting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.ledger.Sum;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.reporting.report.ConsolidationView.Column;
import vn.banggiao.reporting.report.ConsolidationView.ConsolidatedFigure;
import vn.banggiao.reporting.report.ConsolidationView.ConsolidatedLine;

/**
 * Puts the figures of the units below beside the unit's own. Each is made by the rule by which that unit's report makes it, over the days
 * of the unit's line. Nothing is added for a unit that did not report: it is named.
 */
final class ConsolidationMaker {
    private final Question question;
    private final Catalogue catalogue;
    private final Language language;
    private final Map<String, Column> columns;
    private final Map<String, Findings> below = new LinkedHashMap<>();
    private final Findings itself;
    private final Conversion conversion;

    /**
     * @param columns the units below that the table has, by code
     * @param facts what officers stated, by unit
     */
    ConsolidationMaker(
            Question question,
            Catalogue catalogue,
            Language language,
            Map<String, Column> columns,
            Map<String, StatedFacts> facts,
            Map<Window, Map<String, List<Sum>>> sums,
            Conversion conversion) {
        this.question = question;
        this.catalogue = catalogue;
        this.language = language;
        this.columns = columns;
        this.conversion = conversion;
        columns.keySet().forEach(code -> below.put(code, findings(code, sums, facts.get(code))));
        this.itself = findings(question.unit(), sums, facts.get(question.unit()));
    }

    private Findings findings(String unit, Map<Window, Map<String, List<Sum>>> sums, StatedFacts stated) {
        Question asked = new Question(unit, question.period(), question.basis(), question.window(), question.asOf());
        return new Findings(asked, new SumsOfOne(unit, sums), stated);
    }

    ConsolidatedLine line(FigureView whole) {
        Indicator indicator = catalogue.find(whole.indicator()).orElseThrow();
        Dimensions dimensions = Dimensions.of(whole.dimensions());
        List<ConsolidatedFigure> reported = new ArrayList<>();
        List<String> notReported = new ArrayList<>();
        below.forEach((code, findings) -> {
            FigureView figure =
                    new FigureMaker(findings, new ContradictionFinder(), language).make(indicator, dimensions);
            if (!figure.state().equals("not-reported")) {
                reported.add(figure(code, figure));
            } else if (columns.get(code).from() != null) {
                notReported.add(code);
            }
        });
        FigureView own = new FigureMaker(itself, new ContradictionFinder(), language).make(indicator, dimensions);
        ConsolidatedFigure recorded = own.value() == null ? null : figure(question.unit(), own, null);
        return new ConsolidatedLine(
                whole.indicator(),
                whole.name(),
                whole.dimensions(),
                whole.measure(),
                whole.window(),
                figure(question.unit(), whole),
                recorded,
                reported,
                Stream.concat(Stream.ofNullable(recorded), reported.stream())
                        .map(ConsolidatedFigure::value)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal::add)
                        .orElse(null),
                notReported,
                conversion.rate(whole.measure()));
    }

    private ConsolidatedFigure figure(String unit, FigureView figure) {
        return figure(unit, figure, figure.records());
    }

    private ConsolidatedFigure figure(String unit, FigureView figure, String records) {
        return new ConsolidatedFigure(
                unit,
                figure.value(),
                figure.state(),
                figure.qualifier(),
                figure.origin(),
                records,
                conversion.convert(figure.value(), figure.measure()));
    }
}
