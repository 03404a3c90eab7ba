package vn.banggiao.reporting.document;

import java.io.IOException;

/** Paragraphs and runs of WordprocessingML. */
final class DocxText {
    private final WordXml xml;

    DocxText(WordXml xml) {
        this.xml = xml;
    }

    /** A paragraph of one run; {@code align} empty for its style's own. */
    void paragraph(String style, String align, String text, String look) throws IOException {
        begin(style, align);
        run(text, look);
        end();
    }

    void begin(String style, String align, String... more) throws IOException {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
        for (String each : more) {
            xml.empty(each);
        }
        if (!align.isEmpty()) {
            xml.empty("w:jc", "w:val", align);
        }
        xml.close();
    }

    void end() throws IOException {
        xml.close();
    }

    /** @param look words of {@code b} (bold), {@code i} (italic) and a size in half points; empty for the style's own */
    void run(String text, String look) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        xml.open("w:r");
        if (!look.isEmpty()) {
            xml.open("w:rPr");
            for (String each : look.split(" ")) {
                boolean size = Character.isDigit(each.charAt(0));
                if (size) {
                    xml.empty("w:sz", "w:val", each).empty("w:szCs", "w:val", each);
                } else {
                    xml.empty("w:" + each);
                }
            }
            xml.close();
        }
        xml.open("w:t", "xml:space", "preserve").text(text).close().close();
    }

    void tab() throws IOException {
        xml.open("w:r").empty("w:tab").close();
    }

    /** The mark that refers to a footnote. */
    void note(int number) throws IOException {
        xml.open("w:r")
                .open("w:rPr")
                .empty("w:rStyle", "w:val", "FootnoteReference")
                .close();
        xml.empty("w:footnoteReference", "w:id", Integer.toString(number)).close();
    }
}
