package vn.banggiao.reporting.report;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.problem.Refusal;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.chassis.problem.Text;
import vn.banggiao.chassis.problem.Violations;
import vn.banggiao.reporting.boundary.Boundaries;
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
import vn.banggiao.reporting.unit.UnitSearch;
import vn.banggiao.reporting.unit.UnitView;
import vn.banggiao.units.UnitRegistry;

/** Understands what a caller asks of the reports, and refuses what makes no sense by naming the parameter. */
@ApplicationScoped
class Questions {
    private final Catalogue catalogue;
    private final Periods periods;
    private final UnitRegistry units;
    private final UnitSearch search;
    private final Caller caller;
    private final Clock clock;
    private final AgroalDataSource database;

    Questions(
            Catalogue catalogue,
            Periods periods,
            UnitRegistry units,
            UnitSearch search,
            Caller caller,
            Clock clock,
            AgroalDataSource database) {
        this.catalogue = catalogue;
        this.periods = periods;
        this.units = units;
        this.search = search;
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

    Question ask(String unit, String period, String basisCode, Instant asOf) {
        return ask(unit, period, basisCode, asOf, null);
    }

    Question ask(String unit, String period, String basisCode, Instant asOf, String boundariesCode) {
        PeriodCode code = period(period);
        Basis basis = basis(basisCode);
        Window window = periods.resolve(code, basis);
        TodaysUnit today = requireUnit(unit, window, boundariesCode);
        requirePast(asOf);
        return new Question(unit, code, basis, window, asOf, today);
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

    Basis basis(String code) {
        return code == null
                ? Basis.STATUTORY
                : Basis.of(code)
                        .orElseThrow(() -> Refusals.invalid(
                                "basis",
                                "unknown-code",
                                "Phải là statutory hoặc calendar.",
                                "Must be statutory or calendar."));
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
     * Refuses as the other does; in today's units the unit must be one of them.
     *
     * @return null unless today's units are asked for
     */
    TodaysUnit requireUnit(String unit, Window window, String boundariesCode) {
        if (boundaries(boundariesCode) == Boundaries.AS_IT_WAS) {
            requireUnit(unit, window);
            return null;
        }
        LocalDate today = LocalDate.now(clock);
        requireUnit(unit, new Window(today, today));
        return TodaysUnit.find(database, unit, today).orElseThrow();
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

    /**
     * @throws Refusal 403 outside the caller's units; 404 where the unit did not exist on any edge of the window
     */
    void requireUnit(String unit, Window window) {
        if (unit == null || unit.isBlank()) {
            throw Refusals.invalid(
                    "unit", "required", "Bắt buộc; hãy ghi mã đơn vị.", "Required; give the unit's code.");
        }
        if (units.existed(unit, window.to()) || units.existed(unit, window.from())) {
            caller.requireScope(unit);
            return;
        }
        Violations violations = new Violations();
        units.check(violations, "unit", unit, window.to());
        throw new Refusal(
                404,
                "no-such-unit",
                new Text("Không có đơn vị này trong kỳ", "No such unit in the period"),
                new Text(
                        "Đơn vị " + unit + " không có trong kỳ báo cáo.",
                        "Unit " + unit + " did not exist in the period."),
                violations.found(),
                Map.of());
    }

    /** The unit as it was at the end of the period, or at its beginning where it was gone by then; or as it is today. */
    ReportView.ReportUnit unit(Question question) {
        LocalDate day = question.today() == null ? question.window().to() : LocalDate.now(clock);
        UnitView unit = search.find(question.unit(), day)
                .or(() -> search.find(question.unit(), question.window().from()))
                .orElseThrow();
        return new ReportView.ReportUnit(unit.code(), unit.name(), unit.level());
    }
}
