package vn.banggiao.reporting.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.banggiao.chassis.record.Kept;
import vn.banggiao.reporting.catalogue.Dimensions;

/** A target as callers read it. */
public record TargetView(
        UUID id,
        String unit,
        String indicator,
        Map<String, String> dimensions,
        String period,
        String basis,
        LocalDate from,
        LocalDate to,
        BigDecimal value,
        String qualifier,
        String words,
        String source,
        Kept record) {

    static TargetView of(Target target) {
        return of(target, target.window);
    }

    /** With the days that its period has by now. */
    static TargetView of(Target target, StatedWindow window) {
        return new TargetView(
                target.id,
                target.envelope.unit,
                target.indicator,
                Dimensions.parse(target.dimensions).values(),
                window.period(),
                window.basis(),
                window.fromDay(),
                window.toDay(),
                target.value,
                target.qualifier,
                target.words,
                target.source,
                Kept.of(target.envelope));
    }
}
