package vn.banggiao.chassis.check;

/** Patterns for coded text. A closed list of codes is written as an alternation: {@code "red|green"}. */
public final class Codes {
    /** A code that the office makes up: letters, digits, dots and hyphens, at most 64. */
    public static final String FREE = "[A-Za-z0-9][A-Za-z0-9.-]{0,63}";

    private Codes() {}

    /** Whether a pattern is a closed list of codes. */
    public static boolean isClosedList(String pattern) {
        return pattern != null && pattern.matches("[a-z0-9-]+(\\|[a-z0-9-]+)*");
    }
}
