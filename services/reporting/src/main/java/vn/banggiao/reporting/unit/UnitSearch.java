package vn.banggiao.reporting.unit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.banggiao.units.SearchName;

/** Finds units by code and name; names are found without regard to case, tone marks, đ and d, NFC and NFD. */
@ApplicationScoped
public class UnitSearch {
    private static final String COLUMNS = """
            select code, name, level, parent, nullif(valid_from, '-infinity') as first, nullif(valid_to, 'infinity') as gone
            from unit u where true""";
    private static final String BY_NAME =
            " and (select bool_and(' ' || u.search_name || ' ' like '% ' || word || '%') from unnest(?::text[]) as word)";
    private static final String BY_CODE = " and (code = ? or starts_with(code, ? || '.'))";
    private static final String ON_DAY = " and valid_from <= ? and valid_to > ?";
    private static final String CHILDREN =
            COLUMNS.replace("select code", "select distinct on (code collate \"C\") code")
                    + " and parent = ? and valid_from <= ? and valid_to > ? order by code collate \"C\", valid_from desc";
    private static final String PAGE = " order by code collate \"C\", valid_from limit ?";
    private static final String SUCCESSORS = """
            select s.to_code, u.name, s.on_day, s.share
            from unit_successor s join unit u on u.code = s.to_code and u.valid_from <= s.on_day and u.valid_to > s.on_day
            where s.from_code = ? and s.on_day > coalesce(?, '-infinity'::date) and s.on_day <= coalesce(?, 'infinity'::date)
            order by 3, 1""";
    private static final String PREDECESSORS = """
            select s.from_code, u.name, s.on_day, s.share
            from unit_successor s join unit u on u.code = s.from_code and u.valid_from < s.on_day and u.valid_to >= s.on_day
            where s.to_code = ? and s.on_day >= coalesce(?, '-infinity'::date) and s.on_day < coalesce(?, 'infinity'::date)
            order by 3, 1""";

    private final AgroalDataSource database;

    UnitSearch(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * What is asked for; whatever is null sets no condition.
     *
     * @param text words of a name, or a code, which finds everything below it too
     * @param parent the unit directly above
     * @param on a day on which it existed
     */
    record Wanted(String text, String level, String parent, LocalDate on) {}

    /** At most {@code limit} units after the place, in the order of their codes. */
    List<UnitView> find(Wanted wanted, UnitPlace after, int limit) {
        StringBuilder sql = new StringBuilder(COLUMNS);
        List<Object> values = new ArrayList<>();
        String text = wanted.text() == null ? "" : wanted.text().strip();
        if (text.matches("[0-9.]+")) {
            String code = text.replaceAll("\\.+$", "");
            add(sql, values, BY_CODE, code, code);
        } else if (!text.isEmpty()) {
            add(sql, values, BY_NAME, (Object) SearchName.of(text).split(" "));
        }
        if (wanted.level() != null) {
            add(sql, values, " and level = ?", wanted.level());
        }
        if (wanted.parent() != null) {
            add(sql, values, " and parent = ?", wanted.parent());
        }
        if (wanted.on() != null) {
            add(sql, values, ON_DAY, Date.valueOf(wanted.on()), Date.valueOf(wanted.on()));
        }
        if (after != null) {
            add(
                    sql,
                    values,
                    " and (code collate \"C\", valid_from) > (?, coalesce(?, '-infinity'::date))",
                    after.code(),
                    after.day());
        }
        add(sql, values, PAGE, limit);
        return query(sql.toString(), values, UnitSearch::unit);
    }

    /** The units directly under one that existed on some day of the window, each code once, as it was last. */
    public List<UnitView> children(String parent, LocalDate from, LocalDate to) {
        return query(CHILDREN, List.of(parent, Date.valueOf(to), Date.valueOf(from)), UnitSearch::unit);
    }

    /** The unit of that code on the day, with what came before and after it. */
    public Optional<UnitView> find(String code, LocalDate day) {
        return detailed(COLUMNS + " and code = ?" + ON_DAY, List.of(code, Date.valueOf(day), Date.valueOf(day)));
    }

    /** The last unit that had the code. */
    Optional<UnitView> last(String code) {
        return detailed(COLUMNS + " and code = ? order by valid_from desc limit 1", List.of(code));
    }

    private Optional<UnitView> detailed(String sql, List<Object> values) {
        return query(sql, values, UnitSearch::unit).stream().findFirst().map(unit -> {
            List<Object> of = new ArrayList<>();
            of.add(unit.code());
            of.add(unit.validFrom() == null ? null : Date.valueOf(unit.validFrom()));
            of.add(unit.validTo() == null ? null : Date.valueOf(unit.validTo()));
            return unit.with(
                    query(SUCCESSORS, of, UnitSearch::neighbour), query(PREDECESSORS, of, UnitSearch::neighbour));
        });
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, List<Object> values, Reader<T> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) instanceof String[] words) {
                    query.setArray(i + 1, connection.createArrayOf("text", words));
                } else if (values.get(i) == null) {
                    query.setNull(i + 1, java.sql.Types.DATE);
                } else {
                    query.setObject(i + 1, values.get(i));
                }
            }
            try (ResultSet rows = query.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the units cannot be read", e);
        }
    }

    private static void add(StringBuilder sql, List<Object> values, String condition, Object... given) {
        sql.append(condition);
        values.addAll(java.util.Arrays.asList(given));
    }

    private static UnitView unit(ResultSet row) throws SQLException {
        return new UnitView(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                null,
                null);
    }

    private static UnitView.Neighbour neighbour(ResultSet row) throws SQLException {
        return new UnitView.Neighbour(
                row.getString(1), row.getString(2), row.getObject(3, LocalDate.class), row.getString(4));
    }
}
