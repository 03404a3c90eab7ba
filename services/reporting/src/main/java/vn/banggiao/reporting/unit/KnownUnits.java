package vn.banggiao.reporting.unit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.banggiao.contracts.UnitState;

/** All units and links, in memory for the length of an import, and which of them the import has changed. */
final class KnownUnits {
    private static final String UNITS = """
            select code, name, level, parent, nullif(valid_from, '-infinity'), nullif(valid_to, 'infinity') from unit""";
    private static final String LINKS = "select from_code, to_code, on_day, share from unit_successor";

    private final Map<String, Map<String, UnitState>> byCode = new HashMap<>();
    private final Map<String, Map<String, UnitState.Successor>> links = new HashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();

    private KnownUnits() {}

    static KnownUnits load(Connection connection) throws SQLException {
        KnownUnits known = new KnownUnits();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(UNITS)) {
                while (row.next()) {
                    known.keep(new UnitState(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getObject(5, LocalDate.class),
                            row.getObject(6, LocalDate.class),
                            null));
                }
            }
            try (ResultSet row = statement.executeQuery(LINKS)) {
                while (row.next()) {
                    known.keep(
                            row.getString(1),
                            new UnitState.Successor(
                                    row.getString(2), row.getObject(3, LocalDate.class), row.getString(4)));
                }
            }
        }
        return known;
    }

    /** Units that have the code, at whatever time. */
    Collection<UnitState> named(String code) {
        return byCode.getOrDefault(code, Map.of()).values();
    }

    Optional<UnitState> on(String code, LocalDate day) {
        return named(code).stream().filter(unit -> unit.existedOn(day)).findFirst();
    }

    /** Takes a unit over. */
    Change put(UnitState unit) {
        UnitState before = byCode.getOrDefault(unit.code(), Map.of()).get(unit.key());
        if (unit.equals(before)) {
            return Change.NONE;
        }
        keep(unit);
        changed.add(unit.key());
        return before == null ? Change.ADDED : Change.CHANGED;
    }

    /** Takes a link over; it belongs to the unit that stood on the day before. */
    Change link(UnitState from, UnitState.Successor to) {
        UnitState.Successor before = links.getOrDefault(from.code(), Map.of()).get(linkKey(to));
        if (to.equals(before)) {
            return Change.NONE;
        }
        keep(from.code(), to);
        changed.add(from.key());
        return before == null ? Change.ADDED : Change.CHANGED;
    }

    /** The units that are new, or changed, or went elsewhere, whole with where they went. */
    List<UnitState> changed() {
        List<UnitState> units = new ArrayList<>();
        for (String key : changed) {
            UnitState unit = byCode.get(key.substring(0, key.indexOf('@'))).get(key);
            List<UnitState.Successor> next = links.getOrDefault(unit.code(), Map.of()).values().stream()
                    .filter(link -> unit.existedOn(link.on().minusDays(1)))
                    .toList();
            units.add(new UnitState(
                    unit.code(), unit.name(), unit.level(), unit.parent(), unit.validFrom(), unit.validTo(), next));
        }
        return units;
    }

    private void keep(UnitState unit) {
        byCode.computeIfAbsent(unit.code(), code -> new LinkedHashMap<>()).put(unit.key(), unit);
    }

    private void keep(String from, UnitState.Successor to) {
        links.computeIfAbsent(from, code -> new TreeMap<>()).put(linkKey(to), to);
    }

    private static String linkKey(UnitState.Successor to) {
        return to.on() + " " + to.code();
    }

    /** What a row did. */
    enum Change {
        ADDED,
        CHANGED,
        NONE
    }
}
