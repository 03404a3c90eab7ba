package vn.banggiao.reporting.statement;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.period.Basis;
import vn.banggiao.reporting.period.Window;

/** Rows of the tables of versions, as the report reads them. */
final class StatementRows {
    private StatementRows() {}

    static StatedReturn statedReturn(ResultSet row) throws SQLException {
        return new StatedReturn(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("unit"),
                row.getString("indicator"),
                Dimensions.parse(row.getString("dimensions")),
                row.getString("period"),
                Basis.of(row.getString("basis")).orElseThrow(),
                days(row),
                row.getBoolean("own_window"),
                row.getBoolean("none_confirmed"),
                row.getBigDecimal("value"),
                Qualifier.of(row.getString("qualifier")),
                row.getBigDecimal("out_of"),
                row.getBigDecimal("same_period_value"),
                row.getBigDecimal("same_period_percent"),
                row.getBigDecimal("target_percent"),
                row.getString("words"),
                row.getString("source"),
                knownAt(row));
    }

    static StatedTarget target(ResultSet row) throws SQLException {
        return new StatedTarget(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("unit"),
                row.getString("indicator"),
                Dimensions.parse(row.getString("dimensions")),
                row.getString("period"),
                Basis.of(row.getString("basis")).orElseThrow(),
                days(row),
                row.getBigDecimal("value"),
                Qualifier.of(row.getString("qualifier")),
                row.getString("words"),
                row.getString("source"),
                knownAt(row));
    }

    static StatedProfile profile(ResultSet row) throws SQLException {
        return new StatedProfile(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("unit"),
                row.getString("indicator"),
                Dimensions.parse(row.getString("dimensions")),
                row.getBigDecimal("value"),
                Qualifier.of(row.getString("qualifier")),
                row.getBigDecimal("out_of"),
                row.getObject("as_at", LocalDate.class),
                row.getString("words"),
                row.getString("source"),
                knownAt(row));
    }

    static AppliedDirective directive(ResultSet row) throws SQLException {
        return new AppliedDirective(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("unit"),
                row.getString("number"),
                row.getString("title"),
                row.getString("issuer"),
                row.getString("level"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("applied_on", LocalDate.class),
                knownAt(row));
    }

    static GroupWindow window(ResultSet row) throws SQLException {
        Array indicators = row.getArray("indicators");
        return new GroupWindow(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("unit"),
                row.getString("period"),
                Basis.of(row.getString("basis")).orElseThrow(),
                List.of((String[]) indicators.getArray()),
                Dimensions.parse(row.getString("dimensions")),
                days(row),
                row.getString("reason"),
                knownAt(row));
    }

    static StatedOutline outline(ResultSet row) throws SQLException {
        return new StatedOutline(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("unit"),
                row.getObject("valid_from", LocalDate.class),
                new SectionsJson().convertToEntityAttribute(row.getString("sections")),
                knownAt(row));
    }

    private static Window days(ResultSet row) throws SQLException {
        return new Window(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class));
    }

    private static Instant knownAt(ResultSet row) throws SQLException {
        return row.getObject("changed_at", OffsetDateTime.class).toInstant();
    }
}
