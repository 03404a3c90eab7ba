package vn.banggiao.reporting.report;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.reporting.report.ConsolidationView.Column;

/** Finds the units directly below one, as they were. */
@ApplicationScoped
class UnitsBelow {
    private static final String BELOW = """
            SELECT code, name, level,
                   greatest(valid_from, '0001-01-01') AS first, least(valid_to, '9999-12-31') - 1 AS last
            FROM unit
            WHERE parent = ?
            ORDER BY code COLLATE "C", valid_from
            """;

    private final AgroalDataSource database;

    UnitsBelow(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * All that ever were, by code, each with the days of the window on which it was, which are null where it was not. Of namesakes that
     * followed each other the last in the window gives the name.
     */
    Map<String, Column> find(String unit, Window window) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(BELOW)) {
            query.setString(1, unit);
            ResultSet row = query.executeQuery();
            Map<String, List<Column>> found = new LinkedHashMap<>();
            while (row.next()) {
                LocalDate first = row.getObject("first", LocalDate.class);
                LocalDate last = row.getObject("last", LocalDate.class);
                boolean then = !first.isAfter(window.to()) && !last.isBefore(window.from());
                Column column = new Column(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("level"),
                        then ? later(first, window.from()) : null,
                        then ? earlier(last, window.to()) : null);
                found.computeIfAbsent(column.code(), code -> new ArrayList<>()).add(column);
            }
            Map<String, Column> columns = new LinkedHashMap<>();
            found.forEach((code, namesakes) -> columns.put(
                    code, namesakes.stream().reduce(UnitsBelow::join).orElseThrow()));
            return columns;
        } catch (SQLException e) {
            throw new IllegalStateException("the units cannot be read", e);
        }
    }

    private static Column join(Column one, Column next) {
        if (one.from() == null || next.from() == null) {
            return one.from() == null ? next : one;
        }
        return new Column(next.code(), next.name(), next.level(), one.from(), next.to());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
