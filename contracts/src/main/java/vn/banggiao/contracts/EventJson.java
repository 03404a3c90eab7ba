package vn.banggiao.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Objects;
import vn.banggiao.contracts.UnreadableEvent.Fault;

/**
 * JSON as it stands in the body of an event, the same in every service.
 *
 * <p>Written: UTF-8, ISO dates and instants, amounts in plain decimals, no nulls. Read: fields that are not known are ignored,
 * so that a contract can grow. Refused: a required field that is missing or null, a number in quotes or text without them, a
 * fraction where a count is due, {@code NaN}, anything after the object. Amounts stay decimal and never pass through binary
 * floating point. What else a schema says (patterns, closed lists, no negative counts) is not checked here: the writer keeps it.
 */
public final class EventJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .defaultLeniency(false)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private EventJson() {}

    /** @throws IllegalArgumentException for what has no JSON, which no record of the contracts is */
    public static byte[] write(Object state) {
        Objects.requireNonNull(state, "state");
        try {
            return MAPPER.writeValueAsBytes(state);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON for " + state.getClass(), e);
        }
    }

    /**
     * @param body null (a tombstone) is refused as well
     * @throws UnreadableEvent with the reason and the field
     */
    public static <T> T read(byte[] body, Class<T> type) {
        if (body == null) {
            throw new UnreadableEvent(Fault.NO_BODY, null, "no body", null);
        }
        T state;
        try {
            state = MAPPER.readValue(body, type);
        } catch (JsonMappingException e) {
            boolean json = e instanceof MismatchedInputException
                    || e.getCause() instanceof InputCoercionException
                    || !(e.getCause() instanceof JsonProcessingException);
            throw new UnreadableEvent(
                    json ? Fault.NOT_THE_SCHEMA : Fault.NOT_JSON, json ? field(e) : null, reason(e), e);
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent(Fault.NOT_JSON, null, reason(e), e);
        } catch (IOException e) {
            throw new UnreadableEvent(Fault.NOT_JSON, null, "not JSON in UTF-8", e);
        }
        if (state == null) {
            throw new UnreadableEvent(Fault.NOT_THE_SCHEMA, null, "the body is null", null);
        }
        return state;
    }

    private static String field(JsonMappingException e) {
        StringBuilder field = new StringBuilder();
        e.getPath()
                .forEach(step -> field.append(
                        step.getFieldName() == null
                                ? "[" + step.getIndex() + "]"
                                : (field.isEmpty() ? "" : ".") + step.getFieldName()));
        return field.isEmpty() ? null : field.toString();
    }

    private static String reason(JsonProcessingException e) {
        return e.getLocation() == null
                ? e.getOriginalMessage()
                : e.getOriginalMessage() + " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }
}
