package vn.banggiao.reporting.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.banggiao.reporting.ReportingDatabase;
import vn.banggiao.reporting.period.PeriodCode;

class DeadlinesTest {
    private static final Instant RECORDED = Instant.parse("2020-05-01T02:00:00Z");
    private static final LocalDate CLOSE = LocalDate.of(2020, 6, 14);

    private static int days(Deadlines deadlines, String level, String period, LocalDate close) {
        return deadlines
                .rule(level, PeriodCode.parse(period), close)
                .orElseThrow()
                .daysAfterClose();
    }

    @Test
    void shipsADefaultForEachLevelAndKindAndLetsTheLowerLevelReportFirst() {
        Deadlines shipped = new DeadlineRules(ReportingDatabase.dataSource()).all();
        for (String period : List.of("2020", "2020-H1", "2020-9M", "2020-Q2", "2020-06", "2020-01-01..2020-02-02")) {
            int commune = days(shipped, "commune", period, CLOSE);
            int district = days(shipped, "district", period, CLOSE);
            assertTrue(commune < district);
            assertTrue(district < days(shipped, "province", period, CLOSE));
        }
    }

    @Test
    void aProvinceReportsByThe25thOfThePeriodsLastMonth() {
        Deadlines shipped = new DeadlineRules(ReportingDatabase.dataSource()).all();
        assertEquals(LocalDate.of(2020, 6, 25), CLOSE.plusDays(days(shipped, "province", "2020-H1", CLOSE)));
        assertTrue(shipped.rule("province", PeriodCode.parse("2020-H1"), CLOSE)
                .orElseThrow()
                .source()
                .startsWith("09/2019/NĐ-CP, Điều 13"));
    }

    @Test
    void aChangedRuleLeavesEarlierPeriodsAloneAndTheOneRecordedLastHolds() {
        Deadlines deadlines = new Deadlines(List.of(
                new DeadlineRule("district", "half", 5, LocalDate.of(1, 1, 1), "cũ", Instant.MIN, null),
                new DeadlineRule("district", "half", 2, CLOSE, "mới", RECORDED.plusSeconds(1), "sở"),
                new DeadlineRule("district", "half", 9, CLOSE, "nhầm", RECORDED, "sở")));
        assertEquals(5, days(deadlines, "district", "2020-H1", CLOSE.minusDays(1)));
        assertEquals(2, days(deadlines, "district", "2020-H1", CLOSE));
        assertTrue(deadlines.rule("commune", PeriodCode.parse("2020-H1"), CLOSE).isEmpty());
    }
}
