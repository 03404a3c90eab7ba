package vn.banggiao.reporting.statement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import vn.banggiao.chassis.record.Batch;
import vn.banggiao.chassis.record.Listing;
import vn.banggiao.chassis.record.Page;
import vn.banggiao.chassis.record.PageRequest;
import vn.banggiao.chassis.record.Receipt;
import vn.banggiao.chassis.record.Registrar;
import vn.banggiao.chassis.record.Where;
import vn.banggiao.chassis.record.Withdrawal;
import vn.banggiao.units.UnitRegistry;

/** Documents that units put into effect, over REST: kept once, changed with If-Match, withdrawn with a reason, never deleted. */
@Path("/api/v1/directives")
@Tag(name = "Directives")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DirectiveResource {
    private final Registrar registrar;
    private final Listing listing;
    private final Batch batch;
    private final Checks checks;
    private final UnitRegistry units;
    private final StandingDirectives standing;

    DirectiveResource(
            Registrar registrar,
            Listing listing,
            Batch batch,
            Checks checks,
            UnitRegistry units,
            StandingDirectives standing) {
        this.registrar = registrar;
        this.listing = listing;
        this.batch = batch;
        this.checks = checks;
        this.units = units;
        this.standing = standing;
    }

    @POST
    @RolesAllowed(Roles.OFFICE)
    @Operation(
            summary = "Records a directive",
            description = "A unit has a document once: the same number, issuer and day under another id is 409"
                    + " `directive-recorded-before`, which names the one that stands")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = DirectiveView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded before: the first answer again",
            content = @Content(schema = @Schema(implementation = DirectiveView.class)))
    public Response record(RecordDirective request, @HeaderParam("Idempotency-Key") String key) {
        return keep(request, key).response();
    }

    @POST
    @Path("batch")
    @RolesAllowed(Roles.OFFICE)
    @Consumes("application/x-ndjson")
    @Produces("application/x-ndjson")
    @Operation(summary = "Records many: NDJSON in, one answer a line out, in the same order")
    @APIResponse(
            responseCode = "200",
            description = "One line for each line sent, each with its own status",
            content = @Content(schema = @Schema(implementation = Batch.Line.class)))
    public StreamingOutput recordAll(
            @Schema(implementation = RecordDirective.class) InputStream body,
            @HeaderParam("Content-Encoding") String encoding,
            @HeaderParam("Accept-Language") String languages) {
        return batch.stream(
                body,
                "gzip".equals(encoding),
                RecordDirective.class,
                Language.of(languages),
                RecordDirective::id,
                line -> keep(line, null));
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Lists directives, newest first, within the caller's units")
    public Page<DirectiveView> list(
            @QueryParam("unit") String unit,
            @Parameter(description = "Whether the units below are listed too")
                    @QueryParam("below")
                    @DefaultValue("true")
                    boolean below,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("level") String level,
            @QueryParam("withdrawn") boolean withdrawn,
            @BeanParam PageRequest page) {
        Where where = new Where()
                .under(below ? unit : null)
                .equal("envelope.unit", below ? null : unit)
                .between("appliedOn", from, to)
                .equal("level", level)
                .withdrawnToo(withdrawn);
        return listing.list(Directive.KIND, where, page, DirectiveView::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Reads a directive as it is now, or as it was answered at a version")
    @APIResponse(
            responseCode = "200",
            description = "The directive",
            content = @Content(schema = @Schema(implementation = DirectiveView.class)))
    public Response read(UUID id, @QueryParam("version") Integer version) {
        return (version == null ? registrar.read(Directive.KIND, id) : registrar.read(Directive.KIND, id, version))
                .response();
    }

    @GET
    @Path("{id}/versions")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Reads all versions of a directive, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "The versions",
            content = @Content(schema = @Schema(implementation = DirectiveView[].class)))
    public String versions(UUID id) {
        return registrar.versions(Directive.KIND, id);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.OFFICE)
    @Operation(summary = "Changes a directive; the request replaces all of its content")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = DirectiveView.class)))
    public Response change(UUID id, @HeaderParam("If-Match") String ifMatch, RecordDirective request) {
        check(request);
        return registrar
                .change(Directive.KIND, id, ifMatch, request, each -> {
                    standing.requireOnly(request, id);
                    each.put(request);
                })
                .response();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.OFFICE)
    @Operation(summary = "Withdraws a directive with a reason; it stays readable and counts towards nothing")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = DirectiveView.class)))
    public Response withdraw(UUID id, @HeaderParam("If-Match") String ifMatch, Withdrawal withdrawal) {
        String reason = checks.require(withdrawal, violations -> {}).reason();
        return registrar.withdraw(Directive.KIND, id, ifMatch, reason).response();
    }

    private Receipt keep(RecordDirective request, String key) {
        check(request);
        return registrar.create(Directive.KIND, request.id(), key, request, id -> {
            standing.requireOnly(request, id);
            return Directive.of(id, request);
        });
    }

    private void check(RecordDirective request) {
        checks.require(request, violations -> {
            violations.rejectIf(
                    request.issuedOn() != null
                            && request.appliedOn() != null
                            && request.appliedOn().isBefore(request.issuedOn()),
                    "appliedOn",
                    "before-it-was-issued",
                    "Ngày áp dụng trước ngày ban hành; hãy sửa một trong hai.",
                    "It was put into effect before it was issued; correct one of the two.");
            units.check(violations, "unit", request.unit(), violations.has("appliedOn") ? null : request.appliedOn());
        });
    }
}
