package vn.banggiao.reporting.boundary;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Writes units and links for tests of what becomes of them; an empty day stands for an open one. */
public final class FictionalUnits {
    private FictionalUnits() {}

    /** Forgets every unit of these provinces, and every link. */
    public static void forget(DataSource database, String... provinces) {
        for (String province : provinces) {
            run(database, "delete from unit where split_part(code, '.', 1) = ?", province);
            run(
                    database,
                    "delete from unit_successor where ? in (split_part(from_code, '.', 1), split_part(to_code, '.', 1))",
                    province);
        }
    }

    public static void unit(DataSource database, String code, String from, String until) {
        int depth = code.split("\\.").length;
        String last = code.substring(code.lastIndexOf('.') + 1);
        String level = depth == 1 ? "province" : last.length() == 3 ? "district" : "commune";
        run(
                database,
                """
                insert into unit (code, name, search_name, level, parent, valid_from, valid_to)
                values (?, ?, ?, ?, ?, coalesce(nullif(?, '')::date, '-infinity'), coalesce(nullif(?, '')::date, 'infinity'))
                on conflict (code, valid_from) do update set valid_to = excluded.valid_to""",
                code,
                "Unit " + code,
                "unit " + code,
                level,
                depth == 1 ? null : code.substring(0, code.lastIndexOf('.')),
                from,
                until);
    }

    public static void link(DataSource database, String from, String to, String on, String share) {
        run(
                database,
                "insert into unit_successor values (?, ?, ?::date, ?) on conflict do nothing",
                from,
                to,
                on,
                share);
    }

    private static void run(DataSource database, String sql, String... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
