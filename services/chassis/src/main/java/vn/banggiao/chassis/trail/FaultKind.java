package vn.banggiao.chassis.trail;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.banggiao.chassis.problem.Text;

/** What can be wrong with the trail. In the texts, the first number is the position, the second the line's id. */
public enum FaultKind {
    CHANGED_LINE(
            "Dòng %2$s (vị trí %1$s) không còn cho mã băm đã niêm phong: dòng này, hoặc dòng và niêm phong ngay trước nó, đã bị sửa.",
            "Line %2$s (position %1$s) no longer gives its sealed hash: it was changed, or the line and seal right before it were."),
    CHANGED_SEAL(
            "Niêm phong ở vị trí %1$s (dòng %2$s) đã bị sửa; dòng vẫn nguyên.",
            "The seal at position %1$s (line %2$s) was changed; the line is intact."),
    MISSING_LINE("Dòng %2$s (vị trí %1$s) đã bị xóa.", "Line %2$s (position %1$s) was deleted."),
    MISSING_SEAL(
            "Thiếu niêm phong từ vị trí %1$s đến trước dòng %2$s.",
            "The seals from position %1$s to the one before line %2$s are missing."),
    UNSEALED(
            "Dòng %2$s không có niêm phong và không chờ niêm phong: dòng được thêm ngoài dịch vụ, hoặc niêm phong đã bị xóa.",
            "Line %2$s has no seal and waits for none: it was added outside the service, or its seal was deleted."),
    DELETED_BEFORE_SEAL("Dòng %2$s đã bị xóa trước khi niêm phong.", "Line %2$s was deleted before it was sealed."),
    OVERDUE(
            "Có dòng chờ niêm phong quá một phút; dòng lâu nhất là %2$s. Hãy kiểm tra dịch vụ có đang chạy và cơ sở dữ liệu có nhận ghi.",
            "Lines have waited for their seal for more than a minute, line %2$s the longest. See that the service runs and its database takes writes."),
    HEAD_LOST(
            "Chuỗi không còn head đã ghi lại ở vị trí %1$s: phần cuối đã bị cắt, hoặc chuỗi đã bị viết lại.",
            "The chain no longer holds the head written down for position %1$s: its end was cut off, or it was written anew.");

    private final Text text;

    FaultKind(String vi, String en) {
        this.text = new Text(vi, en);
    }

    Text text() {
        return text;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
