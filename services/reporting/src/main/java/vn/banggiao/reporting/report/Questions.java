package vn.banggiao.reporting.report;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.problem.Refusal;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.chassis.problem.Violations;
import vn.banggiao.reporting.boundary.Bearer;
import vn.banggiao.reporting.boundary.Bearers;
import vn.banggiao.reporting.boundary.Boundaries;
import vn.banggiao.reporting.boundary.Named;
import vn.banggiao.reporting.boundary.TodaysUnit;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.catalogue.Measure;
import vn.banggiao.reporting.period.Basis;
import vn.banggiao.reporting.period.InvalidPeriod;
import vn.banggiao.reporting.period.PeriodCode;
import vn.banggiao.reporting.period.Periods;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.reporting.statement.PeriodProblems;

/** Understands what a caller asks of the reports, and refuses what makes no sense by naming the parameter. */
@ApplicationScoped
class Questions {
    private final Catalogue catalogue;
    private final Periods periods;
    private final NamedUnits named;
    private final Caller caller;
    private final Clock clock;
    private final AgroalDataSource database;

    Questions(
            Catalogue catalogue,
            Periods periods,
            NamedUnits named,
            Caller caller,
            Clock clock,
            AgroalDataSource database) {
        this.catalogue = catalogue;
        this.periods = periods;
        this.named = named;
        this.caller = caller;
        this.clock = clock;
        this.database = database;
    }

    /** An indicator and how it is narrowed. */
    record Narrowed(Indicator indicator, Dimensions dimensions) {

        /**
         * @throws Refusal 400 where it is money and no currency is named
         */
        Narrowed inOneCurrency() {
            if (indicator.measure() == Measure.MONEY
                    && dimensions.value("currency").isEmpty()) {
                throw Refusals.invalid(
                        "dimensions.currency",
                        "required",
                        "Bắt buộc; số tiền không bao giờ cộng các loại tiền với nhau, hãy thêm ví dụ currency=VND.",
                        "Required; money is never added across currencies, add for instance currency=VND.");
            }
            return this;
        }
    }

    /**
     * What is asked for of a unit.
     *
     * @param on a day on which the unit that is meant had its code; null for the last one that had it in the window
     */
    record AskedUnit(String code, String boundaries, LocalDate on) {
        static final String ON =
                "With a code that named several units: a day on which the one that is meant had it. Without it,"
                        + " the one that had it at the end of the period";
        static final String BOUNDARIES =
                "`as-it-was` (default): each record under the unit of its day; `today`: under the"
                        + " unit that holds its place today, which must be a unit of today";
    }

    /** A unit that may be read: as it was, or today's. */
    record Found(Bearer bearer, boolean isDefault, TodaysUnit today) {}

    Question ask(AskedUnit unit, String period, String basisCode, Instant asOf) {
        PeriodCode code = period(period);
        Basis basis = PeriodProblems.basis(basisCode);
        Window window = periods.resolve(code, basis);
        Found found = find(unit, window);
        requirePast(asOf);
        LocalDate yearBefore = window.yearBefore().from();
        List<Named> predecessors = found.today() != null || found.bearer().existedOn(yearBefore)
                ? List.of()
                : Bearers.predecessors(database, found.bearer().unit());
        return new Question(found.bearer(), found.isDefault(), code, basis, window, asOf, found.today(), predecessors);
    }

    void requirePast(Instant asOf) {
        if (asOf != null && asOf.isAfter(clock.instant())) {
            throw Refusals.invalid(
                    "asOf",
                    "in-the-future",
                    "Thời điểm ở tương lai; hãy bỏ asOf để xem số liệu hiện tại.",
                    "The instant is in the future; leave asOf out for what is known now.");
        }
    }

    PeriodCode period(String period) {
        try {
            return PeriodCode.parse(period);
        } catch (InvalidPeriod e) {
            throw Refusals.invalid(List.of(PeriodProblems.of("period", e)));
        }
    }

    Window window(LocalDate from, LocalDate to) {
        Violations violations = new Violations();
        violations.rejectIf(
                from == null, "from", "required", "Bắt buộc; hãy ghi ngày đầu.", "Required; give the first day.");
        violations.rejectIf(
                to == null, "to", "required", "Bắt buộc; hãy ghi ngày cuối.", "Required; give the last day.");
        violations.rejectIf(
                from != null && to != null && to.isBefore(from),
                "to",
                "ends-before-it-starts",
                "Ngày kết thúc trước ngày bắt đầu; hãy sửa một trong hai.",
                "It ends before it starts; correct one of the two.");
        violations.refuseIfAny();
        return new Window(from, to);
    }

    Boundaries boundaries(String code) {
        return code == null
                ? Boundaries.AS_IT_WAS
                : Boundaries.of(code)
                        .orElseThrow(() -> Refusals.invalid(
                                "boundaries",
                                "unknown-code",
                                "Phải là as-it-was hoặc today.",
                                "Must be as-it-was or today."));
    }

    /**
     * The unit that is meant.
     *
     * @throws Refusal 403 outside the caller's units; 404 where the unit did not exist in the window, or in today's units today
     */
    Found find(AskedUnit unit, Window window) {
        if (boundaries(unit.boundaries()) == Boundaries.AS_IT_WAS) {
            return named.find(unit.code(), window, unit.on());
        }
        if (unit.on() != null) {
            throw Refusals.invalid(
                    "on",
                    "not-with-today",
                    "Chỉ dùng với boundaries=as-it-was; đơn vị ngày nay mang mã là duy nhất.",
                    "Only with boundaries=as-it-was; today one unit has the code.");
        }
        LocalDate day = LocalDate.now(clock);
        Bearer bearer = named.find(unit.code(), new Window(day, day), null).bearer();
        return new Found(
                bearer, true, TodaysUnit.find(database, unit.code(), day).orElseThrow());
    }

    Indicator indicator(String indicatorCode) {
        return catalogue
                .find(indicatorCode == null ? "" : indicatorCode)
                .orElseThrow(() -> Refusals.invalid(
                        "indicator",
                        "unknown-indicator",
                        "Không có chỉ tiêu này; xem danh mục ở GET /api/v1/indicators.",
                        "There is no such indicator; see the catalogue at GET /api/v1/indicators."));
    }

    Narrowed narrowed(String indicatorCode, String text) {
        Indicator indicator = indicator(indicatorCode);
        Dimensions dimensions;
        try {
            dimensions = Dimensions.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusals.invalid(
                    "dimensions",
                    "unreadable",
                    "Phải theo dạng country=LA;kind=illegal-entry.",
                    "Must be of the form country=LA;kind=illegal-entry.");
        }
        Violations violations = new Violations();
        indicator.violations("dimensions", dimensions.values()).forEach(violations::add);
        violations.refuseIfAny();
        return new Narrowed(indicator, dimensions);
    }

    /** For those who act for the unit, not only read: refuses as {@link #find} does, and a caller of a successor too. */
    void requireUnit(String unit, Window window) {
        find(new AskedUnit(unit, null, null), window);
        caller.requireScope(unit);
    }

    /** The unit that has the code at the end of the window, for those who have been let in already. */
    Bearer bearer(String unit, Window window) {
        return Bearers.of(database, unit).in(window).orElseThrow(() -> Refusals.notFound(unit));
    }

    /** The unit as the report names it, with the others that had its code by the end of the period. */
    ReportView.ReportUnit unit(Question question) {
        Named unit = question.bearer().unit();
        return new ReportView.ReportUnit(
                unit.code(),
                unit.name(),
                unit.level(),
                unit.validFrom(),
                unit.validTo(),
                named.others(question.bearer(), question.window()).stream()
                        .map(each -> new ReportView.Namesake(
                                each.unit().name(),
                                each.unit().level(),
                                each.unit().validFrom(),
                                each.unit().validTo(),
                                report(each, question)))
                        .toList());
    }

    /** Of the period, or else of the same period of the last year in which the unit was; null where there is none. */
    private String report(Bearer unit, Question question) {
        PeriodCode period = question.period();
        Window window = question.window();
        while (unit.existed(window).isEmpty()) {
            if (unit.lastDay().isAfter(window.to())) {
                return null;
            }
            period = period.yearBefore();
            window = periods.resolve(period, question.basis());
        }
        return "/api/v1/reports/" + unit.code() + "/" + period.code() + "?basis="
                + question.basis().code() + "&on=" + unit.day();
    }
}
