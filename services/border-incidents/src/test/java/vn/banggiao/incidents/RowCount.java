package vn.banggiao.incidents;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Counts rows of records that a test made. */
final class RowCount {
    private RowCount() {}

    /** @param sql a count, with one parameter for the ids */
    static long of(DataSource database, String sql, List<UUID> ids) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
