package vn.banggiao.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How exactly a count or amount is known. On the wire: the lower-case code. */
public enum Qualifier {
    /** Counted. */
    EXACT("exact", "", ""),
    /** Added up or worked out from parts; nobody stated it. */
    COMPUTED("computed", "", ""),
    /** "Trên …": at least so many. */
    AT_LEAST("at-least", "trên", "over"),
    /** "Khoảng …". */
    ABOUT("about", "khoảng", "about"),
    /** "Ước …": an estimate. */
    ESTIMATE("estimate", "ước", "an estimated");

    /** What a person may say of a count, as an alternation of codes; {@link #COMPUTED} is ours to say. */
    public static final String RECORDED = "exact|at-least|about|estimate";

    private final String code;
    private final String vietnamese;
    private final String english;

    Qualifier(String code, String vietnamese, String english) {
        this.code = code;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** The word before the number in a Vietnamese sentence; empty where none is written. */
    public String vietnamese() {
        return vietnamese;
    }

    /** The word before the number in an English sentence; empty where none is written. */
    public String english() {
        return english;
    }

    /** The less certain of the two: what a sum of both may claim. */
    public Qualifier with(Qualifier other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The qualifier of a record; exact where nothing was said. */
    public static Qualifier orExact(String code) {
        return code == null ? EXACT : of(code);
    }

    /**
     * @throws IllegalArgumentException when {@code code} names no qualifier
     */
    @JsonCreator
    public static Qualifier of(String code) {
        for (Qualifier qualifier : values()) {
            if (qualifier.code.equals(code)) {
                return qualifier;
            }
        }
        throw new IllegalArgumentException("no qualifier: " + code);
    }
}
