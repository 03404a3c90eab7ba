package vn.banggiao.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasTest {
    static Stream<String> schemas() {
        return Stream.concat(Stream.of("common"), Schemas.RECORDS.keySet().stream());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void areDraft202012AndNameThemselves(String name) {
        JsonNode schema = Schemas.schema(name);
        assertEquals(
                "https://json-schema.org/draft/2020-12/schema",
                schema.path("$schema").asText());
        assertEquals(Schemas.IDS + name + ".v1.json", schema.path("$id").asText());
        assertEquals(Set.of(), Schemas.violationsOfDraft202012(schema));
        assertFalse(schema.path("title").asText().isEmpty());
        assertFalse(schema.path("description").asText().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void describeEveryField(String name) {
        for (JsonNode properties : Schemas.schema(name).findValues("properties")) {
            properties.properties().stream()
                    .filter(property -> !property.getValue().has("const"))
                    .forEach(property -> assertFalse(
                            property.getValue().path("description").asText().isEmpty(), property.getKey()));
        }
    }

    @ParameterizedTest
    @MethodSource("vn.banggiao.contracts.RecordsFollowTheirSchemasTest#events")
    void leaveRoomForFieldsThatAreAddedLater(String event) {
        ObjectNode state = sample(event);
        state.putObject("addedLater").put("a", 1);
        assertEquals(Set.of(), Schemas.violations(event, state));
        assertTrue(Schemas.schema(event).path("additionalProperties").asBoolean());
    }

    /** Each line: an event, a field of its sample, and what to put there instead; nothing takes the field away. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvFileSource(resources = "refused.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '\'')
    void refuse(String event, String field, String value) {
        ObjectNode state = sample(event);
        JsonPointer pointer = JsonPointer.compile(field);
        ObjectNode holder = (ObjectNode) state.at(pointer.head());
        if (value == null) {
            assertTrue(holder.has(pointer.last().getMatchingProperty()), "the sample has no " + field);
            holder.remove(pointer.last().getMatchingProperty());
        } else {
            holder.set(pointer.last().getMatchingProperty(), json(value));
        }
        var violations = Schemas.violations(event, state);
        assertFalse(violations.isEmpty(), () -> "taken for valid: " + state);
    }

    /** The neighbours of what is refused, so that the table above is known to fail for its own reason. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            incident        | /people           | 0
            incident        | /unit             | "11"
            incident        | /unit             | "11.099"
            incident        | /unit             | "11.03253"
            incident        | /country          | "TW"
            incident        | /version          | 2147483647
            incident        | /recordedAt       | "2024-03-08T09:42:17.123456789Z"
            disbursement    | /amount           | 0
            disbursement    | /amount           | 0.0001
            disbursement    | /project          | "a"
            disbursement    | /project          | "A.b-9"
            project         | /commitments      | []
            unit            | /validFrom        | "2004-02-29"
            """)
    void accept(String event, String field, String value) {
        ObjectNode state = sample(event);
        state.set(field.substring(1), json(value));
        assertEquals(Set.of(), Schemas.violations(event, state));
    }

    @Test
    void refuseAnAgreementThatIsNeitherSignedNorInForce() {
        ObjectNode agreement = sample("agreement");
        agreement.remove("signedOn");
        assertEquals(Set.of(), Schemas.violations("agreement", agreement));
        agreement.remove("inForceFrom");
        assertFalse(Schemas.violations("agreement", agreement).isEmpty());
    }

    private static ObjectNode sample(String event) {
        return (ObjectNode) Schemas.tree(Schemas.resource("samples/" + event + ".json"));
    }

    private static JsonNode json(String value) {
        return Schemas.tree(value.getBytes(StandardCharsets.UTF_8));
    }
}
