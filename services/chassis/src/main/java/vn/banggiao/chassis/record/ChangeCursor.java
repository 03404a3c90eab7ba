package vn.banggiao.chassis.record;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.banggiao.chassis.problem.Refusal;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.chassis.problem.Text;

/**
 * How far a puller has come: the version that it had last, by its place and its seal. As text {@code xact.sequence.seal}; {@code start}
 * (or nothing) before the first.
 */
record ChangeCursor(long xact, long sequence, String seal) {
    static final ChangeCursor START = new ChangeCursor(0, 0, "");

    private static final Pattern FORM = Pattern.compile("([0-9]{1,19})\\.([0-9]{1,19})\\.([0-9a-f]{16})");

    /**
     * @throws Refusal with status 400 where the text has not the form of a cursor
     */
    static ChangeCursor parse(String text) {
        if (text == null || text.isBlank() || text.equals(ChangesRequest.START)) {
            return START;
        }
        Matcher parts = FORM.matcher(text);
        if (parts.matches()) {
            try {
                return new ChangeCursor(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)), parts.group(3));
            } catch (NumberFormatException tooLong) {
                throw notACursor();
            }
        }
        throw notACursor();
    }

    private static Refusal notACursor() {
        return Refusals.invalid(
                "changedSince",
                "not-a-cursor",
                "Không phải cursor đã nhận; hãy dùng nextCursor của lần trước, hoặc start để lấy từ đầu.",
                "Not a cursor that was given out; use the nextCursor of the last answer, or start to begin.");
    }

    /** What a puller is told whose cursor names a version that is not here for its selection. */
    static Refusal gone() {
        return new Refusal(
                410,
                "cursor-gone",
                new Text("Cursor không còn dùng được", "The cursor no longer holds"),
                new Text(
                        "Kho dữ liệu đã được khôi phục về lúc trước, hoặc cursor thuộc danh sách, đơn vị khác. Hãy lấy lại từ"
                                + " đầu với changedSince=start và bỏ những gì lần này không còn.",
                        "The store was restored to an earlier state, or the cursor is of another list or of other units. Start"
                                + " again with changedSince=start, and drop what does not come this time."));
    }

    @Override
    public String toString() {
        return this.equals(START) ? ChangesRequest.START : xact + "." + sequence + "." + seal;
    }
}
