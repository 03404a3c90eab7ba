package vn.banggiao.reporting.boundary;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import vn.banggiao.chassis.identity.Scopes;

/** A unit of today with all that it holds of the units before it. Safe for several threads. */
public final class TodaysUnit {
    private final String code;
    private final LocalDate today;
    private final UnitHistory history;
    private final Heirs heirs;
    private final Ground ground;
    private final Ground unallocated;

    /** @param today the day whose units are meant */
    TodaysUnit(String code, UnitHistory history, LocalDate today) {
        this.code = code;
        this.today = today;
        this.history = history;
        this.heirs = new Heirs(history, today);
        List<Ground.Placed> placed = placed();
        this.ground = Ground.of(placed, place -> place.isIn(code));
        this.unallocated = Ground.of(placed, place -> place.isUnallocatedAt(code));
    }

    /** Empty where there is no such unit on the day. */
    public static Optional<TodaysUnit> find(DataSource dataSource, String code, LocalDate today) {
        try (Connection connection = dataSource.getConnection()) {
            UnitHistory history = UnitHistory.load(connection, code);
            return history.on(code, today).map(unit -> new TodaysUnit(code, history, today));
        } catch (SQLException e) {
            throw new IllegalStateException("the units cannot be read", e);
        }
    }

    public String code() {
        return code;
    }

    /** What certainly happened within its bounds of today. */
    public Ground ground() {
        return ground;
    }

    /** The part of it of which nothing says in which unit below it happened. */
    public Ground unallocated() {
        return unallocated;
    }

    /** The provinces, of whatever time, in which its predecessors may be found. */
    public List<String> provinces() {
        return history.provinces();
    }

    /** Codes of the units of old that this one continues or took in as a whole; a namesake of old is not told apart. */
    public List<String> predecessors() {
        return history.codes().stream()
                .filter(each -> !each.equals(code))
                .filter(each -> history.named(each).stream()
                        .anyMatch(unit -> heirs.placeOf(unit, unit.lastDay()).isOwnOf(code)))
                .toList();
    }

    /** Whether it was there on the day as what it is today; a namesake of old is another unit. */
    public boolean existed(LocalDate day) {
        return history.on(code, today).orElseThrow().existedOn(day);
    }

    /** How a statement that a unit of that code made on that day bears on this one. */
    public Bearing bearing(String unit, LocalDate day) {
        DatedUnit meant = history.meant(unit, day).orElse(null);
        if (meant == null) {
            return Bearing.NONE;
        }
        Place place = heirs.placeOf(meant, day);
        if (!meant.endedBy(today) && place.isOwnOf(unit)) {
            return unit.equals(code) ? Bearing.ITSELF : Scopes.covers(code, unit) ? Bearing.BELOW : Bearing.NONE;
        }
        if (place.isOwnOf(code)) {
            return Bearing.PREDECESSOR;
        }
        if (place.isIn(code)) {
            return Bearing.PREDECESSOR_BELOW;
        }
        return heirs.possible(meant, day).stream().anyMatch(each -> Scopes.covers(code, each))
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

    private List<Ground.Placed> placed() {
        List<Ground.Placed> placed = new ArrayList<>();
        for (String each : history.codes()) {
            List<DatedUnit> namesakes = history.named(each);
            for (int i = 0; i < namesakes.size(); i++) {
                LocalDate since =
                        i == 0 ? DatedUnit.BEGINNING : namesakes.get(i).from();
                LocalDate before =
                        i + 1 < namesakes.size() ? namesakes.get(i + 1).from() : DatedUnit.FOREVER;
                place(placed, namesakes.get(i), since, before);
            }
        }
        return placed;
    }

    /** A record is placed as of its day; days on which no unit had the code are the last one's before them. */
    private void place(List<Ground.Placed> placed, DatedUnit unit, LocalDate since, LocalDate before) {
        LocalDate from = since;
        List<LocalDate> changes = history.links(unit).stream()
                .map(UnitHistory.Link::on)
                .filter(on -> on.isBefore(before) && unit.existedOn(on))
                .distinct()
                .toList();
        for (LocalDate change : changes) {
            add(placed, unit, from, change);
            from = change;
        }
        add(placed, unit, from, before);
    }

    private void add(List<Ground.Placed> placed, DatedUnit unit, LocalDate since, LocalDate before) {
        placed.add(new Ground.Placed(new Ground.Patch(unit.code(), since, before), heirs.placeOf(unit, since)));
    }
}
