package vn.banggiao.reporting.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import vn.banggiao.reporting.boundary.Bearer;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.reporting.statement.AppliedDirective;
import vn.banggiao.reporting.statement.GroupWindow;

/** What officers stated of one indicator in a run of periods, read at once and handed out unit by unit and period by period. */
final class RunStatements {
    private final List<Stated> returns;
    private final List<Stated> profiles;
    private final List<GroupWindow> windows;
    private final List<AppliedDirective> directives;
    private final BiFunction<Question, List<Stated>, List<Stated>> of;
    private final Catalogue catalogue;
    private final Map<Bearer, OfOne> byUnit = new HashMap<>();

    /** @param of which of some statements bear on a unit's figures */
    RunStatements(
            List<Stated> returns,
            List<Stated> profiles,
            List<GroupWindow> windows,
            List<AppliedDirective> directives,
            BiFunction<Question, List<Stated>, List<Stated>> of,
            Catalogue catalogue) {
        this.returns = returns;
        this.profiles = profiles;
        this.windows = windows;
        this.directives = directives;
        this.of = of;
        this.catalogue = catalogue;
    }

    private record OfOne(List<Stated> returns, List<Stated> profiles) {}

    /** What bears on the unit's figure in the question's period. */
    StatedFacts facts(Question question) {
        OfOne own = byUnit.computeIfAbsent(question.bearer(), bearer -> ofOne(question));
        return new StatedFacts(
                own.returns(),
                List.of(),
                own.profiles(),
                windows(question),
                days -> DirectiveCounts.of(
                        question,
                        directives.stream()
                                .filter(each -> days.contains(each.appliedOn()))
                                .toList()),
                Map.of(),
                List.of());
    }

    /** The days of their own that the unit's report of the period has for some figures. */
    List<OwnWindow> windows(Question question) {
        Window window = question.window();
        boolean own = question.today() == null
                ? question.isDefault()
                : new Inherited(question.today(), catalogue).isItself(window.to());
        return own
                ? windows.stream()
                        .filter(each -> each.unit().equals(question.unit()))
                        .filter(each -> each.period().equals(question.period().code()))
                        .map(OwnWindow::of)
                        .toList()
                : List.of();
    }

    private OfOne ofOne(Question question) {
        List<Stated> stated = profiles.stream()
                .filter(each -> each.unit().equals(question.unit()))
                .toList();
        return new OfOne(
                of.apply(question, returns),
                question.today() == null
                        ? of.apply(question, stated)
                        : new Inherited(question.today(), catalogue).own(stated));
    }
}
