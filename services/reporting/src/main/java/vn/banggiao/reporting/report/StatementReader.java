package vn.banggiao.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.banggiao.contracts.Qualifier;
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

    StatementReader(Statements statements, Periods periods) {
        this.statements = statements;
        this.periods = periods;
    }

    StatedFacts read(Question question) {
        String unit = question.unit();
        String period = question.period().code();
        Window window = question.window();
        return new StatedFacts(
                returns(question),
                statements.targetsFor(unit, period, window, question.asOf()).stream()
                        .filter(each -> each.unit().equals(unit) && each.basis() == question.basis())
                        .map(StatementReader::target)
                        .toList(),
                statements.profilesFor(unit, window.to(), question.asOf()).stream()
                        .map(StatementReader::profile)
                        .toList(),
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

    private List<Stated> returns(Question question) {
        PeriodCode before = question.period().yearBefore();
        Set<StatedReturn> found = new LinkedHashSet<>(
                statements.returnsFor(question.unit(), question.period().code(), question.window(), question.asOf()));
        found.addAll(statements.returnsFor(
                question.unit(), before.code(), periods.resolve(before, question.basis()), question.asOf()));
        return found.stream()
                .filter(each -> each.period() == null || each.basis() == question.basis())
                .map(StatementReader::stated)
                .toList();
    }

    /** Only the unit's own: a document from above that every unit below applies too is one document. */
    private List<Sum> directives(Question question, Window window) {
        Map<String, Long> byLevel = statements.directives(question.unit(), window, question.asOf()).stream()
                .filter(each -> each.unit().equals(question.unit()))
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
