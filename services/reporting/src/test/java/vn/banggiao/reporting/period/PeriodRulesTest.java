package vn.banggiao.reporting.period;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.banggiao.reporting.ReportingDatabase;

class PeriodRulesTest {
    private static final LocalDate SEPTEMBER = LocalDate.of(2083, 9, 1);

    private final PeriodRules here = new PeriodRules(ReportingDatabase.dataSource());
    private final Periods elsewhere = new Periods(new PeriodRules(ReportingDatabase.dataSource()));

    @Test
    void holdsOnEveryInstanceWithoutARestartAndLeavesEarlierPeriodsAlone() {
        assertEquals("2083-08-15..2083-09-14", window(elsewhere, "2083-09"));
        add(20, SEPTEMBER, "2026-01-01T00:00:00Z");
        assertEquals("2083-08-15..2083-09-20", window(new Periods(here), "2083-09"));
        await().atMost(Duration.ofSeconds(5))
                .until(() -> window(elsewhere, "2083-09").equals("2083-08-15..2083-09-20"));
        assertEquals("2083-09-21..2083-10-20", window(elsewhere, "2083-10"));
        assertEquals("2083-07-15..2083-08-14", window(elsewhere, "2083-08"));
        assertEquals("2083-08-01..2083-08-31", calendar(elsewhere, "2083-08"));

        add(10, SEPTEMBER, "2026-01-02T00:00:00Z");
        assertEquals("2083-08-15..2083-09-10", window(new Periods(here), "2083-09"), "the one recorded last");
        assertEquals(
                3,
                here.all().stream()
                        .filter(each -> each.rule().kind() == PeriodKind.MONTH
                                && each.rule().basis() == Basis.STATUTORY)
                        .count());
        assertNull(here.all().get(here.all().size() - 1).recordedAt(), "that ships");
    }

    @Test
    void knowsWhichRulesWouldChangeAClosedPeriod() {
        PeriodRule fromJuly = quarter(20, LocalDate.of(2020, 7, 1));
        assertTrue(elsewhere.leavesClosedAlone(fromJuly, LocalDate.of(2020, 9, 14)), "the third quarter closes today");
        assertFalse(elsewhere.leavesClosedAlone(fromJuly, LocalDate.of(2020, 9, 15)), "it closed yesterday");
        PeriodRule earlier = quarter(10, LocalDate.of(2020, 7, 1));
        assertTrue(elsewhere.leavesClosedAlone(earlier, LocalDate.of(2020, 9, 10)));
        assertFalse(elsewhere.leavesClosedAlone(earlier, LocalDate.of(2020, 9, 11)), "it would have closed yesterday");
        PeriodRule fromAugust = quarter(20, LocalDate.of(2020, 8, 1));
        assertTrue(elsewhere.leavesClosedAlone(fromAugust, LocalDate.of(2020, 9, 15)), "concerns the fourth quarter");
    }

    private static PeriodRule quarter(int closesOn, LocalDate validFrom) {
        return new PeriodRule(Basis.STATUTORY, PeriodKind.QUARTER, closesOn, validFrom);
    }

    private void add(int closesOn, LocalDate validFrom, String at) {
        PeriodRule rule = new PeriodRule(Basis.STATUTORY, PeriodKind.MONTH, closesOn, validFrom);
        here.add(new PeriodRules.Recorded(rule, "a decree", Instant.parse(at), "an officer"));
    }

    private static String window(Periods periods, String period) {
        return text(periods.resolve(PeriodCode.parse(period), Basis.STATUTORY));
    }

    private static String calendar(Periods periods, String period) {
        return text(periods.resolve(PeriodCode.parse(period), Basis.CALENDAR));
    }

    private static String text(Window window) {
        return window.from() + ".." + window.to();
    }
}
