package vn.banggiao.reporting.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Indicator;

/** The codes that somebody who typed a wrong one may have meant. */
final class NearCodes {
    private static final int MOST = 3;
    private static final int LONGEST = 64;

    private NearCodes() {}

    /** At most three, nearest first; none where nothing is near. */
    static List<String> of(Catalogue catalogue, String typed) {
        String code = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed.toLowerCase(Locale.ROOT);
        return catalogue.all().stream()
                .map(Indicator::code)
                .filter(each -> each.contains(code) || distance(each, code) <= Math.max(2, code.length() / 3))
                .sorted(Comparator.comparingInt((String each) -> distance(each, code))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** Levenshtein's: how many letters to add, drop or change. */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
