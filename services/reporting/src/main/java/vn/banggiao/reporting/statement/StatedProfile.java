package vn.banggiao.reporting.statement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.reporting.catalogue.Dimensions;

/**
 * A version of a profile figure, and when it was stated.
 *
 * @param outOf the whole of which the value is a part; null where not stated
 * @param asAt the day from which it holds
 */
public record StatedProfile(
        UUID id,
        int version,
        String unit,
        String indicator,
        Dimensions dimensions,
        BigDecimal value,
        Qualifier qualifier,
        BigDecimal outOf,
        LocalDate asAt,
        String words,
        String source,
        Instant knownAt) {}
