package vn.banggiao.reporting.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.report.Reports;

/**
 * Freezes a report as it was known at an instant: all of it is read from one snapshot of the database, in a transaction of its own,
 * in Vietnamese, the language in which it is signed.
 */
@ApplicationScoped
class Freezer {
    private final Reports reports;
    private final AgroalDataSource database;
    private final ObjectMapper json;

    Freezer(Reports reports, AgroalDataSource database, ObjectMapper json) {
        this.reports = reports;
        this.database = database;
        this.json = json;
    }

    /**
     * A report that no longer changes.
     *
     * @param at the instant as known at which it is
     * @param content canonical JSON
     */
    record Frozen(Instant at, JsonNode report, byte[] content) {}

    /**
     * @param at as known at which, once it is over and the ledger complete as of it
     * @param number of the edition, which stands in the content
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Frozen freeze(String unit, String period, String basis, Instant at, int number) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            // The snapshot begins after this: no rebuild puts a ledger in the place of this one that it would see only
            // in part.
            statement.execute("LOCK TABLE series, record_version, ledger, total IN ACCESS SHARE MODE");
        } catch (SQLException e) {
            throw new IllegalStateException("no snapshot to freeze", e);
        }
        JsonNode report = json.valueToTree(
                reports.report(unit, period, basis, at, Language.VI).withEdition(number));
        return new Frozen(at, report, CanonicalJson.bytes(report));
    }
}
