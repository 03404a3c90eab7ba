package vn.banggiao.reporting.document;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The formats of documents, by what a request accepts. */
@Singleton
class Formats {
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String PDF = "application/pdf";

    private final DocxFile docx;
    private final PdfFile pdf;

    Formats(DocxFile docx, PdfFile pdf) {
        this.docx = docx;
        this.pdf = pdf;
    }

    /** The most wanted of the two. */
    PaperFormat of(HttpHeaders headers) {
        List<MediaType> accepted = headers.getAcceptableMediaTypes();
        return accepted.stream()
                .filter(each -> !each.isWildcardType())
                .filter(each -> each.isCompatible(MediaType.valueOf(DOCX)) || each.isCompatible(MediaType.valueOf(PDF)))
                .findFirst()
                .filter(each -> each.isCompatible(MediaType.valueOf(PDF)))
                .<PaperFormat>map(each -> pdf)
                .orElse(docx);
    }
}
