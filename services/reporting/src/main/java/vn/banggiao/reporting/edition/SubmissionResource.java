package vn.banggiao.reporting.edition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.chassis.record.PageRequest;
import vn.banggiao.reporting.report.Reports;

/** Who has submitted, over REST. */
@Path("/api/v1/submissions")
@Tag(name = "Editions")
@Produces(MediaType.APPLICATION_JSON)
public class SubmissionResource {
    private static final String STANDINGS = "late|not-begun|begun|submitted|accepted|returned";

    private final Submissions submissions;
    private final Reports reports;
    private final Caller caller;

    SubmissionResource(Submissions submissions, Reports reports, Caller caller) {
        this.submissions = submissions;
        this.reports = reports;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            summary = "Who has submitted the report of a period, who is late, and who has not begun",
            description = "Each unit that existed in the period, by code, with its deadline")
    public SubmissionsView list(
            @Parameter(example = "2020-H1") @QueryParam("period") String period,
            @Parameter(description = "`statutory` (default) or `calendar`") @QueryParam("basis") String basis,
            @Parameter(description = "The unit and everything below it; all of the caller's units where left out")
                    @QueryParam("unit")
                    String unit,
            @Parameter(
                            description =
                                    "Only those that stand so: `late`, `not-begun`, `begun`, `submitted` (awaiting a"
                                            + " decision), `accepted` or `returned`. The counts stay those of all")
                    @QueryParam("standing")
                    String standing,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @Parameter(description = "The `next` of the page before") @QueryParam("cursor") String cursor) {
        if (standing != null && !standing.matches(STANDINGS)) {
            throw Refusals.invalid(
                    "standing",
                    "unknown-code",
                    "Phải là late, not-begun, begun, submitted, accepted hoặc returned.",
                    "Must be late, not-begun, begun, submitted, accepted or returned.");
        }
        if (cursor != null && !cursor.matches("[0-9.]{1,20}")) {
            throw Refusals.notACursor();
        }
        Submissions.Part part = new Submissions.Part(standing, cursor, PageRequest.limit(limit));
        Reports.Asked asked = unit == null ? reports.period(period, basis) : reports.period(unit, period, basis);
        return submissions.of(asked, unit == null ? caller.scopes() : List.of(unit), part);
    }
}
