package vn.banggiao.reporting.period;

import java.util.Arrays;
import java.util.Optional;

/** The periods that come again every year, by their length. */
public enum PeriodKind {
    MONTH("month", 1),
    QUARTER("quarter", 3),
    HALF("half", 6),
    /** The first nine months; a year has one. */
    NINE_MONTHS("nine-months", 9),
    YEAR("year", 12);

    private final String code;
    private final int months;

    PeriodKind(String code, int months) {
        this.code = code;
        this.months = months;
    }

    /** The word used in tables. */
    public String code() {
        return code;
    }

    public int months() {
        return months;
    }

    /** How many of them a year has. */
    int perYear() {
        return this == NINE_MONTHS ? 1 : 12 / months;
    }

    /** The kind of that code; empty where there is none. */
    public static Optional<PeriodKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
