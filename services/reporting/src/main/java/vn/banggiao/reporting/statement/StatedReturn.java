package vn.banggiao.reporting.statement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.period.Basis;
import vn.banggiao.reporting.period.Window;

/**
 * A version of a return.
 *
 * @param period code of the period in whose report it stands; null where only days were given
 * @param window the days that the figure covers
 * @param ownWindow whether those are not the period's
 * @param noneConfirmed the office states that there was nothing; then there is no value
 * @param value null also where only percentages are known
 * @param outOf the whole of which the value is a part; null where not stated
 * @param samePeriodValue the figure of a year before as the office states it; null where not stated
 * @param knownAt when this version was stated
 */
public record StatedReturn(
        UUID id,
        int version,
        String unit,
        String indicator,
        Dimensions dimensions,
        String period,
        Basis basis,
        Window window,
        boolean ownWindow,
        boolean noneConfirmed,
        BigDecimal value,
        Qualifier qualifier,
        BigDecimal outOf,
        BigDecimal samePeriodValue,
        BigDecimal samePeriodPercent,
        BigDecimal targetPercent,
        String words,
        String source,
        Instant knownAt) {

    StatedReturn in(Window days) {
        return new StatedReturn(
                id,
                version,
                unit,
                indicator,
                dimensions,
                period,
                basis,
                days,
                ownWindow,
                noneConfirmed,
                value,
                qualifier,
                outOf,
                samePeriodValue,
                samePeriodPercent,
                targetPercent,
                words,
                source,
                knownAt);
    }
}
