package vn.banggiao.reporting.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.office.Office;
import vn.banggiao.reporting.office.Offices;
import vn.banggiao.reporting.office.UnitName;
import vn.banggiao.reporting.report.ConsolidationView;
import vn.banggiao.reporting.report.ReportView;
import vn.banggiao.reporting.table.CsvFile;
import vn.banggiao.reporting.table.ReportTables;
import vn.banggiao.reporting.table.TableIssue;
import vn.banggiao.reporting.wording.Sentences;
import vn.banggiao.reporting.wording.Wording;
import vn.banggiao.reporting.wording.Wordings;

/**
 * Answers with documents. The ETag is a hash of all that a document is made of, this release included; equal tags stand for equal
 * bytes. A document is written as it is sent.
 */
@ApplicationScoped
class Documents {
    private static final int PIECE = 16 * 1024;

    private final Wordings wordings;
    private final Offices offices;
    private final Catalogue catalogue;
    private final Formats formats;
    private final ReportTables tables;
    private final ObjectMapper json;
    private final String release;

    Documents(
            Wordings wordings,
            Offices offices,
            Catalogue catalogue,
            Formats formats,
            ReportTables tables,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.version") String release) {
        this.wordings = wordings;
        this.offices = offices;
        this.catalogue = catalogue;
        this.formats = formats;
        this.tables = tables;
        this.json = json;
        this.release = release;
    }

    /**
     * What a document is made of.
     *
     * @param byUnit null where there is no annex by unit
     * @param asOf the instant whose wordings and office hold; null for now
     */
    record Source(
            ReportView report,
            ConsolidationView byUnit,
            Issue issue,
            Language language,
            CsvFile.Options csv,
            Instant asOf) {}

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** In the format that the request wants most. */
    Response answer(Source source, HttpHeaders headers, Request request) {
        String format = formats.of(headers);
        PaperFormat paper = formats.paper(format);
        return paper == null ? table(source, format, request) : paper(source, paper, request);
    }

    private Response paper(Source source, PaperFormat format, Request request) {
        Sentences sentences = wordings.of(source.report().unit().code(), source.language(), source.asOf());
        Office office = office(source);
        EntityTag tag = new EntityTag(hash(source, format.code(), sentences.texts(), office));
        return answer(source, format.code(), tag, request, () -> {
            Paper paper =
                    new PaperMaker(sentences, catalogue, office).make(source.report(), source.byUnit(), source.issue());
            return out -> format.write(paper, out);
        });
    }

    /** A workbook bears the time at which it was written: its tag is weak, equal for equal tables. */
    private Response table(Source source, String format, Request request) {
        boolean csv = format.equals("csv");
        EntityTag tag = new EntityTag(hash(source, format, source.csv()), !csv);
        TableIssue issue =
                new TableIssue(source.issue().edition(), source.issue().sha256());
        return answer(
                source,
                format,
                tag,
                request,
                () -> csv
                        ? out -> tables.csv(source.report(), source.byUnit(), source.csv(), source.language(), out)
                        : out -> tables.xlsx(source.report(), source.byUnit(), issue, source.language(), out));
    }

    private static Response answer(
            Source source, String format, EntityTag tag, Request request, Supplier<Content> making) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).build();
        }
        Content content = making.get();
        StreamingOutput written = out -> {
            BufferedOutputStream pieces = new BufferedOutputStream(out, PIECE);
            content.write(pieces);
            pieces.flush();
        };
        String type = Formats.TYPES.get(format);
        return Response.ok(written, format.equals("csv") ? type + "; charset=UTF-8; header=present" : type)
                .tag(tag)
                .header(HttpHeaders.CONTENT_DISPOSITION, name(source, format).disposition())
                .header(HttpHeaders.CONTENT_LANGUAGE, source.language().tag())
                .build();
    }

    private Office office(Source source) {
        ReportView report = source.report();
        return offices.of(
                report.unit().code(), report.unit().name(), report.period().to(), source.language(), source.asOf());
    }

    private static FileName name(Source source, String format) {
        boolean byUnit = source.byUnit() != null && List.of("xlsx", "csv").contains(format);
        Wording wording = Wording.in(source.language());
        String unit = UnitName.of(source.report().unit().name()).in(source.language());
        String which = source.issue().draft()
                ? wording.word("file.draft")
                : wording.word("file.edition").formatted(source.issue().edition());
        return new FileName(wording.word(byUnit ? "file.by-unit" : "file.report")
                        .formatted(unit, source.report().period().code(), which)
                + "." + format);
    }

    private String hash(Source source, String format, Object... more) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            OutputStream hashed = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
            ObjectWriter writer = json.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            List<Object> parts = new ArrayList<>(Arrays.asList(
                    release, format, source.language().tag(), source.report(), source.byUnit(), source.issue()));
            parts.addAll(List.of(more));
            for (Object part : parts) {
                writer.writeValue(hashed, part);
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException("no hash of what a document is made of", e);
        }
    }
}
