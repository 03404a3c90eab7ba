package vn.banggiao.reporting.sdmx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.banggiao.reporting.period.Basis;
import vn.banggiao.reporting.period.PeriodKind;
import vn.banggiao.reporting.period.PeriodRule;
import vn.banggiao.reporting.period.Periods;
import vn.banggiao.reporting.period.Window;

class TimePeriodTest {
    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);
    private static final Periods PERIODS = new Periods(List.of(
            new PeriodRule(Basis.STATUTORY, PeriodKind.HALF, 14, ALWAYS),
            new PeriodRule(Basis.STATUTORY, PeriodKind.YEAR, 14, ALWAYS),
            new PeriodRule(Basis.CALENDAR, PeriodKind.HALF, 31, ALWAYS),
            new PeriodRule(Basis.CALENDAR, PeriodKind.MONTH, 31, ALWAYS),
            new PeriodRule(Basis.CALENDAR, PeriodKind.QUARTER, 31, ALWAYS)));

    private static Window days(String from, String to) {
        return new Window(LocalDate.parse(from), LocalDate.parse(to));
    }

    @ParameterizedTest
    @CsvSource({
        "HALF_YEARLY, 2019-12-15, 2020-06-14, 2019-12-15/P183D",
        "HALF_YEARLY, 2018-12-15, 2019-06-14, 2018-12-15/P182D",
        "ANNUAL, 2019-12-15, 2020-12-14, 2019-12-15/P366D",
        "MONTHLY, 2020-02-15, 2020-03-14, 2020-02-15/P29D",
        "OTHER, 2019-12-15, 2020-09-14, 2019-12-15/P275D",
        "OTHER, 2020-01-01, 2020-12-31, 2020-01-01/P366D",
        "HALF_YEARLY, 2020-01-01, 2020-06-30, 2020-S1",
        "HALF_YEARLY, 2020-07-01, 2020-12-31, 2020-S2",
        "QUARTERLY, 2020-07-01, 2020-09-30, 2020-Q3",
        "MONTHLY, 2020-02-01, 2020-02-29, 2020-02",
        "ANNUAL, 2020-01-01, 2020-12-31, 2020-A1",
        "QUARTERLY, 2020-02-01, 2020-04-30, 2020-02-01/P90D",
        "HALF_YEARLY, 2020-01-01, 2020-12-31, 2020-01-01/P366D"
    })
    void writesCalendarPeriodsInTheStandardFormAndAllOtherDaysAsARange(
            Frequency frequency, String from, String to, String text) {
        assertEquals(text, TimePeriod.of(frequency, days(from, to)));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-S1, STATUTORY, 2019-12-15, 2020-06-14",
        "2020, STATUTORY, 2019-12-15, 2020-12-14",
        "2020-A1, STATUTORY, 2019-12-15, 2020-12-14",
        "2020-S1, CALENDAR, 2020-01-01, 2020-06-30",
        "2020-Q3, CALENDAR, 2020-07-01, 2020-09-30",
        "2020-02, CALENDAR, 2020-02-01, 2020-02-29",
        "2020-M02, CALENDAR, 2020-02-01, 2020-02-29",
        "2020-02-29, STATUTORY, 2020-02-29, 2020-02-29",
        "2019-12-15/P183D, STATUTORY, 2019-12-15, 2020-06-14",
        "2019-12-15/P6M, CALENDAR, 2019-12-15, 2020-06-14"
    })
    void readsStandardPeriodsOnTheBasis(String text, Basis basis, String from, String to) {
        assertEquals(Optional.of(days(from, to)), TimePeriod.days(text, basis, PERIODS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2020-H1", "2020-13", "2020-02-30", "2020-01-01/P0D", "2020-01-01/183", "S1", "2020-Q5"})
    void readsNothingElse(String text) {
        assertEquals(Optional.empty(), TimePeriod.days(text, Basis.CALENDAR, PERIODS));
    }

    @Test
    void readsWhatItWrites() {
        Window own = days("2019-10-01", "2020-03-31");
        String text = TimePeriod.of(Frequency.HALF_YEARLY, own);
        assertEquals(Optional.of(own), TimePeriod.days(text, Basis.STATUTORY, PERIODS));
    }
}
