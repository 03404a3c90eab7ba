package vn.banggiao.reporting.sdmx;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** The units that reports are of, those that are gone too. */
@ApplicationScoped
class Areas {
    private static final String UNITS = """
            SELECT u.code, u.name, u.level, nullif(u.valid_from, '-infinity') AS first, nullif(u.valid_to, 'infinity') AS gone,
                   p.code AS parent, nullif(p.valid_from, '-infinity') AS parent_first
            FROM unit u
            LEFT JOIN LATERAL (
                SELECT code, valid_from FROM unit
                WHERE code = u.parent AND valid_from < u.valid_to AND valid_to > u.valid_from
                ORDER BY valid_from DESC LIMIT 1) p ON true
            """;
    private static final String ORDER = " ORDER BY u.code COLLATE \"C\", u.valid_from";

    private final AgroalDataSource database;

    Areas(AgroalDataSource database) {
        this.database = database;
    }

    /** Each unit that ever was, in the order of their codes; namesakes in the order of time. */
    void each(Consumer<Area> reader) {
        read(UNITS + ORDER, null, reader);
    }

    List<Area> all() {
        List<Area> found = new ArrayList<>();
        each(found::add);
        return found;
    }

    /** Those that bore one of the codes. */
    List<Area> named(Collection<String> codes) {
        List<Area> found = new ArrayList<>();
        read(UNITS + " WHERE u.code = ANY (?)" + ORDER, codes, found::add);
        return found;
    }

    /** Those of the codes and everything below them. */
    List<Area> under(Collection<String> codes) {
        List<Area> found = new ArrayList<>();
        String under =
                " WHERE EXISTS (SELECT 1 FROM unnest(?::text[]) s WHERE u.code = s OR starts_with(u.code, s || '.'))";
        read(UNITS + under + ORDER, codes, found::add);
        return found;
    }

    private void read(String sql, Collection<String> codes, Consumer<Area> reader) {
        try (Connection connection = database.getConnection()) {
            Array texts = codes == null ? null : connection.createArrayOf("text", codes.toArray());
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                if (texts != null) {
                    query.setArray(1, texts);
                }
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        reader.accept(area(row));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the units cannot be read", e);
        }
    }

    private static Area area(ResultSet row) throws SQLException {
        String parent = row.getString("parent");
        return new Area(
                row.getString("code"),
                row.getString("name"),
                row.getString("level"),
                parent == null ? null : SdmxId.ofUnit(parent, row.getObject("parent_first", LocalDate.class)),
                row.getObject("first", LocalDate.class),
                row.getObject("gone", LocalDate.class));
    }
}
