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

/** A report as a draft document, at the report's own address. */
@Path("/api/v1/reports")
@Tag(name = "Reports")
public class ReportDocumentResource {
    private final ReportResource reports;
    private final Documents documents;
    private final Formats formats;

    ReportDocumentResource(ReportResource reports, Documents documents, Formats formats) {
        this.reports = reports;
        this.documents = documents;
        this.formats = formats;
    }

    @GET
    @Path("{unit}/{period}")
    @Produces({Formats.DOCX + ";qs=0.5", Formats.PDF + ";qs=0.4"})
    @RolesAllowed(Roles.READER)
    @Operation(
            summary = "A unit's report for a period",
            description = "Every figure with its state, window, comparison and a link to the records that it sums")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Formats.DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Formats.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
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
        ReportView report = reports.read(
                unit, period, basis, asOf, boundaries, on, query.language().tag());
        Issue issue = new Issue(query.checkedNumber(), query.day, null, null);
        return documents.answer(
                new Documents.Source(report, null, issue, query.language(), asOf), formats.of(headers), request);
    }
}
