package vn.banggiao.chassis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import vn.banggiao.chassis.problem.Refusal;
import vn.banggiao.chassis.problem.Refusals;

/** Says what is wrong with a body that cannot be read, by field where the parser knows it, and never in the parser's words. */
public final class JsonRefusals {
    private JsonRefusals() {}

    public static Refusal of(JsonProcessingException unreadable) {
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            return Refusals.invalid(
                    field(unknown),
                    "unknown-field",
                    "Không có trường này; hãy bỏ hoặc sửa tên trường.",
                    "There is no such field; remove it or correct its name.");
        }
        if (unreadable instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            Class<?> wanted = mismatch instanceof InvalidFormatException format
                    ? format.getTargetType()
                    : mismatch.getTargetType();
            return wrongType(field(mismatch), wanted);
        }
        if (unreadable instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return Refusals.invalid(
                    field(mapping),
                    "unreadable",
                    "Không đọc được giá trị; hãy sửa lại.",
                    "The value cannot be read; correct it.");
        }
        var at = unreadable.getLocation();
        String where = at == null ? "" : " (" + at.getLineNr() + ":" + at.getColumnNr() + ")";
        return Refusals.malformed(
                "Nội dung không phải đối tượng JSON hợp lệ" + where + "; hãy sửa rồi gửi lại.",
                "The body is not a valid JSON object" + where + "; correct it and send it again.");
    }

    private static Refusal wrongType(String field, Class<?> wanted) {
        if (wanted == UUID.class) {
            return Refusals.invalid(
                    field,
                    "not-a-uuid",
                    "Không phải UUID; hãy gửi UUID dạng 8-4-4-4-12 chữ số hệ 16, hoặc bỏ trống.",
                    "Not a UUID; send one of the form 8-4-4-4-12 hexadecimal digits, or leave it out.");
        }
        if (wanted == LocalDate.class) {
            return Refusals.invalid(
                    field,
                    "not-a-date",
                    "Không phải ngày có thật; hãy ghi theo dạng 2020-06-14.",
                    "Not a day that exists; write it as 2020-06-14.");
        }
        if (wanted == LocalTime.class || wanted == Instant.class) {
            return Refusals.invalid(
                    field,
                    "not-a-time",
                    "Không phải giờ; hãy ghi theo dạng ISO 8601.",
                    "Not a time; write it after ISO 8601.");
        }
        if (wanted != null
                && (wanted == int.class || wanted == Integer.class || wanted == Long.class || wanted == long.class)) {
            return Refusals.invalid(
                    field,
                    "not-a-count",
                    "Phải là số nguyên, tối đa 2147483647.",
                    "Must be a whole number, at most 2147483647.");
        }
        if (wanted == BigDecimal.class) {
            return Refusals.invalid(
                    field, "not-a-number", "Phải là số, ví dụ 1250.5.", "Must be a number, such as 1250.5.");
        }
        return Refusals.invalid(
                field,
                "wrong-type",
                "Sai kiểu dữ liệu; hãy xem lại trường này.",
                "The wrong type of value; look at this field again.");
    }

    private static String field(JsonMappingException mapping) {
        StringBuilder field = new StringBuilder();
        for (var step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(plain(step.getFieldName()));
            }
        }
        return field.toString();
    }

    /** A caller may have put a value where a field's name belongs; what does not look like a name is not repeated. */
    private static String plain(String fieldName) {
        return fieldName.matches("[A-Za-z][A-Za-z0-9_-]{0,63}") ? fieldName : "?";
    }
}
