package vn.banggiao.chassis.problem;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The languages that an answer can be in: Vietnamese unless the caller prefers English. */
public enum Language {
    VI,
    EN;

    /** The preferred one of an {@code Accept-Language} header; Vietnamese where it is missing or unreadable. */
    public static Language of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return VI;
        }
        try {
            List<LanguageRange> ranges = LanguageRange.parse(acceptLanguage);
            String tag = Locale.lookupTag(ranges, List.of("vi", "en"));
            return "en".equals(tag) ? EN : VI;
        } catch (IllegalArgumentException unreadable) {
            return VI;
        }
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
