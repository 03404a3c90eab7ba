package vn.banggiao.chassis.check;

import java.util.Map;
import vn.banggiao.chassis.problem.Text;
import vn.banggiao.chassis.problem.Violation;

/** What each constraint says to the person who broke it, with the remedy. */
final class ConstraintTexts {
    private ConstraintTexts() {}

    static Violation violation(String field, String constraint, Map<String, Object> attributes) {
        return switch (constraint) {
            case "NotNull" -> text(field, "required", "Bắt buộc; hãy bổ sung trường này.", "Required; add this field.");
            case "NotBlank", "NotEmpty" ->
                text(field, "required", "Không được để trống; hãy điền nội dung.", "Must not be empty; fill it in.");
            case "PositiveOrZero" ->
                text(field, "negative", "Phải từ 0 trở lên; hãy sửa số này.", "Must be 0 or more; correct the number.");
            case "Positive" ->
                text(
                        field,
                        "not-positive",
                        "Phải lớn hơn 0; hãy sửa số này.",
                        "Must be more than 0; correct the number.");
            case "PastOrPresent" ->
                text(
                        field,
                        "in-the-future",
                        "Ngày ở tương lai; hãy ghi ngày đã diễn ra, muộn nhất là hôm nay.",
                        "The date is in the future; give the day on which it happened, today at the latest.");
            case "Min", "DecimalMin" -> {
                Object least = attributes.get("value");
                yield text(field, "too-small", "Phải từ " + least + " trở lên.", "Must be at least " + least + ".");
            }
            case "Max", "DecimalMax" -> {
                Object most = attributes.get("value");
                yield text(field, "too-large", "Phải từ " + most + " trở xuống.", "Must be at most " + most + ".");
            }
            case "Digits" ->
                text(
                        field,
                        "too-many-digits",
                        "Tối đa " + attributes.get("integer") + " chữ số phần nguyên và " + attributes.get("fraction")
                                + " chữ số thập phân.",
                        "At most " + attributes.get("integer") + " digits before and " + attributes.get("fraction")
                                + " after the decimal point.");
            case "Size" ->
                text(
                        field,
                        "size",
                        "Độ dài phải từ " + attributes.get("min") + " đến " + attributes.get("max") + ".",
                        "The length must be from " + attributes.get("min") + " to " + attributes.get("max") + ".");
            case "PlainText" ->
                text(
                        field,
                        "control-character",
                        "Có ký tự điều khiển; hãy xóa ký tự không in được.",
                        "Contains control characters; remove what cannot be printed.");
            case "CountryCode" ->
                text(
                        field,
                        "unknown-country",
                        "Không phải mã nước ISO 3166 (hai chữ hoa, ví dụ LA, CN, JP).",
                        "Not an ISO 3166 country code (two capitals, such as LA, CN, JP).");
            case "CurrencyCode" ->
                text(
                        field,
                        "unknown-currency",
                        "Không phải mã tiền tệ ISO 4217 (ví dụ VND, USD).",
                        "Not an ISO 4217 currency code (such as VND, USD).");
            case "Pattern" -> pattern(field, String.valueOf(attributes.get("regexp")));
            default ->
                text(field, "invalid", "Giá trị không hợp lệ; hãy sửa lại.", "The value is not valid; correct it.");
        };
    }

    private static Violation pattern(String field, String regexp) {
        if (Codes.isClosedList(regexp)) {
            String codes = regexp.replace("|", ", ");
            return text(field, "unknown-code", "Phải là một trong: " + codes + ".", "Must be one of: " + codes + ".");
        }
        if (regexp.equals(Codes.FREE)) {
            return text(
                    field,
                    "not-a-code",
                    "Phải là mã gồm chữ không dấu, chữ số, dấu chấm, gạch nối, tối đa 64 ký tự.",
                    "Must be a code of letters without marks, digits, dots and hyphens, at most 64.");
        }
        return text(field, "pattern", "Phải theo mẫu " + regexp + ".", "Must match " + regexp + ".");
    }

    private static Violation text(String field, String code, String vi, String en) {
        return new Violation(field, code, new Text(vi, en));
    }
}
