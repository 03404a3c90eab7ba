package vn.banggiao.reporting.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.office.Office;
import vn.banggiao.reporting.office.Offices;
import vn.banggiao.reporting.office.UnitName;
import vn.banggiao.reporting.report.ConsolidationView;
import vn.banggiao.reporting.report.ReportView;
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
    private final ObjectMapper json;
    private final String release;

    Documents(
            Wordings wordings,
            Offices offices,
            Catalogue catalogue,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.version") String release) {
        this.wordings = wordings;
        this.offices = offices;
        this.catalogue = catalogue;
        this.json = json;
        this.release = release;
    }

    /**
     * What a document is made of.
     *
     * @param byUnit null where there is no annex by unit
     * @param asOf the instant whose wordings and office hold; null for now
     */
    record Source(ReportView report, ConsolidationView byUnit, Issue issue, Language language, Instant asOf) {}

    Response answer(Source source, PaperFormat format, Request request) {
        Sentences sentences = wordings.of(source.report().unit().code(), source.language(), source.asOf());
        Office office = office(source);
        EntityTag tag = new EntityTag(hash(
                release,
                format.code(),
                source.language().tag(),
                text(source.report()),
                text(source.byUnit()),
                text(source.issue()),
                text(sentences.texts()),
                text(office)));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).build();
        }
        Paper paper =
                new PaperMaker(sentences, catalogue, office).make(source.report(), source.byUnit(), source.issue());
        StreamingOutput written = out -> {
            BufferedOutputStream pieces = new BufferedOutputStream(out, PIECE);
            format.write(paper, pieces);
            pieces.flush();
        };
        return Response.ok(written, format.mediaType())
                .tag(tag)
                .header(HttpHeaders.CONTENT_DISPOSITION, name(source, format).disposition())
                .header(HttpHeaders.CONTENT_LANGUAGE, source.language().tag())
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }

    private Office office(Source source) {
        ReportView report = source.report();
        return offices.of(
                report.unit().code(), report.unit().name(), report.period().to(), source.language(), source.asOf());
    }

    private static FileName name(Source source, PaperFormat format) {
        Wording wording = Wording.in(source.language());
        String unit = UnitName.of(source.report().unit().name()).in(source.language());
        String which = source.issue().draft()
                ? wording.word("file.draft")
                : wording.word("file.edition").formatted(source.issue().edition());
        return new FileName(wording.word("file.report")
                        .formatted(unit, source.report().period().code(), which)
                + "." + format.code());
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON for what a document is made of", e);
        }
    }

    private static String hash(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
