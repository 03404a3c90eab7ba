package vn.banggiao.chassis.problem;

import java.util.List;
import java.util.Map;

/** The refusals that every service knows. */
public final class Refusals {
    private Refusals() {}

    public static Refusal invalid(List<Violation> violations) {
        int count = violations.size();
        return new Refusal(
                400,
                "invalid",
                new Text("Dữ liệu chưa hợp lệ", "The content is not valid"),
                new Text(
                        "Có " + count + " trường cần sửa. Chưa có gì được ghi; hãy sửa rồi gửi lại.",
                        (count == 1 ? "One field needs" : count + " fields need")
                                + " correcting. Nothing was recorded; correct it and send it again."),
                violations,
                Map.of());
    }

    public static Refusal invalid(String field, String code, String vi, String en) {
        return invalid(List.of(new Violation(field, code, new Text(vi, en))));
    }

    /** A cursor that was never given out. */
    public static Refusal notACursor() {
        return invalid(
                "cursor",
                "not-a-cursor",
                "Không phải cursor đã nhận; hãy dùng đúng giá trị next của trang trước.",
                "Not a cursor that was given out; use the next of the page before.");
    }

    public static Refusal malformed(String vi, String en) {
        return new Refusal(
                400,
                "malformed",
                new Text("Không đọc được nội dung", "The content cannot be read"),
                new Text(vi + " Chưa có gì được ghi.", en + " Nothing was recorded."));
    }

    /** Bytes that are not what they are said to be. */
    public static Refusal damaged() {
        return malformed(
                "Nội dung bị hỏng: không phải UTF-8, hoặc không đúng Content-Encoding đã ghi; hãy gửi lại.",
                "The body is damaged: not UTF-8, or not of the Content-Encoding that it says; send it anew.");
    }

    public static Refusal noSuchAddress() {
        return new Refusal(
                404,
                "not-found",
                new Text("Không tìm thấy", "Not found"),
                new Text(
                        "Không có địa chỉ này. Hãy kiểm tra lại địa chỉ.",
                        "There is no such address. Check the address."));
    }

    public static Refusal notFound(String what) {
        return new Refusal(
                404,
                "not-found",
                new Text("Không tìm thấy", "Not found"),
                new Text(
                        "Không có " + what + ". Hãy kiểm tra lại địa chỉ.",
                        "There is no " + what + ". Check the address."));
    }

    public static Refusal unauthorised(String vi, String en) {
        return new Refusal(
                401,
                "unauthorised",
                new Text("Cần đăng nhập", "A valid token is required"),
                new Text(vi, en),
                List.of(),
                Map.of("WWW-Authenticate", "Bearer"));
    }

    public static Refusal forbidden(String vi, String en) {
        return new Refusal(403, "forbidden", new Text("Không có quyền", "Not permitted"), new Text(vi, en));
    }

    public static Refusal conflict(String type, String vi, String en) {
        return new Refusal(409, type, new Text("Xung đột dữ liệu", "Conflict"), new Text(vi, en));
    }

    public static Refusal stale(int current) {
        return new Refusal(
                412,
                "stale",
                new Text("Bản ghi đã thay đổi", "The record has changed"),
                new Text(
                        "Bản ghi hiện ở phiên bản " + current
                                + ". Hãy đọc lại, áp dụng thay đổi của mình lên đó và gửi với If-Match: \"" + current
                                + "\".",
                        "The record is now at version " + current
                                + ". Read it again, apply your change to it and send it with If-Match: \"" + current
                                + "\"."));
    }

    public static Refusal preconditionRequired() {
        return new Refusal(
                428,
                "precondition-required",
                new Text("Thiếu If-Match", "If-Match is missing"),
                new Text(
                        "Hãy gửi tiêu đề If-Match với ETag của phiên bản đã đọc, ví dụ If-Match: \"1\".",
                        "Send an If-Match header with the ETag of the version that you read, such as If-Match: \"1\"."));
    }

    public static Refusal tooLarge(long limit) {
        return new Refusal(
                413,
                "too-large",
                new Text("Nội dung quá lớn", "The content is too large"),
                new Text(
                        "Tối đa " + limit + " byte. Hãy chia nhỏ nội dung rồi gửi lại. Chưa có gì được ghi.",
                        "At most " + limit + " bytes. Send it in smaller parts. Nothing was recorded."));
    }

    /** The body has not arrived within {@code seconds}. */
    public static Refusal tooSlow(long seconds) {
        return new Refusal(
                408,
                "too-slow",
                new Text("Gửi quá chậm", "Too slow"),
                new Text(
                        "Nội dung chưa đến đủ sau " + seconds
                                + " giây. Hãy chia nhỏ rồi gửi lại; gửi lại cùng mã bản ghi không bị tính hai lần.",
                        "The content had not arrived in full after " + seconds
                                + " seconds. Send it again in smaller parts; the same record id is not counted twice."));
    }

    /** The caller has used up its calls and may call again after {@code seconds}. */
    public static Refusal tooMany(long seconds) {
        return new Refusal(
                429,
                "too-many-calls",
                new Text("Gọi quá nhiều", "Too many calls"),
                new Text(
                        "Tài khoản của bạn gọi quá nhanh. Chưa có gì được ghi; hãy gửi lại sau " + seconds
                                + " giây, hoặc gộp nhiều bản ghi vào một lần gửi .../batch.",
                        "Your account calls too fast. Nothing was recorded; send it again in " + seconds
                                + " s, or put many records into one .../batch."),
                List.of(),
                Map.of("Retry-After", Long.toString(seconds)));
    }

    /** Our fault; {@code occurrence} is in the log beside what happened. */
    public static Refusal internal(String occurrence) {
        return new Refusal(
                500,
                "internal",
                new Text("Lỗi của hệ thống", "Our fault"),
                new Text(
                        "Hệ thống gặp lỗi và đã ghi lại với mã " + occurrence
                                + ". Chưa có gì được ghi; hãy gửi lại sau, hoặc báo mã này cho quản trị.",
                        "Something failed on our side and was logged as " + occurrence
                                + ". Nothing was recorded; try again later, or tell the operator that number."));
    }

    /** The connection may break while the store commits: nobody knows then, and the text must not say that nothing was recorded. */
    public static Refusal unavailable() {
        return new Refusal(
                503,
                "unavailable",
                new Text("Tạm thời chưa phục vụ được", "Temporarily unavailable"),
                new Text(
                        "Kho dữ liệu chưa trả lời, nên chưa chắc đã ghi hay chưa. Hãy gửi lại đúng yêu cầu này sau ít giây;"
                                + " cùng mã bản ghi hoặc Idempotency-Key thì chỉ ghi một lần.",
                        "The store does not answer, so whether this was recorded is not certain. Send the same again in a"
                                + " few seconds; with the same id or Idempotency-Key it is recorded once."),
                List.of(),
                Map.of("Retry-After", "5"));
    }
}
