package vn.banggiao.reporting.statement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.period.Basis;
import vn.banggiao.reporting.period.Window;

/** A version of a target, and when it was stated. */
public record StatedTarget(
        UUID id,
        int version,
        String unit,
        String indicator,
        Dimensions dimensions,
        String period,
        Basis basis,
        Window window,
        BigDecimal value,
        Qualifier qualifier,
        String words,
        String source,
        Instant knownAt) {

    StatedTarget in(Window days) {
        return new StatedTarget(
                id,
                version,
                unit,
                indicator,
                dimensions,
                period,
                basis,
                days,
                value,
                qualifier,
                words,
                source,
                knownAt);
    }
}
