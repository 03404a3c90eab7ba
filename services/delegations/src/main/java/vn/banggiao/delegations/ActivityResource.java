package vn.banggiao.delegations;

import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.check.Checks;
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

/** Activities over REST: recorded once, changed with If-Match, withdrawn with a reason, never deleted. */
@Path("/api/v1/activities")
@Tag(name = "Activities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ActivityResource {
    private final Registrar registrar;
    private final Listing listing;
    private final Batch batch;
    private final Checks checks;
    private final UnitRegistry units;

    ActivityResource(Registrar registrar, Listing listing, Batch batch, Checks checks, UnitRegistry units) {
        this.registrar = registrar;
        this.listing = listing;
        this.batch = batch;
        this.checks = checks;
        this.units = units;
    }

    @POST
    @RolesAllowed(Roles.OFFICE)
    @Operation(summary = "Records an activity")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded before: the first answer again",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response record(RecordActivity request, @HeaderParam("Idempotency-Key") String key) {
        return keep(request, key).response();
    }

    @POST
    @Path("batch")
    @RolesAllowed(Roles.OFFICE)
    @Consumes("application/x-ndjson")
    @Produces("application/x-ndjson")
    @Operation(summary = "Records many activities: NDJSON in, one answer a line out, in the same order")
    @APIResponse(
            responseCode = "200",
            description = "One line for each line sent, each with its own status",
            content = @Content(schema = @Schema(implementation = Batch.Line.class)))
    public StreamingOutput recordAll(
            @Schema(implementation = RecordActivity.class) InputStream body,
            @HeaderParam("Content-Encoding") String encoding,
            @HeaderParam("Accept-Language") String languages) {
        return batch.stream(
                body,
                "gzip".equals(encoding),
                RecordActivity.class,
                Language.of(languages),
                RecordActivity::id,
                line -> keep(line, null));
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Produces({MediaType.APPLICATION_JSON, ChangesRequest.LINES})
    @Operation(summary = "Lists activities, newest first, within the caller's units; or what has changed in the list")
    @APIResponse(
            responseCode = "200",
            description = "A page of the list, or changes",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response list(
            @QueryParam("unit") String unit,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("kind") String kind,
            @QueryParam("country") String country,
            @QueryParam("programme") String programme,
            @QueryParam("withdrawn") boolean withdrawn,
            @BeanParam PageRequest page,
            @BeanParam ChangesRequest since) {
        Where where = new Where()
                .under(unit)
                .between("occurredOn", from, to)
                .equal("kind", kind)
                .equal("country", country)
                .equal("programme", programme)
                .withdrawnToo(withdrawn);
        return listing.answer(Activity.KIND, where, page, since, ActivityView::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Reads an activity as it is now, or as it was answered at a version")
    @APIResponse(
            responseCode = "200",
            description = "The activity",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response read(UUID id, @QueryParam("version") Integer version) {
        return (version == null ? registrar.read(Activity.KIND, id) : registrar.read(Activity.KIND, id, version))
                .response();
    }

    @GET
    @Path("{id}/versions")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Reads all versions of an activity, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "The versions",
            content = @Content(schema = @Schema(implementation = ActivityView[].class)))
    public String versions(UUID id) {
        return registrar.versions(Activity.KIND, id);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.OFFICE)
    @Operation(summary = "Changes an activity; the request replaces all of its content")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response change(UUID id, @HeaderParam("If-Match") String ifMatch, RecordActivity request) {
        check(request);
        return registrar
                .change(Activity.KIND, id, ifMatch, request, activity -> activity.put(request))
                .response();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.OFFICE)
    @Operation(summary = "Withdraws an activity with a reason; it stays readable and counts towards nothing")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response withdraw(UUID id, @HeaderParam("If-Match") String ifMatch, Withdrawal withdrawal) {
        String reason = checks.require(withdrawal, violations -> {}).reason();
        return registrar.withdraw(Activity.KIND, id, ifMatch, reason).response();
    }

    private Receipt keep(RecordActivity request, String key) {
        check(request);
        return registrar.createTogether(Activity.KIND, request.id(), key, request, id -> Activity.of(id, request));
    }

    private void check(RecordActivity request) {
        checks.require(request, violations -> {
            units.check(violations, "unit", request.unit(), request.occurredOn());
            ActivityRules.check(violations, request);
        });
    }
}
