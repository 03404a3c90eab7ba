package vn.banggiao.reporting.document;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import jakarta.inject.Singleton;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;

/** Papers as PDF, A4, with the fonts embedded. Date and identifier are fixed, so that equal papers have equal bytes. */
@Singleton
class PdfFile implements PaperFormat {

    @Override
    public String code() {
        return "pdf";
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public void write(Paper paper, OutputStream out) throws IOException {
        try {
            Document document = new Document(PageSize.A4);
            PdfWriter writer = PdfWriter.getInstance(document, new Unclosed(out));
            document.addTitle(paper.head().subject());
            document.addAuthor(String.join(" ", paper.head().issuer()));
            document.open();
            fix(writer, paper);
            Typeface type = new Typeface();
            PageFlow flow = new PageFlow(document, writer, type, paper.draft(), paper.seal());
            PdfFrame frame = new PdfFrame(flow, type);
            PdfBlocks blocks = new PdfBlocks(flow, type);
            frame.head(paper);
            blocks.write(paper.body());
            frame.foot(paper.foot());
            for (List<Paper.Block> annex : paper.annexes()) {
                flow.newPage();
                blocks.write(annex);
            }
            flow.finish();
            document.close();
        } catch (DocumentException e) {
            throw new IOException(e);
        }
    }

    private static void fix(PdfWriter writer, Paper paper) {
        GregorianCalendar fixed = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        fixed.setTimeInMillis(946_684_800_000L);
        writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(fixed));
        writer.getInfo().put(PdfName.MODDATE, new PdfDate(fixed));
        byte[] id = paper.head().subject().getBytes(StandardCharsets.UTF_8);
        writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
        writer.getExtraCatalog()
                .put(PdfName.LANG, new PdfString(paper.language().tag()));
    }

    /** The stream belongs to the caller. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
