package vn.banggiao.chassis.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vn.banggiao.chassis.problem.Refusal;

class CallLimiterTest {
    private final CallLimiter limiter = new CallLimiter(new CallRates() {
        @Override
        public long perSecond() {
            return 1;
        }

        @Override
        public long saved() {
            return 3;
        }

        @Override
        public int linesPerCall() {
            return 10;
        }
    });

    @Test
    void refusesTheCallAfterTheLastAndSaysWhenToComeBack() {
        for (int call = 0; call < 3; call++) {
            limiter.take("post");
        }
        Refusal refusal = assertThrows(Refusal.class, () -> limiter.take("post"));
        assertEquals(429, refusal.status());
        assertEquals("1", refusal.headers().get("Retry-After"));
        assertDoesNotThrow(() -> limiter.take("another"));
    }

    @Test
    void makesTheCallsAfterABatchPayForItsLines() {
        for (int line = 1; line <= 120; line++) {
            limiter.owe("post", line);
        }
        Refusal refusal = assertThrows(Refusal.class, () -> limiter.take("post"));
        int seconds = Integer.parseInt(refusal.headers().get("Retry-After"));
        assertTrue(seconds >= 8 && seconds <= 11, () -> "twelve calls were taken where three were there: " + seconds);
    }
}
