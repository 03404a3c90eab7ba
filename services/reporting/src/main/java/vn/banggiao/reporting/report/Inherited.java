package vn.banggiao.reporting.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.banggiao.reporting.boundary.TodaysUnit;
import vn.banggiao.reporting.boundary.TodaysUnit.Bearing;
import vn.banggiao.reporting.catalogue.Behaviour;
import vn.banggiao.reporting.catalogue.Catalogue;

/**
 * What units of old stated, as far as a unit of today may take it over: what happened in a unit that lies in it as a whole adds up; what
 * stood at a day (a profile, a target, a stock) does not, and is named instead, as is what was stated of a unit that was divided.
 *
 * <p>Statements that are taken over name their unit in a way that no unit of today has: {@code 82~87} where 82 continues it, {@code
 * 82.~87.866} where it lies below 82. So a namesake of old is never taken for the unit itself.
 */
final class Inherited {
    private static final String MARK = "~";

    private final TodaysUnit today;
    private final Catalogue catalogue;
    private final List<ReportView.NotCarriedOver> notCarriedOver = new ArrayList<>();

    Inherited(TodaysUnit today, Catalogue catalogue) {
        this.today = today;
        this.catalogue = catalogue;
    }

    /** Whether a statement was taken over from a unit that this one continues. */
    static boolean isPredecessor(Stated statement, String unit) {
        return statement.unit().startsWith(unit + MARK);
    }

    /** Code of the unit that made the statement. */
    static String madeBy(Stated statement, String unit) {
        return isPredecessor(statement, unit)
                ? statement.unit().substring(unit.length() + MARK.length())
                : statement.unit();
    }

    /** The returns that stand: the unit's own, those of units below it, and those taken over. */
    List<Stated> returns(Collection<Stated> all) {
        List<Stated> standing = new ArrayList<>();
        for (Stated each : all) {
            Bearing bearing = bearing(each);
            switch (bearing) {
                case ITSELF, BELOW -> standing.add(each);
                case PREDECESSOR, PREDECESSOR_BELOW -> takeOver(each, bearing).ifPresent(standing::add);
                case POSSIBLE -> leave(each);
                case NONE -> {}
            }
        }
        return standing;
    }

    /** Those that the unit made itself; a predecessor's are named and not taken over. */
    List<Stated> own(Collection<Stated> all) {
        List<Stated> own = new ArrayList<>();
        for (Stated each : all) {
            Bearing bearing = bearing(each);
            if (bearing == Bearing.ITSELF) {
                own.add(each);
            } else if (bearing == Bearing.PREDECESSOR || bearing == Bearing.POSSIBLE) {
                leave(each);
            }
        }
        return own;
    }

    /** Whether the unit is on that day what it is today, not a namesake of old. */
    boolean isItself(LocalDate day) {
        return today.bearing(today.code(), day) == Bearing.ITSELF && today.existed(day);
    }

    List<ReportView.NotCarriedOver> notCarriedOver() {
        return List.copyOf(notCarriedOver);
    }

    private Bearing bearing(Stated statement) {
        return today.bearing(statement.unit(), statement.window().to());
    }

    private Optional<Stated> takeOver(Stated statement, Bearing bearing) {
        boolean flow = catalogue
                .find(statement.indicator())
                .map(indicator -> indicator.behaviour() == Behaviour.FLOW)
                .orElse(false);
        if (flow && statement.given() != null) {
            String place = today.code() + (bearing == Bearing.PREDECESSOR ? "" : ".") + MARK + statement.unit();
            return Optional.of(statement.by(place));
        }
        if (bearing == Bearing.PREDECESSOR) {
            leave(statement);
        }
        return Optional.empty();
    }

    private void leave(Stated statement) {
        notCarriedOver.add(new ReportView.NotCarriedOver(
                statement.unit(),
                statement.indicator(),
                statement.dimensions().values(),
                statement.given(),
                statement.window().from(),
                statement.window().to(),
                statement.link()));
    }
}
