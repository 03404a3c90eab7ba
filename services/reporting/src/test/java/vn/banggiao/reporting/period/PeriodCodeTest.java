package vn.banggiao.reporting.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.banggiao.chassis.problem.Language;

class PeriodCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"2020", "2020-H1", "2020-H2", "2020-9M", "2020-Q3", "2020-05", "2019-10-01..2020-03-31"})
    void writesWhatItReads(String code) {
        assertEquals(code, PeriodCode.parse(code).code());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "20",
                "0999",
                "2020-H3",
                "2020-h1",
                "2020-Q0",
                "2020-Q5",
                "2020-13",
                "2020-00",
                "2020-5",
                "2020-6M",
                "2020-",
                " 2020",
                "2020\n",
                "2020-05-01",
                "2020-05-01..",
                "2020-02-30..2020-03-01",
                "2020-03-31..2019-10-01",
                "2020-01-01...2020-02-01",
                "２０２０"
            })
    void refusesWhatNamesNoPeriod(String text) {
        InvalidPeriod refused = assertThrows(InvalidPeriod.class, () -> PeriodCode.parse(text));
        assertEquals(text == null ? "" : text, refused.text());
    }

    @ParameterizedTest
    @CsvSource({
        "2020, năm 2020, 2020",
        "2020-H1, 6 tháng đầu năm 2020, first half of 2020",
        "2020-H2, 6 tháng cuối năm 2020, second half of 2020",
        "2020-9M, 9 tháng đầu năm 2020, first nine months of 2020",
        "2020-Q3, quý III năm 2020, third quarter of 2020",
        "2020-05, tháng 5 năm 2020, May 2020",
        "2020-02, tháng 02 năm 2020, February 2020",
        "2019-10-01..2020-03-31, từ ngày 01/10/2019 đến ngày 31/3/2020, 1 October 2019 to 31 March 2020",
        "2020-01-09..2020-02-15, từ ngày 09/01/2020 đến ngày 15/02/2020, 9 January 2020 to 15 February 2020",
    })
    void namesItselfAsReportsDo(String code, String vietnamese, String english) {
        assertEquals(vietnamese, PeriodCode.parse(code).label(Language.VI));
        assertEquals(english, PeriodCode.parse(code).label(Language.EN));
    }

    @ParameterizedTest
    @CsvSource({
        "2020, 2019",
        "2020-H1, 2019-H1",
        "2020-9M, 2019-9M",
        "2020-Q3, 2019-Q3",
        "2020-02, 2019-02",
        "2020-02-29..2020-03-10, 2019-02-28..2019-03-10",
        "2021-02-01..2021-02-28, 2020-02-01..2020-02-29",
        "2020-02-01..2020-02-29, 2019-02-01..2019-02-28",
        "2019-10-01..2020-03-31, 2018-10-01..2019-03-31",
        "2021-01-15..2021-02-28, 2020-01-15..2020-02-28",
    })
    void findsTheSamePeriodAYearEarlier(String code, String before) {
        assertEquals(before, PeriodCode.parse(code).yearBefore().code());
    }

    @ParameterizedTest
    @CsvSource({
        "2020, 2019",
        "2020-H2, 2020-H1",
        "2020-H1, 2019-H2",
        "2020-Q1, 2019-Q4",
        "2020-01, 2019-12",
        "2020-9M, 2019-9M",
        "2020-03-01..2020-03-31, 2020-02-01..2020-02-29",
        "2019-10-01..2020-03-31, 2019-04-01..2019-09-30",
        "2020-03-10..2020-03-19, 2020-02-29..2020-03-09",
    })
    void findsThePeriodOfTheSameKindBefore(String code, String before) {
        assertEquals(before, PeriodCode.parse(code).previous().code());
    }

    @Test
    void refusesThatAYearHasThreeHalves() {
        assertThrows(IllegalArgumentException.class, () -> new RecurringPeriod(PeriodKind.HALF, 2020, 3));
    }
}
