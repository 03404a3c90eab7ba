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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.ledger.Ledger;
import vn.banggiao.reporting.ledger.Part;
import vn.banggiao.reporting.ledger.Sum;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.reporting.report.ConsolidationView.ConsolidatedSection;
import vn.banggiao.reporting.report.Questions.AskedUnit;
import vn.banggiao.reporting.report.ReportView.ReportSection;
import vn.banggiao.reporting.report.UnitsBelow.Below;

/** The table that a Department makes of its units' reports: each figure of its own beside theirs, and who has not reported. */
@Path("/api/v1/consolidations")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
public class ConsolidationResource {
    private static final String OWN = "own";
    private static final String UNALLOCATED = "unallocated";

    private final Questions questions;
    private final Catalogue catalogue;
    private final Ledger ledger;
    private final StatementReader statements;
    private final UnitsBelow units;
    private final Disclosure disclosure;

    ConsolidationResource(
            Questions questions,
            Catalogue catalogue,
            Ledger ledger,
            StatementReader statements,
            UnitsBelow units,
            Disclosure disclosure) {
        this.disclosure = disclosure;
        this.questions = questions;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.statements = statements;
        this.units = units;
    }

    @GET
    @Path("{unit}/{period}")
    @RolesAllowed({Roles.READER, Roles.OUTSIDE_ANALYST})
    @Operation(
            summary = "A unit's figures, unit by unit",
            description =
                    "Every line of the unit's report with the figure of each unit directly below it as it was in the"
                            + " period, what was recorded in the unit itself, and the units that did not report")
    public ConsolidationView read(
            @Parameter(example = "11") String unit,
            @Parameter(description = "As for reports") String period,
            @Parameter(description = "`statutory` (default) or `calendar`") @QueryParam("basis") String basis,
            @Parameter(description = "The instant as known at which it is wanted", example = "2026-01-15T00:00:00Z")
                    @QueryParam("asOf")
                    Instant asOf,
            @Parameter(description = "`as-it-was` (default) or `today`, as for reports") @QueryParam("boundaries")
                    String boundaries,
            @Parameter(description = AskedUnit.ON, example = "2025-06-30") @QueryParam("on") LocalDate on,
            @Parameter(description = "Only this section", example = "border") @QueryParam("section") String section,
            @Parameter(description = "Only this indicator", example = "incidents.cases") @QueryParam("indicator")
                    String indicator,
            @Parameter(description = "Currency into which amounts are converted beside their own", example = "VND")
                    @QueryParam("currency")
                    String currency,
            @Parameter(description = "What one of a currency is worth in it, and on which day: `USD:25000@2024-12-31`")
                    @QueryParam("rate")
                    List<String> rates,
            @HeaderParam("Accept-Language") String languages) {
        Conversion conversion = Conversion.of(currency, rates == null ? List.of() : rates);
        if (indicator != null) {
            questions.indicator(indicator);
        }
        disclosure.requireOpen(asOf, boundaries);
        Question question = questions.ask(new AskedUnit(unit, boundaries, on), period, basis, asOf);
        Language language = Language.of(languages);
        StatedFacts stated = statements.read(question);
        ReportView report =
                new ReportMaker(question, catalogue, ledger, stated, language).report(questions.unit(question));
        List<ReportSection> sections = report.sections().stream()
                .filter(each -> section == null || each.code().equals(section))
                .map(each -> only(indicator, each))
                .toList();
        if (sections.isEmpty()) {
            throw Refusals.invalid(
                    "section",
                    "unknown-section",
                    "Báo cáo của đơn vị không có phần này; xem sections của báo cáo.",
                    "The unit's report has no such section; see its sections.");
        }
        return disclosure.of(consolidated(question, stated, report, sections, language, conversion));
    }

    private static ReportSection only(String indicator, ReportSection section) {
        return new ReportSection(
                section.code(),
                section.numbering(),
                section.title(),
                null,
                section.figures().stream()
                        .filter(each -> indicator == null || each.indicator().equals(indicator))
                        .toList());
    }

    private ConsolidationView consolidated(
            Question question,
            StatedFacts stated,
            ReportView report,
            List<ReportSection> sections,
            Language language,
            Conversion conversion) {
        Set<Window> windows = new LinkedHashSet<>();
        Set<String> indicators = new HashSet<>();
        sections.forEach(section -> section.figures().forEach(each -> {
            windows.add(new Window(each.window().from(), each.window().to()));
            indicators.add(each.indicator());
        }));
        List<String> recorded = LedgerSums.indicators(catalogue).stream()
                .filter(indicators::contains)
                .toList();
        List<Below> all = units.find(question);
        Map<String, Map<Window, List<Sum>>> sums =
                ledger.sums(parts(question, all), recorded, windows, question.asOf());
        List<Below> columns = new ArrayList<>();
        List<Map<Window, List<Sum>>> below = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Map<Window, List<Sum>> given = sums.getOrDefault(Integer.toString(i), Map.of());
            if (all.get(i).column().from() != null || !given.isEmpty()) {
                columns.add(all.get(i));
                below.add(given);
            }
        }
        ConsolidationMaker maker = new ConsolidationMaker(
                question,
                catalogue,
                language,
                columns,
                statements.readBelow(
                        question, columns.stream().map(Below::question).toList(), windows, stated),
                stated,
                new ConsolidationMaker.Recorded(
                        sums.getOrDefault(OWN, Map.of()), sums.getOrDefault(UNALLOCATED, Map.of()), below),
                conversion);
        return new ConsolidationView(
                report.unit(),
                report.period(),
                question.asOf(),
                question.boundaries().code(),
                columns.stream().map(Below::column).toList(),
                sections.stream()
                        .map(each -> new ConsolidatedSection(
                                each.code(),
                                each.numbering(),
                                each.title(),
                                each.figures().stream().map(maker::line).toList()))
                        .toList(),
                report.undetermined());
    }

    /** All of them of one whole: a count in one unit replaces that of another from which it took people over. */
    private List<Part> parts(Question question, List<Below> below) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < below.size(); i++) {
            parts.add(new Part(Integer.toString(i), OWN, below.get(i).ground()));
        }
        parts.add(new Part(OWN, OWN, units.own(question.bearer(), question.today())));
        if (question.today() != null) {
            parts.add(new Part(UNALLOCATED, OWN, question.today().unallocated()));
        }
        return parts;
    }
}
