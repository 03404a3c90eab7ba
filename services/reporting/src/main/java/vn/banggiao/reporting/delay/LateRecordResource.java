package vn.banggiao.reporting.delay;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.chassis.problem.Violations;
import vn.banggiao.chassis.record.PageRequest;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.reporting.report.Reports;

/** What came late to a report: the {@code records} of a figure's {@code late} leads here. */
@Path("/api/v1/late-records")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
public class LateRecordResource {
    private final LateRecords late;
    private final RecordedIndicators indicators;
    private final Reports reports;

    LateRecordResource(LateRecords late, RecordedIndicators indicators, Reports reports) {
        this.late = late;
        this.indicators = indicators;
        this.reports = reports;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            summary = "What happened before a report's days and was first recorded on them, with both days",
            description = "The latest first. It is part of none of the report's values")
    public LateRecordsView list(
            @Parameter(example = "11.099") @QueryParam("unit") String unit,
            @Parameter(example = "incidents.cases") @QueryParam("indicator") String indicator,
            @Parameter(example = "country=LA;kind=illegal-entry") @QueryParam("dimensions") String dimensions,
            @Parameter(description = "First day of the report") @QueryParam("from") LocalDate from,
            @Parameter(description = "Last day of the report, included") @QueryParam("to") LocalDate to,
            @Parameter(description = "The instant as known at which they are wanted") @QueryParam("asOf") Instant asOf,
            @Parameter(description = "`as-it-was` (default) or `today`, as of the report") @QueryParam("boundaries")
                    String boundaries,
            @Parameter(
                            description =
                                    "A day on which the unit had its code, where others had it too; the one that has it at"
                                            + " the end where left out")
                    @QueryParam("on")
                    LocalDate on,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @Parameter(description = "The `next` of the page before") @QueryParam("cursor") String cursor) {
        Indicator of = indicators.require(indicator);
        Violations violations = new Violations();
        violations
                .rejectIf(
                        from == null,
                        "from",
                        "required",
                        "Bắt buộc; hãy ghi ngày đầu.",
                        "Required; give the first day.")
                .rejectIf(to == null, "to", "required", "Bắt buộc; hãy ghi ngày cuối.", "Required; give the last day.")
                .refuseIfAny();
        Window window = reports.period(from + ".." + to, null).window();
        return late.of(
                reports.ground(unit, boundaries, window, on),
                of.code(),
                narrowing(of, dimensions),
                window,
                asOf,
                LatePosition.parse(cursor),
                PageRequest.limit(limit));
    }

    private static Dimensions narrowing(Indicator indicator, String text) {
        try {
            Dimensions dimensions = Dimensions.parse(text);
            var violations = indicator.violations("dimensions", dimensions.values());
            if (violations.isEmpty()) {
                return dimensions;
            }
            throw Refusals.invalid(violations);
        } catch (IllegalArgumentException e) {
            throw Refusals.invalid(
                    "dimensions",
                    "unreadable",
                    "Phải theo dạng country=LA;kind=illegal-entry.",
                    "Must be of the form country=LA;kind=illegal-entry.");
        }
    }
}
