package vn.banggiao.reporting.boundary;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import vn.banggiao.reporting.period.Window;

/**
 * All units that ever bore a code, in the order of time.
 *
 * @param all never two on one day
 */
public record Bearers(List<Bearer> all) {
    private static final String UNIT = """
            SELECT u.code, u.name, u.level, nullif(u.valid_from, '-infinity'), nullif(u.valid_to, 'infinity')
            FROM unit u
            """;

    private static final String OF = UNIT + " WHERE u.code = ? ORDER BY u.valid_from";

    private static final String BELOW = UNIT + " WHERE u.parent = ? ORDER BY u.code COLLATE \"C\", u.valid_from";

    /** Whole provinces and districts have no successors in the list, what was below them has. */
    private static final String PREDECESSORS = """
            WITH gone AS MATERIALIZED (
                SELECT DISTINCT from_code FROM unit_successor
                WHERE on_day = ? AND (to_code = ? OR starts_with(to_code, ? || '.'))
            )
            """ + UNIT + """
            WHERE u.valid_from < ? AND u.valid_to >= ?
              AND u.level = ?
              AND (u.code IN (SELECT from_code FROM gone)
                   OR u.valid_to = ? AND EXISTS (SELECT FROM gone WHERE starts_with(from_code, u.code || '.')))
            ORDER BY u.code COLLATE "C"
            """;

    public Bearers {
        all = List.copyOf(all);
    }

    /** Those of the code; none where it was never a unit's. */
    public static Bearers of(DataSource database, String code) {
        return dated(read(database, OF, statement -> statement.setString(1, code)));
    }

    /** The bearers of every code that was ever directly below, by code. */
    public static Map<String, Bearers> below(DataSource database, String code) {
        Map<String, List<Named>> found = new LinkedHashMap<>();
        read(database, BELOW, statement -> statement.setString(1, code))
                .forEach(unit -> found.computeIfAbsent(unit.code(), each -> new ArrayList<>())
                        .add(unit));
        Map<String, Bearers> below = new LinkedHashMap<>();
        found.forEach((each, units) -> below.put(each, dated(units)));
        return below;
    }

    /** The units of its level, a namesake among them, that it took in or got a part of when it came to be. */
    public static List<Named> predecessors(DataSource database, Named unit) {
        if (unit.validFrom() == null) {
            return List.of();
        }
        return read(database, PREDECESSORS, statement -> {
            statement.setObject(1, unit.validFrom());
            statement.setString(2, unit.code());
            statement.setString(3, unit.code());
            statement.setObject(4, unit.validFrom());
            statement.setObject(5, unit.validFrom());
            statement.setString(6, unit.level());
            statement.setObject(7, unit.validFrom());
        });
    }

    /** The one that was on the day. */
    public Optional<Bearer> on(LocalDate day) {
        return all.stream().filter(each -> each.existedOn(day)).findFirst();
    }

    /** The one that was on the window's last day, or else the last that was on any of its days. */
    public Optional<Bearer> in(Window window) {
        return all.stream().filter(each -> each.existed(window).isPresent()).reduce((earlier, later) -> later);
    }

    private static Bearers dated(List<Named> units) {
        List<Bearer> all = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            LocalDate since = i == 0 ? DatedUnit.BEGINNING : units.get(i).validFrom();
            LocalDate before = i + 1 < units.size() ? units.get(i + 1).validFrom() : DatedUnit.FOREVER;
            all.add(new Bearer(units.get(i), since, before));
        }
        return new Bearers(all);
    }

    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    private static List<Named> read(DataSource database, String sql, Binding binding) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            binding.to(query);
            ResultSet row = query.executeQuery();
            List<Named> units = new ArrayList<>();
            while (row.next()) {
                units.add(new Named(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class)));
            }
            return units;
        } catch (SQLException e) {
            throw new IllegalStateException("the units cannot be read", e);
        }
    }
}
