package vn.banggiao.reporting.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.reporting.edition.SubmittedReports;

/**
 * An edition as the document that is signed, or as a table, at its content's own address: its frozen figures, a document's in the
 * wording and under the office as they were when it was submitted. It consumes what the content's own resource does, for a request is matched by that first.
 */
@Path("/api/v1/editions")
@Tag(name = "Editions")
@Consumes(MediaType.APPLICATION_JSON)
public class EditionDocumentResource {
    private final SubmittedReports submitted;
    private final Documents documents;
    private final Clock clock;

    EditionDocumentResource(SubmittedReports submitted, Documents documents, Clock clock) {
        this.submitted = submitted;
        this.documents = documents;
        this.clock = clock;
    }

    @GET
    @Path("{id}/content")
    @Produces({Formats.DOCX + ";qs=0.5", Formats.PDF + ";qs=0.4", Formats.XLSX + ";qs=0.3", Formats.CSV + ";qs=0.2"})
    @RolesAllowed(Roles.READER)
    @Operation(
            summary = "Reads the report as it was submitted, byte for byte",
            description =
                    "Canonical JSON in Vietnamese: sorted keys, plain decimals, UTF-8, no white space. The ETag, and the header"
                            + " X-Content-SHA256, are the SHA-256 of the bytes")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Formats.DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Formats.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Formats.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Formats.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response read(
            UUID id, @BeanParam DocumentQuery query, @Context HttpHeaders headers, @Context Request request) {
        SubmittedReports.SubmittedReport edition = submitted.require(id);
        LocalDate day = query.day == null ? LocalDate.ofInstant(edition.submittedAt(), clock.getZone()) : query.day;
        Issue issue = new Issue(query.checkedNumber(), day, edition.number(), edition.sha256());
        return documents.answer(
                new Documents.Source(
                        edition.report(), null, issue, query.language(), query.csv(), edition.submittedAt()),
                headers,
                request);
    }
}
