package vn.banggiao.reporting.statement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
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
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.units.UnitRegistry;

/** Targets over REST: kept once, changed with If-Match, withdrawn with a reason, never deleted. */
@Path("/api/v1/targets")
@Tag(name = "Targets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TargetResource {
    private final Registrar registrar;
    private final Listing listing;
    private final Batch batch;
    private final Checks checks;
    private final IndicatorRules indicators;
    private final WindowRules windows;
    private final UnitRegistry units;

    TargetResource(
            Registrar registrar,
            Listing listing,
            Batch batch,
            Checks checks,
            IndicatorRules indicators,
            WindowRules windows,
            UnitRegistry units) {
        this.registrar = registrar;
        this.listing = listing;
        this.batch = batch;
        this.checks = checks;
        this.indicators = indicators;
        this.windows = windows;
        this.units = units;
    }

    @POST
    @RolesAllowed(Roles.OFFICE)
    @Operation(summary = "Sets a target")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = TargetView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded before: the first answer again",
            content = @Content(schema = @Schema(implementation = TargetView.class)))
    public Response record(SetTarget request, @HeaderParam("Idempotency-Key") String key) {
        return keep(request, key).response();
    }

    @POST
    @Path("batch")
    @RolesAllowed(Roles.OFFICE)
    @Consumes("application/x-ndjson")
    @Produces("application/x-ndjson")
    @Operation(summary = "Sets many: NDJSON in, one answer a line out, in the same order")
    @APIResponse(
            responseCode = "200",
            description = "One line for each line sent, each with its own status",
            content = @Content(schema = @Schema(implementation = Batch.Line.class)))
    public StreamingOutput recordAll(
            @Schema(implementation = SetTarget.class) InputStream body,
            @HeaderParam("Content-Encoding") String encoding,
            @HeaderParam("Accept-Language") String languages) {
        return batch.stream(
                body,
                "gzip".equals(encoding),
                SetTarget.class,
                Language.of(languages),
                SetTarget::id,
                line -> keep(line, null));
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Lists targets, newest first, within the caller's units")
    public Page<TargetView> list(
            @QueryParam("unit") String unit,
            @QueryParam("period") String period,
            @QueryParam("indicator") String indicator,
            @QueryParam("withdrawn") boolean withdrawn,
            @BeanParam PageRequest page) {
        Where where = new Where()
                .under(unit)
                .equal("window.period", windows.filter(period))
                .equal("indicator", indicator)
                .withdrawnToo(withdrawn);
        return listing.list(Target.KIND, where, page, this::view);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Reads a target as it is now, or as it was answered at a version")
    @APIResponse(
            responseCode = "200",
            description = "The target",
            content = @Content(schema = @Schema(implementation = TargetView.class)))
    public Response read(UUID id, @QueryParam("version") Integer version) {
        if (version != null) {
            return registrar.read(Target.KIND, id, version).response();
        }
        Target kept = registrar.require(Target.KIND, id, LockModeType.NONE);
        return Response.ok(view(kept))
                .tag(Integer.toString(kept.envelope.version))
                .build();
    }

    private TargetView view(Target kept) {
        return TargetView.of(kept, windows.byNow(kept.window));
    }

    @GET
    @Path("{id}/versions")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Reads all versions of a target, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "The versions",
            content = @Content(schema = @Schema(implementation = TargetView[].class)))
    public String versions(UUID id) {
        return registrar.versions(Target.KIND, id);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.OFFICE)
    @Operation(summary = "Changes a target; the request replaces all of its content")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = TargetView.class)))
    public Response change(UUID id, @HeaderParam("If-Match") String ifMatch, SetTarget request) {
        StatedWindow window = check(request);
        return registrar
                .change(Target.KIND, id, ifMatch, request, each -> each.put(request, window))
                .response();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.OFFICE)
    @Operation(summary = "Withdraws a target with a reason; it stays readable and counts towards nothing")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = TargetView.class)))
    public Response withdraw(UUID id, @HeaderParam("If-Match") String ifMatch, Withdrawal withdrawal) {
        String reason = checks.require(withdrawal, violations -> {}).reason();
        return registrar.withdraw(Target.KIND, id, ifMatch, reason).response();
    }

    private Receipt keep(SetTarget request, String key) {
        StatedWindow window = check(request);
        return registrar.create(Target.KIND, request.id(), key, request, id -> Target.of(id, request, window));
    }

    private StatedWindow check(SetTarget request) {
        checks.require(request, violations -> {
            Indicator indicator = indicators.known(violations, "indicator", request.indicator());
            indicators.dimensions(violations, indicator, request.dimensions());
            indicators.currency(violations, indicator, request.dimensions(), true);
            indicators.amount(violations, "value", indicator, request.value());
            if (request.period() != null) {
                StatedWindow window = windows.period(violations, request.period(), request.basis());
                units.check(violations, "unit", request.unit(), window == null ? null : window.toDay());
            }
        });
        return windows.resolved(request.period(), request.basis(), null, null);
    }
}
