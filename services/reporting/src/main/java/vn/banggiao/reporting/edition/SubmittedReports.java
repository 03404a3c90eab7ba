package vn.banggiao.reporting.edition;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;
import vn.banggiao.reporting.report.ReportView;

/** Reports as they were submitted, for those who render them. */
@ApplicationScoped
public class SubmittedReports {
    private final Editions editions;
    private final EditionContents contents;
    private final ObjectMapper json;

    SubmittedReports(Editions editions, EditionContents contents, ObjectMapper json) {
        this.editions = editions;
        this.contents = contents;
        this.json = json;
    }

    /**
     * A report as it was submitted.
     *
     * @param report in Vietnamese
     * @param sha256 of the canonical JSON that was submitted
     */
    public record SubmittedReport(String unit, int number, Instant submittedAt, String sha256, ReportView report) {}

    /** As {@code GET /api/v1/editions/{id}/content} gives it: 404 where there is none, 403 outside the caller's units. */
    @Transactional
    public SubmittedReport require(UUID id) {
        Edition edition = editions.require(id);
        return new SubmittedReport(
                edition.envelope.unit, edition.number, edition.submittedAt, edition.sha256, report(edition));
    }

    private ReportView report(Edition edition) {
        try {
            return json.readValue(contents.read(edition), ReportView.class);
        } catch (IOException e) {
            throw new UncheckedIOException("edition " + edition.id + " holds no report", e);
        }
    }
}
