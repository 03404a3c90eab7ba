package vn.banggiao.incidents;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.banggiao.chassis.problem.Refusals;

/**
 * Two incidents that may be one event. Pairs run from the most alike to the least, of equal ones from the newest day to the oldest.
 *
 * @param first the one recorded first
 * @param score 0 to 100
 * @param day the later of their two days
 */
record LikelyPair(UUID first, UUID second, int score, LocalDate day, List<Likeness> reasons) {
    private static final UUID LAST_ID = new UUID(-1, -1);
    /** Before the first page. */
    static final LikelyPair START = new LikelyPair(LAST_ID, LAST_ID, 101, LocalDate.of(9999, 12, 31), List.of());

    String cursor() {
        return score + "_" + day + "_" + first + "_" + second;
    }

    /**
     * Where a page ended; the start for null.
     *
     * @throws vn.banggiao.chassis.problem.Refusal 400 when the text is no cursor of ours
     */
    static LikelyPair at(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return START;
        }
        String[] parts = cursor.split("_", -1);
        try {
            return new LikelyPair(
                    UUID.fromString(parts[2]),
                    UUID.fromString(parts[3]),
                    Integer.parseInt(parts[0]),
                    LocalDate.parse(parts[1]),
                    List.of());
        } catch (RuntimeException unreadable) {
            throw Refusals.notACursor();
        }
    }
}
