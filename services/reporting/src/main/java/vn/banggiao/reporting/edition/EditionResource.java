package vn.banggiao.reporting.edition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.check.Checks;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.chassis.record.Listing;
import vn.banggiao.chassis.record.Page;
import vn.banggiao.chassis.record.PageRequest;
import vn.banggiao.chassis.record.Where;
import vn.banggiao.reporting.report.ReportView;
import vn.banggiao.reporting.report.Reports;

/** Editions over REST: submitted by their units, decided on from above, and the same for ever. */
@Path("/api/v1/editions")
@Tag(name = "Editions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EditionResource {
    private final Editions editions;
    private final EditionContents contents;
    private final Differences differences;
    private final Reports reports;
    private final Listing listing;
    private final Checks checks;

    EditionResource(
            Editions editions,
            EditionContents contents,
            Differences differences,
            Reports reports,
            Listing listing,
            Checks checks) {
        this.editions = editions;
        this.contents = contents;
        this.differences = differences;
        this.reports = reports;
        this.listing = listing;
        this.checks = checks;
    }

    @POST
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.PROVINCE_OFFICER})
    @Operation(
            summary = "Submits the unit's own report, frozen as it is known now",
            description =
                    "Only the unit itself submits. The next edition follows a return, or an acceptance after which something"
                            + " changed; 409 `awaiting-decision` or `nothing-changed` names the edition that stands in the way."
                            + " Waits until every event that Kafka has is in the ledger; records that a service has yet to"
                            + " hand to Kafka come late, in the next edition")
    @APIResponse(
            responseCode = "201",
            description = "Submitted",
            content = @Content(schema = @Schema(implementation = EditionView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Submitted before: the first answer again",
            content = @Content(schema = @Schema(implementation = EditionView.class)))
    @APIResponse(responseCode = "404", description = "No such unit in the period")
    @APIResponse(
            responseCode = "503",
            description =
                    "`ledger-behind`: the ledger did not get all that Kafka has in time, nothing was frozen; Retry-After"
                            + " says when to submit again")
    public Response submit(SubmitEdition request, @HeaderParam("Idempotency-Key") String key) {
        checks.require(request, violations -> {});
        Reports.Asked asked = reports.period(request.unit(), request.period(), request.basis());
        return editions.submit(request, asked, key).response();
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Lists editions, latest first, within the caller's units")
    public Page<EditionView> list(
            @Parameter(description = "The unit and everything below it") @QueryParam("unit") String unit,
            @QueryParam("period") String period,
            @QueryParam("basis") String basis,
            @Parameter(description = "`submitted`, `accepted` or `returned`") @QueryParam("state") String state,
            @BeanParam PageRequest page) {
        if (state != null && !state.matches("submitted|accepted|returned")) {
            throw Refusals.invalid(
                    "state",
                    "unknown-code",
                    "Phải là submitted, accepted hoặc returned.",
                    "Must be submitted, accepted or returned.");
        }
        Where where = new Where()
                .under(unit)
                .equal(
                        "period",
                        period == null
                                ? null
                                : reports.period(period, basis).period().code())
                .equal("basis", basis)
                .equal("state", state);
        return listing.list(Edition.KIND, where, page, EditionView::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Reads what is known of an edition besides its content")
    @APIResponse(
            responseCode = "200",
            description = "The edition; its ETag names the version of its state",
            content = @Content(schema = @Schema(implementation = EditionView.class)))
    public Response read(UUID id) {
        Edition edition = editions.require(id);
        return Response.ok(EditionView.of(edition))
                .tag(Integer.toString(edition.envelope.version))
                .build();
    }

    @GET
    @Path("{id}/content")
    @RolesAllowed(Roles.READER)
    @Operation(
            summary = "Reads the report as it was submitted, byte for byte",
            description =
                    "Canonical JSON in Vietnamese: sorted keys, plain decimals, UTF-8, no white space. The ETag, and the header"
                            + " X-Content-SHA256, are the SHA-256 of the bytes")
    @APIResponse(
            responseCode = "200",
            description = "The very bytes",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response content(UUID id, @Context Request request) {
        Edition edition = editions.require(id);
        EntityTag tag = new EntityTag(edition.sha256);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(contents.read(edition)) : unchanged;
        return answer.tag(tag)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("X-Content-SHA256", edition.sha256)
                .build();
    }

    @GET
    @Path("{id}/difference")
    @RolesAllowed(Roles.READER)
    @Operation(
            summary = "What changed since the edition before, figure by figure and record by record",
            description = "404 for the first edition, which has none before it")
    public DifferenceView difference(UUID id) {
        Edition after = editions.require(id);
        Edition before = editions.before(after)
                .orElseThrow(() -> Refusals.notFound("edition before number 1 of " + after.envelope.unit));
        return differences.between(before, contents.read(before), after, contents.read(after));
    }

    @POST
    @Path("{id}/acceptance")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.PROVINCE_OFFICER})
    @Operation(
            summary = "Accepts an edition, from the level above its unit",
            description = "It can be changed no more. If-Match is honoured where it is sent")
    @APIResponse(
            responseCode = "200",
            description = "Accepted, now or before",
            content = @Content(schema = @Schema(implementation = EditionView.class)))
    @APIResponse(responseCode = "404", description = "There is no such edition")
    @APIResponse(responseCode = "412", description = "If-Match is stale: the edition has been decided on")
    public Response accept(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return editions.accept(id, ifMatch).response();
    }

    @POST
    @Path("{id}/return")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.PROVINCE_OFFICER})
    @Operation(
            summary = "Returns an edition to its unit with a reason, from the level above",
            description = "The unit submits the next edition. If-Match is honoured where it is sent")
    @APIResponse(
            responseCode = "200",
            description = "Returned, now or before with the same reason",
            content = @Content(schema = @Schema(implementation = EditionView.class)))
    @APIResponse(responseCode = "404", description = "There is no such edition")
    @APIResponse(responseCode = "412", description = "If-Match is stale: the edition has been decided on")
    public Response giveBack(UUID id, @HeaderParam("If-Match") String ifMatch, ReturnEdition request) {
        return editions.giveBack(id, ifMatch, checks.require(request, violations -> {}))
                .response();
    }
}
