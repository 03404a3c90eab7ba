package vn.banggiao.reporting.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.chassis.problem.Violations;
import vn.banggiao.reporting.catalogue.Catalogue;

class WordingTest {
    private static final Wording VI = Wording.in(Language.VI);
    private static final Wording EN = Wording.in(Language.EN);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "150796;USD;150.796;150,796",
                "6;count;06;6",
                "6;USD;6;6",
                "10;people;10;10",
                "0;count;0;0",
                "203.409;km;203,409;203.409",
                "37.38;percent;37,38;37.38",
                "10218000000;VND;10.218.000.000;10,218,000,000",
                "9.5;people;9,5;9.5"
            })
    void writesNumbersAsEachLanguageDoes(String number, String measure, String vi, String en) {
        assertEquals(vi, VI.number(new BigDecimal(number), measure));
        assertEquals(en, EN.number(new BigDecimal(number), measure));
    }

    @Test
    void saysHowExactlyANumberIsKnown() {
        assertEquals("trên 70", VI.value("value", new BigDecimal(70), "at-least", "people"));
        assertEquals("khoảng 05", VI.value("value", new BigDecimal(5), "about", "count"));
        assertEquals("ước 12.711.000", VI.value("value", new BigDecimal(12_711_000), "estimate", "USD"));
        assertEquals("Không có", VI.value("none-confirmed", BigDecimal.ZERO, "exact", "count"));
        assertEquals("0", VI.value("value", BigDecimal.ZERO, "exact", "count"));
        assertEquals("chưa có báo cáo", VI.value("not-reported", null, null, "count"));
        assertEquals("over 70", EN.value("value", new BigDecimal(70), "at-least", "people"));
    }

    @Test
    void padsDaysAndTheFirstTwoMonthsOnly() {
        assertEquals("ngày 05 tháng 01 năm 2021", VI.longDay(LocalDate.parse("2021-01-05")));
        assertEquals("ngày 15 tháng 3 năm 2021", VI.longDay(LocalDate.parse("2021-03-15")));
        assertEquals(
                "từ ngày 01/10/2019 đến ngày 31/3/2020",
                VI.days(LocalDate.parse("2019-10-01"), LocalDate.parse("2020-03-31")));
        assertEquals("ngày 05/5/2021", VI.days(LocalDate.parse("2021-05-05"), LocalDate.parse("2021-05-05")));
        assertEquals("5 January 2021", EN.longDay(LocalDate.parse("2021-01-05")));
    }

    @Test
    void saysWhatAFigureIsNarrowedTo() {
        assertEquals(
                "Lào, nhập cảnh trái phép",
                VI.narrowing(new TreeMap<>(Map.of("country", "LA", "kind", "illegal-entry", "currency", "VND"))));
        assertEquals("dự án CP", VI.narrowing(Map.of("project", "CP")));
    }

    @Test
    void hasAUsableSentenceForEveryIndicatorInBothLanguages() {
        for (Language language : Language.values()) {
            Sentences sentences = Sentences.of(language, Map.of());
            sentences
                    .texts()
                    .forEach((sentence, text) -> assertTrue(
                            Placeholders.FRAME.contains(sentence)
                                    || sentence.equals(Placeholders.ANY_FIGURE)
                                    || Catalogue.load().find(sentence).isPresent(),
                            sentence));
            sentences.texts().forEach((sentence, text) -> {
                var violations = new Violations();
                SentenceRules.check(violations, "template", sentence, text);
                assertEquals(0, violations.found().size(), () -> sentence + ": " + violations.found());
            });
            Catalogue.load().all().forEach(each -> sentences.of(each.code()).placed());
        }
    }
}
