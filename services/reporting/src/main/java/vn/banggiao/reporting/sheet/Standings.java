package vn.banggiao.reporting.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.banggiao.reporting.statement.Statements;

/**
 * What a unit itself has stated for a period, as it stands now: its returns and targets of that very period, and profile figures of a
 * day in it. A profile figure that holds since before is none of the period's: a newer one stands beside it, and does not replace it.
 */
@ApplicationScoped
class Standings {
    private final Statements statements;

    Standings(Statements statements) {
        this.statements = statements;
    }

    List<Standing> of(SheetOf of) {
        Stream<Standing> returns = statements.returnsFor(of.unit(), of.period(), of.window(), null).stream()
                .filter(each -> each.unit().equals(of.unit())
                        && of.period().equals(each.period())
                        && each.basis().code().equals(of.basis()))
                .map(Standing::of);
        Stream<Standing> targets = statements.targetsFor(of.unit(), of.period(), of.window(), null).stream()
                .filter(each -> each.unit().equals(of.unit())
                        && of.period().equals(each.period())
                        && each.basis().code().equals(of.basis()))
                .map(Standing::of);
        Stream<Standing> profiles = statements
                .profilesFor(of.unit(), of.window().to(), null)
                .stream()
                .filter(each -> of.window().contains(each.asAt()))
                .map(Standing::of);
        return Stream.of(returns, targets, profiles).flatMap(each -> each).toList();
    }

    /** The statement that a row was given out with, as it was then; empty where there is none such of the unit. */
    Optional<Standing> asGivenOut(RowKey key) {
        Optional<Standing> found =
                switch (key.subject().kind()) {
                    case RETURN -> statements.returnAt(key.id(), key.version()).map(Standing::of);
                    case TARGET -> statements.targetAt(key.id(), key.version()).map(Standing::of);
                    case PROFILE ->
                        statements.profileAt(key.id(), key.version()).map(Standing::of);
                };
        return found.filter(
                each -> each.unit().equals(key.unit()) && each.subject().equals(key.subject()));
    }
}
