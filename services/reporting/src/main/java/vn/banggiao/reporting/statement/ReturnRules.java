package vn.banggiao.reporting.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import vn.banggiao.chassis.problem.Violations;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.reporting.catalogue.Behaviour;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.units.UnitRegistry;

/**
 * What a return may say. It may state an indicator that the records of a service give, for an office may know what it has no
 * records of; the report shows both where they differ.
 */
@ApplicationScoped
class ReturnRules {
    private final IndicatorRules indicators;
    private final WindowRules windows;
    private final UnitRegistry units;
    private final Clock clock;

    ReturnRules(IndicatorRules indicators, WindowRules windows, UnitRegistry units, Clock clock) {
        this.indicators = indicators;
        this.windows = windows;
        this.units = units;
        this.clock = clock;
    }

    void check(Violations violations, StateReturn request) {
        Indicator indicator = indicators.known(violations, "indicator", request.indicator());
        violations.rejectIf(
                indicator != null && indicator.behaviour() == Behaviour.PROFILE,
                "indicator",
                "a-profile",
                "Đây là đặc điểm của địa phương, không tính theo kỳ; hãy gửi tới /api/v1/profiles.",
                "This is a profile figure and belongs to no period; send it to /api/v1/profiles.");
        indicators.dimensions(violations, indicator, request.dimensions());
        boolean amounts = request.samePeriodValue() != null || request.value() != null && !request.noneConfirmed();
        indicators.currency(violations, indicator, request.dimensions(), amounts);
        numbers(violations, indicator, request);
        StatedWindow window =
                windows.window(violations, request.period(), request.basis(), request.from(), request.to());
        if (window != null) {
            future(violations, request, window);
            boolean right = !violations.has("period") && !violations.has("from") && !violations.has("to");
            units.check(violations, "unit", request.unit(), right ? window.toDay() : null);
        }
    }

    private void numbers(Violations violations, Indicator indicator, StateReturn request) {
        indicators.amount(violations, "value", indicator, request.value());
        indicators.amount(violations, "samePeriodValue", indicator, request.samePeriodValue());
        if (request.noneConfirmed()) {
            violations.rejectIf(
                    request.value() != null && request.value().compareTo(BigDecimal.ZERO) != 0,
                    "value",
                    "none-with-a-value",
                    "Đã xác nhận \"Không có\" thì không ghi giá trị; hãy bỏ value, hoặc bỏ state.",
                    "What is confirmed to be none has no value; leave out value, or state.");
            violations.rejectIf(
                    request.outOf() != null,
                    "outOf",
                    "none-with-a-value",
                    "Đã xác nhận \"Không có\" thì không ghi tổng số; hãy bỏ outOf, hoặc bỏ state.",
                    "What is confirmed to be none is not part of anything; leave out outOf, or state.");
            return;
        }
        indicators.outOf(violations, indicator, request.value(), request.outOf());
        violations.rejectIf(
                request.value() == null && request.samePeriodPercent() == null && request.targetPercent() == null,
                "value",
                "required",
                "Hãy ghi value, hoặc samePeriodPercent, targetPercent nếu chỉ biết tỷ lệ; nếu không có gì, hãy ghi state:"
                        + " none-confirmed.",
                "Give value, or samePeriodPercent or targetPercent where only a percentage is known; where there was"
                        + " nothing, give state: none-confirmed.");
    }

    /** A period that still runs may be reported; days that have not come can at most be estimated. */
    private void future(Violations violations, StateReturn request, StatedWindow window) {
        LocalDate today = LocalDate.now(clock);
        if (window.fromDay().isAfter(today)) {
            violations.reject(
                    request.from() == null ? "period" : "from",
                    "in-the-future",
                    "Kỳ này chưa bắt đầu (" + window.fromDay() + "); chỉ tiêu cho kỳ tới thì gửi tới /api/v1/targets.",
                    "This has not begun (" + window.fromDay() + "); what is planned goes to /api/v1/targets.");
            return;
        }
        boolean estimated = Qualifier.ESTIMATE.code().equals(request.qualifier());
        violations.rejectIf(
                request.to() != null && request.to().isAfter(today) && !estimated,
                "to",
                "in-the-future",
                "Ngày ở tương lai; hãy ghi ngày số liệu tính đến, hoặc qualifier: estimate nếu là số ước.",
                "The date is in the future; give the day up to which it was counted, or qualifier: estimate.");
    }
}
