package vn.banggiao.citizens;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A name or number that nothing else holds, and that is known again in any form: case, marks, hexadecimal, Base64. */
record Marker(String text) {
    private static final int ALIGNMENTS = 3;

    /** A full name with marks, made up for one test. */
    static Marker name() {
        return new Marker(OnFile.newName("Đặng Thị Mẫu"));
    }

    static Marker passport() {
        return new Marker("QX"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT));
    }

    static Marker identityNumber() {
        return new Marker(OnFile.newIdentityNumber());
    }

    boolean in(String haystack) {
        String lower = haystack.toLowerCase(Locale.ROOT);
        return lower.contains(text.toLowerCase(Locale.ROOT))
                || FoldedText.of(haystack, false).contains(folded())
                || encoded().stream().anyMatch(haystack::contains)
                || encoded().stream().map(each -> each.toLowerCase(Locale.ROOT)).anyMatch(lower::contains);
    }

    /** Without marks, spaces and capitals. */
    String folded() {
        return FoldedText.of(text, false);
    }

    private List<String> encoded() {
        List<String> forms = new ArrayList<>();
        for (String form : List.of(text, text.toLowerCase(Locale.ROOT), text.toUpperCase(Locale.ROOT), folded())) {
            byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
            forms.add(HexFormat.of().formatHex(bytes));
            for (int skipped = 0; skipped < ALIGNMENTS; skipped++) {
                byte[] rest = Arrays.copyOfRange(
                        bytes, skipped, skipped + (bytes.length - skipped) / ALIGNMENTS * ALIGNMENTS);
                forms.add(Base64.getEncoder().encodeToString(rest));
            }
        }
        return forms;
    }
}
