package vn.banggiao.units;

import java.text.Normalizer;
import java.util.Locale;

/** Names as people type them in a search box: {@code Nậm Cắn}, {@code nam can}, in NFC or NFD, all give {@code nam can}. */
public final class SearchName {
    private SearchName() {}

    public static String of(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return bare.toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .trim();
    }
}
