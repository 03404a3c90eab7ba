package vn.banggiao.citizens;

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
import java.util.List;
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

/**
 * Protection cases over REST: recorded once, changed with If-Match, withdrawn with a reason, never deleted. Of the persons
 * concerned it answers only how many there are.
 */
@Path("/api/v1/cases")
@Tag(name = "Cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseResource {
    private final Registrar registrar;
    private final Listing listing;
    private final Batch batch;
    private final Checks checks;
    private final UnitRegistry units;
    private final PersonSeal seal;
    private final Persons persons;
    private final Clock clock;

    CaseResource(
            Registrar registrar,
            Listing listing,
            Batch batch,
            Checks checks,
            UnitRegistry units,
            PersonSeal seal,
            Persons persons,
            Clock clock) {
        this.registrar = registrar;
        this.listing = listing;
        this.batch = batch;
        this.checks = checks;
        this.units = units;
        this.seal = seal;
        this.persons = persons;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.OFFICE_OR_POST)
    @Operation(summary = "Records a case")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded before: the first answer again",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response record(RecordCase request, @HeaderParam("Idempotency-Key") String key) {
        return keep(request, key).response();
    }

    @POST
    @Path("batch")
    @RolesAllowed(Roles.OFFICE_OR_POST)
    @Consumes("application/x-ndjson")
    @Produces("application/x-ndjson")
    @Operation(summary = "Records many cases: NDJSON in, one answer a line out, in the same order")
    @APIResponse(
            responseCode = "200",
            description = "One line for each line sent, each with its own status",
            content = @Content(schema = @Schema(implementation = Batch.Line.class)))
    public StreamingOutput recordAll(
            @Schema(implementation = RecordCase.class) InputStream body,
            @HeaderParam("Content-Encoding") String encoding,
            @HeaderParam("Accept-Language") String languages) {
        return batch.stream(
                body,
                "gzip".equals(encoding),
                RecordCase.class,
                Language.of(languages),
                RecordCase::id,
                line -> keep(line, null));
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Produces({MediaType.APPLICATION_JSON, ChangesRequest.LINES})
    @Operation(summary = "Lists cases, newest first, within the caller's units; or what has changed in the list")
    @APIResponse(
            responseCode = "200",
            description = "A page of the list, or changes",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
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
        return listing.answer(ProtectionCase.KIND, where, page, since, CaseView::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Reads a case as it is now, or as it was answered at a version")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response read(UUID id, @QueryParam("version") Integer version) {
        return (version == null
                        ? registrar.read(ProtectionCase.KIND, id)
                        : registrar.read(ProtectionCase.KIND, id, version))
                .response();
    }

    @GET
    @Path("{id}/versions")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Reads all versions of a case, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "The versions",
            content = @Content(schema = @Schema(implementation = CaseView[].class)))
    public String versions(UUID id) {
        return registrar.versions(ProtectionCase.KIND, id);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.OFFICE_OR_POST)
    @Operation(
            summary =
                    "Changes a case; the request replaces all of its content, but for persons where it leaves them out")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @Transactional
    public Response change(UUID id, @HeaderParam("If-Match") String ifMatch, RecordCase request) {
        ProtectionCase kept = registrar.require(ProtectionCase.KIND, id, LockModeType.PESSIMISTIC_WRITE);
        LocalDate openedOn = openedOn(request, kept.openedOn);
        check(request, openedOn, persons.readable(kept));
        if (request.persons() != null) {
            persons.requireReplaceable(kept);
        }
        return registrar
                .change(
                        ProtectionCase.KIND,
                        id,
                        ifMatch,
                        CaseContent.of(request, seal),
                        citizenCase -> citizenCase.put(request, openedOn, seal))
                .response();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.OFFICE_OR_POST)
    @Operation(summary = "Withdraws a case with a reason; it stays readable and counts towards nothing")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @Transactional
    public Response withdraw(UUID id, @HeaderParam("If-Match") String ifMatch, Withdrawal withdrawal) {
        ProtectionCase kept = registrar.require(ProtectionCase.KIND, id, LockModeType.PESSIMISTIC_WRITE);
        NameTrace names = NameTrace.of(persons.readable(kept));
        String reason = checks.require(
                        withdrawal, violations -> Naming.check(violations, "reason", withdrawal.reason(), names))
                .reason();
        return registrar.withdraw(ProtectionCase.KIND, id, ifMatch, reason).response();
    }

    private Receipt keep(RecordCase request, String key) {
        check(request, openedOn(request, null), List.of());
        LocalDate openedOn = openedOn(request, LocalDate.now(clock));
        return registrar.createTogether(
                ProtectionCase.KIND,
                request.id(),
                CallersKey.kept(key),
                CaseContent.of(request, seal),
                id -> ProtectionCase.of(id, request, openedOn, seal));
    }

    private static LocalDate openedOn(RecordCase request, LocalDate otherwise) {
        return request == null || request.openedOn() == null ? otherwise : request.openedOn();
    }

    private void check(RecordCase request, LocalDate openedOn, List<Person> personsKept) {
        checks.require(request, violations -> {
            units.check(violations, "unit", request.unit(), request.occurredOn());
            CaseRules.check(request, openedOn, personsKept, violations);
        });
    }
}
