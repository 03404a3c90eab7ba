package vn.banggiao.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoverningDecreeTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2001, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "2009-10-22, 93/2009/NĐ-CP",
        "2020-09-16, 93/2009/NĐ-CP",
        "2020-09-17, 80/2020/NĐ-CP",
        "2025-12-07, 80/2020/NĐ-CP",
        "2025-12-08, 313/2025/NĐ-CP"
    })
    void isTheOneInForceOnTheDayOfApproval(LocalDate approvedOn, String decree) {
        assertEquals(Optional.of(decree), GoverningDecree.of("foreign-ngo", approvedOn, LONG_AGO));
    }

    @Test
    void goesByTheFirstDayWhereTheApprovalHasNone() {
        assertEquals(Optional.of("80/2020/NĐ-CP"), GoverningDecree.of("foreign-ngo", null, LocalDate.of(2021, 3, 1)));
        assertEquals(Optional.empty(), GoverningDecree.of("foreign-ngo", null, LONG_AGO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"oda", "fdi", "overseas-vietnamese", "domestic"})
    void isNoneOfTheseForOtherMoney(String funding) {
        assertEquals(Optional.empty(), GoverningDecree.of(funding, LocalDate.of(2021, 3, 1), LONG_AGO));
    }
}
