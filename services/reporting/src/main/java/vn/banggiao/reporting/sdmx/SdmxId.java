package vn.banggiao.reporting.sdmx;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Our codes as SDMX identifiers, which have no dots: {@code incidents.cases} is {@code incidents_cases}. No code of ours has an
 * underscore, so that each identifier stands for one code.
 */
final class SdmxId {
    /** The whole: not narrowed by this dimension. */
    static final String TOTAL = "_T";

    /** The dimension says nothing about this indicator. */
    static final String NOT_APPLICABLE = "_Z";

    private static final String COUNTRY = "VN";

    private SdmxId() {}

    static String of(String code) {
        return code.replace('.', '_');
    }

    /**
     * A unit that bore a code from a day on: {@code VN82-20250701}. Codes are used again, so that a code alone names no unit; and where
     * a code names its parent, the standard wants a letter in front.
     *
     * @param validFrom null where it is older than the list, which one bearer of a code is at most: {@code VN11_099}
     */
    static String ofUnit(String code, LocalDate validFrom) {
        return COUNTRY + of(code) + (validFrom == null ? "" : "-" + DateTimeFormatter.BASIC_ISO_DATE.format(validFrom));
    }

    /** The code of the unit that {@link #ofUnit} made an identifier of. */
    static String unitCode(String id) {
        int day = id.indexOf('-');
        String code = day < 0 ? id : id.substring(0, day);
        return code.replaceFirst("^" + COUNTRY, "").replace('_', '.');
    }
}
