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
import java.time.Clock;
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

/** Agreements over REST: recorded once, changed with If-Match, withdrawn with a reason, never deleted. */
@Path("/api/v1/agreements")
@Tag(name = "Agreements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AgreementResource {
    private final Registrar registrar;
    private final Listing listing;
    private final Batch batch;
    private final Checks checks;
    private final UnitRegistry units;
    private final Clock clock;

    AgreementResource(
            Registrar registrar, Listing listing, Batch batch, Checks checks, UnitRegistry units, Clock clock) {
        this.registrar = registrar;
        this.listing = listing;
        this.batch = batch;
        this.checks = checks;
        this.units = units;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.OFFICE)
    @Operation(summary = "Records an agreement")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded before: the first answer again",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response record(RecordAgreement request, @HeaderParam("Idempotency-Key") String key) {
        return keep(request, key).response();
    }

    @POST
    @Path("batch")
    @RolesAllowed(Roles.OFFICE)
    @Consumes("application/x-ndjson")
    @Produces("application/x-ndjson")
    @Operation(summary = "Records many agreements: NDJSON in, one answer a line out, in the same order")
    @APIResponse(
            responseCode = "200",
            description = "One line for each line sent, each with its own status",
            content = @Content(schema = @Schema(implementation = Batch.Line.class)))
    public StreamingOutput recordAll(
            @Schema(implementation = RecordAgreement.class) InputStream body,
            @HeaderParam("Content-Encoding") String encoding,
            @HeaderParam("Accept-Language") String languages) {
        return batch.stream(
                body,
                "gzip".equals(encoding),
                RecordAgreement.class,
                Language.of(languages),
                RecordAgreement::id,
                line -> keep(line, null));
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Produces({MediaType.APPLICATION_JSON, ChangesRequest.LINES})
    @Operation(
            summary = "Lists agreements, newest first, within the caller's units; or what has changed in the list",
            description = "`from` and `to` ask for the day of signing, or where that is not known of coming into force")
    @APIResponse(
            responseCode = "200",
            description = "A page of the list, or changes",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
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
                .between("datedOn", from, to)
                .equal("kind", kind)
                .equal("country", country)
                .withdrawnToo(withdrawn);
        return listing.answer(Agreement.KIND, where, page, since, AgreementView::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Reads an agreement as it is now, or as it was answered at a version")
    @APIResponse(
            responseCode = "200",
            description = "The agreement",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response read(UUID id, @QueryParam("version") Integer version) {
        return (version == null ? registrar.read(Agreement.KIND, id) : registrar.read(Agreement.KIND, id, version))
                .response();
    }

    @GET
    @Path("{id}/versions")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Reads all versions of an agreement, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "The versions",
            content = @Content(schema = @Schema(implementation = AgreementView[].class)))
    public String versions(UUID id) {
        return registrar.versions(Agreement.KIND, id);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.OFFICE)
    @Operation(summary = "Changes an agreement; the request replaces all of its content")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response change(UUID id, @HeaderParam("If-Match") String ifMatch, RecordAgreement request) {
        check(request);
        return registrar
                .change(Agreement.KIND, id, ifMatch, request, agreement -> agreement.put(request))
                .response();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.OFFICE)
    @Operation(summary = "Withdraws an agreement with a reason; it stays readable and counts towards nothing")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response withdraw(UUID id, @HeaderParam("If-Match") String ifMatch, Withdrawal withdrawal) {
        String reason = checks.require(withdrawal, violations -> {}).reason();
        return registrar.withdraw(Agreement.KIND, id, ifMatch, reason).response();
    }

    private Receipt keep(RecordAgreement request, String key) {
        check(request);
        return registrar.createTogether(Agreement.KIND, request.id(), key, request, id -> Agreement.of(id, request));
    }

    private void check(RecordAgreement request) {
        checks.require(request, violations -> {
            units.check(violations, "unit", request.unit(), request.datedOn());
            AgreementRules.check(violations, request, LocalDate.now(clock));
        });
    }
}
