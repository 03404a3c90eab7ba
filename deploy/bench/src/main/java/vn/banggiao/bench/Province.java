package vn.banggiao.bench;

import java.util.ArrayList;
import java.util.List;

/** A province of 100 units: itself, nine districts, and ten communes in each. */
public final class Province {
    public static final String CODE = "40";
    /** A district, with its communes. */
    public static final String DISTRICT = "40.410";

    private static final int DISTRICTS = 9;
    private static final int COMMUNES = 10;

    private Province() {}

    /** The codes of the 90 communes, in which records are made. */
    public static List<String> communes() {
        List<String> codes = new ArrayList<>();
        for (int commune = 0; commune < DISTRICTS * COMMUNES; commune++) {
            codes.add("%s.%05d".formatted(district(commune / COMMUNES), 16_000 + commune));
        }
        return codes;
    }

    /** All units, as the registry imports them. */
    public static List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("40,Tỉnh Nghệ An,province,,,"));
        for (int district = 0; district < DISTRICTS; district++) {
            lines.add("%s,Huyện %d,district,40,,".formatted(district(district), district + 1));
        }
        communes()
                .forEach(code -> lines.add("%s,Xã %s,commune,%s,,"
                        .formatted(code, code.substring(7), code.substring(0, code.lastIndexOf('.')))));
        return lines;
    }

    private static String district(int number) {
        return "40.%d".formatted(410 + number);
    }
}
