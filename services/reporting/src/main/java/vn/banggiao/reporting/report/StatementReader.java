package vn.banggiao.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.banggiao.chassis.identity.Scopes;
import vn.banggiao.reporting.boundary.Bearer;
import vn.banggiao.reporting.boundary.TodaysUnit;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.ledger.Sum;
import vn.banggiao.reporting.period.PeriodCode;
import vn.banggiao.reporting.period.Periods;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.reporting.statement.AppliedDirective;
import vn.banggiao.reporting.statement.OutlineSection;
import vn.banggiao.reporting.statement.StatedOutline;
import vn.banggiao.reporting.statement.StatedReturn;
import vn.banggiao.reporting.statement.Statements;

/**
 * Reads what officers stated towards a report. Statements on the other basis are of other days and stay out; so do those of another
 * unit that had the code, which are told by the last day of their window, a profile by its day. Windows, texts and outlines are of the
 * unit that has the code at the end of the period.
 */
@ApplicationScoped
class StatementReader {
    private final Statements statements;
    private final Periods periods;
    private final Catalogue catalogue;

    StatementReader(Statements statements, Periods periods, Catalogue catalogue) {
        this.statements = statements;
        this.periods = periods;
        this.catalogue = catalogue;
    }

    StatedFacts read(Question question) {
        return question.today() == null ? asItWas(question) : inTodaysUnits(question);
    }

    /** What namesakes of old stated is not the unit's, and what its predecessors stated is taken over where it adds up. */
    private StatedFacts inTodaysUnits(Question question) {
        TodaysUnit today = question.today();
        Inherited inherited = new Inherited(today, catalogue);
        boolean itself = inherited.isItself(question.window().to());
        Set<Stated> returns = new LinkedHashSet<>();
        today.provinces().forEach(province -> returns.addAll(returns(question, province)));
        LocalDate day = question.window().to();
        Set<Stated> targets = new LinkedHashSet<>(targets(question, question.unit()));
        Set<Stated> profiles = new LinkedHashSet<>(profiles(question, question.unit(), day));
        for (String predecessor : today.predecessors()) {
            targets.addAll(targets(question, predecessor));
            profiles.addAll(profiles(question, predecessor, day));
        }
        List<Stated> standing = inherited.returns(returns);
        List<Stated> ownTargets = inherited.own(targets);
        List<Stated> ownProfiles = inherited.own(profiles);
        return new StatedFacts(
                standing,
                ownTargets,
                ownProfiles,
                itself ? windows(question) : List.of(),
                days -> directives(question, days),
                itself ? narratives(question) : Map.of(),
                itself ? outline(question, day) : List.of(),
                inherited.notCarriedOver());
    }

    private StatedFacts asItWas(Question question) {
        Bearer bearer = question.bearer();
        Predicate<Stated> counts = each -> bearer.counts(each.window().to());
        LocalDate day = bearer.counted(question.window())
                .map(Window::to)
                .orElse(question.window().to());
        return new StatedFacts(
                returns(question, question.unit()).stream().filter(counts).toList(),
                targets(question, question.unit()).stream().filter(counts).toList(),
                profiles(question, question.unit(), day).stream().filter(counts).toList(),
                question.isDefault() ? windows(question) : List.of(),
                days -> directives(question, days),
                question.isDefault() ? narratives(question) : Map.of(),
                outline(question, day));
    }

    private List<OwnWindow> windows(Question question) {
        return statements
                .windowsFor(question.unit(), question.period().code(), question.basis(), question.asOf())
                .stream()
                .map(OwnWindow::of)
                .toList();
    }

    private Map<String, String> narratives(Question question) {
        return statements.narratives(question.unit(), question.period().code(), question.asOf());
    }

    private List<OutlineSection> outline(Question question, LocalDate day) {
        return statements
                .outline(question.unit(), day, question.asOf())
                .filter(each -> question.bearer().counts(each.validFrom()))
                .map(StatedOutline::sections)
                .orElse(List.of());
    }

    /**
     * What bears on the figures of each of many units that lie below the one asked about, read together: returns, profiles and
     * directives. Windows are those of the unit asked about, so that one line is about one time.
     *
     * @param windows the only ones for which directives are counted
     * @param itself what the unit asked about stated
     */
    List<StatedFacts> readBelow(
            Question question, Collection<Question> below, Set<Window> windows, StatedFacts itself) {
        List<String> above = question.today() == null
                ? List.of(question.unit())
                : question.today().provinces();
        List<Stated> returns =
                above.stream().flatMap(code -> returns(question, code).stream()).toList();
        List<Stated> profiles =
                statements.profilesAtOrBelow(question.unit(), question.window().to(), question.asOf()).stream()
                        .map(Stated::of)
                        .toList();
        Map<Window, List<AppliedDirective>> directives = new HashMap<>();
        windows.forEach(days -> directives.put(days, statements.directives(question.unit(), days, question.asOf())));
        List<StatedFacts> facts = new ArrayList<>();
        for (Question each : below) {
            List<Stated> own = profiles.stream()
                    .filter(profile -> profile.unit().equals(each.unit()))
                    .toList();
            facts.add(new StatedFacts(
                    of(each, returns),
                    List.of(),
                    each.today() == null ? of(each, own) : new Inherited(each.today(), catalogue).own(own),
                    itself.windows(),
                    days -> DirectiveCounts.of(each, directives.getOrDefault(days, List.of())),
                    Map.of(),
                    List.of()));
        }
        return facts;
    }

    /** Those of the statements that are the unit's, or of units below it; in today's units also those that it takes over. */
    private List<Stated> of(Question unit, List<Stated> statements) {
        return unit.today() != null
                ? new Inherited(unit.today(), catalogue).returns(statements)
                : statements.stream()
                        .filter(each -> Scopes.covers(unit.unit(), each.unit()))
                        .filter(each -> unit.bearer().counts(each.window().to()))
                        .toList();
    }

    /** What bears on one indicator's figures, of the unit asked about and of those below it, in a run of periods, read at once. */
    RunStatements run(Question whole, String indicator, Map<String, Window> run) {
        List<String> above =
                whole.today() == null ? List.of(whole.unit()) : whole.today().provinces();
        List<Stated> returns = above.stream()
                .flatMap(code ->
                        statements.returnsDuring(code, indicator, run.keySet(), whole.window(), whole.asOf()).stream())
                .filter(each -> each.period() == null || each.basis() == whole.basis())
                .map(Stated::of)
                .distinct()
                .toList();
        List<Stated> profiles = above.stream()
                .flatMap(code ->
                        statements.profilesUntil(code, indicator, whole.window().to(), whole.asOf()).stream())
                .map(Stated::of)
                .distinct()
                .toList();
        List<AppliedDirective> directives = indicator.equals(AppliedDirective.INDICATOR)
                ? statements.directives(whole.unit(), whole.window(), whole.asOf())
                : List.of();
        return new RunStatements(
                returns,
                profiles,
                statements.windowsDuring(whole.unit(), run.keySet(), whole.basis(), whole.asOf()),
                directives,
                this::of,
                catalogue);
    }

    private List<Stated> targets(Question question, String unit) {
        return statements.targetsFor(unit, question.period().code(), question.window(), question.asOf()).stream()
                .filter(each -> each.unit().equals(unit) && each.basis() == question.basis())
                .map(Stated::of)
                .toList();
    }

    private List<Stated> profiles(Question question, String unit, LocalDate day) {
        return statements.profilesFor(unit, day, question.asOf()).stream()
                .map(Stated::of)
                .toList();
    }

    private List<Stated> returns(Question question, String unit) {
        PeriodCode before = question.period().yearBefore();
        Set<StatedReturn> found = new LinkedHashSet<>(
                statements.returnsFor(unit, question.period().code(), question.window(), question.asOf()));
        found.addAll(
                statements.returnsFor(unit, before.code(), periods.resolve(before, question.basis()), question.asOf()));
        return found.stream()
                .filter(each -> each.period() == null || each.basis() == question.basis())
                .map(Stated::of)
                .toList();
    }

    private List<Sum> directives(Question question, Window window) {
        return DirectiveCounts.of(question, statements.directives(question.unit(), window, question.asOf()));
    }
}
