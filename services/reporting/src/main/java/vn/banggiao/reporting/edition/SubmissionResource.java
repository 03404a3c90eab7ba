package vn.banggiao.reporting.edition;

import jakarta.annotation.security.RolesAllowed;
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
import vn.banggiao.reporting.report.Reports;

/** Who has submitted, over REST. */
@Path("/api/v1/submissions")
@Tag(name = "Editions")
@Produces(MediaType.APPLICATION_JSON)
public class SubmissionResource {
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
            description = "Each unit that existed in the period, with its deadline")
    public SubmissionsView list(
            @Parameter(example = "2020-H1") @QueryParam("period") String period,
            @Parameter(description = "`statutory` (default) or `calendar`") @QueryParam("basis") String basis,
            @Parameter(description = "The unit and everything below it; all of the caller's units where left out")
                    @QueryParam("unit")
                    String unit) {
        Reports.Asked asked = unit == null ? reports.period(period, basis) : reports.period(unit, period, basis);
        return submissions.of(asked, unit == null ? caller.scopes() : List.of(unit));
    }
}
