package vn.banggiao.incidents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.check.Checks;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.chassis.record.Batch;
import vn.banggiao.chassis.record.ChangesRequest;
import vn.banggiao.chassis.record.Listing;
import vn.banggiao.chassis.record.PageRequest;
import vn.banggiao.chassis.record.Receipt;
import vn.banggiao.chassis.record.Registrar;
import vn.banggiao.chassis.record.Where;
import vn.banggiao.chassis.record.Withdrawal;
import vn.banggiao.units.UnitRegistry;

/** Border incidents over REST: recorded once, changed with If-Match, withdrawn with a reason, never deleted. */
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
    private final Caller caller;
    private final Clock clock;

    IncidentResource(
            Registrar registrar,
            Listing listing,
            Batch batch,
            Checks checks,
            UnitRegistry units,
            Caller caller,
            Clock clock) {
        this.registrar = registrar;
        this.listing = listing;
        this.batch = batch;
        this.checks = checks;
        this.units = units;
        this.caller = caller;
        this.clock = clock;
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
                body, "gzip".equals(encoding), RecordIncident.class, Language.of(languages), line -> keep(line, null));
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
            @QueryParam("withdrawn") boolean withdrawn,
            @BeanParam PageRequest page,
            @BeanParam ChangesRequest since) {
        Where where = new Where()
                .under(unit)
                .between("occurredOn", from, to)
                .equal("kind", kind)
                .equal("country", country)
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
    @Operation(summary = "Reads all versions of an incident, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "The versions",
            content = @Content(schema = @Schema(implementation = IncidentView[].class)))
    public String versions(UUID id) {
        return registrar.versions(Incident.KIND, id);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.OFFICE_OR_POST)
    @Operation(summary = "Changes an incident; the request replaces all of its content")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response change(UUID id, @HeaderParam("If-Match") String ifMatch, RecordIncident request) {
        check(request);
        return registrar
                .change(Incident.KIND, id, ifMatch, request, incident -> incident.put(request))
                .response();
    }

    @POST
    @Path("{id}/follow-ups")
    @RolesAllowed(Roles.OFFICE_OR_POST)
    @Operation(summary = "Adds what was done about an incident since")
    @APIResponse(
            responseCode = "200",
            description = "Added",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    @Transactional
    public Response followUp(UUID id, AddFollowUp request) {
        checks.require(request, violations -> {});
        Incident incident = registrar.require(Incident.KIND, id, LockModeType.PESSIMISTIC_WRITE);
        FollowUp followUp = new FollowUp();
        followUp.on = request.on();
        followUp.text = request.text();
        followUp.recordedAt = clock.instant();
        followUp.recordedBy = caller.name();
        String ifMatch = "\"" + incident.envelope.version + "\"";
        return registrar
                .change(Incident.KIND, id, ifMatch, request, each -> each.followUps.add(followUp))
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
    public Response withdraw(UUID id, @HeaderParam("If-Match") String ifMatch, Withdrawal withdrawal) {
        String reason = checks.require(withdrawal, violations -> {}).reason();
        return registrar.withdraw(Incident.KIND, id, ifMatch, reason).response();
    }

    private Receipt keep(RecordIncident request, String key) {
        check(request);
        return registrar.create(Incident.KIND, request.id(), key, request, id -> Incident.of(id, request));
    }

    private void check(RecordIncident request) {
        checks.require(request, violations -> units.check(violations, "unit", request.unit(), request.occurredOn()));
    }
}
