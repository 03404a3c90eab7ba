package vn.banggiao.reporting.edition;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    private static JsonNode withoutInstant(JsonNode report) {
        ObjectNode copy = report.deepCopy();
        copy.remove(List.of("asOf", "edition"));
        linksWithoutInstant(copy);
        return copy;
    }

    /** The links of a frozen report lead to what was known at its instant. */
    private static void linksWithoutInstant(JsonNode value) {
        if (value instanceof ObjectNode object) {
            for (String name : List.of("records", "link")) {
                if (object.path(name).isTextual()) {
                    object.put(name, object.get(name).textValue().replaceFirst("&asOf=[^&]*", ""));
                }
            }
        }
        value.forEach(Content::linksWithoutInstant);
    }
}
