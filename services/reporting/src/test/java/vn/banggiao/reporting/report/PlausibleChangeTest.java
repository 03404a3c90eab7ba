package vn.banggiao.reporting.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlausibleChangeTest {
    @ParameterizedTest
    @CsvSource({
        "500, 50, true",
        "501, 50, false",
        "50, 501, false",
        "1, 49, true",
        "5, 50, true",
        "4.9, 50, false",
        "0, 5000, true",
        "5000, 0, true"
    })
    void namesWhatIsMoreThanTenTimesTheOther(BigDecimal value, BigDecimal before, boolean allowed) {
        PlausibleChange change = new PlausibleChange(BigDecimal.TEN, BigDecimal.valueOf(50));
        assertEquals(allowed, change.allows(value, before));
        assertEquals(true, PlausibleChange.ANY.allows(value, before));
    }
}
