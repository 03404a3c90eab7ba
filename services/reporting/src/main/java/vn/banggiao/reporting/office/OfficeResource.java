package vn.banggiao.reporting.office;

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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.check.Checks;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.reporting.statement.AddressedRecords;
import vn.banggiao.reporting.unit.UnitSearch;
import vn.banggiao.units.UnitRegistry;

/** The head and the foot of a unit's documents over REST. What is stated stands at its unit and first day. */
@Path("/api/v1/offices/{unit}")
@Tag(name = "Documents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OfficeResource {
    private final AddressedRecords records;
    private final Offices offices;
    private final Checks checks;
    private final UnitRegistry units;
    private final UnitSearch search;
    private final Caller caller;
    private final Clock clock;

    OfficeResource(
            AddressedRecords records,
            Offices offices,
            Checks checks,
            UnitRegistry units,
            UnitSearch search,
            Caller caller,
            Clock clock) {
        this.records = records;
        this.offices = offices;
        this.checks = checks;
        this.units = units;
        this.search = search;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Who issues, receives and signs the unit's documents on a day, and what of it was stated")
    public OfficeView read(
            String unit, @Parameter(description = "Today where left out") @QueryParam("on") LocalDate on) {
        caller.requireScope(unit);
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        String name = search.find(unit, day)
                .orElseThrow(() -> Refusals.notFound("unit " + unit + ", " + day))
                .name();
        Optional<SetOffice> stated = offices.stated(unit, day, null);
        return new OfficeView(
                unit,
                stated.map(SetOffice::validFrom).orElse(null),
                stated.orElse(null),
                offices.of(unit, name, day, Language.VI, null),
                null);
    }

    @GET
    @Path("{validFrom}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Reads what was stated from a day on, with its ETag")
    @APIResponse(
            responseCode = "200",
            description = "What was stated",
            content = @Content(schema = @Schema(implementation = OfficeView.class)))
    public Response readStated(String unit, LocalDate validFrom) {
        caller.requireScope(unit);
        return records.read(OfficeEntry.KIND, OfficeView.id(unit, validFrom))
                .orElseThrow(() -> Refusals.notFound("office of " + unit + " from " + validFrom));
    }

    @PUT
    @RolesAllowed(Roles.OFFICE)
    @Operation(
            summary = "States who issues, receives and signs the unit's documents from a day on",
            description =
                    "The first one for that day without If-Match, or with If-None-Match: *; a change of it with If-Match")
    @APIResponse(
            responseCode = "201",
            description = "Stated for the first time",
            content = @Content(schema = @Schema(implementation = OfficeView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed, or stated before: the first answer again",
            content = @Content(schema = @Schema(implementation = OfficeView.class)))
    public Response set(
            String unit,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            SetOffice request) {
        caller.requireScope(unit);
        checks.require(request, violations -> units.check(violations, "unit", unit, request.validFrom()));
        return records.put(
                OfficeEntry.KIND,
                OfficeView.id(unit, request.validFrom()),
                new AddressedRecords.Conditions(ifMatch, ifNoneMatch),
                request,
                each -> OfficeEntry.of(each, unit, request),
                kept -> kept.content.equals(request),
                kept -> kept.content = request);
    }
}
