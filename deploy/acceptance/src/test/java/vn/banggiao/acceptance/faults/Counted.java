package vn.banggiao.acceptance.faults;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that a record counts towards.
 *
 * @param until first day on which it no longer stands; null where it stands for ever, or is of one day
 */
record Counted(
        String indicator,
        String unit,
        LocalDate day,
        LocalDate until,
        BigDecimal amount,
        Map<String, String> dimensions) {

    Counted {
        dimensions = Map.copyOf(dimensions);
    }

    /** @param dimensions names and values in turn; a value that is null or missing is left out */
    static Map<String, String> by(String... dimensions) {
        Map<String, String> given = new TreeMap<>();
        for (int i = 0; i < dimensions.length; i += 2) {
            if (dimensions[i + 1] != null) {
                given.put(dimensions[i], dimensions[i + 1]);
            }
        }
        return given;
    }

    boolean within(String ancestor) {
        return unit.equals(ancestor) || unit.startsWith(ancestor + ".");
    }

    boolean has(Map<String, String> narrowing) {
        return dimensions.entrySet().containsAll(narrowing.entrySet());
    }
}
