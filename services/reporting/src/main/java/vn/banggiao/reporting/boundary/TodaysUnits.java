package vn.banggiao.reporting.boundary;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * The units of today of a province and of those that ever exchanged ground with it, with all that became of those before them. Safe for
 * several threads.
 */
public final class TodaysUnits {
    private final UnitHistory history;
    private final LocalDate today;
    private final Heirs heirs;
    private final Map<Question, Place> places = new ConcurrentHashMap<>();
    private final List<Divided> divided = new ArrayList<>();
    private final Patches patches = new Patches();

    private record Question(DatedUnit unit, LocalDate day) {}

    /** A patch that stands in no unit of today, and the units that may hold it. */
    private record Divided(DatedUnit unit, Ground.Patch patch, LocalDate on, Set<String> between) {}

    /** @param today the day whose units are meant */
    TodaysUnits(UnitHistory history, LocalDate today) {
        this.history = history;
        this.today = today;
        this.heirs = new Heirs(history, today);
        history.codes().forEach(this::place);
    }

    /**
     * Those of the province in which the code lies, and of every province that ever exchanged ground with it, directly or through
     * others. Of any other nothing is known here: ask for it by its own code.
     */
    public static TodaysUnits load(DataSource dataSource, String code, LocalDate today) {
        try (Connection connection = dataSource.getConnection()) {
            return new TodaysUnits(UnitHistory.load(connection, code), today);
        } catch (SQLException e) {
            throw new IllegalStateException("the units cannot be read", e);
        }
    }

    /** Empty where there is no such unit today, or none in these provinces. */
    public Optional<TodaysUnit> find(String code) {
        return history.on(code, today).map(unit -> new TodaysUnit(unit, this));
    }

    /** The units of today directly below, by code. */
    public Map<String, TodaysUnit> below(String code) {
        Map<String, TodaysUnit> below = new LinkedHashMap<>();
        history.below(code, today).forEach(unit -> below.put(unit.code(), new TodaysUnit(unit, this)));
        return below;
    }

    /** The lowest unit of today that certainly holds all that stood under the code on the day; empty where none does. */
    public Optional<String> holder(String code, LocalDate day) {
        return history.meant(code, day).map(unit -> place(unit, day).unit());
    }

    UnitHistory history() {
        return history;
    }

    LocalDate today() {
        return today;
    }

    Patches patches() {
        return patches;
    }

    Place place(DatedUnit unit, LocalDate day) {
        return places.computeIfAbsent(new Question(unit, unit.nearest(day)), asked -> heirs.placeOf(unit, asked.day()));
    }

    Set<String> possible(DatedUnit unit, LocalDate day) {
        return heirs.possible(unit, day);
    }

    /** What may lie in the province, and as well in another. */
    List<Undetermined> undetermined(String province) {
        Map<Named, List<Divided>> byUnit = new LinkedHashMap<>();
        divided.stream()
                .filter(each -> each.between().stream().anyMatch(code -> province.equals(code.split("\\.", 2)[0])))
                .forEach(each -> byUnit.computeIfAbsent(each.unit().named(), unit -> new ArrayList<>())
                        .add(each));
        List<Undetermined> undetermined = new ArrayList<>();
        byUnit.forEach((unit, parts) -> undetermined.add(new Undetermined(
                unit,
                parts.get(0).on(),
                parts.stream()
                        .flatMap(each -> each.between().stream())
                        .distinct()
                        .flatMap(code -> history.on(code, today).stream())
                        .map(DatedUnit::named)
                        .toList(),
                patches.ground(parts.stream().map(Divided::patch).toList()))));
        return undetermined;
    }

    private void place(String code) {
        List<DatedUnit> namesakes = history.named(code);
        for (int i = 0; i < namesakes.size(); i++) {
            LocalDate since = i == 0 ? DatedUnit.BEGINNING : namesakes.get(i).from();
            LocalDate before = i + 1 < namesakes.size() ? namesakes.get(i + 1).from() : DatedUnit.FOREVER;
            place(namesakes.get(i), since, before);
        }
    }

    /** A record is placed as of its day; days on which no unit had the code are the last one's before them. */
    private void place(DatedUnit unit, LocalDate since, LocalDate before) {
        LocalDate from = since;
        List<LocalDate> changes = history.links(unit).stream()
                .map(UnitHistory.Link::on)
                .filter(on -> on.isBefore(before) && unit.existedOn(on))
                .distinct()
                .toList();
        for (LocalDate change : changes) {
            add(unit, from, change);
            from = change;
        }
        add(unit, from, before);
    }

    private void add(DatedUnit unit, LocalDate since, LocalDate before) {
        Ground.Patch patch = new Ground.Patch(unit.code(), since, before);
        Place place = place(unit, since);
        patches.add(patch, place);
        if (place.unit() == null) {
            divided.add(new Divided(unit, patch, heirs.dividedOn(unit, since), heirs.possibleAtLeast(unit, since)));
        }
    }
}
