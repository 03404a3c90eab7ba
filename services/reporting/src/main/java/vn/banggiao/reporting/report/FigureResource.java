package vn.banggiao.reporting.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.ledger.Ledger;

/** Single figures: any indicator, narrowed in any way, for a unit and period. */
@Path("/api/v1/figures")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
public class FigureResource {
    private final Questions questions;
    private final Catalogue catalogue;
    private final Ledger ledger;
    private final StatementReader statements;

    FigureResource(Questions questions, Catalogue catalogue, Ledger ledger, StatementReader statements) {
        this.questions = questions;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.statements = statements;
    }

    @GET
    @RolesAllowed({
        Roles.BORDER_POST,
        Roles.DISTRICT_OFFICER,
        Roles.PROVINCE_OFFICER,
        Roles.ANALYST,
        Roles.SYSTEM,
        Roles.AUDITOR
    })
    @Operation(summary = "One figure, as it stands or would stand in the unit's report")
    public FigureView read(
            @QueryParam("unit") String unit,
            @QueryParam("period") String period,
            @QueryParam("indicator") String indicator,
            @Parameter(example = "country=LA;kind=illegal-entry") @QueryParam("dimensions") String dimensions,
            @QueryParam("basis") String basis,
            @QueryParam("asOf") Instant asOf,
            @Parameter(
                            description = "`as-it-was` (default): each record under the unit of its day; `today`: under"
                                    + " the unit that holds its place today, which must be a unit of today")
                    @QueryParam("boundaries")
                    String boundaries,
            @HeaderParam("Accept-Language") String languages) {
        Question question = questions.ask(unit, period, basis, asOf, boundaries);
        Questions.Narrowed narrowed = questions.narrowed(indicator, dimensions);
        ReportMaker maker =
                new ReportMaker(question, catalogue, ledger, statements.read(question), Language.of(languages));
        return maker.figure(narrowed.indicator(), narrowed.dimensions());
    }
}
