package vn.banggiao.citizens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import vn.banggiao.chassis.problem.Refusal;

class PurposeTest {
    private static final String PURPOSE = "Xác minh người lao động";

    private static String asHttpGivesIt(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String refusal(String header) {
        Refusal refusal = assertThrows(Refusal.class, () -> Purpose.of(header));
        assertEquals("Purpose", refusal.violations().get(0).field());
        return refusal.violations().get(0).code();
    }

    @Test
    void readsVietnameseHoweverItArrives() {
        assertEquals(PURPOSE, Purpose.of(asHttpGivesIt(PURPOSE)));
        assertEquals(PURPOSE, Purpose.of(asHttpGivesIt(Normalizer.normalize(PURPOSE, Normalizer.Form.NFD))));
        assertEquals(PURPOSE, Purpose.of(PURPOSE));
        assertEquals("Verify", Purpose.of("  Verify "));
    }

    @Test
    void refusesWhatIsNoPurpose() {
        assertEquals("required", refusal(null));
        assertEquals("required", refusal(" \t"));
        assertEquals("size", refusal("x".repeat(201)));
        assertEquals("control-character", refusal("a\u0001b"));
        assertEquals("control-character", refusal(asHttpGivesIt("a\u0085b")));
    }
}
