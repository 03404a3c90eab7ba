package vn.banggiao.reporting.delay;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.reporting.boundary.Bearer;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.reporting.report.Reports;

/** How long units take to record what happened, over REST. */
@Path("/api/v1/delays")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
public class DelayResource {
    private final Delays delays;
    private final Reports reports;
    private final RecordedIndicators indicators;

    DelayResource(Delays delays, Reports reports, RecordedIndicators indicators) {
        this.delays = delays;
        this.reports = reports;
        this.indicators = indicators;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            summary = "How many days typically pass until what happened in a period is recorded, unit by unit",
            description =
                    "Median and 90th percentile of the days from the event to the record's first version, and the share that"
                            + " was recorded after the period had closed: of the unit as a whole, of what was recorded at the unit itself,"
                            + " and of each unit directly below")
    public DelaysView read(
            @Parameter(example = "11") @QueryParam("unit") String unit,
            @Parameter(example = "2020-H1") @QueryParam("period") String period,
            @Parameter(description = "`statutory` (default) or `calendar`") @QueryParam("basis") String basis,
            @Parameter(
                            description =
                                    "A day on which the unit had its code, where others had it too; the one that has it at"
                                            + " the end where left out")
                    @QueryParam("on")
                    LocalDate on,
            @Parameter(description = "Only records that this indicator counts", example = "incidents.cases")
                    @QueryParam("indicator")
                    String indicator,
            @Parameter(description = "Only records that the indicators of this section count", example = "border")
                    @QueryParam("section")
                    String section) {
        Reports.Asked asked = reports.period(period, basis);
        Bearer bearer = reports.bearer(unit, asked.window(), on);
        Window days = bearer.counted(asked.window()).orElse(asked.window());
        Delays.Found found = delays.of(
                bearer,
                indicators.named(indicator, section),
                days,
                asked.window().to());
        return new DelaysView(
                unit,
                asked.period().code(),
                asked.basis().code(),
                asked.window().from(),
                asked.window().to(),
                found.whole(),
                found.units());
    }
}
