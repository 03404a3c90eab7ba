package vn.banggiao.reporting.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final LocalDate FIRST = LocalDate.of(2019, 12, 15);
    private static final LocalDate LAST = LocalDate.of(2020, 6, 14);
    private final Window half = new Window(FIRST, LAST);

    @Test
    void refusesToEndBeforeItStarts() {
        assertThrows(IllegalArgumentException.class, () -> new Window(LAST, FIRST));
    }

    @Test
    void includesBothItsEnds() {
        assertTrue(half.contains(FIRST));
        assertTrue(half.contains(LAST));
        assertFalse(half.contains(FIRST.minusDays(1)));
        assertFalse(half.contains(LAST.plusDays(1)));
    }

    @Test
    void overlapsAWindowThatSharesADay() {
        assertTrue(half.overlaps(new Window(LAST, LAST.plusDays(9))));
        assertTrue(half.overlaps(new Window(FIRST.minusDays(9), FIRST)));
        assertFalse(half.overlaps(new Window(LAST.plusDays(1), LAST.plusDays(9))));
    }

    @Test
    void keepsItsDaysAYearEarlier() {
        assertEquals(new Window(FIRST.minusYears(1), LAST.minusYears(1)), half.yearBefore());
    }
}
