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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.reporting.report.ReportResource;
import vn.banggiao.reporting.report.ReportView;
import vn.banggiao.reporting.report.Snapshot;

/** A report as a draft document or as a table, at the report's own address. */
@Path("/api/v1/reports")
@Tag(name = "Reports")
public class ReportDocumentResource {
    private final ReportResource reports;
    private final Snapshot snapshot;
    private final Documents documents;

    ReportDocumentResource(ReportResource reports, Snapshot snapshot, Documents documents) {
        this.reports = reports;
        this.snapshot = snapshot;
        this.documents = documents;
    }

    @GET
    @Path("{unit}/{period}")
    @Produces({Formats.DOCX + ";qs=0.5", Formats.PDF + ";qs=0.4", Formats.XLSX + ";qs=0.3", Formats.CSV + ";qs=0.2"})
    @RolesAllowed(Roles.READER)
    @Operation(
            summary = "A unit's report for a period",
            description = "Every figure with its state, window, comparison and a link to the records that it sums")
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
            @BeanParam DocumentQuery query,
            @Context HttpHeaders headers,
            @Context Request request) {
        String language = query.language().tag();
        ReportView report = snapshot.of(() -> reports.read(unit, period, basis, asOf, boundaries, on, language));
        Issue issue = new Issue(query.checkedNumber(), query.day, null, null);
        return documents.answer(
                new Documents.Source(report, null, issue, query.language(), query.csv(), asOf), headers, request);
    }
}
