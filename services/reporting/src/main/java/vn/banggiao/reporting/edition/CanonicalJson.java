package vn.banggiao.reporting.edition;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One way to write a JSON value, so that equal content has equal bytes and one hash: UTF-8, no white space, the keys of each object
 * in the order of their UTF-16 code units, numbers in plain decimals without trailing zeros. Its rules never change, for signed
 * hashes rest on them; so it has a mapper of its own.
 */
final class CanonicalJson {
    private static final JsonMapper WRITER = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private CanonicalJson() {}

    static byte[] bytes(JsonNode value) {
        try {
            return WRITER.writeValueAsString(sorted(value)).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write what was read", e);
        }
    }

    /** SHA-256 in lower-case hexadecimal digits. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object sorted(JsonNode value) {
        if (value.isObject()) {
            Map<String, Object> object = new TreeMap<>();
            value.fields().forEachRemaining(field -> object.put(field.getKey(), sorted(field.getValue())));
            return object;
        }
        if (value.isArray()) {
            List<Object> array = new ArrayList<>();
            value.forEach(each -> array.add(sorted(each)));
            return array;
        }
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue().stripTrailingZeros();
            return number.scale() < 0 ? number.setScale(0) : number;
        }
        return value;
    }
}
