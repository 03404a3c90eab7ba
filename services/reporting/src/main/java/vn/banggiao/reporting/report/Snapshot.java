package vn.banggiao.reporting.report;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;

/** Lets several things be read as they stood at one moment: what arrives meanwhile is in none of them. */
@ApplicationScoped
public class Snapshot {
    private final AgroalDataSource database;

    Snapshot(AgroalDataSource database) {
        this.database = database;
    }

    /** What is read; nothing can be written meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T of(Supplier<T> reading) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            // The snapshot begins after this: no rebuild puts a ledger in the place of this one that it would see only
            // in part.
            statement.execute("LOCK TABLE series, record_version, ledger, total IN ACCESS SHARE MODE");
        } catch (SQLException e) {
            throw new IllegalStateException("no snapshot to read", e);
        }
        return reading.get();
    }
}
