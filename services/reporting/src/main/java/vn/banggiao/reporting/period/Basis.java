package vn.banggiao.reporting.period;

import java.util.Arrays;
import java.util.Optional;

/** How the days of a period are counted. */
public enum Basis {
    /** Closed on the day that Decree 09/2019/NĐ-CP, Article 12 sets: half a year runs from 15 December to 14 June. */
    STATUTORY("statutory"),
    /** The plain calendar: half a year runs from 1 January to 30 June. */
    CALENDAR("calendar");

    private final String code;

    Basis(String code) {
        this.code = code;
    }

    /** The word used in requests, answers and tables. */
    public String code() {
        return code;
    }

    /** The basis of that code; empty where there is none. */
    public static Optional<Basis> of(String code) {
        return Arrays.stream(values()).filter(basis -> basis.code.equals(code)).findFirst();
    }
}
