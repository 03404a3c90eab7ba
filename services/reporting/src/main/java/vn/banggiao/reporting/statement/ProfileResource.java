package vn.banggiao.reporting.statement;

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
import vn.banggiao.chassis.record.Listing;
import vn.banggiao.chassis.record.Page;
import vn.banggiao.chassis.record.PageRequest;
import vn.banggiao.chassis.record.Receipt;
import vn.banggiao.chassis.record.Registrar;
import vn.banggiao.chassis.record.Where;
import vn.banggiao.chassis.record.Withdrawal;
import vn.banggiao.reporting.catalogue.Behaviour;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.units.UnitRegistry;

/** What units are like, over REST: kept once, changed with If-Match, withdrawn with a reason, never deleted. */
@Path("/api/v1/profiles")
@Tag(name = "Profiles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProfileResource {
    private final Registrar registrar;
    private final Listing listing;
    private final Batch batch;
    private final Checks checks;
    private final IndicatorRules indicators;
    private final UnitRegistry units;

    ProfileResource(
            Registrar registrar,
            Listing listing,
            Batch batch,
            Checks checks,
            IndicatorRules indicators,
            UnitRegistry units) {
        this.registrar = registrar;
        this.listing = listing;
        this.batch = batch;
        this.checks = checks;
        this.indicators = indicators;
        this.units = units;
    }

    @POST
    @RolesAllowed(Roles.OFFICE)
    @Operation(summary = "States a profile figure")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded before: the first answer again",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    public Response record(StateProfile request, @HeaderParam("Idempotency-Key") String key) {
        return keep(request, key).response();
    }

    @POST
    @Path("batch")
    @RolesAllowed(Roles.OFFICE)
    @Consumes("application/x-ndjson")
    @Produces("application/x-ndjson")
    @Operation(summary = "States many: NDJSON in, one answer a line out, in the same order")
    @APIResponse(
            responseCode = "200",
            description = "One line for each line sent, each with its own status",
            content = @Content(schema = @Schema(implementation = Batch.Line.class)))
    public StreamingOutput recordAll(
            @Schema(implementation = StateProfile.class) InputStream body,
            @HeaderParam("Content-Encoding") String encoding,
            @HeaderParam("Accept-Language") String languages) {
        return batch.stream(
                body,
                "gzip".equals(encoding),
                StateProfile.class,
                Language.of(languages),
                StateProfile::id,
                line -> keep(line, null));
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Lists profiles, newest first, within the caller's units")
    public Page<ProfileView> list(
            @QueryParam("unit") String unit,
            @QueryParam("indicator") String indicator,
            @QueryParam("withdrawn") boolean withdrawn,
            @BeanParam PageRequest page) {
        Where where = new Where().under(unit).equal("indicator", indicator).withdrawnToo(withdrawn);
        return listing.list(Profile.KIND, where, page, ProfileView::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Reads a profile figure as it is now, or as it was answered at a version")
    @APIResponse(
            responseCode = "200",
            description = "The profile",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    public Response read(UUID id, @QueryParam("version") Integer version) {
        return (version == null ? registrar.read(Profile.KIND, id) : registrar.read(Profile.KIND, id, version))
                .response();
    }

    @GET
    @Path("{id}/versions")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Reads all versions of a profile figure, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "The versions",
            content = @Content(schema = @Schema(implementation = ProfileView[].class)))
    public String versions(UUID id) {
        return registrar.versions(Profile.KIND, id);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.OFFICE)
    @Operation(summary = "Changes a profile figure; the request replaces all of its content")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    public Response change(UUID id, @HeaderParam("If-Match") String ifMatch, StateProfile request) {
        check(request);
        return registrar
                .change(Profile.KIND, id, ifMatch, request, each -> each.put(request))
                .response();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.OFFICE)
    @Operation(summary = "Withdraws a profile figure with a reason; it stays readable and counts towards nothing")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    public Response withdraw(UUID id, @HeaderParam("If-Match") String ifMatch, Withdrawal withdrawal) {
        String reason = checks.require(withdrawal, violations -> {}).reason();
        return registrar.withdraw(Profile.KIND, id, ifMatch, reason).response();
    }

    private Receipt keep(StateProfile request, String key) {
        check(request);
        return registrar.create(Profile.KIND, request.id(), key, request, id -> Profile.of(id, request));
    }

    private void check(StateProfile request) {
        checks.require(request, violations -> {
            Indicator indicator = indicators.known(violations, "indicator", request.indicator());
            violations.rejectIf(
                    indicator != null && indicator.behaviour() != Behaviour.PROFILE,
                    "indicator",
                    "not-a-profile",
                    "Chỉ tiêu này tính theo kỳ, không phải đặc điểm của địa phương; hãy gửi tới /api/v1/returns.",
                    "This indicator belongs to a period, it is no profile figure; send it to /api/v1/returns.");
            indicators.dimensions(violations, indicator, request.dimensions());
            indicators.amount(violations, "value", indicator, request.value());
            indicators.outOf(violations, indicator, request.value(), request.outOf());
            units.check(violations, "unit", request.unit(), violations.has("asAt") ? null : request.asAt());
        });
    }
}
