package vn.banggiao.contracts;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The published schemas, found on the class path by their {@code $id}, as a stranger would use them. */
final class Schemas {
    static final String IDS = "https://contracts.banggiao.local/schemas/";
    /** Every event name with the record that stands beside its schema. */
    static final Map<String, Class<?>> RECORDS = records();

    private static final JsonMapper TREES = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaMappers(
                    mappers -> mappers.mapPrefix(IDS, "classpath:vn/banggiao/contracts/schemas/")));
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private Schemas() {}

    static Set<ValidationMessage> violations(String event, JsonNode state) {
        return validator(IDS + event + ".v1.json").validate(state);
    }

    static Set<ValidationMessage> violationsOfDraft202012(JsonNode schema) {
        return validator("https://json-schema.org/draft/2020-12/schema").validate(schema);
    }

    static JsonNode schema(String event) {
        return tree(resource("schemas/" + event + ".v1.json"));
    }

    static byte[] resource(String name) {
        try (InputStream stream = EventType.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new AssertionError("not on the class path: " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static JsonNode tree(byte[] json) {
        try {
            return TREES.readTree(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static String eventName(EventType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static JsonSchema validator(String id) {
        return FACTORY.getSchema(SchemaLocation.of(id), STRICT);
    }

    private static Map<String, Class<?>> records() {
        Map<String, Class<?>> records = new TreeMap<>();
        Arrays.stream(EventType.values()).forEach(type -> records.put(eventName(type), type.state()));
        records.put("unit", UnitState.class);
        return records;
    }
}
