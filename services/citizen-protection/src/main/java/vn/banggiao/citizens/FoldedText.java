package vn.banggiao.citizens;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text in the form that names are compared in (no marks, no case), which knows where each letter of it came from. */
final class FoldedText {
    private final StringBuilder folded = new StringBuilder();
    private final List<Integer> origins = new ArrayList<>();

    /** From the first letter (included) to the last (excluded) of what was found. */
    record Span(int from, int to) {}

    /** @param spaced whether words stay apart by one space; otherwise all that is no letter or digit is left out */
    FoldedText(String text, boolean spaced) {
        if (spaced) {
            put(' ', 0);
        }
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            fold(codePoint, at, spaced);
            at += Character.charCount(codePoint);
        }
        if (spaced) {
            put(' ', text.length());
        }
        origins.add(text.length());
    }

    private void fold(int codePoint, int at, boolean spaced) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK) {
            return;
        }
        if (!Character.isLetterOrDigit(codePoint)) {
            if (spaced && folded.charAt(folded.length() - 1) != ' ') {
                put(' ', at);
            }
            return;
        }
        String bare = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
        bare.chars().forEach(each -> put((char) each, at));
    }

    private void put(char letter, int origin) {
        folded.append(letter);
        origins.add(origin);
    }

    /** Where {@code wanted}, folded alike, stands in the text. */
    List<Span> find(String wanted) {
        List<Span> found = new ArrayList<>();
        for (int at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
            found.add(new Span(origins.get(at), origins.get(at + wanted.length())));
        }
        return found;
    }

    /** The same form without a place in a text. */
    static String of(String text, boolean spaced) {
        return new FoldedText(text, spaced).folded.toString();
    }
}
