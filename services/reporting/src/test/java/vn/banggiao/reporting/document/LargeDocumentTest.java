package vn.banggiao.reporting.document;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.report.ConsolidationView;
import vn.banggiao.reporting.wording.Sentences;

/** What was written of a document is held no longer, so a province of many units takes little more memory than one of few. */
class LargeDocumentTest {
    private static final int UNITS = 400;
    private static final long MOST = 16L * 1024 * 1024;

    static Stream<PaperFormat> formats() {
        return Stream.of(new DocxFile(), new PdfFile());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void takesLittleMemoryForManyUnits(PaperFormat format) throws IOException {
        ConsolidationView byUnit = RichReport.byUnit(UNITS);
        format.write(paper(RichReport.byUnit(1)), OutputStream.nullOutputStream());
        long before = Watched.alive();
        Watched out = new Watched(20_000);
        format.write(paper(byUnit), out);
        assertTrue(out.bytes() > 100_000, () -> out.bytes() + " bytes");
        assertTrue(out.looks() > 3, "looked while it was written");
        assertTrue(out.most() - before < MOST, () -> (out.most() - before) + " bytes more");
    }

    private static Paper paper(ConsolidationView byUnit) {
        return new PaperMaker(Sentences.of(Language.VI, Map.of()), RichReport.CATALOGUE, Papers.OFFICE)
                .make(RichReport.report(), byUnit, Papers.DRAFT);
    }
}
