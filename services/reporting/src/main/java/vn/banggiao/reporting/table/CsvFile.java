package vn.banggiao.reporting.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes CSV (RFC 4180, UTF-8) straight to a stream. Numbers are plain ({@code 150796.5}), days ISO 8601, percent in hundredths. Text
 * that a spreadsheet would take for a formula begins with an apostrophe: see {@link CsvText}.
 */
public final class CsvFile implements Rows, AutoCloseable {
    public static final String MEDIA_TYPE = "text/csv";

    private final CsvWriter csv;
    private final boolean comma;

    /**
     * How the file is read.
     *
     * @param mark whether it begins with a byte order mark, by which Excel knows UTF-8
     * @param comma whether decimals stand behind a comma, and fields between semicolons: what Excel reads where decimals have a comma
     */
    public record Options(boolean mark, boolean comma) {
        public static final Options PLAIN = new Options(false, false);
    }

    /** @param out stays open */
    public CsvFile(OutputStream out, Options options) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (options.mark()) {
            text.write('\uFEFF');
        }
        comma = options.comma();
        csv = CsvWriter.builder().fieldSeparator(comma ? ';' : ',').build(text);
    }

    @Override
    public void add(List<Cell> row) {
        csv.writeRecord(row.stream().map(this::field).toList());
    }

    /** Writes what is left. */
    @Override
    public void close() throws IOException {
        csv.flush();
    }

    private String field(Cell cell) {
        if (cell instanceof Cell.Number number) {
            return plain(number.number());
        }
        if (cell instanceof Cell.Percent percent) {
            return plain(percent.percent());
        }
        if (cell instanceof Cell.Day day) {
            return day.day() == null ? "" : day.day().toString();
        }
        String text = cell instanceof Cell.Address address ? address.text() : ((Cell.Text) cell).text();
        return text == null ? "" : CsvText.safe(text);
    }

    private String plain(BigDecimal number) {
        if (number == null) {
            return "";
        }
        String plain = number.toPlainString();
        return comma ? plain.replace('.', ',') : plain;
    }
}
