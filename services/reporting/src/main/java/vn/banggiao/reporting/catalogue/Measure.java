package vn.banggiao.reporting.catalogue;

import java.util.Locale;

/** What the number of an indicator counts or measures. */
public enum Measure {
    COUNT,
    PEOPLE,
    HOUSEHOLDS,
    COMMUNES,
    /** Decimal, in the currency that the dimension {@code currency} names; never added across currencies. */
    MONEY,
    /** Hectares. */
    HA,
    PERCENT,
    /** Kilometres. */
    KM;

    /** The word used in the catalogue and in answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether only whole numbers from 0 make sense. */
    public boolean isWhole() {
        return this == COUNT || this == PEOPLE || this == HOUSEHOLDS || this == COMMUNES;
    }
}
