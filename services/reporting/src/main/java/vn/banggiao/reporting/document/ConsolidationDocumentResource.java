package vn.banggiao.reporting.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.reporting.report.ConsolidationResource;
import vn.banggiao.reporting.report.ConsolidationView;
import vn.banggiao.reporting.report.ReportResource;
import vn.banggiao.reporting.report.ReportView;
import vn.banggiao.reporting.report.Snapshot;

/**
 * A unit's draft report with an annex that shows its figures unit by unit, and these as a table, at the consolidation's own address.
 */
@Path("/api/v1/consolidations")
@Tag(name = "Reports")
public class ConsolidationDocumentResource {
    private final ReportResource reports;
    private final ConsolidationResource consolidations;
    private final Snapshot snapshot;
    private final Documents documents;

    ConsolidationDocumentResource(
            ReportResource reports, ConsolidationResource consolidations, Snapshot snapshot, Documents documents) {
        this.reports = reports;
        this.consolidations = consolidations;
        this.snapshot = snapshot;
        this.documents = documents;
    }

    @GET
    @Path("{unit}/{period}")
    @Produces({Formats.DOCX + ";qs=0.5", Formats.PDF + ";qs=0.4", Formats.XLSX + ";qs=0.3", Formats.CSV + ";qs=0.2"})
    @RolesAllowed(Roles.READER)
    @Operation(
            summary = "A unit's figures, unit by unit",
            description =
                    "Every line of the unit's report with the figure of each unit directly below it as it was in the"
                            + " period, what was recorded in the unit itself, and the units that did not report")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Formats.DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Formats.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Formats.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Formats.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response read(
            String unit,
            String period,
            @QueryParam("basis") String basis,
            @QueryParam("asOf") Instant asOf,
            @QueryParam("boundaries") String boundaries,
            @QueryParam("on") LocalDate on,
            @QueryParam("section") String section,
            @QueryParam("indicator") String indicator,
            @QueryParam("currency") String currency,
            @QueryParam("rate") List<String> rates,
            @BeanParam DocumentQuery query,
            @Context HttpHeaders headers,
            @Context Request request) {
        String language = query.language().tag();
        Read read = snapshot.of(() -> new Read(
                reports.read(unit, period, basis, asOf, boundaries, on, language),
                consolidations.read(
                        unit, period, basis, asOf, boundaries, on, section, indicator, currency, rates, language)));
        Issue issue = new Issue(query.checkedNumber(), query.day, null, null);
        return documents.answer(
                new Documents.Source(read.report(), read.byUnit(), issue, query.language(), query.csv(), asOf),
                headers,
                request);
    }

    /** Both as they stood at one moment, or the body of the document could say what its annex does not. */
    private record Read(ReportView report, ConsolidationView byUnit) {}
}
