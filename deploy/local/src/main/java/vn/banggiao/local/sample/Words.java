package vn.banggiao.local.sample;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;

/** Vietnamese words for the codes in a report. A code for which there is none stands for itself. */
final class Words {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Properties WORDS = new Properties();

    static {
        try {
            WORDS.load(new StringReader(SampleText.read("words.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Words() {}

    /** {@code nước Lào}. */
    static String narrowing(String dimension, String value) {
        boolean country = value.matches("[A-Z]{2}") && (dimension.equals("country") || dimension.equals("donor"));
        String word = country
                ? new Locale("", value).getDisplayCountry(VIETNAMESE)
                : WORDS.getProperty(dimension + "." + value, value);
        return WORDS.getProperty(dimension, dimension) + " " + word;
    }

    /** The word before a number with a space after it, such as {@code trên}; empty where none is written. */
    static String qualifier(String code) {
        String word = WORDS.getProperty("qualifier." + code, "");
        return word.isEmpty() ? "" : word + " ";
    }

    /** What stands behind a number: {@code  người}, {@code %}; nothing for a plain count. */
    static String measure(String code) {
        String word = WORDS.getProperty("measure." + code, code);
        return word.isEmpty() || word.equals("%") ? word : " " + word;
    }
}
