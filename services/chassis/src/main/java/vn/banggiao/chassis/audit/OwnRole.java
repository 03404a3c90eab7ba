package vn.banggiao.chassis.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Refuses to start as a database role that could change what has happened: the trail would prove nothing. */
@ApplicationScoped
class OwnRole {
    private static final String MIGHT_CHANGE = """
            select current_user, has_table_privilege('audit', 'update, delete, truncate')
                or has_table_privilege('audit_seal', 'update, delete, truncate')
                or has_table_privilege('record_history', 'update, delete, truncate')""";

    private final AgroalDataSource database;

    OwnRole(AgroalDataSource database) {
        this.database = database;
    }

    void check(@Observes StartupEvent event) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(MIGHT_CHANGE)) {
            row.next();
            if (row.getBoolean(2)) {
                throw new IllegalStateException(
                        "BANGGIAO_DB_USER is %s, which may change the audit trail: run as a role that owns no table, and name the owner in BANGGIAO_DB_OWNER"
                                .formatted(row.getString(1)));
            }
        }
    }
}
