package vn.banggiao.reporting.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.banggiao.chassis.problem.Violation;
import vn.banggiao.contracts.Qualifier;

class VietnameseNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "06|6",
                "150.796|150796",
                "1.234|1234",
                "1.234,5|1234.5",
                "37,38|37.38",
                "0,234|0.234",
                "203,4090|203.4090",
                "6.690.000|6690000",
                "22,852 triệu|22852000",
                "10,218 tỷ|10218000000",
                "10,218 tỉ|10218000000",
                "113 nghìn|113000",
                "113 ngàn|113000",
                "1234567,891|1234567.891"
            })
    void readsWhatVietnameseOfficesType(String typed, BigDecimal number) throws UnreadableCell {
        assertEquals(0, number.compareTo(VietnameseNumber.read(typed)), typed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234|ambiguous",
                "203,409|ambiguous",
                "1,234,567|not-vietnamese",
                "1,234.5|not-vietnamese",
                "37.38|not-vietnamese",
                "1.23.456|not-a-number",
                "12.34,5|not-a-number",
                "-5|not-a-number",
                "1e9|not-a-number",
                "5 đoàn|not-a-number",
                "một|not-a-number",
                "=1+1|not-a-number",
                "1..234|not-a-number",
                "1111111111111111111111111111111111111111111111111|not-a-number"
            })
    void asksRatherThanGuesses(String typed, String code) {
        Violation problem = assertThrows(UnreadableCell.class, () -> VietnameseNumber.read(typed))
                .at("I12");
        assertEquals(code, problem.code());
    }

    @Property
    void readsBackWhatItWrites(@ForAll @BigRange(min = "0", max = "999999999999999") @Scale(4) BigDecimal number)
            throws UnreadableCell {
        BigDecimal stripped = number.stripTrailingZeros();
        BigDecimal plain = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        assertEquals(0, number.compareTo(VietnameseNumber.read(VietnameseNumber.text(plain))), plain.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "khoảng 30|about|30", "Khoảng  30|about|30", "trên 87.000|at-least|87000", "hơn 70|at-least|70",
                "ước 30|estimate|30", "Ước đạt 12,711 triệu|estimate|12711000", "ước tính 5|estimate|5",
                        "over 70|at-least|70",
                "an estimated 5|estimate|5", "21|exact|21"
            })
    void readsHowExactlyANumberIsKnown(String typed, String qualifier, BigDecimal number) throws UnreadableCell {
        Amount read = Amount.read(typed, false);
        assertEquals(Qualifier.of(qualifier), read.qualifier());
        assertEquals(0, number.compareTo(read.value()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Không có", "không có", "KHÔNG CÓ", "không", "none"})
    void readsThatThereWasNothing(String typed) throws UnreadableCell {
        assertEquals(new Amount(true, null, Qualifier.EXACT, null), Amount.read(typed, false));
    }

    @Test
    void readsAPartOfAWhole() throws UnreadableCell {
        Amount read = Amount.read("18/19", false);
        assertEquals(new BigDecimal("18"), read.value());
        assertEquals(new BigDecimal("19"), read.outOf());
    }

    @Test
    void takesThePercentSignOnlyOfPercentages() throws UnreadableCell {
        assertEquals(new BigDecimal("37.38"), Amount.read("37,38%", true).value());
        assertEquals(new BigDecimal("37.38"), Amount.read("37,38 %", true).value());
        assertEquals(
                "not-a-percentage",
                assertThrows(UnreadableCell.class, () -> Amount.read("37,38%", false))
                        .at("I12")
                        .code());
    }
}
