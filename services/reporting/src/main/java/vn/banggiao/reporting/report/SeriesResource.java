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
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.reporting.boundary.Named;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.catalogue.Measure;
import vn.banggiao.reporting.period.Basis;
import vn.banggiao.reporting.period.InvalidPeriod;
import vn.banggiao.reporting.period.PeriodKind;
import vn.banggiao.reporting.period.PeriodRun;
import vn.banggiao.reporting.period.Periods;
import vn.banggiao.reporting.period.RecurringPeriod;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.reporting.report.Questions.AskedUnit;
import vn.banggiao.reporting.report.SeriesView.SeriesLine;
import vn.banggiao.reporting.report.UnitsBelow.Below;
import vn.banggiao.reporting.statement.PeriodProblems;

/** Figures over a run of periods. */
@Path("/api/v1/series")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
public class SeriesResource {
    private static final int MOST_PERIODS = 120;
    private static final int MOST_POINTS = 2_000;
    private static final String CURRENCY = "currency";

    private final Questions questions;
    private final Periods periods;
    private final UnitsBelow units;
    private final SeriesMaker maker;
    private final Disclosure disclosure;

    SeriesResource(Questions questions, Periods periods, UnitsBelow units, SeriesMaker maker, Disclosure disclosure) {
        this.disclosure = disclosure;
        this.questions = questions;
        this.periods = periods;
        this.units = units;
        this.maker = maker;
    }

    @GET
    @RolesAllowed({Roles.READER, Roles.OUTSIDE_ANALYST})
    @Operation(
            summary = "Any figure over a run of periods, ready for a chart",
            description =
                    "In one line, in a line for each unit directly below, or in one for each value of a dimension. Each point is"
                            + " the figure of that unit's report for that period. At most 120 periods and 2,000 points")
    public SeriesView read(
            @Parameter(example = "11") @QueryParam("unit") String unit,
            @Parameter(example = "incidents.cases") @QueryParam("indicator") String indicator,
            @Parameter(example = "kind=illegal-entry") @QueryParam("dimensions") String dimensions,
            @Parameter(
                            description =
                                    "The first and the last period, of one kind: `2019-Q1..2020-Q4`, `2015..2020`. Or else `from`,"
                                            + " `to` and `step`")
                    @QueryParam("periods")
                    String run,
            @Parameter(description = "A day of the first period") @QueryParam("from") LocalDate from,
            @Parameter(description = "A day of the last period") @QueryParam("to") LocalDate to,
            @Parameter(description = "`month` (default), `quarter`, `half`, `nine-months` or `year`")
                    @QueryParam("step")
                    String step,
            @Parameter(description = "`unit`, or the name of one of the indicator's dimensions") @QueryParam("by")
                    String by,
            @QueryParam("basis") String basisCode,
            @Parameter(description = "The instant as known at which it is wanted", example = "2026-01-15T00:00:00Z")
                    @QueryParam("asOf")
                    Instant asOf,
            @Parameter(description = AskedUnit.BOUNDARIES) @QueryParam("boundaries") String boundaries,
            @Parameter(
                            description =
                                    "With a code that named several units: a day on which the one that is meant had it."
                                            + " Without it, the one that had it at the end of the last period",
                            example = "2025-06-30")
                    @QueryParam("on")
                    LocalDate on,
            @HeaderParam("Accept-Language") String languages) {
        Language language = Language.of(languages);
        Questions.Narrowed any = questions.narrowed(indicator, dimensions);
        Questions.Narrowed narrowed = "currency".equals(by) ? any : any.inOneCurrency();
        Basis basis = PeriodProblems.basis(basisCode);
        List<RecurringPeriod> asked = run(run, from, to, step, basis);
        RecurringPeriod last = asked.get(asked.size() - 1);
        Window whole = new Window(
                periods.resolve(asked.get(0), basis).from(),
                periods.resolve(last, basis).to());
        questions.requirePast(asOf);
        requireDivision(by, narrowed);
        Questions.Found found = questions.find(new AskedUnit(unit, boundaries, on), whole);
        Question question =
                new Question(found.bearer(), found.isDefault(), last, basis, whole, asOf, found.today(), List.of());
        SeriesMaker.Wanted wanted =
                new SeriesMaker.Wanted(question, narrowed.indicator(), narrowed.dimensions(), asked, language);
        disclosure.requireOpen(asOf, boundaries);
        return disclosure.of(new SeriesView(
                narrowed.indicator().code(),
                narrowed.indicator().name().in(language),
                narrowed.indicator().measure() == Measure.MONEY
                        ? narrowed.dimensions()
                                .value(CURRENCY)
                                .orElse(narrowed.indicator().measure().code())
                        : narrowed.indicator().measure().code(),
                unit,
                narrowed.dimensions().values(),
                basis.code(),
                by,
                asked.stream().map(each -> period(each, basis, language)).toList(),
                question.boundaries().code(),
                asOf,
                questions.unit(question),
                lines(by, wanted)));
    }

    private List<SeriesLine> lines(String by, SeriesMaker.Wanted wanted) {
        Question unit = wanted.whole();
        if ("unit".equals(by)) {
            List<Below> below = units.find(unit).stream()
                    .filter(each -> each.column().from() != null)
                    .toList();
            requireFew(below.size(), wanted);
            return lines(
                    below.stream()
                            .map(each -> new SeriesMaker.Line(each.question(), each.namesakes()))
                            .toList(),
                    wanted);
        }
        SeriesMaker.Line whole = new SeriesMaker.Line(unit, units.namesakes(unit.unit()));
        if (by == null) {
            return lines(List.of(whole), wanted);
        }
        Map<String, List<SeriesView.SeriesPoint>> lines = maker.pointsBy(by, whole, wanted);
        requireFew(lines.size(), wanted);
        return lines.entrySet().stream()
                .map(each -> new SeriesLine(
                        each.getKey(),
                        each.getKey(),
                        unit.unit(),
                        null,
                        null,
                        wanted.dimensions().and(by, each.getKey()).values(),
                        each.getValue()))
                .toList();
    }

    private List<SeriesLine> lines(List<SeriesMaker.Line> units, SeriesMaker.Wanted wanted) {
        List<List<SeriesView.SeriesPoint>> points = maker.points(units, wanted);
        List<SeriesLine> lines = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Named unit = units.get(i).unit().bearer().unit();
            lines.add(new SeriesLine(
                    unit.code(),
                    unit.name(),
                    unit.code(),
                    unit.validFrom(),
                    unit.validTo(),
                    wanted.dimensions().values(),
                    points.get(i)));
        }
        return lines;
    }

    private SeriesView.SeriesPeriod period(RecurringPeriod period, Basis basis, Language language) {
        Window window = periods.resolve(period, basis);
        return new SeriesView.SeriesPeriod(period.code(), window.from(), window.to(), period.label(language));
    }

    private List<RecurringPeriod> run(String run, LocalDate from, LocalDate to, String step, Basis basis) {
        try {
            if (run != null) {
                return PeriodRun.parse(run, MOST_PERIODS);
            }
            Window window = questions.window(from, to);
            PeriodKind kind = PeriodKind.of(step == null ? "month" : step)
                    .orElseThrow(() -> Refusals.invalid(
                            "step",
                            "unknown-code",
                            "Phải là month, quarter, half, nine-months hoặc year.",
                            "Must be month, quarter, half, nine-months or year."));
            return PeriodRun.covering(window.from(), window.to(), kind, periods, basis, MOST_PERIODS);
        } catch (InvalidPeriod e) {
            throw Refusals.invalid(
                    run == null ? "step" : "periods",
                    "not-a-run",
                    "Phải là các kỳ cùng loại, kỳ đầu không sau kỳ cuối, như 2019-Q1..2020-Q4, nhiều nhất "
                            + MOST_PERIODS + " kỳ.",
                    "Must be periods of one kind, the first not after the last, such as 2019-Q1..2020-Q4, at most "
                            + MOST_PERIODS + ".");
        }
    }

    private static void requireDivision(String by, Questions.Narrowed narrowed) {
        Indicator indicator = narrowed.indicator();
        if (by != null && !by.equals("unit") && indicator.dimension(by).isEmpty()) {
            throw Refusals.invalid(
                    "by",
                    "unknown-dimension",
                    "Phải là unit hoặc một phân tổ của chỉ tiêu; xem GET /api/v1/indicators.",
                    "Must be unit or one of the indicator's dimensions; see GET /api/v1/indicators.");
        }
        if (by != null && narrowed.dimensions().value(by).isPresent()) {
            throw Refusals.invalid(
                    "by",
                    "already-narrowed",
                    "dimensions đã cố định phân tổ này; hãy bỏ nó khỏi dimensions hoặc bỏ by.",
                    "dimensions fixes this one already; leave it out of dimensions, or leave out by.");
        }
    }

    private static void requireFew(int lines, SeriesMaker.Wanted wanted) {
        if (lines * wanted.run().size() > MOST_POINTS) {
            throw Refusals.invalid(
                    "periods",
                    "too-many-points",
                    "Nhiều hơn " + MOST_POINTS + " điểm; hãy bớt số kỳ hoặc chọn đơn vị cấp dưới.",
                    "More than " + MOST_POINTS + " points; ask for fewer periods or a unit further down.");
        }
    }
}
