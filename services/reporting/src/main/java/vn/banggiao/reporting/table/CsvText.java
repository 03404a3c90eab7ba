package vn.banggiao.reporting.table;

import java.util.regex.Pattern;

/**
 * Text in CSV that no spreadsheet takes for a formula. Where it begins with {@code = + - @}, with one of these in full width, or with a
 * tab or the end of a line, an apostrophe stands before it; so does one more where it had apostrophes before such a character already. Hence
 * {@link #read} gives back exactly what was written.
 */
public final class CsvText {
    private static final Pattern RISKY = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private CsvText() {}

    public static String safe(String text) {
        return RISKY.matcher(text).matches() ? "'" + text : text;
    }

    /** The text as it was before {@link #safe}; of a field that somebody else wrote, itself. */
    public static String read(String field) {
        return field.startsWith("'") && RISKY.matcher(field).matches() ? field.substring(1) : field;
    }
}
