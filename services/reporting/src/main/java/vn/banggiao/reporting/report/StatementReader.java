package vn.banggiao.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.banggiao.chassis.identity.Scopes;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.reporting.boundary.TodaysUnit;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.ledger.Sum;
import vn.banggiao.reporting.period.PeriodCode;
import vn.banggiao.reporting.period.Periods;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.reporting.statement.AppliedDirective;
import vn.banggiao.reporting.statement.GroupWindow;
import vn.banggiao.reporting.statement.StatedOutline;
import vn.banggiao.reporting.statement.StatedProfile;
import vn.banggiao.reporting.statement.StatedReturn;
import vn.banggiao.reporting.statement.StatedTarget;
import vn.banggiao.reporting.statement.Statements;

/** Reads what officers stated towards a report. Statements on the other basis are of other days and stay out. */
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
        Window window = question.window();
        Inherited inherited = new Inherited(today, catalogue);
        boolean itself = inherited.isItself(window.to());
        StatedFacts own = asItWas(question);
        Set<Stated> returns = new LinkedHashSet<>();
        today.provinces().forEach(province -> returns.addAll(returns(question, province)));
        Set<Stated> targets = new LinkedHashSet<>(own.targets());
        Set<Stated> profiles = new LinkedHashSet<>(own.profiles());
        for (String predecessor : today.predecessors()) {
            targets.addAll(targets(question, predecessor));
            profiles.addAll(profiles(question, predecessor));
        }
        List<Stated> standing = inherited.returns(returns);
        List<Stated> ownTargets = inherited.own(targets);
        List<Stated> ownProfiles = inherited.own(profiles);
        return new StatedFacts(
                standing,
                ownTargets,
                ownProfiles,
                itself ? own.windows() : List.of(),
                days -> directives(question, days),
                itself ? own.narratives() : Map.of(),
                itself ? own.outline() : List.of(),
                inherited.notCarriedOver());
    }

    private StatedFacts asItWas(Question question) {
        String unit = question.unit();
        String period = question.period().code();
        Window window = question.window();
        return new StatedFacts(
                returns(question, unit),
                targets(question, unit),
                profiles(question, unit),
                statements.windowsFor(unit, period, question.basis(), question.asOf()).stream()
                        .map(StatementReader::window)
                        .toList(),
                days -> directives(question, days),
                statements.narratives(unit, period, question.asOf()),
                statements
                        .outline(unit, window.to(), question.asOf())
                        .map(StatedOutline::sections)
                        .orElse(List.of()));
    }

    /**
     * What bears on the figures of each unit of many that lie below the one asked about, read together: returns, profiles and
     * directives. Windows are those of the unit asked about, so that one line is about one time.
     *
     * @param windows the only ones for which directives are counted
     * @param itself what the unit asked about stated; nothing of it is among its own, which are what was recorded there
     */
    Map<String, StatedFacts> readBelow(
            Question question, Collection<String> units, Set<Window> windows, StatedFacts itself) {
        List<Stated> returns = returns(question, question.unit());
        List<Stated> profiles =
                statements.profilesAtOrBelow(question.unit(), question.window().to(), question.asOf()).stream()
                        .map(StatementReader::profile)
                        .toList();
        Map<Window, List<AppliedDirective>> directives = new HashMap<>();
        windows.forEach(days -> directives.put(days, statements.directives(question.unit(), days, question.asOf())));
        Map<String, StatedFacts> facts = new HashMap<>();
        for (String unit : units) {
            boolean below = !unit.equals(question.unit());
            facts.put(
                    unit,
                    new StatedFacts(
                            below ? in(unit, returns) : List.of(),
                            List.of(),
                            below
                                    ? profiles.stream()
                                            .filter(each -> each.unit().equals(unit))
                                            .toList()
                                    : List.of(),
                            itself.windows(),
                            days -> below ? count(directives.getOrDefault(days, List.of()), unit) : List.of(),
                            Map.of(),
                            List.of()));
        }
        return facts;
    }

    private static List<Stated> in(String unit, List<Stated> statements) {
        return statements.stream()
                .filter(each -> Scopes.covers(unit, each.unit()))
                .toList();
    }

    private List<Stated> targets(Question question, String unit) {
        return statements.targetsFor(unit, question.period().code(), question.window(), question.asOf()).stream()
                .filter(each -> each.unit().equals(unit) && each.basis() == question.basis())
                .map(StatementReader::target)
                .toList();
    }

    private List<Stated> profiles(Question question, String unit) {
        return statements.profilesFor(unit, question.window().to(), question.asOf()).stream()
                .map(StatementReader::profile)
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
                .map(StatementReader::stated)
                .toList();
    }

    /** Only the unit's own: a document from above that every unit below applies too is one document. */
    private List<Sum> directives(Question question, Window window) {
        List<AppliedDirective> applied = statements.directives(question.unit(), window, question.asOf()).stream()
                .filter(each -> question.today() == null || question.today().existed(each.appliedOn()))
                .toList();
        return count(applied, question.unit());
    }

    private static List<Sum> count(List<AppliedDirective> directives, String unit) {
        Map<String, Long> byLevel = directives.stream()
                .filter(each -> each.unit().equals(unit))
                .collect(Collectors.groupingBy(AppliedDirective::level, TreeMap::new, Collectors.counting()));
        List<Sum> sums = new ArrayList<>();
        byLevel.forEach((level, count) -> sums.add(new Sum(
                AppliedDirective.INDICATOR,
                Dimensions.of("level", level),
                Qualifier.EXACT,
                BigDecimal.valueOf(count))));
        return sums;
    }

    private static OwnWindow window(GroupWindow window) {
        return new OwnWindow(Set.copyOf(window.indicators()), window.narrowing(), window.window());
    }

    private static Stated stated(StatedReturn from) {
        return new Stated(
                from.id(),
                "/api/v1/returns",
                from.unit(),
                from.indicator(),
                from.dimensions(),
                from.window(),
                from.period(),
                from.noneConfirmed(),
                from.value(),
                from.qualifier(),
                from.outOf(),
                from.samePeriodValue(),
                from.samePeriodPercent(),
                from.targetPercent(),
                from.knownAt());
    }

    private static Stated target(StatedTarget from) {
        return new Stated(
                from.id(),
                "/api/v1/targets",
                from.unit(),
                from.indicator(),
                from.dimensions(),
                from.window(),
                from.period(),
                false,
                from.value(),
                from.qualifier(),
                null,
                null,
                null,
                null,
                from.knownAt());
    }

    private static Stated profile(StatedProfile from) {
        return new Stated(
                from.id(),
                "/api/v1/profiles",
                from.unit(),
                from.indicator(),
                from.dimensions(),
                new Window(from.asAt(), from.asAt()),
                null,
                false,
                from.value(),
                from.qualifier(),
                from.outOf(),
                null,
                null,
                null,
                from.knownAt());
    }
}
