package vn.banggiao.reporting.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.report.Questions.AskedUnit;

/** Reports, as known now or at an instant. */
@Path("/api/v1/reports")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {
    private final Reports reports;

    ReportResource(Reports reports) {
        this.reports = reports;
    }

    @GET
    @Path("{unit}/{period}")
    @RolesAllowed({Roles.READER, Roles.OUTSIDE_ANALYST})
    @Operation(
            summary = "A unit's report for a period",
            description = "Every figure with its state, window, comparison and a link to the records that it sums")
    public ReportView read(
            @Parameter(example = "11.099") String unit,
            @Parameter(description = "`2020`, `2020-H1`, `2020-9M`, `2020-Q3`, `2020-05` or `2019-10-01..2020-03-31`")
                    String period,
            @Parameter(description = "`statutory` (default; Decree 09/2019/NĐ-CP, Article 12) or `calendar`")
                    @QueryParam("basis")
                    String basis,
            @Parameter(description = "The instant as known at which the report is wanted") @QueryParam("asOf")
                    Instant asOf,
            @Parameter(description = AskedUnit.BOUNDARIES) @QueryParam("boundaries") String boundaries,
            @Parameter(description = AskedUnit.ON, example = "2025-06-30") @QueryParam("on") LocalDate on,
            @HeaderParam("Accept-Language") String languages) {
        return reports.report(new AskedUnit(unit, boundaries, on), period, basis, asOf, Language.of(languages));
    }
}
