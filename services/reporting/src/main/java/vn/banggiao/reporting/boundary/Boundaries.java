package vn.banggiao.reporting.boundary;

import java.util.Arrays;
import java.util.Optional;

/** In which units a report runs. */
public enum Boundaries {
    /** Each record under the unit in which it was made, as the units were on its day. */
    AS_IT_WAS("as-it-was"),
    /** Each record under the unit that holds its place today. */
    TODAY("today");

    private final String code;

    Boundaries(String code) {
        this.code = code;
    }

    /** The word used in requests and answers. */
    public String code() {
        return code;
    }

    /** The boundaries of that code; empty where there are none. */
    public static Optional<Boundaries> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
