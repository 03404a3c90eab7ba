package vn.banggiao.reporting.catalogue;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.banggiao.chassis.check.Codes;

/**
 * Names and values that narrow a figure, such as the country LA and the kind illegal-entry.
 *
 * <p>Sorted by name, so that equal dimensions have one text: {@code country=LA;kind=illegal-entry}. That text is the form in
 * which they are stored and asked for.
 *
 * @throws IllegalArgumentException when a name or value is not a code ({@link Codes#FREE})
 */
public record Dimensions(SortedMap<String, String> values) {

    private static final Dimensions NONE = new Dimensions(new TreeMap<>());
    private static final int LONGEST_CODE = 64;

    public Dimensions {
        values.forEach((name, value) -> {
            if (!isCode(name) || !isCode(value)) {
                throw new IllegalArgumentException("not a dimension: " + name + "=" + value);
            }
        });
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Dimensions none() {
        return NONE;
    }

    public static Dimensions of(Map<String, String> values) {
        return values == null || values.isEmpty() ? NONE : new Dimensions(new TreeMap<>(values));
    }

    /** One dimension; none where the value is null. */
    public static Dimensions of(String name, String value) {
        return NONE.and(name, value);
    }

    /** The text form read back; empty and null text mean none. */
    public static Dimensions parse(String text) {
        if (text == null || text.isEmpty()) {
            return NONE;
        }
        SortedMap<String, String> values = new TreeMap<>();
        for (String pair : text.split(";", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0 || values.put(pair.substring(0, equals), pair.substring(equals + 1)) != null) {
                throw new IllegalArgumentException("not dimensions: " + text);
            }
        }
        return new Dimensions(values);
    }

    /** These and one more; these alone where the value is null, because nobody stated it. */
    public Dimensions and(String name, String value) {
        if (value == null) {
            return this;
        }
        SortedMap<String, String> more = new TreeMap<>(values);
        more.put(name, value);
        return new Dimensions(more);
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Whether a figure narrowed by {@code narrowing} includes what has these dimensions. */
    public boolean matches(Dimensions narrowing) {
        return values.entrySet().containsAll(narrowing.values.entrySet());
    }

    /** The canonical text; empty where there are none. */
    public String text() {
        if (values.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        values.forEach((name, value) ->
                text.append(text.isEmpty() ? "" : ";").append(name).append('=').append(value));
        return text.toString();
    }

    @Override
    public String toString() {
        return text();
    }

    /** {@link Codes#FREE} without its regular expression: every contribution of every event passes here. */
    private static boolean isCode(String text) {
        if (text == null || text.isEmpty() || text.length() > LONGEST_CODE) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean alphanumeric = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            if (!alphanumeric && (i == 0 || c != '.' && c != '-')) {
                return false;
            }
        }
        return true;
    }
}
