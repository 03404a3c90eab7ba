package vn.banggiao.reporting.statement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.check.Checks;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.units.UnitRegistry;

/** How units order their reports, over REST. An outline stands at its unit and first day; a unit without one uses the usual sections. */
@Path("/api/v1/outlines/{unit}")
@Tag(name = "Outlines")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OutlineResource {
    private final AddressedRecords records;
    private final Statements statements;
    private final Checks checks;
    private final OutlineRules rules;
    private final UnitRegistry units;
    private final Caller caller;
    private final Clock clock;

    OutlineResource(
            AddressedRecords records,
            Statements statements,
            Checks checks,
            OutlineRules rules,
            UnitRegistry units,
            Caller caller,
            Clock clock) {
        this.records = records;
        this.statements = statements;
        this.checks = checks;
        this.rules = rules;
        this.units = units;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Reads the outline that holds on a day; the usual sections where the unit has set none")
    @APIResponse(
            responseCode = "200",
            description = "The outline; without an ETag where the unit has set none",
            content = @Content(schema = @Schema(implementation = OutlineView.class)))
    public Response read(String unit, @Parameter(description = "Today where left out") @QueryParam("on") LocalDate on) {
        caller.requireScope(unit);
        return statements
                .outline(unit, on == null ? LocalDate.now(clock) : on, null)
                .flatMap(outline -> records.read(Outline.KIND, outline.id()))
                .orElseGet(() -> Response.ok(OutlineView.usual(unit)).build());
    }

    @PUT
    @RolesAllowed(Roles.OFFICE)
    @Operation(
            summary = "Sets the outline from a day on",
            description = "The first one for that day without If-Match, or with If-None-Match: *; a change of it with"
                    + " If-Match. Outlines for other days stay as they are.")
    @APIResponse(
            responseCode = "201",
            description = "Set for the first time",
            content = @Content(schema = @Schema(implementation = OutlineView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed, or set before: the first answer again",
            content = @Content(schema = @Schema(implementation = OutlineView.class)))
    public Response set(
            String unit,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            SetOutline request) {
        caller.requireScope(unit);
        checks.require(request, violations -> {
            rules.check(violations, request);
            units.check(violations, "unit", unit, request.validFrom());
        });
        UUID id = AddressedRecords.id(Outline.KIND, unit, request.validFrom().toString());
        return records.put(
                Outline.KIND,
                id,
                new AddressedRecords.Conditions(ifMatch, ifNoneMatch),
                request,
                each -> Outline.of(each, unit, request),
                kept -> kept.sections.equals(request.sections()),
                kept -> kept.sections = request.sections());
    }
}
