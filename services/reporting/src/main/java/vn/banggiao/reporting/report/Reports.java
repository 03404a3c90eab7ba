package vn.banggiao.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.ledger.Ledger;
import vn.banggiao.reporting.ledger.LineChange;
import vn.banggiao.reporting.period.Basis;
import vn.banggiao.reporting.period.PeriodCode;
import vn.banggiao.reporting.period.Periods;
import vn.banggiao.reporting.period.Window;

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
        Basis by = questions.basis(basis);
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

    /**
     * What an indicator's figures in a report of the unit sum at only one of two instants; see {@link Ledger#changes}.
     *
     * @param before the figure's window at the earlier instant
     * @param after its window at the later one
     */
    public List<LineChange> changes(
            String unit,
            String period,
            String basis,
            String indicator,
            Window before,
            Instant earlier,
            Window after,
            Instant later) {
        Window window = periods.resolve(questions.period(period), questions.basis(basis));
        return ledger.changes(questions.bearer(unit, window), indicator, before, earlier, after, later);
    }

    private ReportMaker maker(Question question, Language language) {
        return new ReportMaker(question, catalogue, ledger, statements.read(question), language, plausible);
    }
}
