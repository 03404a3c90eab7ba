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
import vn.banggiao.chassis.problem.Violations;
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

/** Windows of their own over REST: kept once, changed with If-Match, withdrawn with a reason, never deleted. */
@Path("/api/v1/windows")
@Tag(name = "Windows")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WindowResource {
    private final Registrar registrar;
    private final Listing listing;
    private final Batch batch;
    private final Checks checks;
    private final IndicatorRules indicators;
    private final WindowRules windows;
    private final UnitRegistry units;

    WindowResource(
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
    @Operation(summary = "Sets a window of its own")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = WindowView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded before: the first answer again",
            content = @Content(schema = @Schema(implementation = WindowView.class)))
    public Response record(SetWindow request, @HeaderParam("Idempotency-Key") String key) {
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
            @Schema(implementation = SetWindow.class) InputStream body,
            @HeaderParam("Content-Encoding") String encoding,
            @HeaderParam("Accept-Language") String languages) {
        return batch.stream(
                body,
                "gzip".equals(encoding),
                SetWindow.class,
                Language.of(languages),
                SetWindow::id,
                line -> keep(line, null));
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Lists windows, newest first, within the caller's units")
    public Page<WindowView> list(
            @QueryParam("unit") String unit,
            @QueryParam("period") String period,
            @QueryParam("withdrawn") boolean withdrawn,
            @BeanParam PageRequest page) {
        Where where = new Where()
                .under(unit)
                .equal("window.period", windows.filter(period))
                .withdrawnToo(withdrawn);
        return listing.list(FigureWindow.KIND, where, page, WindowView::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Reads a window of its own as it is now, or as it was answered at a version")
    @APIResponse(
            responseCode = "200",
            description = "The window",
            content = @Content(schema = @Schema(implementation = WindowView.class)))
    public Response read(UUID id, @QueryParam("version") Integer version) {
        return (version == null
                        ? registrar.read(FigureWindow.KIND, id)
                        : registrar.read(FigureWindow.KIND, id, version))
                .response();
    }

    @GET
    @Path("{id}/versions")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Reads all versions of a window of its own, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "The versions",
            content = @Content(schema = @Schema(implementation = WindowView[].class)))
    public String versions(UUID id) {
        return registrar.versions(FigureWindow.KIND, id);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.OFFICE)
    @Operation(summary = "Changes a window of its own; the request replaces all of its content")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = WindowView.class)))
    public Response change(UUID id, @HeaderParam("If-Match") String ifMatch, SetWindow request) {
        StatedWindow window = check(request);
        return registrar
                .change(FigureWindow.KIND, id, ifMatch, request, each -> each.put(request, window))
                .response();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.OFFICE)
    @Operation(summary = "Withdraws a window of its own with a reason; it stays readable and counts towards nothing")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = WindowView.class)))
    public Response withdraw(UUID id, @HeaderParam("If-Match") String ifMatch, Withdrawal withdrawal) {
        String reason = checks.require(withdrawal, violations -> {}).reason();
        return registrar.withdraw(FigureWindow.KIND, id, ifMatch, reason).response();
    }

    private Receipt keep(SetWindow request, String key) {
        StatedWindow window = check(request);
        return registrar.create(
                FigureWindow.KIND, request.id(), key, request, id -> FigureWindow.of(id, request, window));
    }

    private StatedWindow check(SetWindow request) {
        checks.require(request, violations -> {
            checkIndicators(violations, request);
            if (request.period() != null && request.from() != null && request.to() != null) {
                StatedWindow window =
                        windows.window(violations, request.period(), request.basis(), request.from(), request.to());
                units.check(violations, "unit", request.unit(), window == null ? null : window.toDay());
            }
        });
        return windows.resolved(request.period(), request.basis(), request.from(), request.to());
    }

    private void checkIndicators(Violations violations, SetWindow request) {
        for (int i = 0; request.indicators() != null && i < request.indicators().size(); i++) {
            String field = "indicators[" + i + "]";
            String code = request.indicators().get(i);
            violations.rejectIf(
                    code == null, field, "required", "Bắt buộc; hãy ghi mã chỉ tiêu.", "Required; give a code.");
            Indicator indicator = indicators.known(violations, field, code);
            indicators.dimensions(violations, indicator, request.dimensions());
        }
    }
}
