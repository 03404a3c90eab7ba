package vn.banggiao.reporting.boundary;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The units of a province, and of every province that ever exchanged ground with it, with all that became of them. Immutable. */
final class UnitHistory {
    /** The provinces are found first, so that a report reads hundreds of units and not the nation's fourteen thousand. */
    private static final String PROVINCES = """
            WITH RECURSIVE crossing AS MATERIALIZED (
                SELECT DISTINCT split_part(from_code, '.', 1) AS one, split_part(to_code, '.', 1) AS other
                FROM unit_successor
                WHERE split_part(from_code, '.', 1) <> split_part(to_code, '.', 1)
            ), province (code) AS (
                SELECT ?
                UNION
                SELECT CASE WHEN crossing.one = province.code THEN crossing.other ELSE crossing.one END
                FROM province JOIN crossing ON province.code IN (crossing.one, crossing.other)
            )
            """;

    private static final String UNITS = PROVINCES + """
            SELECT u.code, u.name, u.level, u.parent, greatest(u.valid_from, '0001-01-01'), least(u.valid_to, '9999-12-31')
            FROM unit u JOIN province ON province.code = split_part(u.code, '.', 1)
            ORDER BY u.code, u.valid_from
            """;

    private static final String LINKS = PROVINCES + """
            SELECT s.from_code, s.to_code, s.on_day, s.share = 'whole'
            FROM unit_successor s JOIN province ON province.code = split_part(s.from_code, '.', 1)
            ORDER BY s.from_code, s.on_day, s.to_code
            """;

    /** @param whole whether all of the unit went there */
    record Link(String from, String to, LocalDate on, boolean whole) {}

    private final Map<String, List<DatedUnit>> units = new TreeMap<>();
    private final Map<String, List<DatedUnit>> below = new TreeMap<>();
    private final Map<String, List<Link>> links = new TreeMap<>();

    /** @param units those of one code in the order of time */
    UnitHistory(Collection<DatedUnit> units, Collection<Link> links) {
        for (DatedUnit unit : units) {
            this.units.computeIfAbsent(unit.code(), code -> new ArrayList<>()).add(unit);
            if (unit.parent() != null) {
                below.computeIfAbsent(unit.parent(), code -> new ArrayList<>()).add(unit);
            }
        }
        links.forEach(link -> this.links
                .computeIfAbsent(link.from(), code -> new ArrayList<>())
                .add(link));
    }

    /** What is known of the province in which the code lies. */
    static UnitHistory load(Connection connection, String code) throws SQLException {
        String province = code.split("\\.", 2)[0];
        List<DatedUnit> units = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(UNITS)) {
            query.setString(1, province);
            ResultSet row = query.executeQuery();
            while (row.next()) {
                units.add(new DatedUnit(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class)));
            }
        }
        try (PreparedStatement query = connection.prepareStatement(LINKS)) {
            query.setString(1, province);
            ResultSet row = query.executeQuery();
            while (row.next()) {
                links.add(new Link(
                        row.getString(1), row.getString(2), row.getObject(3, LocalDate.class), row.getBoolean(4)));
            }
        }
        return new UnitHistory(units, links);
    }

    Collection<String> codes() {
        return units.keySet();
    }

    /** The provinces of the history, by code. */
    List<String> provinces() {
        return units.keySet().stream().filter(code -> code.indexOf('.') < 0).toList();
    }

    /** All units that ever had the code, in the order of time. */
    List<DatedUnit> named(String code) {
        return units.getOrDefault(code, List.of());
    }

    Optional<DatedUnit> on(String code, LocalDate day) {
        return named(code).stream().filter(unit -> unit.existedOn(day)).findFirst();
    }

    /** The unit that a code meant on a day: the one that was, or had last been, or else the first that came to be. */
    Optional<DatedUnit> meant(String code, LocalDate day) {
        List<DatedUnit> all = named(code);
        return all.stream()
                .filter(unit -> !unit.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .or(() -> all.stream().findFirst());
    }

    /** The units directly below on a day. */
    List<DatedUnit> below(String code, LocalDate day) {
        return below.getOrDefault(code, List.of()).stream()
                .filter(unit -> unit.existedOn(day))
                .toList();
    }

    /** Where the unit's ground went in its time, in the order of time; a link on its first day is its namesake's before it. */
    List<Link> links(DatedUnit unit) {
        return links.getOrDefault(unit.code(), List.of()).stream()
                .filter(link -> link.on().isAfter(unit.from()) && !link.on().isAfter(unit.until()))
                .toList();
    }
}
