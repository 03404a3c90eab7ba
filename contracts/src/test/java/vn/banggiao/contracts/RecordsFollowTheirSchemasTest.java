package vn.banggiao.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each Java record writes what its schema allows, and has the fields that its schema names: no more and no fewer. */
class RecordsFollowTheirSchemasTest {
    private static final Map<Class<?>, String> JSON_TYPES = Map.of(
            int.class, "integer",
            Integer.class, "integer",
            boolean.class, "boolean",
            BigDecimal.class, "number",
            List.class, "array",
            UUID.class, "string uuid",
            LocalDate.class, "string date",
            Instant.class, "string date-time",
            String.class, "string",
            Qualifier.class, "string");

    static Set<String> events() {
        return Schemas.RECORDS.keySet();
    }

    @ParameterizedTest
    @MethodSource("events")
    void writesAllFieldsValidly(String event) {
        JsonNode state = written(States.full().get(event));
        assertEquals(Set.of(), Schemas.violations(event, state));
        assertEquals(
                fields(Schemas.RECORDS.get(event)).keySet(), names(state), "the state with all fields has them all");
    }

    @ParameterizedTest
    @MethodSource("events")
    void writesOnlyTheRequiredFieldsValidlyAndOmitsTheOthers(String event) {
        JsonNode state = written(States.least().get(event));
        assertEquals(Set.of(), Schemas.violations(event, state));
        Set<String> names = names(state);
        names.remove("inForceFrom"); // of an agreement: one of two is required
        assertEquals(required(event), names);
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsWhatItWrote(String event) {
        for (Object state : List.of(States.full().get(event), States.least().get(event))) {
            byte[] body = EventJson.write(state);
            assertEquals(Schemas.tree(body), written(EventJson.read(body, state.getClass())));
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void hasTheFieldsAndTypesThatTheSchemaNames(String event) {
        assertEquals(propertyTypes(event), fields(Schemas.RECORDS.get(event)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void requiresWhatTheSchemaRequires(String event) {
        assertEquals(required(event), requiredByJava(Schemas.RECORDS.get(event)));
    }

    @Test
    void requiresOfListedPartsWhatTheSchemaRequires() {
        Map<String, Class<?>> parts = Map.of(
                "project/commitment", ProjectState.Commitment.class,
                "case/return", CaseState.Return.class,
                "unit/successor", UnitState.Successor.class);
        parts.forEach((part, type) -> {
            String[] path = part.split("/");
            JsonNode schema = Schemas.schema(path[0]).at("/$defs/" + path[1]);
            assertEquals(texts(schema.get("required")), requiredByJava(type), part);
            assertEquals(names(schema.get("properties")), fields(type).keySet(), part);
        });
    }

    @Test
    void namesEachQualifierInTheSchema() {
        assertEquals(
                texts(Schemas.schema("common").at("/$defs/qualifier/enum")),
                Arrays.stream(Qualifier.values()).map(Qualifier::code).collect(Collectors.toSet()));
    }

    private static JsonNode written(Object state) {
        return Schemas.tree(EventJson.write(state));
    }

    private static Map<String, String> fields(Class<?> type) {
        Map<String, String> fields = new TreeMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> raw = component.getGenericType() instanceof ParameterizedType list
                    ? (Class<?>) list.getRawType()
                    : component.getType();
            fields.put(component.getName(), JSON_TYPES.get(raw));
        }
        return fields;
    }

    private static Set<String> requiredByJava(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(each -> each.getType().isPrimitive() || each.isAnnotationPresent(Required.class))
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> required(String event) {
        return parts(event)
                .flatMap(part -> texts(part.get("required")).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> propertyTypes(String event) {
        Map<String, String> types = new TreeMap<>();
        parts(event).forEach(part -> part.get("properties").properties().forEach(property -> {
            JsonNode schema = resolved(property.getValue());
            String format = schema.path("format").asText();
            types.put(property.getKey(), (schema.get("type").asText() + " " + format).strip());
        }));
        return types;
    }

    private static Stream<JsonNode> parts(String event) {
        JsonNode schema = Schemas.schema(event);
        return Stream.concat(
                Stream.of(schema), schema.path("allOf").valueStream().map(part -> resolved(part)));
    }

    private static JsonNode resolved(JsonNode schema) {
        String ref = schema.path("$ref").asText();
        return ref.isEmpty() ? schema : Schemas.schema("common").at(ref.substring(ref.indexOf('#') + 1));
    }

    private static Set<String> names(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
    }
}
