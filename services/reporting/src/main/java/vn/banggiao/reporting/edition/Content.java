package vn.banggiao.reporting.edition;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** Reads the content of editions, and tells whether two say the same. */
final class Content {
    private static final JsonMapper READER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Content() {}

    static JsonNode read(byte[] content) {
        try {
            return READER.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException("the content of an edition is no JSON", e);
        }
    }

    /** Whether two reports differ in nothing but their number and the instant at which they were frozen. */
    static boolean sameBesideInstant(JsonNode one, JsonNode other) {
        return Arrays.equals(CanonicalJson.bytes(withoutInstant(one)), CanonicalJson.bytes(withoutInstant(other)));
    }

    /** Whether parts of two reports say the same; links lead to the same at whatever instant. */
    static boolean samePart(JsonNode one, JsonNode other) {
        return Arrays.equals(
                CanonicalJson.bytes(linksWithoutInstant(one)), CanonicalJson.bytes(linksWithoutInstant(other)));
    }

    private static JsonNode withoutInstant(JsonNode report) {
        ObjectNode copy = (ObjectNode) linksWithoutInstant(report);
        copy.remove(List.of("asOf", "edition"));
        return copy;
    }

    /** A copy in which links lead nowhere in time: those of a frozen report lead to what was known at its instant. */
    private static JsonNode linksWithoutInstant(JsonNode value) {
        if (value.isTextual() && value.textValue().startsWith("/api/v1/")) {
            return TextNode.valueOf(value.textValue().replaceFirst("[&?]asOf=[^&]*", ""));
        }
        if (value.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            value.fields().forEachRemaining(each -> copy.set(each.getKey(), linksWithoutInstant(each.getValue())));
            return copy;
        }
        if (value.isArray()) {
            var copy = JsonNodeFactory.instance.arrayNode();
            value.forEach(each -> copy.add(linksWithoutInstant(each)));
            return copy;
        }
        return value;
    }
}
