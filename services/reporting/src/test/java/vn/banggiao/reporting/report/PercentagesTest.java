package vn.banggiao.reporting.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PercentagesTest {
    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void areRoundedToTwoDecimals() {
        assertEquals(number("124.61"), Percentages.of(number("10218000000"), number("8200000000")));
        assertEquals(number("33.33"), Percentages.of(number("1"), number("3")));
        assertEquals(number("66.67"), Percentages.of(number("2"), number("3")));
    }

    @Test
    void areUnknownWhereAPartIsMissingOrTheWholeIsNothing() {
        assertNull(Percentages.of(null, number("3")));
        assertNull(Percentages.of(number("3"), null));
        assertNull(Percentages.of(number("3"), BigDecimal.ZERO));
    }

    @Test
    void agreeWithWhatWasStatedInFewerDecimals() {
        assertTrue(Percentages.agree(number("124.6"), number("124.61")));
        assertTrue(Percentages.agree(number("125"), number("124.61")));
        assertTrue(Percentages.agree(number("86.10"), number("86.10")));
        assertFalse(Percentages.agree(number("124.62"), number("124.61")));
        assertFalse(Percentages.agree(number("124"), number("124.61")));
    }
}
