package vn.banggiao.units;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import vn.banggiao.contracts.UnitState;

/** Writes units into the tables {@code unit} and {@code unit_successor}. */
public final class UnitRows {
    private static final String UNIT = """
            insert into unit (code, name, search_name, level, parent, valid_from, valid_to)
            values (?, ?, ?, ?, ?, coalesce(?, '-infinity'::date), coalesce(?, 'infinity'::date))
            on conflict (code, valid_from) do update
            set name = excluded.name, search_name = excluded.search_name, level = excluded.level,
                parent = excluded.parent, valid_to = excluded.valid_to""";
    private static final String SUCCESSOR = """
            insert into unit_successor (from_code, to_code, on_day, share) values (?, ?, ?, ?)
            on conflict (from_code, to_code, on_day) do update set share = excluded.share""";

    private UnitRows() {}

    /** Adds units, or replaces them where they are known; in the connection's transaction. */
    public static void upsert(Connection connection, List<UnitState> units) throws SQLException {
        try (PreparedStatement unit = connection.prepareStatement(UNIT);
                PreparedStatement successor = connection.prepareStatement(SUCCESSOR)) {
            for (UnitState each : units) {
                unit.setString(1, each.code());
                unit.setString(2, each.name());
                unit.setString(3, SearchName.of(each.name()));
                unit.setString(4, each.level());
                unit.setString(5, each.parent());
                unit.setDate(6, date(each.validFrom()));
                unit.setDate(7, date(each.validTo()));
                unit.addBatch();
                for (UnitState.Successor next : each.successors()) {
                    successor.setString(1, each.code());
                    successor.setString(2, next.code());
                    successor.setDate(3, date(next.on()));
                    successor.setString(4, next.share());
                    successor.addBatch();
                }
            }
            unit.executeBatch();
            successor.executeBatch();
        }
    }

    private static Date date(LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
