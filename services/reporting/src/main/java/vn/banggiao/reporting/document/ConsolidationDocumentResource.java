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

/** A unit's draft report with an annex that shows its figures unit by unit, at the consolidation's own address. */
@Path("/api/v1/consolidations")
@Tag(name = "Reports")
public class ConsolidationDocumentResource {
    private final ReportResource reports;
    private final ConsolidationResource consolidations;
    private final Documents documents;
    private final Formats formats;

    ConsolidationDocumentResource(
            ReportResource reports, ConsolidationResource consolidations, Documents documents, Formats formats) {
        this.reports = reports;
        this.consolidations = consolidations;
        this.documents = documents;
        this.formats = formats;
    }

    @GET
    @Path("{unit}/{period}")
    @Produces({Formats.DOCX + ";qs=0.5", Formats.PDF + ";qs=0.4"})
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
        String language = query.language().tag();
        ReportView report = reports.read(unit, period, basis, asOf, boundaries, on, language);
        ConsolidationView byUnit =
                consolidations.read(unit, period, basis, asOf, boundaries, on, null, null, null, List.of(), language);
        Issue issue = new Issue(query.checkedNumber(), query.day, null, null);
        return documents.answer(
                new Documents.Source(report, byUnit, issue, query.language(), asOf), formats.of(headers), request);
    }
}
