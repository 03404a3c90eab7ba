package vn.banggiao.reporting.document;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;

/**
 * Liberation Serif, which has the metrics of Times New Roman and every Vietnamese letter; embedded, as far as it is used. It is read
 * once; documents share it.
 */
final class Typeface {
    private static final BaseFont REGULAR = load("Regular", 0.1);
    private static final BaseFont BOLD = load("Bold", 0.3);
    private static final BaseFont ITALIC = load("Italic", 0.5);
    private static final BaseFont BOLD_ITALIC = load("BoldItalic", 0.7);

    Font regular(float points) {
        return new Font(REGULAR, points);
    }

    Font bold(float points) {
        return new Font(BOLD, points);
    }

    Font italic(float points) {
        return new Font(ITALIC, points);
    }

    Font boldItalic(float points) {
        return new Font(BOLD_ITALIC, points);
    }

    /** Whether there is a glyph for the character. */
    boolean has(int codePoint) {
        return REGULAR.charExists(codePoint)
                && BOLD.charExists(codePoint)
                && ITALIC.charExists(codePoint)
                && BOLD_ITALIC.charExists(codePoint);
    }

    private static BaseFont load(String style, double prefix) {
        String resource = "liberation/LiberationSerif-" + style + ".ttf";
        try (InputStream file = Typeface.class.getClassLoader().getResourceAsStream(resource)) {
            BaseFont font = BaseFont.createFont(
                    resource, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file.readAllBytes(), null);
            font.setSecureRandom(new Same(prefix));
            return font;
        } catch (IOException | DocumentException e) {
            throw new IllegalStateException("no font " + resource, e);
        }
    }

    /** The name of an embedded subset begins with random letters; they are the same in each document, as all else is. */
    private static final class Same extends SecureRandom {
        private final double number;

        Same(double number) {
            this.number = number;
        }

        @Override
        public double nextDouble() {
            return number;
        }
    }
}
