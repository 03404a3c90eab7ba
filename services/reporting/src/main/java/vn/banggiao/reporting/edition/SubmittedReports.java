package vn.banggiao.reporting.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Reports as they were submitted, for those who render them. */
@ApplicationScoped
public class SubmittedReports {
    private final Editions editions;
    private final EditionContents contents;

    SubmittedReports(Editions editions, EditionContents contents) {
        this.editions = editions;
        this.contents = contents;
    }

    /**
     * A report as it was submitted.
     *
     * @param content canonical JSON of a {@link vn.banggiao.reporting.report.ReportView}, in Vietnamese
     * @param sha256 of the content
     */
    public record SubmittedReport(String unit, int number, Instant submittedAt, String sha256, byte[] content) {}

    /** As {@code GET /api/v1/editions/{id}/content} gives it: 404 where there is none, 403 outside the caller's units. */
    @Transactional
    public SubmittedReport require(UUID id) {
        Edition edition = editions.require(id);
        return new SubmittedReport(
                edition.envelope.unit, edition.number, edition.submittedAt, edition.sha256, contents.read(edition));
    }
}
