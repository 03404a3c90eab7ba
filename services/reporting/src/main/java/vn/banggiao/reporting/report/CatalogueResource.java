package vn.banggiao.reporting.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.period.PeriodCode;
import vn.banggiao.reporting.period.Periods;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.reporting.statement.PeriodProblems;

/** What can be reported, and which days a period covers. */
@Path("/api/v1")
@Tag(name = "Catalogue")
@Produces(MediaType.APPLICATION_JSON)
public class CatalogueResource {
    private final Catalogue catalogue;
    private final Periods periods;
    private final Questions questions;

    CatalogueResource(Catalogue catalogue, Periods periods, Questions questions) {
        this.catalogue = catalogue;
        this.periods = periods;
        this.questions = questions;
    }

    /** An indicator of the catalogue. */
    public record IndicatorView(
            String code,
            String section,
            String name,
            String measure,
            String behaviour,
            String owner,
            List<DimensionView> dimensions) {}

    /** A way to narrow an indicator; an empty list of values stands for any code. */
    public record DimensionView(String name, Set<String> values) {}

    /** The days that a period covers, both included. */
    public record PeriodView(String code, String basis, LocalDate from, LocalDate to, String label) {}

    @GET
    @Path("indicators")
    @RolesAllowed("**")
    @Operation(summary = "The catalogue of indicators, in the order of a report")
    public List<IndicatorView> indicators(@HeaderParam("Accept-Language") String languages) {
        Language language = Language.of(languages);
        return catalogue.all().stream().map(each -> view(each, language)).toList();
    }

    @GET
    @Path("periods/{code}")
    @RolesAllowed("**")
    @Operation(summary = "The days that a period covers")
    public PeriodView period(
            String code, @QueryParam("basis") String basis, @HeaderParam("Accept-Language") String languages) {
        PeriodCode period = questions.period(code);
        Window window = periods.resolve(period, PeriodProblems.basis(basis));
        return new PeriodView(
                period.code(),
                PeriodProblems.basis(basis).code(),
                window.from(),
                window.to(),
                period.label(Language.of(languages)));
    }

    private static IndicatorView view(Indicator indicator, Language language) {
        return new IndicatorView(
                indicator.code(),
                indicator.section().code(),
                indicator.name().in(language),
                indicator.measure().code(),
                indicator.behaviour().code(),
                indicator.owner(),
                indicator.dimensions().stream()
                        .map(each -> new DimensionView(each.name(), each.closedValues()))
                        .toList());
    }
}
