package vn.banggiao.reporting.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import vn.banggiao.chassis.problem.Refusals;

/** Where a page of a figure's records ended. Pages run from the newest day to the oldest. */
record RecordPosition(LocalDate day, UUID record, int line) {
    /** Before the first page: later than any row. */
    static final RecordPosition START =
            new RecordPosition(LocalDate.of(9999, 12, 31), new UUID(-1, -1), Short.MAX_VALUE);

    /**
     * The position that a cursor holds; the start for null.
     *
     * @throws vn.banggiao.chassis.problem.Refusal with status 400 when the text is no cursor of ours
     */
    static RecordPosition parse(String cursor) {
        if (cursor == null) {
            return START;
        }
        if (!cursor.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}_[0-9a-f-]{36}_[0-9]{1,5}")) {
            throw Refusals.notACursor();
        }
        String[] parts = cursor.split("_", -1);
        try {
            return new RecordPosition(LocalDate.parse(parts[0]), UUID.fromString(parts[1]), Short.parseShort(parts[2]));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw Refusals.notACursor();
        }
    }

    static RecordPosition of(FigureRecord last) {
        return new RecordPosition(last.day(), last.record(), last.line());
    }

    String cursor() {
        return day + "_" + record + "_" + line;
    }
}
