package vn.banggiao.reporting.document;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills A4 pages from the top with text and rows, and their feet with the footnotes of what stands on them. A page that is full is
 * written out and forgotten. No paragraph leaves a single line on either side of a page's end. Lengths are points of 1/72 inch.
 */
final class PageFlow {
    static final float MILLIMETRE = 72 / 25.4f;
    static final float LEFT = 30 * MILLIMETRE;
    static final float RIGHT = 195 * MILLIMETRE;
    static final float WIDTH = RIGHT - LEFT;

    private static final float TOP = (297 - 20) * MILLIMETRE;
    private static final float BOTTOM = 20 * MILLIMETRE;
    private static final float HEADER = (297 - 13) * MILLIMETRE;
    private static final float FOOTER = 10 * MILLIMETRE;
    private static final float NOTE_LEADING = 12;
    private static final float NOTE_RULE = 8;
    private static final int ALONE = 2;

    private final Document document;
    private final PdfWriter writer;
    private final Typeface type;
    private final String draft;
    private final String seal;
    private final List<Phrase> notes = new ArrayList<>();
    private float notesHeight;
    private float y = TOP;
    private int page = 1;
    private int noted;

    PageFlow(Document document, PdfWriter writer, Typeface type, String draft, String seal) {
        this.document = document;
        this.writer = writer;
        this.type = type;
        this.draft = draft;
        this.seal = seal;
    }

    float y() {
        return y;
    }

    PdfContentByte canvas() {
        return writer.getDirectContent();
    }

    void down(float points) {
        y -= points;
    }

    boolean atTop() {
        return y == TOP;
    }

    /** Begins the next page unless that much room is left. */
    void need(float points) {
        if (y - points < floor() && !atTop()) {
            newPage();
        }
    }

    private float floor() {
        return BOTTOM + notesHeight;
    }

    /** How a paragraph is set; {@code indent} of its first line. */
    record Setting(float leading, int alignment, float indent) {}

    /** The phrase with the marks of its footnotes, which are kept until their page is known. */
    List<Phrase> mark(Phrase phrase, List<String> texts) {
        List<Phrase> made = new ArrayList<>();
        for (String text : texts) {
            Font small = type.regular(9);
            String number = Integer.toString(++noted);
            phrase.add(new Chunk(number, small).setTextRise(5));
            Phrase note = new Phrase(new Chunk(number, type.regular(7)).setTextRise(3));
            note.add(new Chunk(" " + text, type.regular(10)));
            made.add(note);
        }
        return made;
    }

    /** Sets a paragraph over as many pages as it takes; its footnotes stand on the page on which it ends. */
    void paragraph(Phrase phrase, List<Phrase> footnotes, Setting setting) {
        int lines = lines(phrase, setting, WIDTH);
        if (lines == 0) {
            return;
        }
        ColumnText column = column(phrase, setting);
        float notesNeeded = height(footnotes);
        while (true) {
            int room = (int) ((y - floor() - notesNeeded + 0.1f) / setting.leading());
            if (lines <= room) {
                keep(footnotes);
                // The last line by itself, or it would be spaced like the one before it.
                set(column, lines - 1, setting);
                set(column, 1, setting);
                return;
            }
            int now = Math.min((int) ((y - floor() + 0.1f) / setting.leading()), lines - ALONE);
            if (now >= ALONE) {
                set(column, now, setting);
                lines -= now;
            } else if (atTop()) {
                throw new IllegalStateException("a page is too short for " + lines + " lines and their footnotes");
            }
            newPage();
        }
    }

    private void set(ColumnText column, int lines, Setting setting) {
        if (lines == 0) {
            return;
        }
        float bottom = y - lines * setting.leading() - setting.leading() * 0.5f;
        column.setSimpleColumn(LEFT, bottom, RIGHT, y);
        column.setYLine(y);
        column.go();
        y -= lines * setting.leading();
    }

    private ColumnText column(Phrase phrase, Setting setting) {
        ColumnText column = new ColumnText(canvas());
        column.setText(phrase);
        column.setLeading(setting.leading());
        column.setAlignment(setting.alignment());
        column.setIndent(setting.indent());
        // Only spaces are stretched: letters that are drawn apart look like emphasis.
        column.setSpaceCharRatio(PdfWriter.NO_SPACE_CHAR_RATIO);
        return column;
    }

    int lines(Phrase phrase, Setting setting, float width) {
        ColumnText measure = column(phrase, setting);
        measure.setSimpleColumn(0, -100_000, width, 0);
        measure.go(true);
        return measure.getLinesWritten();
    }

    /** Sets a row of a table with the header again where a page begins. */
    void row(PdfPTable row, PdfPTable header, List<Phrase> footnotes) {
        float height = row.getTotalHeight();
        if (y - height - height(footnotes) < floor()) {
            newPage();
            write(header);
        }
        keep(footnotes);
        write(row);
    }

    void write(PdfPTable table) {
        table.writeSelectedRows(0, -1, LEFT, y, canvas());
        y -= table.getTotalHeight();
    }

    /** How much of the page footnotes will take. */
    float height(List<Phrase> footnotes) {
        if (footnotes.isEmpty()) {
            return 0;
        }
        float rule = notes.isEmpty() ? NOTE_RULE : 0;
        return rule + (float) footnotes.stream().mapToDouble(this::height).sum();
    }

    private float height(Phrase note) {
        return lines(note, new Setting(NOTE_LEADING, Element.ALIGN_LEFT, 0), WIDTH) * NOTE_LEADING;
    }

    private void keep(List<Phrase> footnotes) {
        notesHeight += height(footnotes);
        notes.addAll(footnotes);
    }

    void newPage() {
        finish();
        document.newPage();
        page++;
        y = TOP;
    }

    /** Writes what stands around the text of the page. */
    void finish() {
        footnotes();
        if (page > 1) {
            centred(Integer.toString(page), type.regular(14), HEADER);
        }
        if (!draft.isEmpty()) {
            ColumnText.showTextAligned(
                    canvas(), Element.ALIGN_RIGHT, new Phrase(draft, type.italic(12)), RIGHT, HEADER, 0);
        }
        if (!seal.isEmpty()) {
            centred(seal, type.regular(8), FOOTER);
        }
        writer.setPageEmpty(false);
    }

    private void centred(String text, Font font, float at) {
        ColumnText.showTextAligned(canvas(), Element.ALIGN_CENTER, new Phrase(text, font), (LEFT + RIGHT) / 2, at, 0);
    }

    private void footnotes() {
        if (notes.isEmpty()) {
            return;
        }
        float at = floor() - 4;
        rule(LEFT, LEFT + 50 * MILLIMETRE, at);
        at -= NOTE_RULE - 5;
        for (Phrase note : notes) {
            ColumnText column = column(note, new Setting(NOTE_LEADING, Element.ALIGN_LEFT, 0));
            column.setSimpleColumn(LEFT, at - height(note) - NOTE_LEADING, RIGHT, at);
            column.go();
            at -= height(note);
        }
        notes.clear();
        notesHeight = 0;
    }

    /** A thin line. */
    void rule(float from, float to, float at) {
        canvas().setLineWidth(0.75f);
        canvas().moveTo(from, at);
        canvas().lineTo(to, at);
        canvas().stroke();
    }
}
