package vn.banggiao.reporting.document;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.banggiao.reporting.table.CsvFile;
import vn.banggiao.reporting.table.WorkbookFile;

/** The formats in which reports are rendered beside JSON, by what a request accepts. */
@Singleton
class Formats {
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String PDF = "application/pdf";
    static final String XLSX = WorkbookFile.MEDIA_TYPE;
    static final String CSV = CsvFile.MEDIA_TYPE;

    /** Media types by what {@code ?format} calls them. */
    static final Map<String, String> TYPES = types();

    private final Map<String, PaperFormat> papers;

    Formats(DocxFile docx, PdfFile pdf) {
        this.papers = Map.of(docx.code(), docx, pdf.code(), pdf);
    }

    private static Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("json", MediaType.APPLICATION_JSON);
        types.put("docx", DOCX);
        types.put("pdf", PDF);
        types.put("xlsx", XLSX);
        types.put("csv", CSV);
        return types;
    }

    /** What {@code ?format} calls the most wanted of them; never JSON, which others answer. */
    String of(HttpHeaders headers) {
        List<MediaType> accepted = headers.getAcceptableMediaTypes();
        return accepted.stream()
                .filter(each -> !each.isWildcardType())
                .flatMap(each -> TYPES.entrySet().stream()
                        .filter(type -> each.isCompatible(MediaType.valueOf(type.getValue())))
                        .map(Map.Entry::getKey))
                .filter(each -> !each.equals("json"))
                .findFirst()
                .orElse("docx");
    }

    /** The format of a document; null for that of a table. */
    PaperFormat paper(String format) {
        return papers.get(format);
    }
}
