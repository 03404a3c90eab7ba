package vn.banggiao.reporting.sheet;

import java.text.Normalizer;

/** Text as spreadsheet programs and keyboards leave it, made comparable. */
final class VietnameseText {
    private VietnameseText() {}

    /** In NFC, without white space around it; spaces that do not break and such as have no width are plain ones or gone. */
    static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\u00A0\\u202F\\u2007]", " ")
                .replaceAll("[\\u200B\\uFEFF]", "")
                .replace("\r\n", "\n")
                .strip();
    }
}
