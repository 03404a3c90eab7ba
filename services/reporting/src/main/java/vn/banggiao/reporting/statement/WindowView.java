package vn.banggiao.reporting.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.banggiao.chassis.record.Kept;
import vn.banggiao.reporting.catalogue.Dimensions;

/** A window of its own as callers read it. */
public record WindowView(
        UUID id,
        String unit,
        String period,
        String basis,
        List<String> indicators,
        Map<String, String> dimensions,
        LocalDate from,
        LocalDate to,
        String reason,
        Kept record) {

    static WindowView of(FigureWindow window) {
        return new WindowView(
                window.id,
                window.envelope.unit,
                window.window.period(),
                window.window.basis(),
                List.of(window.indicators),
                Dimensions.parse(window.dimensions).values(),
                window.window.fromDay(),
                window.window.toDay(),
                window.reason,
                Kept.of(window.envelope));
    }
}
