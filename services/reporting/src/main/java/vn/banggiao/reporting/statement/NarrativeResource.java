package vn.banggiao.reporting.statement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.check.Checks;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Violations;
import vn.banggiao.units.UnitRegistry;

/**
 * The text of a report's sections over REST: written with PUT, first without If-Match, then with it. A section that has none yet
 * offers what the unit wrote last time.
 */
@Path("/api/v1/reports/{unit}/{period}/narratives/{section}")
@Tag(name = "Narratives")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NarrativeResource {
    private final AddressedRecords records;
    private final Statements statements;
    private final Checks checks;
    private final WindowRules windows;
    private final UnitRegistry units;
    private final Caller caller;

    NarrativeResource(
            AddressedRecords records,
            Statements statements,
            Checks checks,
            WindowRules windows,
            UnitRegistry units,
            Caller caller) {
        this.records = records;
        this.statements = statements;
        this.checks = checks;
        this.windows = windows;
        this.units = units;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Reads the text of a section, or what it can be carried over from")
    @APIResponse(
            responseCode = "200",
            description = "The text; without an ETag where none was written yet",
            content = @Content(schema = @Schema(implementation = NarrativeView.class)))
    public Response read(String unit, String period, String section) {
        caller.requireScope(unit);
        StatedWindow window = window(unit, period, section);
        return records.read(Narrative.KIND, id(unit, window, section)).orElseGet(() -> {
            NarrativeView.CarriedOver last =
                    statements.lastNarrative(unit, section, window.toDay()).orElse(null);
            return Response.ok(new NarrativeView(unit, window.period(), section, null, last, null))
                    .build();
        });
    }

    @PUT
    @RolesAllowed(Roles.OFFICE)
    @Operation(summary = "Writes the text of a section; the first time without If-Match, or with If-None-Match: *")
    @APIResponse(
            responseCode = "201",
            description = "Written for the first time",
            content = @Content(schema = @Schema(implementation = NarrativeView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed, or written before: the first answer again",
            content = @Content(schema = @Schema(implementation = NarrativeView.class)))
    public Response write(
            String unit,
            String period,
            String section,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            WriteNarrative request) {
        caller.requireScope(unit);
        StatedWindow window = window(unit, period, section);
        String text = checks.require(request, violations -> {}).text();
        return records.put(
                Narrative.KIND,
                id(unit, window, section),
                new AddressedRecords.Conditions(ifMatch, ifNoneMatch),
                request,
                id -> Narrative.of(id, unit, section, window, text),
                kept -> kept.text.equals(text),
                kept -> kept.text = text);
    }

    /** The period's statutory days: they order the texts of a unit, and the unit must exist on their last. */
    private StatedWindow window(String unit, String period, String section) {
        Violations violations = new Violations();
        StatedWindow window = windows.period(violations, period, null);
        if (window != null) {
            units.check(violations, "unit", unit, window.toDay());
            SectionRules.check(violations, section, statements.outline(unit, window.toDay(), null));
        }
        violations.refuseIfAny();
        return window;
    }

    private static UUID id(String unit, StatedWindow window, String section) {
        return AddressedRecords.id(Narrative.KIND, unit, window.period(), section);
    }
}
