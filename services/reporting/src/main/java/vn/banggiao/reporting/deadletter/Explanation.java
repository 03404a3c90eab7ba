package vn.banggiao.reporting.deadletter;

import vn.banggiao.chassis.problem.Text;
import vn.banggiao.reporting.ledger.Unprojectable;

/** What a kind of reason means, and what can be done about it. */
record Explanation(Text meaning, Text remedy) {
    private static final Text SEND_ANEW = new Text(
            "Hãy để hệ thống đã gửi sửa lỗi rồi gửi lại bản ghi với phiên bản cao hơn; sau đó loại bỏ thông điệp này, ghi rõ lý do.",
            "Have the system that sent it put it right and send the record anew in a higher version; then discard this letter and say"
                    + " why.");
    private static final Text NEWER_RELEASE = new Text(
            "Hãy nâng cấp dịch vụ reporting lên bản hiểu được sự kiện này rồi đọc lại (replay).",
            "Bring reporting up to a release that knows the event, then replay the letter.");
    private static final Text NO_SUCH_EVENT = new Text(
            "Nếu loại sự kiện này có thật, hãy nâng cấp dịch vụ reporting rồi đọc lại (replay); nếu không, hãy loại bỏ và tìm xem ai đã"
                    + " ghi vào topic.",
            "If there is such an event, bring reporting up to date and replay the letter; otherwise discard it and find out who wrote to"
                    + " the topic.");

    /** @param field that is wrong; null where it is not one field */
    static Explanation of(Unprojectable.Kind kind, String field) {
        return switch (kind) {
            case UNKNOWN_TYPE ->
                new Explanation(
                        new Text(
                                "Thông điệp không có ce_type, hoặc ce_type không phải loại sự kiện nào đã biết.",
                                "The message has no ce_type, or one of no event that is known."),
                        NO_SUCH_EVENT);
            case UNKNOWN_VERSION ->
                new Explanation(
                        new Text(
                                "Loại sự kiện đã biết, nhưng ở phiên bản mà bản phần mềm này chưa hiểu.",
                                "The event is known, but in a version that this release does not know."),
                        NEWER_RELEASE);
            case NO_BODY ->
                new Explanation(new Text("Thông điệp không có nội dung.", "The message has no body."), SEND_ANEW);
            case NOT_JSON ->
                new Explanation(
                        new Text(
                                "Nội dung không phải JSON bằng UTF-8, hoặc lồng quá sâu, hoặc có số quá dài.",
                                "The body is not JSON in UTF-8, or is nested too deeply, or has a number that is too long."),
                        SEND_ANEW);
            case SCHEMA ->
                new Explanation(
                        field == null
                                ? new Text(
                                        "Nội dung không theo lược đồ của sự kiện.",
                                        "The body does not follow the event's schema.")
                                : new Text(
                                        "Nội dung không theo lược đồ của sự kiện: sai ở trường " + field + ".",
                                        "The body does not follow the event's schema: the field " + field
                                                + " is wrong."),
                        SEND_ANEW);
            case CONTENT ->
                new Explanation(
                        new Text(
                                "Nội dung theo lược đồ, nhưng có từ, số hoặc ngày mà sổ số liệu không ghi được.",
                                "The body follows the schema, but has a word, number or day that the ledger has no place for."),
                        SEND_ANEW);
            case TOO_LARGE -> new Explanation(new Text("Nội dung quá lớn.", "The body is too large."), SEND_ANEW);
            case NOT_STORABLE ->
                new Explanation(
                        new Text("Cơ sở dữ liệu không nhận nội dung này.", "The database does not take what is in it."),
                        new Text(
                                "Hãy báo lỗi này cho người phát triển; khi có bản sửa, hãy đọc lại (replay).",
                                "Report this to the developers; replay the letter when there is a release that puts it right."));
        };
    }
}
