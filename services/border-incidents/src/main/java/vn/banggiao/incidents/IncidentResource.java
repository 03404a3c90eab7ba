package vn.banggiao.incidents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.check.Checks;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.chassis.problem.Problem;
import vn.banggiao.chassis.record.Batch;
import vn.banggiao.chassis.record.ChangesRequest;
import vn.banggiao.chassis.record.Listing;
import vn.banggiao.chassis.record.PageRequest;
import vn.banggiao.chassis.record.Receipt;
import vn.banggiao.chassis.record.Registrar;
import vn.banggiao.chassis.record.Where;
import vn.banggiao.chassis.record.Withdrawal;
import vn.banggiao.units.UnitRegistry;

/** Border incidents over REST: recorded once, corrected with If-Match, withdrawn with a reason, never deleted. */
@Path("/api/v1/incidents")
@Tag(name = "Incidents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class IncidentResource {
    private final Registrar registrar;
    private final Listing listing;
    private final Batch batch;
    private final Checks checks;
    private final UnitRegistry units;
    private final Corrections corrections;
    private final Duplicates duplicates;

    IncidentResource(
            Registrar registrar,
            Listing listing,
            Batch batch,
            Checks checks,
            UnitRegistry units,
            Corrections corrections,
            Duplicates duplicates) {
        this.registrar = registrar;
        this.listing = listing;
        this.batch = batch;
        this.checks = checks;
        this.units = units;
        this.corrections = corrections;
        this.duplicates = duplicates;
    }

    @POST
    @RolesAllowed(Roles.OFFICE_OR_POST)
    @Operation(summary = "Records an incident")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded before: the first answer again",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response record(RecordIncident request, @HeaderParam("Idempotency-Key") String key) {
        return keep(request, key).response();
    }

    @POST
    @Path("batch")
    @RolesAllowed(Roles.OFFICE_OR_POST)
    @Consumes("application/x-ndjson")
    @Produces("application/x-ndjson")
    @Operation(summary = "Records many incidents: NDJSON in, one answer a line out, in the same order")
    @APIResponse(
            responseCode = "200",
            description = "One line for each line sent, each with its own status",
            content = @Content(schema = @Schema(implementation = Batch.Line.class)))
    public StreamingOutput recordAll(
            @Schema(implementation = RecordIncident.class) InputStream body,
            @HeaderParam("Content-Encoding") String encoding,
            @HeaderParam("Accept-Language") String languages) {
        return batch.stream(
                body,
                "gzip".equals(encoding),
                RecordIncident.class,
                Language.of(languages),
                RecordIncident::id,
                line -> keep(line, null));
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Produces({MediaType.APPLICATION_JSON, ChangesRequest.LINES})
    @Operation(summary = "Lists incidents, newest first, within the caller's units; or what has changed in the list")
    @APIResponse(
            responseCode = "200",
            description = "A page of the list, or changes",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response list(
            @QueryParam("unit") String unit,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("kind") String kind,
            @QueryParam("country") String country,
            @Parameter(description = "Those that are joined to this incident") @QueryParam("duplicateOf")
                    UUID duplicateOf,
            @QueryParam("withdrawn") boolean withdrawn,
            @BeanParam PageRequest page,
            @BeanParam ChangesRequest since) {
        Where where = new Where()
                .under(unit)
                .between("occurredOn", from, to)
                .equal("kind", kind)
                .equal("country", country)
                .equal("joining.duplicateOf", duplicateOf)
                .withdrawnToo(withdrawn);
        return listing.answer(Incident.KIND, where, page, since, IncidentView::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Reads an incident as it is now, or as it was answered at a version")
    @APIResponse(
            responseCode = "200",
            description = "The incident",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response read(UUID id, @QueryParam("version") Integer version) {
        return (version == null ? registrar.read(Incident.KIND, id) : registrar.read(Incident.KIND, id, version))
                .response();
    }

    @GET
    @Path("{id}/versions")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Reads all versions of an incident, oldest first, and what each changed")
    @APIResponse(
            responseCode = "200",
            description = "The versions",
            content = @Content(schema = @Schema(implementation = IncidentVersion[].class)))
    public String versions(UUID id) {
        return corrections.withChanges(registrar.versions(Incident.KIND, id));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.OFFICE_OR_POST)
    @Operation(
            summary = "Corrects an incident; the request replaces all of its content",
            description =
                    "The incident says afterwards which fields were corrected, and why where `correction` says so.")
    @APIResponse(
            responseCode = "200",
            description = "Corrected",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response change(UUID id, @HeaderParam("If-Match") String ifMatch, RecordIncident request) {
        check(request, false);
        return registrar
                .change(
                        Incident.KIND,
                        id,
                        ifMatch,
                        request,
                        "change",
                        request.correction(),
                        incident -> corrections.correct(incident, request))
                .response();
    }

    @PUT
    @Path("{id}/assessment")
    @RolesAllowed(Roles.OFFICE_OR_POST)
    @Operation(
            summary = "Revises how sure an incident is and how much it weighs",
            description = "Replaces both, and nothing else of the incident; what is left out is emptied.")
    @APIResponse(
            responseCode = "200",
            description = "Revised",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response assess(UUID id, @HeaderParam("If-Match") String ifMatch, AssessIncident request) {
        checks.require(
                request,
                violations -> violations.rejectIf(
                        request.confidence() == null && request.impact() == null,
                        "confidence",
                        "required",
                        "Phải có confidence hoặc impact; hãy bổ sung ít nhất một trường.",
                        "Give confidence or impact or both."));
        return registrar
                .change(
                        Incident.KIND,
                        id,
                        ifMatch,
                        request,
                        "assess",
                        request.reason(),
                        incident -> incident.assess(request))
                .response();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.OFFICE_OR_POST)
    @Operation(summary = "Withdraws an incident with a reason; it stays readable and counts towards nothing")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    @APIResponse(
            responseCode = "409",
            description = "Others are joined to it as its duplicates: part them first",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    @Transactional
    public Response withdraw(UUID id, @HeaderParam("If-Match") String ifMatch, Withdrawal withdrawal) {
        String reason = checks.require(withdrawal, violations -> {}).reason();
        duplicates.requireNoneJoinedTo(id);
        return registrar.withdraw(Incident.KIND, id, ifMatch, reason).response();
    }

    private Receipt keep(RecordIncident request, String key) {
        check(request, true);
        return registrar.createTogether(Incident.KIND, request.id(), key, request, id -> Incident.of(id, request));
    }

    private void check(RecordIncident request, boolean first) {
        checks.require(request, violations -> {
            units.check(violations, "unit", request.unit(), request.occurredOn());
            violations.rejectIf(
                    first && request.correction() != null,
                    "correction",
                    "only-with-put",
                    "Chỉ dùng khi sửa vụ việc đã ghi (PUT); hãy bỏ trường này.",
                    "Only where a recorded incident is corrected (PUT); leave this field out.");
        });
    }
}
