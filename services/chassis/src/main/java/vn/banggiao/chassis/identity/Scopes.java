package vn.banggiao.chassis.identity;

import java.util.ArrayList;
import java.util.List;

/** Dotted codes as scopes: ownership is a prefix test. */
public final class Scopes {
    public static final String EVERYWHERE = "*";

    private Scopes() {}

    /** Whether {@code code} is {@code scope} or lies below it. */
    public static boolean covers(String scope, String code) {
        return scope.equals(EVERYWHERE) || code != null && (code.equals(scope) || code.startsWith(scope + "."));
    }

    /** The pattern of SQL's {@code LIKE} for all codes below this one; the code itself does not match. */
    public static String below(String code) {
        return code.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + ".%";
    }

    /** The code itself and all above it, nearest first: {@code 11.099.03265}, {@code 11.099}, {@code 11}. */
    public static List<String> upward(String code) {
        List<String> codes = new ArrayList<>();
        for (String each = code; ; each = each.substring(0, each.lastIndexOf('.'))) {
            codes.add(each);
            if (each.indexOf('.') < 0) {
                return codes;
            }
        }
    }

    /** Claims come as JSON strings or as plain ones. */
    static List<String> texts(Iterable<?> claim) {
        List<String> texts = new ArrayList<>();
        for (Object each : claim) {
            texts.add(each instanceof jakarta.json.JsonString json ? json.getString() : String.valueOf(each));
        }
        return texts;
    }
}
