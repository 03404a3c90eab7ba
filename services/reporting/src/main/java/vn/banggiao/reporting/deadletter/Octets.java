package vn.banggiao.reporting.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bytes as a person can look at them: text where they are UTF-8, otherwise Base64. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Octets(
        String text,

        @Schema(description = "Where it is no text in UTF-8")
        String base64) {

    /**
     * @param cut whether more followed: then half a character at the end is left out
     * @return null for null
     */
    static Octets of(byte[] bytes, boolean cut) {
        if (bytes == null) {
            return null;
        }
        for (int left = bytes.length; left >= 0 && left > bytes.length - (cut ? 4 : 1); left--) {
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, 0, left))
                        .toString();
                return new Octets(text, null);
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        return new Octets(null, Base64.getEncoder().encodeToString(bytes));
    }
}
