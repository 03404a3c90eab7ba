package vn.banggiao.chassis.record;

import vn.banggiao.chassis.problem.Refusals;

/** The {@code If-Match} header: a change names the version that it was made from. */
final class Preconditions {
    private Preconditions() {}

    /**
     * The version that the header names; 0 where it is {@code *} (any).
     *
     * @throws vn.banggiao.chassis.problem.Refusal 428 where the header is missing, 400 where it is not an ETag of ours
     */
    static int version(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusals.preconditionRequired();
        }
        String tag = ifMatch.trim().replaceFirst("^W/", "").replace("\"", "");
        if (tag.equals("*")) {
            return 0;
        }
        if (!tag.matches("[0-9]{1,9}")) {
            throw Refusals.invalid(
                    "If-Match",
                    "not-an-etag",
                    "Không phải ETag của bản ghi; hãy gửi lại đúng ETag đã đọc, ví dụ \"1\".",
                    "Not an ETag of a record; send the ETag that you read, such as \"1\".");
        }
        return Integer.parseInt(tag);
    }
}
