package vn.banggiao.reporting.sdmx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.banggiao.chassis.problem.Refusals;

/**
 * Which series a caller wants: {@code S.VN11_099.incidents_cases}, several after commas; {@code *}, nothing between the dots, and what is
 * left out at the end stand for anything, and {@code A+S} for one or the other.
 *
 * @param dimensions ids of the dimensions, in order
 * @param patterns for each key the values by position; an empty set stands for anything
 */
record SeriesKeys(List<String> dimensions, List<List<Set<String>>> patterns) {

    static SeriesKeys parse(String text, List<String> dimensions) {
        List<List<Set<String>>> patterns = new ArrayList<>();
        for (String key : (text == null ? "*" : text).split(",")) {
            List<Set<String>> pattern = new ArrayList<>();
            for (String part : key.split("\\.", -1)) {
                pattern.add(
                        part.isEmpty() || part.equals("*") ? Set.of() : Set.copyOf(Arrays.asList(part.split("[+]"))));
            }
            if (pattern.size() > dimensions.size()) {
                throw Refusals.invalid(
                        "key",
                        "too-long",
                        "Khóa chỉ có " + dimensions.size() + " phần: " + String.join(".", dimensions) + ".",
                        "A key has only " + dimensions.size() + " parts: " + String.join(".", dimensions) + ".");
            }
            patterns.add(pattern);
        }
        return new SeriesKeys(dimensions, patterns);
    }

    /** Whether a series may be wanted of which only these dimensions are known. */
    boolean admit(Map<String, String> known) {
        return patterns.stream().anyMatch(pattern -> {
            for (int i = 0; i < pattern.size(); i++) {
                String value = known.get(dimensions.get(i));
                if (value != null
                        && !pattern.get(i).isEmpty()
                        && !pattern.get(i).contains(value)) {
                    return false;
                }
            }
            return true;
        });
    }

    /** The values that are asked for of a dimension; empty where any may be. */
    Set<String> named(String dimension) {
        int position = dimensions.indexOf(dimension);
        Set<String> values = new HashSet<>();
        for (List<Set<String>> pattern : patterns) {
            if (pattern.size() <= position || pattern.get(position).isEmpty()) {
                return Set.of();
            }
            values.addAll(pattern.get(position));
        }
        return values;
    }
}
