package vn.banggiao.reporting.document;

import com.lowagie.text.Chunk;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** The text of a paper as PDF. A heading stays with two lines of what follows, a table's title with its first row. */
final class PdfBlocks {
    private static final float SIZE = 14;
    static final PageFlow.Setting TEXT =
            new PageFlow.Setting(SIZE * 1.35f, Element.ALIGN_JUSTIFIED, 10 * PageFlow.MILLIMETRE);
    private static final PageFlow.Setting CENTRED = new PageFlow.Setting(SIZE * 1.35f, Element.ALIGN_CENTER, 0);
    private static final float SPACE = 3;
    private static final float FOLLOWING = 2 * SIZE * 1.35f + 2 * SPACE;
    private static final float FOLLOWING_TABLE = 90;
    /** A table of no more rows stands on one page. */
    private static final int SHORT_TABLE = 8;

    private final PageFlow flow;
    private final Typeface type;

    PdfBlocks(PageFlow flow, Typeface type) {
        this.flow = flow;
        this.type = type;
    }

    void write(List<Paper.Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            Paper.Block block = blocks.get(i);
            if (block instanceof Paper.Heading heading) {
                heading(heading, room(blocks, i + 1));
            } else if (block instanceof Paper.Paragraph paragraph) {
                paragraph(paragraph);
            } else if (block instanceof Paper.Table table) {
                table(table);
            }
        }
    }

    /** What must stand on the page of a heading: all headings that follow, and the beginning of the text. */
    private float room(List<Paper.Block> blocks, int from) {
        if (from >= blocks.size()) {
            return 0;
        }
        if (blocks.get(from) instanceof Paper.Heading next) {
            return height(next) + room(blocks, from + 1);
        }
        return blocks.get(from) instanceof Paper.Table ? FOLLOWING_TABLE : FOLLOWING;
    }

    private void heading(Paper.Heading heading, float following) {
        flow.need(height(heading) + following);
        flow.down(flow.atTop() ? 0 : SPACE * 2);
        flow.paragraph(phrase(heading), List.of(), setting(heading));
        flow.down(SPACE);
    }

    private float height(Paper.Heading heading) {
        PageFlow.Setting setting = setting(heading);
        return flow.lines(phrase(heading), setting, PageFlow.WIDTH) * setting.leading() + 3 * SPACE;
    }

    private Phrase phrase(Paper.Heading heading) {
        Font font = heading.level() == 3 ? type.boldItalic(SIZE) : type.bold(SIZE);
        return new Phrase(nfc(heading.text()), font);
    }

    private static PageFlow.Setting setting(Paper.Heading heading) {
        return heading.level() == 0 ? CENTRED : TEXT;
    }

    private void paragraph(Paper.Paragraph paragraph) {
        Font font = paragraph.aside() ? type.italic(SIZE - 1) : type.regular(SIZE);
        Phrase phrase = new Phrase();
        List<Phrase> notes = new ArrayList<>();
        for (Paper.Run run : paragraph.runs()) {
            phrase.add(new Chunk(nfc(run.text()), font));
            notes.addAll(flow.mark(phrase, run.notes()));
        }
        flow.paragraph(phrase, notes, TEXT);
        flow.down(SPACE * 2);
    }

    private void table(Paper.Table table) {
        List<Paper.Run> titles = table.columns().stream()
                .map(each -> new Paper.Run(each.title()))
                .toList();
        PdfPTable header = row(table, titles, true, new ArrayList<>());
        Phrase caption = new Phrase(nfc(table.caption().text()), type.italic(SIZE - 1));
        List<Phrase> captionNotes = flow.mark(caption, table.caption().notes());
        float captionHeight = flow.lines(caption, CENTRED, PageFlow.WIDTH) * CENTRED.leading();
        boolean together = table.rows().size() <= SHORT_TABLE;
        float first = (float) table.rows().stream()
                .limit(together ? SHORT_TABLE : 1)
                .mapToDouble(each -> measured(table, each))
                .sum();
        float notes = flow.height(captionNotes);
        flow.need(captionHeight + header.getTotalHeight() + first + notes + 3 * SPACE);
        flow.down(SPACE);
        flow.paragraph(caption, captionNotes, CENTRED);
        flow.down(SPACE * 2);
        flow.write(header);
        for (List<Paper.Run> cells : table.rows()) {
            List<Phrase> rowNotes = new ArrayList<>();
            flow.row(row(table, cells, false, rowNotes), header, rowNotes);
        }
        flow.down(SPACE * 3);
    }

    private float measured(Paper.Table table, List<Paper.Run> cells) {
        List<Paper.Run> unmarked =
                cells.stream().map(each -> new Paper.Run(each.text())).toList();
        return row(table, unmarked, false, new ArrayList<>()).getTotalHeight();
    }

    /** A row as a table of its own, so that nothing of a table is held but the row that is being written. */
    private PdfPTable row(Paper.Table table, List<Paper.Run> cells, boolean header, List<Phrase> notes) {
        float[] shares = new float[cells.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = table.columns().get(i).share();
        }
        PdfPTable row = new PdfPTable(shares);
        row.setTotalWidth(PageFlow.WIDTH);
        row.setLockedWidth(true);
        for (int i = 0; i < shares.length; i++) {
            Phrase phrase = new Phrase(nfc(cells.get(i).text()), header ? type.bold(12) : type.regular(12));
            notes.addAll(flow.mark(phrase, cells.get(i).notes()));
            PdfPCell cell = new PdfPCell(phrase);
            cell.setBorder(Rectangle.BOX);
            cell.setPadding(3);
            cell.setPaddingBottom(5);
            cell.setHorizontalAlignment(
                    header
                            ? Element.ALIGN_CENTER
                            : table.columns().get(i).number() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
            cell.setVerticalAlignment(header ? Element.ALIGN_MIDDLE : Element.ALIGN_TOP);
            row.addCell(cell);
        }
        return row;
    }

    /** Letters with their marks in one: the font has a glyph for each. */
    static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
