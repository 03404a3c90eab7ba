package vn.banggiao.reporting.delay;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import vn.banggiao.chassis.problem.Refusals;

/** Where a page of late records ends: they come with the latest day first, then by record and line. */
record LatePosition(LocalDate day, UUID record, int line) {
    private static final LatePosition BEGINNING = new LatePosition(LocalDate.of(9999, 12, 31), new UUID(-1, -1), 32767);

    static LatePosition parse(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return BEGINNING;
        }
        String[] parts = cursor.split("_", -1);
        try {
            if (parts.length == 3) {
                return new LatePosition(
                        LocalDate.parse(parts[0]), UUID.fromString(parts[1]), Short.parseShort(parts[2]));
            }
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw Refusals.notACursor();
        }
        throw Refusals.notACursor();
    }

    String cursor() {
        return day + "_" + record + "_" + line;
    }
}
