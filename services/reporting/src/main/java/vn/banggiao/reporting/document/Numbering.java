package vn.banggiao.reporting.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The headings of sections in an outline's own numbers. {@code B.II.2a} is printed as its last part, {@code a)}, where the headings
 * above it were printed, and in full where the outline has no section for them. Sections without a number follow on in I., II., III.
 */
final class Numbering {
    private static final String[] ONES = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    private static final String[] TENS = {"", "X", "XX", "XXX", "XL", "L"};

    private final Set<String> printed = new HashSet<>();
    private String last = "";
    private int roman;

    /**
     * @param given as the outline has it; null where it has none
     * @return null where the section before had the same number, so that this one goes on under it
     */
    Paper.Heading heading(String given, String title) {
        String number = given == null || given.isBlank() ? toRoman(++roman) : given.strip();
        if (given != null && number.equals(last)) {
            return null;
        }
        List<String> parts = parts(number);
        boolean under = parts.size() > 1 && printed.contains(String.join(".", parts.subList(0, parts.size() - 1)));
        printed.add(String.join(".", parts));
        last = number;
        if (parts.size() == 1) {
            roman = Math.max(roman, fromRoman(number));
        }
        String end = parts.get(parts.size() - 1);
        String shown = parts.size() == 1 || under ? end : number;
        return new Paper.Heading(level(end), shown + (isLetter(end) && under ? ") " : ". ") + title);
    }

    /** {@code B.II.2a}: B, II, 2, a. */
    private static List<String> parts(String number) {
        List<String> parts = new ArrayList<>();
        for (String each : number.split("\\.")) {
            String digits = each.replaceFirst("^([0-9]+)[a-zđ]$", "$1");
            parts.add(digits);
            if (digits.length() < each.length()) {
                parts.add(each.substring(digits.length()));
            }
        }
        return parts;
    }

    private static int level(String end) {
        return isLetter(end) ? 3 : end.matches("[0-9]+") ? 2 : 1;
    }

    private static boolean isLetter(String end) {
        return end.matches("[a-zđ]");
    }

    private static String toRoman(int number) {
        return TENS[number / 10] + ONES[number % 10];
    }

    private static int fromRoman(String number) {
        for (int i = 1; i < 60; i++) {
            if (toRoman(i).equals(number)) {
                return i;
            }
        }
        return 0;
    }
}
