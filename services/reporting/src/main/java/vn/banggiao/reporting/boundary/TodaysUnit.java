package vn.banggiao.reporting.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import vn.banggiao.chassis.identity.Scopes;
import vn.banggiao.reporting.period.Window;

/** A unit of today with all that it holds of the units before it. Safe for several threads. */
public final class TodaysUnit {
    private final DatedUnit unit;
    private final String code;
    private final TodaysUnits all;
    private final UnitHistory history;
    private final Ground ground;

    TodaysUnit(DatedUnit unit, TodaysUnits all) {
        this.unit = unit;
        this.code = unit.code();
        this.all = all;
        this.history = all.history();
        this.ground = holds(place -> place.isIn(code));
    }

    /** Empty where there is no such unit on the day. */
    public static Optional<TodaysUnit> find(DataSource dataSource, String code, LocalDate today) {
        return TodaysUnits.load(dataSource, code, today).find(code);
    }

    public String code() {
        return code;
    }

    public Named unit() {
        return unit.named();
    }

    /** The unit, on the days on which it was what it is today. */
    public Bearer bearer() {
        return new Bearer(unit.named(), unit.from(), unit.until());
    }

    /** What certainly happened within its bounds of today. */
    public Ground ground() {
        return ground;
    }

    /** The part of it that was recorded in the unit itself, or in units that it continues. */
    public Ground own() {
        return holds(place -> place.isOwnOf(code));
    }

    /** The part of it of which nothing says in which unit below it happened. */
    public Ground unallocated() {
        return holds(place -> place.isUnallocatedAt(code));
    }

    /** What is no part of it, and may have happened in it as well as in another province; of a province alone. */
    public List<Undetermined> undetermined() {
        return code.indexOf('.') < 0 ? all.undetermined(code) : List.of();
    }

    /** The units of today directly below, by code. */
    public Map<String, TodaysUnit> below() {
        return all.below(code);
    }

    private Ground holds(Predicate<Place> which) {
        return all.patches().in(code, which);
    }

    /** The provinces, of whatever time, in which its predecessors may be found. */
    public List<String> provinces() {
        return history.provinces();
    }

    /** Codes of the units of old that this one continues or took in as a whole; a namesake of old is not told apart. */
    public List<String> predecessors() {
        return history.codes().stream()
                .filter(each -> !each.equals(code))
                .filter(each -> history.named(each).stream().anyMatch(this::continues))
                .toList();
    }

    /** The units of its level that stood, on some day of the window, where it stands today: of which each has a say of its own. */
    public List<Named> standingIn(Window window) {
        return history.codes().stream()
                .flatMap(each -> history.named(each).stream())
                .filter(each -> each.level().equals(unit.level()))
                .filter(each ->
                        !each.from().isAfter(window.to()) && !each.lastDay().isBefore(window.from()))
                .filter(each -> each.equals(unit) || continues(each))
                .map(DatedUnit::named)
                .toList();
    }

    private boolean continues(DatedUnit other) {
        return all.place(other, other.lastDay()).isOwnOf(code);
    }

    /** Whether it was there on the day as what it is today; a namesake of old is another unit. */
    public boolean existed(LocalDate day) {
        return unit.existedOn(day);
    }

    /** The unit that a code meant on a day; empty where it never meant any. */
    public Optional<Named> meant(String other, LocalDate day) {
        return history.meant(other, day).map(DatedUnit::named);
    }

    /** How a statement that a unit of that code made on that day bears on this one. */
    public Bearing bearing(String other, LocalDate day) {
        DatedUnit meant = history.meant(other, day).orElse(null);
        if (meant == null) {
            return Bearing.NONE;
        }
        Place place = all.place(meant, day);
        if (!meant.endedBy(all.today()) && place.isOwnOf(other)) {
            return other.equals(code) ? Bearing.ITSELF : Scopes.covers(code, other) ? Bearing.BELOW : Bearing.NONE;
        }
        if (place.isOwnOf(code)) {
            return Bearing.PREDECESSOR;
        }
        if (place.isIn(code)) {
            return Bearing.PREDECESSOR_BELOW;
        }
        return all.possible(meant, day).stream().anyMatch(each -> Scopes.covers(code, each))
                ? Bearing.POSSIBLE
                : Bearing.NONE;
    }

    /** What a unit is to this one. */
    public enum Bearing {
        /** It is this unit. */
        ITSELF,
        /** A unit of today below this one. */
        BELOW,
        /** A unit of old all of which is in this one, and which no lower unit holds. */
        PREDECESSOR,
        /** A unit of old that is all within this one, in units below it. */
        PREDECESSOR_BELOW,
        /** A unit of old of which some may be in this one. */
        POSSIBLE,
        /** None of it is here. */
        NONE
    }
}
