package vn.banggiao.reporting.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.report.ConsolidationView;
import vn.banggiao.reporting.wording.Sentences;

/** Measures the document of a province of many units: {@code LargeDocument UNITS}; run it with a small heap. */
final class LargeDocument {
    private LargeDocument() {}

    public static void main(String[] arguments) throws IOException {
        ConsolidationView byUnit = RichReport.byUnit(Integer.parseInt(arguments[0]));
        for (int i = 0; i < 3; i++) {
            for (PaperFormat format : new PaperFormat[] {new DocxFile(), new PdfFile()}) {
                long began = System.nanoTime();
                format.write(paper(byUnit), OutputStream.nullOutputStream());
                long took = (System.nanoTime() - began) / 1_000_000;
                System.gc();
                long before = used();
                Counted out = new Counted();
                format.write(paper(byUnit), out);
                System.out.printf(
                        "%s: %d bytes, %d ms, most heap beside the JSON %d KiB%n",
                        format.code(), out.bytes, took, (out.most - before) / 1024);
            }
        }
    }

    private static Paper paper(ConsolidationView byUnit) {
        return new PaperMaker(Sentences.of(Language.VI, Map.of()), RichReport.CATALOGUE, Papers.OFFICE)
                .make(RichReport.report(), byUnit, Papers.DRAFT);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Counts what is written, and looks at what is alive from time to time. */
    private static final class Counted extends OutputStream {
        private long bytes;
        private long looked;
        private long most;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
            if (bytes - looked > 20_000) {
                looked = bytes;
                System.gc();
                most = Math.max(most, used());
            }
        }
    }
}
