package vn.banggiao.reporting.report;

import java.util.ArrayList;
import java.util.List;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.ledger.Ledger;

/** Makes a unit's report: every indicator in its section, with all its narrowings, the narrative, and what contradicts itself. */
final class ReportMaker {
    private final Catalogue catalogue;
    private final Findings findings;
    private final StatedFacts stated;
    private final Language language;
    private final PlausibleChange plausible;
    private final ContradictionFinder contradictions = new ContradictionFinder();

    ReportMaker(Question question, Catalogue catalogue, Ledger ledger, StatedFacts stated, Language language) {
        this(question, catalogue, ledger, stated, language, PlausibleChange.ANY);
    }

    ReportMaker(
            Question question,
            Catalogue catalogue,
            Ledger ledger,
            StatedFacts stated,
            Language language,
            PlausibleChange plausible) {
        this.plausible = plausible;
        this.catalogue = catalogue;
        this.stated = stated;
        this.language = language;
        this.findings = new Findings(question, catalogue, ledger, stated);
    }

    ReportView report(ReportView.ReportUnit unit) {
        Question question = findings.question();
        FigureMaker figures = new FigureMaker(findings, contradictions, language);
        List<ReportView.ReportSection> sections = new ArrayList<>();
        List<FigureView> all = new ArrayList<>();
        for (Outline.Part part : new Outline(catalogue, stated.outline(), language).parts()) {
            List<FigureView> lines = part.indicators().stream()
                    .flatMap(shown -> lines(shown, figures).stream())
                    .toList();
            all.addAll(lines);
            sections.add(new ReportView.ReportSection(
                    part.code(),
                    part.numbering(),
                    part.title(),
                    stated.narratives().get(part.code()),
                    lines));
        }
        new PartsCheck(catalogue, all).run(contradictions);
        plausible.run(catalogue, all, contradictions);
        return new ReportView(
                unit,
                new ReportView.ReportPeriod(
                        question.period().code(),
                        question.basis().code(),
                        question.window().from(),
                        question.window().to(),
                        question.period().label(language)),
                question.asOf(),
                null,
                question.boundaries().code(),
                sections,
                contradictions.found().stream().map(each -> each.in(language)).toList(),
                question.today() == null ? null : new UnallocatedFigures(findings, catalogue, language).list(),
                question.today() == null ? null : stated.notCarriedOver(),
                question.today() == null ? null : new UnallocatedFigures(findings, catalogue, language).undetermined(),
                FigureLinks.delays(question));
    }

    /** One figure, whether or not the report has a line for it. */
    FigureView figure(Indicator indicator, Dimensions dimensions) {
        return new FigureMaker(findings, contradictions, language).make(indicator, dimensions);
    }

    private List<FigureView> lines(Outline.Shown shown, FigureMaker figures) {
        Indicator indicator = shown.indicator();
        var dimensions = Narrowings.of(
                indicator,
                shown.breakdowns(),
                findings.recordedDimensions(indicator.code()),
                findings.statedDimensions(indicator.code()));
        List<FigureView> lines = dimensions.stream()
                .map(each -> figures.make(indicator, each))
                .filter(ReportMaker::tells)
                .toList();
        return lines.isEmpty() ? List.of(figures.make(indicator, Dimensions.none())) : lines;
    }

    /** A narrowing of which nothing is known in the figure's window is no line of the report; the whole always is. */
    private static boolean tells(FigureView figure) {
        return figure.value() != null
                || figure.samePeriod() != null
                || figure.target() != null
                || figure.late() != null
                || !figure.statements().isEmpty()
                || figure.dimensions().isEmpty();
    }
}
