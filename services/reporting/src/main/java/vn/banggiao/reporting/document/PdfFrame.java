package vn.banggiao.reporting.document;

import com.lowagie.text.Chunk;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import java.util.List;

/** The head and the foot of a paper as PDF, where the decree's Annex I (Part II) places each. */
final class PdfFrame {
    private static final float LINE = 16;
    private static final float DIVIDE = PageFlow.LEFT + 65 * PageFlow.MILLIMETRE;
    private static final float SIGNING = 70;

    private final PageFlow flow;
    private final Typeface type;

    PdfFrame(PageFlow flow, Typeface type) {
        this.flow = flow;
        this.type = type;
    }

    void head(Paper paper) {
        Paper.Head head = paper.head();
        float top = flow.y();
        float left = lines(head.superior(), type.regular(13), PageFlow.LEFT, DIVIDE, top);
        left = lines(head.issuer(), type.bold(13), PageFlow.LEFT, DIVIDE, left);
        rule(PageFlow.LEFT, DIVIDE, width(last(head.issuer()), type.bold(13)) / 2, left - 6);

        float right = lines(List.of(head.nation()), type.bold(12), DIVIDE, PageFlow.RIGHT, top);
        right = lines(List.of(head.motto()), type.bold(13), DIVIDE, PageFlow.RIGHT, right);
        rule(DIVIDE, PageFlow.RIGHT, width(head.motto(), type.bold(13)), right - 6);

        float second = Math.min(left, right) - 12;
        left = lines(List.of(head.number()), type.regular(13), PageFlow.LEFT, DIVIDE, second);
        right = lines(List.of(head.placeAndDay()), type.italic(13), DIVIDE, PageFlow.RIGHT, second);
        flow.down(top - Math.min(left, right));
        draft(paper.draft());
        flow.down(14);
        centred(head.kind(), type.bold(14));
        centred(head.subject(), type.bold(14));
        rule(PageFlow.LEFT, PageFlow.RIGHT, 60 * PageFlow.MILLIMETRE, flow.y() - 6);
        flow.down(18);
        addressees(head);
    }

    /** The mark of a draft, in a frame below the issuing body. */
    private void draft(String mark) {
        if (mark.isEmpty()) {
            return;
        }
        float middle = (PageFlow.LEFT + DIVIDE) / 2;
        float half = width(mark, type.bold(12)) / 2 + 6;
        flow.canvas().setLineWidth(0.75f);
        flow.canvas().rectangle(middle - half, flow.y() - 25, half * 2, 18);
        flow.canvas().stroke();
        Phrase phrase = new Phrase(mark, type.bold(12));
        ColumnText.showTextAligned(flow.canvas(), Element.ALIGN_CENTER, phrase, middle, flow.y() - 20, 0);
        flow.down(25);
    }

    private void addressees(Paper.Head head) {
        List<String> addressees = head.addressees();
        if (addressees.size() == 1) {
            centred(head.addresseesLabel() + " " + addressees.get(0) + ".", type.regular(14));
        } else if (!addressees.isEmpty()) {
            centred(head.addresseesLabel(), type.regular(14));
            for (int i = 0; i < addressees.size(); i++) {
                centred("- " + addressees.get(i) + (i == addressees.size() - 1 ? "." : ";"), type.regular(14));
            }
        }
        flow.down(addressees.isEmpty() ? 0 : 8);
    }

    /** Who receives it beside who signs, on the page of the closing sentence. */
    void foot(Paper.Foot foot) {
        Phrase closing = new Phrase(PdfBlocks.nfc(foot.closing()), type.regular(14));
        int closingLines = flow.lines(closing, PdfBlocks.TEXT, PageFlow.WIDTH);
        float recipients = LINE + lineCount(foot.recipients(), type.regular(11)) * 14;
        float signature = lineCount(foot.authority(), type.bold(14)) * LINE + SIGNING + LINE;
        flow.need(closingLines * PdfBlocks.TEXT.leading() + 12 + Math.max(recipients, signature));
        flow.paragraph(closing, List.of(), PdfBlocks.TEXT);
        flow.down(10);

        float top = flow.y();
        float left = left(List.of(foot.recipientsLabel()), type.boldItalic(12), top, 15);
        for (int i = 0; i < foot.recipients().size(); i++) {
            String end = i == foot.recipients().size() - 1 ? "." : ";";
            left = left(List.of("- " + foot.recipients().get(i) + end), type.regular(11), left, 13);
        }
        float right = lines(foot.authority(), type.bold(14), DIVIDE, PageFlow.RIGHT, top) - SIGNING;
        right = lines(List.of(foot.signatory()), type.bold(14), DIVIDE, PageFlow.RIGHT, right);
        flow.down(top - Math.min(left, right));
    }

    private int lineCount(List<String> lines, Font font) {
        PageFlow.Setting setting = new PageFlow.Setting(LINE, Element.ALIGN_LEFT, 0);
        return lines.stream()
                .mapToInt(each -> flow.lines(new Phrase(each, font), setting, DIVIDE - PageFlow.LEFT))
                .sum();
    }

    private float left(List<String> lines, Font font, float top, float leading) {
        return lines(lines, font, PageFlow.LEFT, DIVIDE, top, leading, Element.ALIGN_LEFT);
    }

    private float lines(List<String> lines, Font font, float from, float to, float top) {
        return lines(lines, font, from, to, top, LINE, Element.ALIGN_CENTER);
    }

    /** @return where the next line may begin */
    private float lines(List<String> lines, Font font, float from, float to, float top, float leading, int alignment) {
        float y = top;
        for (String each : lines) {
            ColumnText column = new ColumnText(flow.canvas());
            column.setText(new Phrase(PdfBlocks.nfc(each), font));
            column.setLeading(leading);
            column.setAlignment(alignment);
            column.setSimpleColumn(from, y - 8 * leading, to, y);
            column.go();
            y -= Math.max(1, column.getLinesWritten()) * leading;
        }
        return y;
    }

    private void centred(String text, Font font) {
        flow.paragraph(
                new Phrase(PdfBlocks.nfc(text), font),
                List.of(),
                new PageFlow.Setting(LINE + 3, Element.ALIGN_CENTER, 0));
    }

    /** A line of that length in the middle between two edges. */
    private void rule(float from, float to, float length, float at) {
        float middle = (from + to) / 2;
        flow.rule(middle - length / 2, middle + length / 2, at);
    }

    private static float width(String text, Font font) {
        return ColumnText.getWidth(new Phrase(new Chunk(PdfBlocks.nfc(text), font)));
    }

    private static String last(List<String> lines) {
        return lines.get(lines.size() - 1);
    }
}
