package vn.banggiao.reporting.table;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of the sheets of one workbook as Excel takes them: at most 31 characters, none of {@code []:*?/\'}, no two alike. */
final class SheetNames {
    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>();

    String free(String wanted) {
        String name = cut(wanted.replaceAll("[\\[\\]:*?/\\\\'\\p{Cntrl}]", " ").replaceAll(" +", " "), LONGEST);
        // Excel keeps this one for itself
        if (name.isEmpty() || name.equalsIgnoreCase("history")) {
            name = "- " + name;
        }
        String free = name;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            String suffix = " (" + i + ")";
            free = cut(name, LONGEST - suffix.length()) + suffix;
        }
        return free;
    }

    private static String cut(String text, int length) {
        String stripped = text.strip();
        if (stripped.length() <= length) {
            return stripped;
        }
        int end = Character.isHighSurrogate(stripped.charAt(length - 1)) ? length - 1 : length;
        return stripped.substring(0, end).strip();
    }
}
