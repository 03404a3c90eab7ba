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

/** Single figures: any indicator, narrowed in any way, for a unit and period. */
@Path("/api/v1/figures")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
public class FigureResource {
    private final Questions questions;
    private final Reports reports;
    private final Disclosure disclosure;

    FigureResource(Questions questions, Reports reports, Disclosure disclosure) {
        this.disclosure = disclosure;
        this.questions = questions;
        this.reports = reports;
    }

    @GET
    @RolesAllowed({Roles.READER, Roles.OUTSIDE_ANALYST})
    @Operation(summary = "One figure, as it stands or would stand in the unit's report")
    public FigureView read(
            @QueryParam("unit") String unit,
            @QueryParam("period") String period,
            @QueryParam("indicator") String indicator,
            @Parameter(example = "country=LA;kind=illegal-entry") @QueryParam("dimensions") String dimensions,
            @QueryParam("basis") String basis,
            @QueryParam("asOf") Instant asOf,
            @Parameter(description = AskedUnit.BOUNDARIES) @QueryParam("boundaries") String boundaries,
            @Parameter(description = AskedUnit.ON, example = "2025-06-30") @QueryParam("on") LocalDate on,
            @HeaderParam("Accept-Language") String languages) {
        Question question = questions.ask(new AskedUnit(unit, boundaries, on), period, basis, asOf);
        Questions.Narrowed narrowed = questions.narrowed(indicator, dimensions).inOneCurrency();
        disclosure.requireOpen(asOf, boundaries);
        return disclosure.of(
                reports.figure(question, narrowed, Language.of(languages)), unit, question.period(), question.basis());
    }
}
