package vn.banggiao.reporting.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class CsvFileTest {
    private static final List<Cell> ROW = List.of(
            Cell.text("Huyện \"A\", B"),
            Cell.number(new BigDecimal("-150796.5")),
            Cell.number(new BigDecimal("1E+3")),
            Cell.percent(new BigDecimal("37.38")),
            Cell.day(LocalDate.parse("2020-06-14")),
            Cell.number(null),
            Cell.text("=1+1"));

    private static String written(CsvFile.Options options) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvFile file = new CsvFile(out, options)) {
            file.add(ROW);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesPlainNumbersAndQuotesWhatNeedsIt() throws IOException {
        assertEquals(
                "\"Huyện \"\"A\"\", B\",-150796.5,1000,37.38,2020-06-14,,'=1+1\r\n", written(CsvFile.Options.PLAIN));
    }

    @Test
    void writesForExcelInVietnameseWhereAsked() throws IOException {
        assertEquals(
                "\uFEFF\"Huyện \"\"A\"\", B\";-150796,5;1000;37,38;2020-06-14;;'=1+1\r\n",
                written(new CsvFile.Options(true, true)));
    }

    @Property
    void givesBackExactlyWhatWasWrittenAndNeverAFormula(
            @ForAll @Chars({'\'', '=', '+', '-', '@', '\t', '\r', '\n', '＝', ' ', '"'}) @CharRange(from = 'a', to = 'c')
                    String text) {
        String field = CsvText.safe(text);
        assertEquals(text, CsvText.read(field));
        assertFalse(field.matches("(?s)[=+\\-@\\t\\r\\n＝].*"), field);
    }
}
