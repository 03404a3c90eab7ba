package vn.banggiao.incidents;

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

/** Handovers over REST: recorded once, changed with If-Match, withdrawn with a reason, never deleted. */
@Path("/api/v1/handovers")
@Tag(name = "Handovers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HandoverResource {
    private final Registrar registrar;
    private final Listing listing;
    private final Batch batch;
    private final Checks checks;
    private final UnitRegistry units;

    HandoverResource(Registrar registrar, Listing listing, Batch batch, Checks checks, UnitRegistry units) {
        this.registrar = registrar;
        this.listing = listing;
        this.batch = batch;
        this.checks = checks;
        this.units = units;
    }

    @POST
    @RolesAllowed(Roles.OFFICE_OR_POST)
    @Operation(summary = "Records a handover")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = HandoverView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded before: the first answer again",
            content = @Content(schema = @Schema(implementation = HandoverView.class)))
    public Response record(RecordHandover request, @HeaderParam("Idempotency-Key") String key) {
        return keep(request, key).response();
    }

    @POST
    @Path("batch")
    @RolesAllowed(Roles.OFFICE_OR_POST)
    @Consumes("application/x-ndjson")
    @Produces("application/x-ndjson")
    @Operation(summary = "Records many handovers: NDJSON in, one answer a line out, in the same order")
    @APIResponse(
            responseCode = "200",
            description = "One line for each line sent, each with its own status",
            content = @Content(schema = @Schema(implementation = Batch.Line.class)))
    public StreamingOutput recordAll(
            @Schema(implementation = RecordHandover.class) InputStream body,
            @HeaderParam("Content-Encoding") String encoding,
            @HeaderParam("Accept-Language") String languages) {
        return batch.stream(
                body,
                "gzip".equals(encoding),
                RecordHandover.class,
                Language.of(languages),
                RecordHandover::id,
                line -> keep(line, null));
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Produces({MediaType.APPLICATION_JSON, ChangesRequest.LINES})
    @Operation(summary = "Lists handovers, newest first, within the caller's units; or what has changed in the list")
    @APIResponse(
            responseCode = "200",
            description = "A page of the list, or changes",
            content = @Content(schema = @Schema(implementation = HandoverView.class)))
    public Response list(
            @QueryParam("unit") String unit,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("direction") String direction,
            @QueryParam("country") String country,
            @QueryParam("withdrawn") boolean withdrawn,
            @BeanParam PageRequest page,
            @BeanParam ChangesRequest since) {
        Where where = new Where()
                .under(unit)
                .between("handedOverOn", from, to)
                .equal("direction", direction)
                .equal("country", country)
                .withdrawnToo(withdrawn);
        return listing.answer(Handover.KIND, where, page, since, HandoverView::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Reads a handover as it is now, or as it was answered at a version")
    @APIResponse(
            responseCode = "200",
            description = "The handover",
            content = @Content(schema = @Schema(implementation = HandoverView.class)))
    public Response read(UUID id, @QueryParam("version") Integer version) {
        return (version == null ? registrar.read(Handover.KIND, id) : registrar.read(Handover.KIND, id, version))
                .response();
    }

    @GET
    @Path("{id}/versions")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Reads all versions of a handover, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "The versions",
            content = @Content(schema = @Schema(implementation = HandoverView[].class)))
    public String versions(UUID id) {
        return registrar.versions(Handover.KIND, id);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.OFFICE_OR_POST)
    @Operation(summary = "Changes a handover; the request replaces all of its content")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = HandoverView.class)))
    public Response change(UUID id, @HeaderParam("If-Match") String ifMatch, RecordHandover request) {
        check(request);
        return registrar
                .change(Handover.KIND, id, ifMatch, request, handover -> handover.put(request))
                .response();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.OFFICE_OR_POST)
    @Operation(summary = "Withdraws a handover with a reason; it stays readable and counts towards nothing")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = HandoverView.class)))
    public Response withdraw(UUID id, @HeaderParam("If-Match") String ifMatch, Withdrawal withdrawal) {
        String reason = checks.require(withdrawal, violations -> {}).reason();
        return registrar.withdraw(Handover.KIND, id, ifMatch, reason).response();
    }

    private Receipt keep(RecordHandover request, String key) {
        check(request);
        return registrar.createTogether(Handover.KIND, request.id(), key, request, id -> Handover.of(id, request));
    }

    private void check(RecordHandover request) {
        checks.require(request, violations -> units.check(violations, "unit", request.unit(), request.handedOverOn()));
    }
}
