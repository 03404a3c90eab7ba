package vn.banggiao.units;

import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.banggiao.contracts.UnitState;

/** Writes units into the tables {@code unit} and {@code unit_successor}: each table in one statement, however many units. */
public final class UnitRows {
    private static final String UNITS = """
            insert into unit (code, name, search_name, level, parent, valid_from, valid_to)
            select code, name, search_name, level, parent,
                   coalesce(valid_from, '-infinity'::date), coalesce(valid_to, 'infinity'::date)
            from unnest(?, ?, ?, ?, ?, ?, ?)
                as given (code, name, search_name, level, parent, valid_from, valid_to)
            on conflict (code, valid_from) do update
            set name = excluded.name, search_name = excluded.search_name, level = excluded.level,
                parent = excluded.parent, valid_to = excluded.valid_to""";
    private static final String SUCCESSORS = """
            insert into unit_successor (from_code, to_code, on_day, share)
            select * from unnest(?, ?, ?, ?) as given (from_code, to_code, on_day, share)
            on conflict (from_code, to_code, on_day) do update set share = excluded.share""";

    private UnitRows() {}

    /**
     * Adds units, or replaces them where they are known; in the connection's transaction. Of several states of one unit the last
     * holds.
     */
    public static void upsert(Connection connection, List<UnitState> units) throws SQLException {
        Map<String, UnitState> byKey = new LinkedHashMap<>();
        Map<List<Object>, Link> links = new LinkedHashMap<>();
        for (UnitState unit : units) {
            byKey.put(unit.key(), unit);
            for (UnitState.Successor next : unit.successors()) {
                links.put(List.of(unit.code(), next.code(), next.on()), new Link(unit.code(), next));
            }
        }
        Rows<UnitState> rows = new Rows<>(connection, byKey.values());
        try (PreparedStatement insert = connection.prepareStatement(UNITS)) {
            insert.setArray(1, rows.text(UnitState::code));
            insert.setArray(2, rows.text(UnitState::name));
            insert.setArray(3, rows.text(unit -> SearchName.of(unit.name())));
            insert.setArray(4, rows.text(UnitState::level));
            insert.setArray(5, rows.text(UnitState::parent));
            insert.setArray(6, rows.days(UnitState::validFrom));
            insert.setArray(7, rows.days(UnitState::validTo));
            insert.executeUpdate();
        }
        upsertLinks(new Rows<>(connection, links.values()));
    }

    private static void upsertLinks(Rows<Link> links) throws SQLException {
        try (PreparedStatement insert = links.connection().prepareStatement(SUCCESSORS)) {
            insert.setArray(1, links.text(Link::from));
            insert.setArray(2, links.text(link -> link.to().code()));
            insert.setArray(3, links.days(link -> link.to().on()));
            insert.setArray(4, links.text(link -> link.to().share()));
            insert.executeUpdate();
        }
    }

    /** Where a unit went. */
    private record Link(String from, UnitState.Successor to) {}

    /** Columns of many rows, as PostgreSQL takes them. */
    private record Rows<T>(Connection connection, Collection<T> rows) {
        Array text(Function<T, String> column) throws SQLException {
            return connection.createArrayOf("text", rows.stream().map(column).toArray());
        }

        Array days(Function<T, LocalDate> column) throws SQLException {
            return connection.createArrayOf(
                    "date",
                    rows.stream()
                            .map(column)
                            .map(day -> day == null ? null : Date.valueOf(day))
                            .toArray());
        }
    }
}
