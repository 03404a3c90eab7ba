package vn.banggiao.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

    @Test
    void saysWhatTheHostTookBetweenTwoCounts() {
        ProcessorTime before = ProcessorTime.of("cpu  100 0 50 800 10 0 5 35 7 0");
        ProcessorTime after = ProcessorTime.of("cpu  150 0 60 825 10 0 5 50 9 0");
        assertEquals(", 15 % of its processors taken by the host meanwhile", after.takenSince(before));
    }

    @Test
    void saysNothingWhereNobodyCounts() {
        ProcessorTime none = new ProcessorTime(0, 0);
        assertEquals("", none.takenSince(none));
    }
}
