package vn.banggiao.citizens;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import vn.banggiao.chassis.check.PlainText;
import vn.banggiao.chassis.problem.Refusals;

/** The {@code Purpose} header: why somebody reads persons in clear. */
final class Purpose {
    static final String HEADER = "Purpose";
    private static final int MOST = 200;

    private Purpose() {}

    /**
     * The purpose in Unicode NFC. HTTP hands header bytes over as Latin-1; where they are UTF-8, they are read as that.
     *
     * @throws vn.banggiao.chassis.problem.Refusal with status 400 where it is missing, too long or not plain text
     */
    static String of(String header) {
        if (header == null || header.isBlank()) {
            throw Refusals.invalid(
                    HEADER,
                    "required",
                    "Bắt buộc; hãy gửi tiêu đề Purpose nêu mục đích xem dữ liệu cá nhân (UTF-8, tối đa 200 ký tự).",
                    "Required; send a Purpose header that says why you read personal data (UTF-8, at most 200 characters).");
        }
        String purpose = Normalizer.normalize(utf8(header.strip()), Normalizer.Form.NFC);
        if (purpose.length() > MOST) {
            throw Refusals.invalid(
                    HEADER, "size", "Độ dài phải từ 1 đến " + MOST + ".", "The length must be from 1 to " + MOST + ".");
        }
        if (!new PlainText.Validator().isValid(purpose, null)) {
            throw Refusals.invalid(
                    HEADER,
                    "control-character",
                    "Có ký tự điều khiển hoặc không phải UTF-8; hãy sửa rồi gửi lại.",
                    "Contains control characters or is not UTF-8; correct it and send it again.");
        }
        return purpose;
    }

    private static String utf8(String header) {
        if (header.chars().anyMatch(each -> each > 0xFF)) {
            return header;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return header;
        }
    }
}
