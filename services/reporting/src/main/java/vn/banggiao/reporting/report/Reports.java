package vn.banggiao.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.boundary.Bearer;
import vn.banggiao.reporting.boundary.Ground;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.ledger.Ledger;
import vn.banggiao.reporting.period.Basis;
import vn.banggiao.reporting.period.PeriodCode;
import vn.banggiao.reporting.period.Periods;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.reporting.statement.PeriodProblems;

/**
 * The reports, for whoever reads, freezes or compares them. What is asked for is refused as over REST: 400 names the parameter, 403
 * stands for a unit outside the caller's scope, 404 for one that did not exist in the period.
 */
@ApplicationScoped
public class Reports {
    private final Questions questions;
    private final Catalogue catalogue;
    private final Ledger ledger;
    private final StatementReader statements;
    private final Periods periods;
    private final EditionNumbers editions;
    private final PlausibleChange plausible;
    private final Disclosure disclosure;

    Reports(
            Questions questions,
            Catalogue catalogue,
            Ledger ledger,
            StatementReader statements,
            Periods periods,
            EditionNumbers editions,
            ContradictionSettings settings,
            Disclosure disclosure) {
        this.disclosure = disclosure;
        this.questions = questions;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.statements = statements;
        this.periods = periods;
        this.editions = editions;
        this.plausible = new PlausibleChange(settings.changeFactor(), settings.changeMinimum());
    }

    /** A period that was understood, and the days that it covers. */
    public record Asked(PeriodCode period, Basis basis, Window window) {}

    /** Understands a period; {@code basis} null stands for the statutory one. */
    public Asked period(String period, String basis) {
        PeriodCode code = questions.period(period);
        Basis by = PeriodProblems.basis(basis);
        return new Asked(code, by, periods.resolve(code, by));
    }

    /** As {@link #period}, for a unit that existed in it and that the caller may act for. */
    public Asked period(String unit, String period, String basis) {
        Asked asked = period(period, basis);
        questions.requireUnit(unit, asked.window());
        return asked;
    }

    /** The unit's report in the units as they were; {@code asOf} null stands for what is known now. */
    public ReportView report(String unit, String period, String basis, Instant asOf, Language language) {
        return report(new Questions.AskedUnit(unit, null, null), period, basis, asOf, language);
    }

    /** The unit's report. Editions are of the unit that has the code at the end of the period. */
    ReportView report(Questions.AskedUnit unit, String period, String basis, Instant asOf, Language language) {
        Question question = questions.ask(unit, period, basis, asOf);
        Integer edition = question.isDefault()
                ? editions.latest(unit.code(), question.period().code(), question.basis(), asOf)
                : null;
        disclosure.requireOpen(asOf, unit.boundaries());
        return disclosure.of(
                maker(question, language).report(questions.unit(question)).withEdition(edition));
    }

    /** One figure, as it stands or would stand in the unit's report. */
    FigureView figure(Question question, Questions.Narrowed narrowed, Language language) {
        return maker(question, language).figure(narrowed.indicator(), narrowed.dimensions());
    }

    /** The unit whose editions those under the code are, for those who have been let in already. */
    public Bearer bearer(String unit, Window window) {
        return questions.bearer(unit, window);
    }

    /**
     * The unit that is meant by a code; {@code on} null stands for the one that has it at the end of the window. Refused as over REST
     * where the caller may not read it, or it did not exist.
     */
    public Bearer bearer(String unit, Window window, LocalDate on) {
        return questions.find(new Questions.AskedUnit(unit, null, on), window).bearer();
    }

    /** Which records count towards the unit, as {@link #bearer} means it or in today's units; refused as over REST. */
    public Ground ground(String unit, String boundaries, Window window, LocalDate on) {
        Questions.Found found = questions.find(new Questions.AskedUnit(unit, boundaries, on), window);
        return found.today() == null ? found.bearer().ground() : found.today().ground();
    }

    private ReportMaker maker(Question question, Language language) {
        return new ReportMaker(question, catalogue, ledger, statements.read(question), language, plausible);
    }
}
