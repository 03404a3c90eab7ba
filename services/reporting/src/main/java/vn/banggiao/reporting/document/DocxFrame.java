package vn.banggiao.reporting.document;

import java.io.IOException;
import java.util.List;

/** The head and the foot of a paper in WordprocessingML, where the decree's Annex I (Part II) places each. */
final class DocxFrame {
    private static final int LEFT = 3700;
    private static final int RIGHT = 5654;

    private final WordXml xml;
    private final DocxText text;

    DocxFrame(WordXml xml) {
        this.xml = xml;
        this.text = new DocxText(xml);
    }

    private interface Cell {
        void write() throws IOException;
    }

    void head(Paper paper) throws IOException {
        Paper.Head head = paper.head();
        table();
        row(() -> issuer(head), () -> nation(head));
        row(
                () -> text.paragraph("Normal", "center", head.number(), "26"),
                () -> text.paragraph("Normal", "center", head.placeAndDay(), "i 26"));
        xml.close();
        if (!paper.draft().isEmpty()) {
            draft(paper.draft());
        }
        space("12");
        text.paragraph("Normal", "center", head.kind(), "b 28");
        text.paragraph("Normal", "center", head.subject(), "b 28");
        rule(3600);
        addressees(head);
        space("12");
    }

    private void issuer(Paper.Head head) throws IOException {
        lines(head.superior(), "26");
        lines(head.issuer(), "b 26");
        rule(1300, LEFT);
    }

    private void nation(Paper.Head head) throws IOException {
        text.paragraph("Normal", "center", head.nation(), "b 24");
        text.paragraph("Normal", "center", head.motto(), "b 26");
        rule(1400, RIGHT);
    }

    private void lines(List<String> lines, String look) throws IOException {
        for (String each : lines) {
            text.paragraph("Normal", "center", each, look);
        }
    }

    private void addressees(Paper.Head head) throws IOException {
        if (head.addressees().size() == 1) {
            text.paragraph(
                    "Normal",
                    "center",
                    head.addresseesLabel() + " " + head.addressees().get(0) + ".",
                    "28");
        } else if (!head.addressees().isEmpty()) {
            text.paragraph("Normal", "center", head.addresseesLabel(), "28");
            for (int i = 0; i < head.addressees().size(); i++) {
                String end = i == head.addressees().size() - 1 ? "." : ";";
                text.paragraph("Normal", "center", "- " + head.addressees().get(i) + end, "28");
            }
        }
    }

    /** The mark of a draft, in a frame below the issuing body. */
    private void draft(String mark) throws IOException {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Normal").open("w:pBdr");
        for (String side : List.of("top", "left", "bottom", "right")) {
            xml.empty("w:" + side, "w:val", "single", "w:sz", "6", "w:space", "2", "w:color", "auto");
        }
        xml.close().empty("w:spacing", "w:before", "120", "w:after", "60");
        xml.empty("w:ind", "w:left", "1000", "w:right", "6654")
                .empty("w:jc", "w:val", "center")
                .close();
        text.run(mark, "b 24");
        text.end();
    }

    void foot(Paper.Foot foot) throws IOException {
        text.begin("Text", "", "w:keepNext");
        text.run(foot.closing(), "");
        text.end();
        table();
        row(() -> recipients(foot), () -> signature(foot));
        xml.close();
        space("2");
    }

    private void recipients(Paper.Foot foot) throws IOException {
        text.paragraph("Normal", "left", foot.recipientsLabel(), "b i 24");
        for (int i = 0; i < foot.recipients().size(); i++) {
            String end = i == foot.recipients().size() - 1 ? "." : ";";
            text.paragraph("Normal", "left", "- " + foot.recipients().get(i) + end, "22");
        }
    }

    private void signature(Paper.Foot foot) throws IOException {
        lines(foot.authority(), "b 28");
        for (int i = 0; i < 5; i++) {
            space("24");
        }
        text.paragraph("Normal", "center", foot.signatory(), "b 28");
    }

    private void table() throws IOException {
        xml.open("w:tbl").open("w:tblPr").empty("w:tblW", "w:w", Integer.toString(LEFT + RIGHT), "w:type", "dxa");
        xml.empty("w:tblLayout", "w:type", "fixed").open("w:tblCellMar");
        xml.empty("w:left", "w:w", "0", "w:type", "dxa")
                .empty("w:right", "w:w", "0", "w:type", "dxa")
                .close();
        xml.close().open("w:tblGrid");
        xml.empty("w:gridCol", "w:w", Integer.toString(LEFT))
                .empty("w:gridCol", "w:w", Integer.toString(RIGHT))
                .close();
    }

    private void row(Cell left, Cell right) throws IOException {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
        cell(LEFT, left);
        cell(RIGHT, right);
        xml.close();
    }

    private void cell(int width, Cell content) throws IOException {
        xml.open("w:tc")
                .open("w:tcPr")
                .empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa")
                .close();
        content.write();
        xml.close();
    }

    private void rule(int indent) throws IOException {
        rule(indent, LEFT + RIGHT);
    }

    /** A line in the middle of a column, from its edges as far as said. */
    private void rule(int indent, int width) throws IOException {
        int each = Math.min(indent, width / 2 - 300);
        xml.open("w:p").open("w:pPr").open("w:pBdr");
        xml.empty("w:top", "w:val", "single", "w:sz", "6", "w:space", "1", "w:color", "auto")
                .close();
        xml.empty("w:spacing", "w:before", "60", "w:after", "60", "w:line", "160", "w:lineRule", "exact");
        xml.empty("w:ind", "w:left", Integer.toString(each), "w:right", Integer.toString(each))
                .close()
                .close();
    }

    private void space(String halfPoints) throws IOException {
        text.begin("Normal", "");
        text.run(" ", halfPoints);
        text.end();
    }
}
