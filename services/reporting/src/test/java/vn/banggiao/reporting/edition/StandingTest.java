package vn.banggiao.reporting.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
    @ParameterizedTest
    @CsvSource({
        // role, scope, unit, submits, decides
        "district-officer, 11.099, 11.099, true, false",
        "province-officer, 11, 11.099, false, true",
        "province-officer, 11, 11, true, false",
        "province-officer, 11, 11.03265, false, true",
        "district-officer, 11.03265, 11.03265, true, false",
        "district-officer, 11.099, 11.099.03265, false, true",
        "district-officer, 11.099, 11.0991, false, false",
        "district-officer, 11.099, 11.100, false, false",
        "district-officer, 11, 11.099, false, false",
        "district-officer, 11, 11, false, false",
        "province-officer, 40, 11.099, false, false",
        "province-officer, 11.099, 11.099, false, false",
        "province-officer, *, 11, false, true",
        "district-officer, *, 11.099, false, false",
        "analyst, 11, 11.099, false, false",
        "system, *, 11.099, false, false",
    })
    void onlyTheUnitSubmitsAndOnlyWhatIsAboveItDecides(
            String role, String scope, String unit, boolean submits, boolean decides) {
        Standing standing = new Standing(List.of(role), List.of(scope));
        assertEquals(submits, standing.submitsFor(unit));
        assertEquals(decides, standing.decidesOn(unit));
    }

    @ParameterizedTest
    @CsvSource({"11.099", "11"})
    void nobodyDecidesOnAReportOfAUnitThatTheyAlsoActFor(String unit) {
        Standing both = new Standing(List.of("province-officer", "district-officer"), List.of("*", "11", "11.099"));
        assertEquals(false, both.decidesOn(unit));
    }
}
