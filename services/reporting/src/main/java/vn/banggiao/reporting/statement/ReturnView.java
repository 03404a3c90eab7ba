package vn.banggiao.reporting.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.banggiao.chassis.record.Kept;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.catalogue.Indicator;

/**
 * A return as callers read it.
 *
 * @param from first day of what the figure covers: the period's as it runs by now, or its own
 * @param recordedIn the service whose records give this indicator, so that the report shows both where they differ; absent where
 *     no record gives it
 */
public record ReturnView(
        UUID id,
        String unit,
        String indicator,
        Map<String, String> dimensions,
        String period,
        String basis,
        LocalDate from,
        LocalDate to,
        boolean ownWindow,
        String state,
        BigDecimal value,
        String qualifier,
        BigDecimal outOf,
        BigDecimal samePeriodValue,
        BigDecimal samePeriodPercent,
        BigDecimal targetPercent,
        String words,
        String source,
        String recordedIn,
        Kept record) {

    private static final Catalogue CATALOGUE = Catalogue.load();

    static ReturnView of(OfficeReturn stated) {
        return of(stated, stated.window);
    }

    /** With the days that its period has by now. */
    static ReturnView of(OfficeReturn stated, StatedWindow window) {
        return new ReturnView(
                stated.id,
                stated.envelope.unit,
                stated.indicator,
                Dimensions.parse(stated.dimensions).values(),
                window.period(),
                window.basis(),
                window.fromDay(),
                window.toDay(),
                window.ownWindow(),
                stated.noneConfirmed ? "none-confirmed" : "value",
                stated.value,
                stated.qualifier,
                stated.outOf,
                stated.samePeriodValue,
                stated.samePeriodPercent,
                stated.targetPercent,
                stated.words,
                stated.source,
                recordedIn(stated.indicator),
                Kept.of(stated.envelope));
    }

    private static String recordedIn(String indicator) {
        return CATALOGUE
                .find(indicator)
                .filter(each -> !each.isStated())
                .map(Indicator::owner)
                .orElse(null);
    }
}
