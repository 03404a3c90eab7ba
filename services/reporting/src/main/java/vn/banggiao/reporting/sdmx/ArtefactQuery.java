package vn.banggiao.reporting.sdmx;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The standard's way to name artefacts in addresses: {@code *} for any, several after commas. */
final class ArtefactQuery {
    private static final Pattern PART = Pattern.compile("(\\d{0,6})([+~*]?)");
    private static final int[] CURRENT = {1, 0, 0};

    private ArtefactQuery() {}

    static boolean names(String text, String wanted) {
        return text.equals("*") || Arrays.asList(text.split(",")).contains(wanted);
    }

    /**
     * Whether the one version there is, 1.0.0, is meant: by itself, as the latest or as any ({@code +}, {@code ~}, {@code *}), or as one
     * that is not older than a given one, {@code 1.0+.0}.
     */
    static boolean isCurrent(String versions) {
        return Arrays.stream(versions.split(",")).anyMatch(ArtefactQuery::meansCurrent);
    }

    private static boolean meansCurrent(String version) {
        if (version.matches("[+~*]")) {
            return true;
        }
        String[] parts = version.split("\\.", -1);
        if (parts.length != CURRENT.length) {
            return false;
        }
        boolean orLater = false;
        for (int i = 0; i < parts.length; i++) {
            Matcher part = PART.matcher(parts[i]);
            if (parts[i].isEmpty() || !part.matches()) {
                return false;
            }
            int number = part.group(1).isEmpty() ? 0 : Integer.parseInt(part.group(1));
            orLater |= !part.group(2).isEmpty();
            if (orLater && CURRENT[i] > number) {
                return true;
            }
            if (number != CURRENT[i]) {
                return false;
            }
        }
        return true;
    }
}
