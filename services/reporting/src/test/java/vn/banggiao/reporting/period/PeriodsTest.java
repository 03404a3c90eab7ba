package vn.banggiao.reporting.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.banggiao.reporting.period.Basis.CALENDAR;
import static vn.banggiao.reporting.period.Basis.STATUTORY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.banggiao.reporting.ReportingDatabase;

class PeriodsTest {
    private final Periods periods = new Periods(new PeriodRules(ReportingDatabase.dataSource()));

    @ParameterizedTest
    @CsvSource({
        "2020-01, 2019-12-15, 2020-01-14",
        "2020-05, 2020-04-15, 2020-05-14",
        "2020-03, 2020-02-15, 2020-03-14",
        "2020-12, 2020-11-15, 2020-12-14",
        "2020-Q1, 2019-12-15, 2020-03-14",
        "2020-Q2, 2020-03-15, 2020-06-14",
        "2020-Q3, 2020-06-15, 2020-09-14",
        "2020-Q4, 2020-09-15, 2020-12-14",
        "2020-H1, 2019-12-15, 2020-06-14",
        "2020-H2, 2020-06-15, 2020-12-14",
        "2020-9M, 2019-12-15, 2020-09-14",
        "2020, 2019-12-15, 2020-12-14",
    })
    void closesAStatutoryPeriodOnThe14th(String code, LocalDate from, LocalDate to) {
        assertEquals(new Window(from, to), periods.resolve(PeriodCode.parse(code), STATUTORY));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02, 2020-02-01, 2020-02-29",
        "2021-02, 2021-02-01, 2021-02-28",
        "2020-12, 2020-12-01, 2020-12-31",
        "2020-Q1, 2020-01-01, 2020-03-31",
        "2020-Q3, 2020-07-01, 2020-09-30",
        "2020-H1, 2020-01-01, 2020-06-30",
        "2020-H2, 2020-07-01, 2020-12-31",
        "2020-9M, 2020-01-01, 2020-09-30",
        "2020, 2020-01-01, 2020-12-31",
    })
    void followsThePlainCalendarOnTheCalendarBasis(String code, LocalDate from, LocalDate to) {
        assertEquals(new Window(from, to), periods.resolve(PeriodCode.parse(code), CALENDAR));
    }

    @Test
    void takesPlainDaysAsTheyAreOnEitherBasis() {
        PeriodCode donorsHalfYear = PeriodCode.parse("2019-10-01..2020-03-31");
        Window days = new Window(LocalDate.of(2019, 10, 1), LocalDate.of(2020, 3, 31));
        assertEquals(days, periods.resolve(donorsHalfYear, STATUTORY));
        assertEquals(days, periods.resolve(donorsHalfYear, CALENDAR));
    }

    @ParameterizedTest
    @CsvSource({"2020-01, STATUTORY", "2020-Q1, STATUTORY", "2020-H1, STATUTORY", "2020, STATUTORY", "2020-01, CALENDAR"
    })
    void leavesNeitherGapNorOverlapFromPeriodToPeriod(String first, Basis basis) {
        PeriodCode code = PeriodCode.parse(first);
        for (int i = 0; i < 40; i++) {
            Window later = periods.resolve(code, basis);
            code = code.previous();
            assertEquals(later.from().minusDays(1), periods.resolve(code, basis).to(), code.code());
        }
    }

    @Test
    void leavesEarlierPeriodsAloneWhenARuleChanges() {
        Periods changed = halvesThatCloseOnThe24thFrom(LocalDate.of(2022, 1, 1));
        assertEquals(window("2020-12-15", "2021-06-14"), changed.resolve(PeriodCode.parse("2021-H1"), STATUTORY));
        assertEquals(window("2021-06-15", "2021-12-14"), changed.resolve(PeriodCode.parse("2021-H2"), STATUTORY));
    }

    @Test
    void beginsTheFirstPeriodUnderANewRuleWhereTheLastUnderTheOldOneClosed() {
        Periods changed = halvesThatCloseOnThe24thFrom(LocalDate.of(2022, 1, 1));
        assertEquals(window("2021-12-15", "2022-06-24"), changed.resolve(PeriodCode.parse("2022-H1"), STATUTORY));
        assertEquals(window("2022-06-25", "2022-12-24"), changed.resolve(PeriodCode.parse("2022-H2"), STATUTORY));
    }

    @Test
    void refusesToGuessWhereNoRuleHolds() {
        Periods none = new Periods(List.of());
        assertThrows(IllegalStateException.class, () -> none.resolve(PeriodCode.parse("2020"), STATUTORY));
    }

    private static Periods halvesThatCloseOnThe24thFrom(LocalDate validFrom) {
        List<PeriodRule> rules = new ArrayList<>();
        rules.add(new PeriodRule(STATUTORY, PeriodKind.HALF, 14, LocalDate.of(2019, 1, 1)));
        rules.add(new PeriodRule(STATUTORY, PeriodKind.HALF, 24, validFrom));
        return new Periods(rules);
    }

    private static Window window(String from, String to) {
        return new Window(LocalDate.parse(from), LocalDate.parse(to));
    }
}
