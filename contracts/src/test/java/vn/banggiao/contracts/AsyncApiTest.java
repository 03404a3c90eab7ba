package vn.banggiao.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code asyncapi.yaml} names what the code has, and everything that it refers to is there. */
class AsyncApiTest {
    private static final JsonNode API = api();

    @Test
    void isAsyncApi3() {
        assertEquals("3.0.0", API.path("asyncapi").asText());
    }

    @Test
    void namesEveryTopic() {
        assertEquals(
                Set.of(
                        Topics.BORDER_INCIDENTS,
                        Topics.CITIZEN_PROTECTION,
                        Topics.DEAD_LETTERS,
                        Topics.DELEGATIONS,
                        Topics.NGO_PROJECTS,
                        Topics.UNITS),
                API.path("channels")
                        .valueStream()
                        .map(channel -> channel.path("address").asText())
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryEventWithItsTypesSchemaAndSample(EventType type) {
        String event = Schemas.eventName(type);
        JsonNode message = message(event);
        List<String> types = texts(message.at("/headers/properties/ce_type/enum"));
        assertEquals(
                List.of("recorded", "amended", "withdrawn").stream()
                        .map(verb -> "vn.banggiao." + event + "." + verb + ".v1")
                        .toList(),
                types);
        types.forEach(each -> assertEquals(type, EventType.named(each).orElseThrow()));
        assertTrue(message.at("/payload/schema/$ref").asText().endsWith("/schemas/" + event + ".v1.json"));
        assertTrue(message.at("/examples/0/payload/$ref").asText().endsWith("/samples/" + event + ".json"));
        assertEquals(1, API.path("channels").findParents(camel(event)).size(), "on one topic");
    }

    @Test
    void givesExamplesWhoseHeadersFitTheirBodies() {
        for (EventType type : EventType.values()) {
            message(Schemas.eventName(type)).path("examples").forEach(example -> {
                RecordState state =
                        EventJson.read(read(example.at("/payload/$ref").asText()), type.state());
                JsonNode headers = example.path("headers");
                assertEquals(EventType.ceType(state), headers.path("ce_type").asText());
                assertTrue(
                        headers.path("ce_subject").asText().endsWith(state.id().toString()));
                assertEquals(ceHeaders(), names(headers));
            });
        }
    }

    @Test
    void namesTheUnitsEventAndItsKey() {
        JsonNode message = message("unit");
        assertEquals(List.of(UnitState.CE_TYPE), texts(message.at("/headers/properties/ce_type/enum")));
        assertEquals(
                UnitState.CE_TYPE, message.at("/examples/0/headers/ce_type").asText());
        assertEquals(ceHeaders(), names(message.at("/examples/0/headers")));
        UnitState old = EventJson.read(Schemas.resource("samples/unit.json"), UnitState.class);
        UnitState dated = (UnitState) States.full().get("unit");
        String pattern = message.at("/bindings/kafka/key/pattern").asText();
        assertTrue(old.key().matches(pattern), old.key());
        assertTrue(dated.key().matches(pattern), dated.key());
    }

    @Test
    void namesTheHeadersOfADeadLetter() {
        assertEquals(DeadLetterHeaders.REQUIRED, texts(API.at("/components/messages/deadLetter/headers/required")));
        assertEquals(
                Set.copyOf(DeadLetterHeaders.ALL), names(API.at("/components/messages/deadLetter/headers/properties")));
    }

    @Test
    void keepsRecordsForEverAndCompactsUnits() {
        assertEquals(
                -1,
                API.at("/components/channelBindings/keptForEver/kafka/topicConfiguration/retention.ms")
                        .asInt());
        assertEquals(
                "compact",
                API.at("/channels/units/bindings/kafka/topicConfiguration/cleanup.policy/0")
                        .asText());
    }

    @Test
    void refersOnlyToWhatIsThere() {
        List<String> references = API.findValuesAsText("$ref");
        assertFalse(references.isEmpty());
        for (String reference : references) {
            if (reference.startsWith("#")) {
                assertFalse(API.at(reference.substring(1)).isMissingNode(), reference);
            } else {
                assertFalse(Schemas.tree(read(reference)).isMissingNode(), reference);
            }
        }
    }

    private static Set<String> ceHeaders() {
        return new TreeSet<>(texts(API.at("/components/messageTraits/cloudEvent/headers/required")));
    }

    private static JsonNode message(String event) {
        return API.path("components").path("messages").path(camel(event));
    }

    private static String camel(String event) {
        return Pattern.compile("-(.)").matcher(event).replaceAll(found -> found.group(1)
                .toUpperCase(Locale.ROOT));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }

    private static Set<String> names(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    private static byte[] read(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }

    private static JsonNode api() {
        try {
            return new YAMLMapper().readTree(read("asyncapi.yaml"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
