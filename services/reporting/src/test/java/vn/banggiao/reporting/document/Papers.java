package vn.banggiao.reporting.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.office.Office;
import vn.banggiao.reporting.report.ReportView;
import vn.banggiao.reporting.wording.Sentences;

/** Papers of reports, written and read again by other programs than those that wrote them. */
final class Papers {
    static final Issue DRAFT = new Issue(null, null, null, null);
    static final Issue EDITION = new Issue("15", LocalDate.parse("2023-01-05"), 2, "abc".repeat(21) + "d");
    static final Office OFFICE = new Office(
            List.of("UBND TỈNH ĐIỆN BIÊN"),
            List.of("ỦY BAN NHÂN DÂN", "HUYỆN MƯỜNG SAO"),
            "Ủy ban nhân dân huyện Mường Sao",
            "Mường Sao",
            "BC-UBND",
            List.of("Ủy ban nhân dân tỉnh Điện Biên"),
            List.of("Như trên", "Lưu: VT"),
            List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
            "Lò Thị <Mẫu> & Đặng");

    private Papers() {}

    static Paper paper(ReportView report, Issue issue) {
        return paper(report, issue, Sentences.of(Language.VI, Map.of()));
    }

    static Paper paper(ReportView report, Issue issue, Sentences sentences) {
        return new PaperMaker(sentences, RichReport.CATALOGUE, OFFICE).make(report, null, issue);
    }

    static byte[] written(Paper paper, PaperFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(paper, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] pdf(Paper paper) {
        return written(paper, new PdfFile());
    }

    static byte[] docx(Paper paper) {
        return written(paper, new DocxFile());
    }

    static String pdfText(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String docxText(byte[] docx) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText().replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
