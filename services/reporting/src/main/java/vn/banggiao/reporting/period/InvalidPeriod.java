package vn.banggiao.reporting.period;

/** A text that names no period. */
public class InvalidPeriod extends RuntimeException {
    private final String text;

    InvalidPeriod(String text) {
        super("not a period: " + text, null, false, false);
        this.text = text;
    }

    /** What was given. */
    public String text() {
        return text;
    }
}
