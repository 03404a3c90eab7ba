package vn.banggiao.reporting.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodRunTest {
    private static final Periods PERIODS = new Periods(Arrays.stream(PeriodKind.values())
            .flatMap(kind -> List.of(
                    new PeriodRule(Basis.STATUTORY, kind, 14, LocalDate.of(1, 1, 1)),
                    new PeriodRule(Basis.CALENDAR, kind, 31, LocalDate.of(1, 1, 1)))
                    .stream())
            .toList());

    @Test
    void listsAllFromTheFirstThroughTheLast() {
        assertEquals(List.of("2019-Q3", "2019-Q4", "2020-Q1"), codes(PeriodRun.parse("2019-Q3..2020-Q1", 10)));
        assertEquals(List.of("2019", "2020"), codes(PeriodRun.parse("2019..2020", 10)));
        assertEquals(List.of("2019-9M", "2020-9M"), codes(PeriodRun.parse("2019-9M..2020-9M", 10)));
        assertEquals(List.of("2020-05"), codes(PeriodRun.parse("2020-05", 10)));
    }

    @Test
    void refusesWhatIsNoRun() {
        for (String text :
                List.of("", "2019-Q1..2020-05", "2020..2019", "2019-01-01..2020-01-01", "2019..2020..2021")) {
            assertThrows(InvalidPeriod.class, () -> PeriodRun.parse(text, 10), text);
        }
        assertThrows(InvalidPeriod.class, () -> PeriodRun.parse("2010-01..2020-12", 120));
        assertThrows(InvalidPeriod.class, () -> PeriodRun.parse(null, 120));
    }

    @Test
    void beginsWithThePeriodInWhichTheDayLies() {
        LocalDate from = LocalDate.of(2019, 12, 20);
        LocalDate to = LocalDate.of(2020, 2, 14);
        assertEquals(List.of("2020-01", "2020-02"), codes(covering(from, to, PeriodKind.MONTH, Basis.STATUTORY)));
        assertEquals(
                List.of("2019-12", "2020-01", "2020-02"), codes(covering(from, to, PeriodKind.MONTH, Basis.CALENDAR)));
        assertEquals(List.of("2020-H1"), codes(covering(from, to, PeriodKind.HALF, Basis.STATUTORY)));
        assertEquals(List.of("2020"), codes(covering(from, to, PeriodKind.YEAR, Basis.STATUTORY)));
        assertEquals(List.of("2019-9M", "2020-9M"), codes(covering(from, to, PeriodKind.NINE_MONTHS, Basis.CALENDAR)));
    }

    private static List<RecurringPeriod> covering(LocalDate from, LocalDate to, PeriodKind kind, Basis basis) {
        return PeriodRun.covering(from, to, kind, PERIODS, basis, 120);
    }

    private static List<String> codes(List<RecurringPeriod> run) {
        return run.stream().map(RecurringPeriod::code).toList();
    }
}
