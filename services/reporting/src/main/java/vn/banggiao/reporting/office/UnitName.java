package vn.banggiao.reporting.office;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.banggiao.chassis.problem.Language;

/**
 * A unit's name as documents use it.
 *
 * @param kind what it is, in small letters: {@code huyện}; empty where the name does not say
 * @param bare the name alone: {@code Tuần Giáo}
 */
public record UnitName(String kind, String bare) {
    private static final List<String> KINDS =
            List.of("tỉnh", "thành phố", "quận", "huyện", "thị xã", "thị trấn", "phường", "xã", "đặc khu");
    private static final Map<String, String> ENGLISH = Map.of(
            "tỉnh", "Province",
            "thành phố", "City",
            "quận", "District",
            "huyện", "District",
            "thị xã", "Town",
            "thị trấn", "Township",
            "phường", "Ward",
            "xã", "Commune",
            "đặc khu", "Special Zone");

    public static UnitName of(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return KINDS.stream()
                .filter(kind -> small.startsWith(kind + " "))
                .findFirst()
                .map(kind -> new UnitName(kind, name.substring(kind.length()).strip()))
                .orElse(new UnitName("", name));
    }

    /** {@code huyện Tuần Giáo}, {@code Tuần Giáo District}. */
    public String in(Language language) {
        return language == Language.EN
                ? (bare + " " + ENGLISH.getOrDefault(kind, "")).strip()
                : (kind + " " + bare).strip();
    }

    /** What "on the territory of" names: {@code huyện}; {@code đơn vị} where the name does not say what it is. */
    public String place(Language language) {
        return kind.isEmpty() || language == Language.EN ? in(language) : kind;
    }
}
