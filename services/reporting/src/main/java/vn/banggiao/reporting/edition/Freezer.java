package vn.banggiao.reporting.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.report.Reports;
import vn.banggiao.reporting.report.Snapshot;

/**
 * Freezes a report as it was known at an instant: all of it is read from one snapshot of the database, in a transaction of its own,
 * in Vietnamese, the language in which it is signed.
 */
@ApplicationScoped
class Freezer {
    private final Reports reports;
    private final Snapshot snapshot;
    private final ObjectMapper json;

    Freezer(Reports reports, Snapshot snapshot, ObjectMapper json) {
        this.reports = reports;
        this.snapshot = snapshot;
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
    public Frozen freeze(String unit, String period, String basis, Instant at, int number) {
        JsonNode report = snapshot.of(() -> json.valueToTree(
                reports.report(unit, period, basis, at, Language.VI).withEdition(number)));
        return new Frozen(at, report, CanonicalJson.bytes(report));
    }
}
