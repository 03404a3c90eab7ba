package vn.banggiao.incidents;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;

/** Which incidents are proposed as one event. Those of different kinds, provinces or known countries never are. */
@ConfigMapping(prefix = "banggiao.duplicates")
public interface DuplicateSettings {
    /** So many days may lie between the two: posts on both sides of midnight, and days reported from memory. */
    @WithDefault("2")
    @Min(0)
    @Max(31)
    int days();

    /** How far apart two units may be. One within the other is always near. */
    @WithDefault("parent")
    Neighbourhood neighbourhood();

    /** The counts of people, where both are known, may differ by this part of the larger one; by one person in any case. */
    @WithDefault("0.25")
    @DecimalMin("0")
    @DecimalMax("1")
    BigDecimal peopleTolerance();

    /** How alike two places or border sections must be written, by the trigrams that they share: 0 to 1. */
    @WithDefault("0.5")
    @DecimalMin("0")
    @DecimalMax("1")
    BigDecimal textLikeness();

    /** Pairs of fewer points ({@link Likeness}) are not proposed. */
    @WithDefault("40")
    @Min(0)
    @Max(100)
    int leastScore();

    /** Which units are near each other. */
    enum Neighbourhood {
        /** A unit alone. */
        UNIT,
        /** Units directly under one other. */
        PARENT,
        /** All units of a province. */
        PROVINCE
    }
}
