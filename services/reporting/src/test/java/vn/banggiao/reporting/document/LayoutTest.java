package vn.banggiao.reporting.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Where Decree 30/2020/NĐ-CP, Annex I, places what, measured in the files themselves. */
class LayoutTest {
    private static final float MILLIMETRE = 72 / 25.4f;
    private static final String VIETNAMESE =
            "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệfghiìíỉĩịjklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụ"
                    + "ưừứửữựvwxyỳýỷỹỵz0123456789.,;:!?()/%-–“”\"&<>…";

    /** A line of text on a page, by what it says and where it is, from the page's top left in millimetres. */
    private record Line(int page, String text, float left, float right, float baseline, float size) {}

    private static List<Line> lines(byte[] pdf) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> at) {
                    TextPosition first = at.get(0);
                    TextPosition last = at.get(at.size() - 1);
                    lines.add(new Line(
                            getCurrentPageNo(),
                            text,
                            first.getXDirAdj() / MILLIMETRE,
                            (last.getXDirAdj() + last.getWidthDirAdj()) / MILLIMETRE,
                            first.getYDirAdj() / MILLIMETRE,
                            first.getFontSizeInPt()));
                }
            };
            stripper.setSortByPosition(true);
            stripper.getText(document);
        }
        return lines;
    }

    private static Line line(List<Line> lines, String text) {
        return lines.stream()
                .filter(each -> each.text().contains(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text));
    }

    @Test
    void embedsTheTwinOfTimesNewRomanOnA4() throws IOException {
        try (PDDocument document = Loader.loadPDF(Papers.pdf(Papers.paper(RichReport.report(), Papers.DRAFT)))) {
            for (PDPage page : document.getPages()) {
                assertEquals(210, page.getMediaBox().getWidth() / MILLIMETRE, 0.5);
                assertEquals(297, page.getMediaBox().getHeight() / MILLIMETRE, 0.5);
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                    assertTrue(font.getName().contains("LiberationSerif"), font.getName());
                }
            }
        }
    }

    @Test
    void hasAGlyphForEveryVietnameseLetter() {
        Typeface type = new Typeface();
        (VIETNAMESE + VIETNAMESE.toUpperCase(Locale.ROOT))
                .codePoints()
                .forEach(each -> assertTrue(type.has(each), () -> Character.toString(each)));
    }

    @Test
    void keepsTheMarginsAndNumbersPagesFromTheSecond() throws IOException {
        List<Line> lines = lines(Papers.pdf(Papers.paper(RichReport.report(), Papers.EDITION)));
        int pages = lines.get(lines.size() - 1).page();
        assertTrue(pages >= 2);
        for (Line each : lines) {
            boolean aside = each.baseline() < 20 || each.baseline() > 280;
            assertTrue(each.left() >= 29.9 && each.right() <= 195.6, each::toString);
            assertTrue(aside || each.baseline() <= 277.5, each::toString);
        }
        for (int page = 1; page <= pages; page++) {
            int number = page;
            List<Line> above = lines.stream()
                    .filter(each -> each.page() == number && each.baseline() < 15)
                    .toList();
            assertEquals(
                    page == 1 ? List.of() : List.of(Integer.toString(page)),
                    above.stream().map(Line::text).toList());
            above.forEach(each -> assertEquals((30 + 195) / 2.0, (each.left() + each.right()) / 2, 0.5));
        }
    }

    @Test
    void placesHeadTitleAndSignature() throws IOException {
        List<Line> lines = lines(Papers.pdf(Papers.paper(RichReport.report(), Papers.EDITION)));
        Line nation = line(lines, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        Line motto = line(lines, "Độc lập - Tự do - Hạnh phúc");
        Line superior = line(lines, "UBND TỈNH ĐIỆN BIÊN");
        Line issuer = line(lines, "ỦY BAN NHÂN DÂN");
        Line title = line(lines, "BÁO CÁO");
        assertEquals(superior.baseline(), nation.baseline(), 2);
        assertTrue(superior.baseline() < issuer.baseline() && nation.baseline() < motto.baseline());
        assertTrue(superior.right() < nation.left());
        assertEquals((30 + 195) / 2.0, (title.left() + title.right()) / 2, 0.5);
        assertTrue(line(lines, "Số: 15/BC-UBND").right()
                < line(lines, "ngày 05 tháng 01").left());
        Line recipients = line(lines, "Nơi nhận:");
        Line authority = line(lines, "TM. ỦY BAN NHÂN DÂN");
        assertTrue(recipients.right() < authority.left());
        assertEquals(recipients.page(), line(lines, "Trên đây là").page());
        assertTrue(line(lines, "KT. CHỦ TỊCH").baseline()
                < line(lines, "Lò Thị <Mẫu>").baseline() - 20);
        assertEquals(14, line(lines, "Trên đây là").size(), 0.1);
    }

    /** Whatever stands before it, a heading is never the last line of a page, and no page holds the signature alone. */
    @Test
    void leavesNoHeadingAloneWhateverStandsBefore() throws IOException {
        List<String> headings =
                List.of("I. Bối", "II. Kết", "1. Đoàn", "2. Ngoại", "3. Viện", "4. Biên", "III. Phương");
        for (int more = 0; more < 40; more++) {
            Paper paper = Papers.paper(RichReport.report(), Papers.EDITION);
            List<Paper.Block> body = new ArrayList<>();
            for (int i = 0; i < more; i++) {
                body.add(Paper.Paragraph.of("Dòng thêm."));
            }
            body.addAll(paper.body());
            List<Line> lines = lines(Papers.pdf(
                    new Paper(paper.head(), body, paper.foot(), paper.annexes(), paper.draft(), "", paper.language())));
            for (int i = 0; i < lines.size(); i++) {
                Line each = lines.get(i);
                boolean heading = headings.stream().anyMatch(each.text()::startsWith);
                boolean last = i + 1 == lines.size()
                        || lines.get(i + 1).page() != each.page()
                        || lines.get(i + 1).size() <= 10;
                assertFalse(heading && last, each.text() + " after " + more);
            }
            assertEquals(line(lines, "Trên đây là").page(), line(lines, "<Mẫu>").page());
        }
    }

    @Test
    void flowsALongTextOverPagesWithoutLosingALine() throws IOException {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 4_000; i++) {
            words.append("từ").append(i).append(' ');
        }
        Paper paper = Papers.paper(RichReport.report(), Papers.EDITION);
        Paper.Run run = new Paper.Run(words.toString(), List.of("Ghi chú cuối đoạn."));
        List<Paper.Block> body = List.of(new Paper.Paragraph(List.of(run), false));
        String text = Papers.pdfText(Papers.pdf(new Paper(
                paper.head(), body, paper.foot(), paper.annexes(), paper.draft(), paper.seal(), paper.language())));
        for (int i = 0; i < 4_000; i++) {
            assertTrue(text.contains("từ" + i + " ") || text.contains("từ" + i + "1 "), "từ" + i);
        }
        assertTrue(text.contains("Ghi chú cuối đoạn."));
    }

    @Test
    void givesTheSameBytesAgain() {
        assertArrayEquals(
                Papers.pdf(Papers.paper(RichReport.report(), Papers.EDITION)),
                Papers.pdf(Papers.paper(RichReport.report(), Papers.EDITION)));
        assertArrayEquals(
                Papers.docx(Papers.paper(RichReport.report(), Papers.EDITION)),
                Papers.docx(Papers.paper(RichReport.report(), Papers.EDITION)));
    }

    @Test
    void givesTheSameBytesToManyAtOnce() {
        byte[] alone = Papers.pdf(Papers.paper(RichReport.report(), Papers.EDITION));
        IntStream.range(0, 24)
                .parallel()
                .forEach(each ->
                        assertArrayEquals(alone, Papers.pdf(Papers.paper(RichReport.report(), Papers.EDITION))));
    }

    @Test
    void setsTheSameInWord() throws IOException, XmlException {
        byte[] docx = Papers.docx(Papers.paper(RichReport.report(), Papers.DRAFT));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            CTSectPr section = document.getDocument().getBody().getSectPr();
            assertEquals("11906", section.getPgSz().getW().toString());
            assertEquals("16838", section.getPgSz().getH().toString());
            assertEquals(20, twips(section.getPgMar().getTop()), 0.1);
            assertEquals(20, twips(section.getPgMar().getBottom()), 0.1);
            assertEquals(30, twips(section.getPgMar().getLeft()), 0.1);
            assertEquals(15, twips(section.getPgMar().getRight()), 0.1);
            assertTrue(section.isSetTitlePg());
            assertEquals(
                    "Times New Roman",
                    document.getStyle()
                            .getDocDefaults()
                            .getRPrDefault()
                            .getRPr()
                            .getRFontsArray(0)
                            .getAscii());
            assertEquals(14, document.getStyles().getDefaultRunStyle().getFontSizeAsDouble());
            assertEquals(
                    4,
                    document.getFootnotes().stream()
                            .filter(each -> each.getId().signum() > 0)
                            .count());
        }
    }

    private static double twips(Object twips) {
        return Integer.parseInt(twips.toString()) / 20.0 / 72 * 25.4;
    }
}
