package vn.banggiao.citizens;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Knows names and document numbers of certain persons again in free text, however they are written: with or without marks, in
 * capitals, with spaces in a number. A name of one short word is not looked for; it would be found everywhere.
 */
final class NameTrace {
    static final String BLOT = "[đã xóa]";
    private static final int SHORTEST = 5;

    private final List<String> names;
    private final List<String> numbers;

    private NameTrace(List<String> names, List<String> numbers) {
        this.names = names;
        this.numbers = numbers;
    }

    static NameTrace of(Collection<Person> persons) {
        return new NameTrace(
                persons.stream()
                        .filter(Objects::nonNull)
                        .map(Person::fullName)
                        .filter(Objects::nonNull)
                        .map(name -> FoldedText.of(name, true))
                        .filter(name ->
                                name.length() >= SHORTEST + 2 || name.strip().contains(" "))
                        .distinct()
                        .toList(),
                persons.stream()
                        .filter(Objects::nonNull)
                        .flatMap(each -> Stream.of(each.identityNumber(), each.passportNumber()))
                        .filter(Objects::nonNull)
                        .map(number -> FoldedText.of(number, false))
                        .filter(number -> number.length() >= SHORTEST)
                        .distinct()
                        .toList());
    }

    boolean in(String text) {
        return text != null && !spans(text).isEmpty();
    }

    /** The text with {@code instead} in place of each name and number; null for null. */
    String without(String text, String instead) {
        if (text == null) {
            return null;
        }
        StringBuilder blotted = new StringBuilder(text);
        int before = Integer.MAX_VALUE;
        for (FoldedText.Span span : spans(text)) {
            if (span.to() <= before) {
                blotted.replace(span.from(), span.to(), instead);
                before = span.from();
            }
        }
        return blotted.toString();
    }

    /** Last first, so that replacing one leaves the places of the others. */
    private List<FoldedText.Span> spans(String text) {
        List<FoldedText.Span> found = new ArrayList<>();
        FoldedText words = new FoldedText(text, true);
        names.forEach(name -> found.addAll(words.find(name)));
        FoldedText letters = new FoldedText(text, false);
        numbers.forEach(number -> found.addAll(letters.find(number)));
        found.replaceAll(span -> trimmed(text, span));
        found.sort(Comparator.comparingInt(FoldedText.Span::to)
                .thenComparingInt(FoldedText.Span::from)
                .reversed());
        return found;
    }

    /** Without what stands around the name. */
    private static FoldedText.Span trimmed(String text, FoldedText.Span span) {
        int from = span.from();
        int to = Math.min(span.to(), text.length());
        while (from < to && !Character.isLetterOrDigit(text.codePointAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(text.codePointBefore(to)) && !isMark(text.charAt(to - 1))) {
            to--;
        }
        return new FoldedText.Span(from, to);
    }

    private static boolean isMark(char letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }
}
