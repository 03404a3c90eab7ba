package vn.banggiao.reporting.document;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Papers as DOCX (ISO/IEC 29500 WordprocessingML), A4 in Times New Roman. Parts go into the archive as they are written; its entries
 * bear one fixed time, so that equal papers have equal bytes.
 */
@Singleton
class DocxFile implements PaperFormat {
    private static final LocalDateTime FIXED = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @Override
    public String code() {
        return "docx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    }

    @Override
    public void write(Paper paper, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        fixed(zip, "[Content_Types].xml", "content-types.xml");
        fixed(zip, "_rels/.rels", "package-rels.xml");
        fixed(zip, "word/_rels/document.xml.rels", "document-rels.xml");
        fixed(zip, "word/styles.xml", "styles.xml");
        fixed(zip, "word/settings.xml", "settings.xml");
        List<String> notes = new ArrayList<>();
        part(zip, "word/document.xml", xml -> document(xml, paper, notes));
        part(zip, "word/footnotes.xml", xml -> footnotes(xml, notes));
        part(zip, "word/header-first.xml", xml -> header(xml, paper, false));
        part(zip, "word/header.xml", xml -> header(xml, paper, true));
        part(zip, "word/footer.xml", xml -> footer(xml, paper));
        part(zip, "docProps/core.xml", xml -> properties(xml, paper));
        zip.finish();
    }

    private interface Part {
        void write(WordXml xml) throws IOException;
    }

    private static void part(ZipOutputStream zip, String name, Part part) throws IOException {
        begin(zip, name);
        WordXml xml = new WordXml(zip);
        part.write(xml);
        xml.end();
        zip.closeEntry();
    }

    private static void fixed(ZipOutputStream zip, String name, String resource) throws IOException {
        begin(zip, name);
        try (InputStream in = DocxFile.class.getResourceAsStream("/docx/" + resource)) {
            in.transferTo(zip);
        }
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(FIXED);
        zip.putNextEntry(entry);
    }

    private static void document(WordXml xml, Paper paper, List<String> notes) throws IOException {
        xml.open("w:document", "xmlns:w", W, "xmlns:r", R).open("w:body");
        DocxFrame frame = new DocxFrame(xml);
        DocxBlocks blocks = new DocxBlocks(xml, notes);
        frame.head(paper);
        blocks.write(paper.body());
        frame.foot(paper.foot());
        for (List<Paper.Block> annex : paper.annexes()) {
            blocks.annex(annex);
        }
        section(xml);
        xml.close().close();
    }

    /** A4; margins 20 mm above and below, 30 mm left, 15 mm right (Decree 30/2020/NĐ-CP, Annex I, Part I, I). */
    private static void section(WordXml xml) throws IOException {
        xml.open("w:sectPr")
                .empty("w:headerReference", "w:type", "first", "r:id", "rId4")
                .empty("w:headerReference", "w:type", "default", "r:id", "rId5")
                .empty("w:footerReference", "w:type", "first", "r:id", "rId6")
                .empty("w:footerReference", "w:type", "default", "r:id", "rId6")
                .empty("w:pgSz", "w:w", "11906", "w:h", "16838")
                .empty(
                        "w:pgMar",
                        "w:top",
                        "1134",
                        "w:right",
                        "851",
                        "w:bottom",
                        "1134",
                        "w:left",
                        "1701",
                        "w:header",
                        "567",
                        "w:footer",
                        "425",
                        "w:gutter",
                        "0")
                .empty("w:titlePg")
                .close();
    }

    /** The page's number from the second page on, and the mark of a draft on all. */
    private static void header(WordXml xml, Paper paper, boolean numbered) throws IOException {
        xml.open("w:hdr", "xmlns:w", W).open("w:p").open("w:pPr").open("w:tabs");
        xml.empty("w:tab", "w:val", "center", "w:pos", "4677").empty("w:tab", "w:val", "right", "w:pos", "9354");
        xml.close().close();
        DocxText text = new DocxText(xml);
        text.tab();
        if (numbered) {
            xml.open("w:fldSimple", "w:instr", " PAGE ");
            text.run("2", "");
            xml.close();
        }
        if (!paper.draft().isEmpty()) {
            text.tab();
            text.run(paper.draft(), "i 24");
        }
        xml.close().close();
    }

    private static void footer(WordXml xml, Paper paper) throws IOException {
        xml.open("w:ftr", "xmlns:w", W);
        new DocxText(xml).paragraph("Normal", "center", paper.seal(), "16");
        xml.close();
    }

    private static void footnotes(WordXml xml, List<String> notes) throws IOException {
        xml.open("w:footnotes", "xmlns:w", W);
        separator(xml, "-1", "separator", "w:separator");
        separator(xml, "0", "continuationSeparator", "w:continuationSeparator");
        for (int i = 0; i < notes.size(); i++) {
            xml.open("w:footnote", "w:id", Integer.toString(i + 1)).open("w:p").open("w:pPr");
            xml.empty("w:pStyle", "w:val", "FootnoteText").close();
            xml.open("w:r")
                    .open("w:rPr")
                    .empty("w:rStyle", "w:val", "FootnoteReference")
                    .close();
            xml.empty("w:footnoteRef").close();
            new DocxText(xml).run(" " + notes.get(i), "");
            xml.close().close();
        }
        xml.close();
    }

    private static void separator(WordXml xml, String id, String type, String element) throws IOException {
        xml.open("w:footnote", "w:type", type, "w:id", id).open("w:p").open("w:r");
        xml.empty(element).close().close().close();
    }

    private static void properties(WordXml xml, Paper paper) throws IOException {
        xml.open(
                "cp:coreProperties",
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/");
        xml.open("dc:title").text(paper.head().subject()).close();
        xml.open("dc:creator").text(String.join(" ", paper.head().issuer())).close();
        xml.open("dc:language").text(paper.language().tag()).close();
        xml.close();
    }
}
