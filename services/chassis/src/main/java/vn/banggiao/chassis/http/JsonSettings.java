package vn.banggiao.chassis.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Reads JSON strictly and writes it plainly: unknown and repeated fields, text for numbers and fractions for counts are refused,
 * not guessed at; text is kept in Unicode NFC; dates are ISO; decimals keep their digits.
 */
@Singleton
public class JsonSettings implements ObjectMapperCustomizer {
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(32)
            .maxNumberLength(40)
            .maxNameLength(200)
            .build();

    @Override
    @SuppressWarnings("deprecation") // no builder here: Quarkus hands over the mapper that it made
    public void customize(ObjectMapper json) {
        json.getFactory().setStreamReadConstraints(LIMITS);
        json.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        json.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        json.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        json.disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
        json.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        json.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
        json.setSerializationInclusion(JsonInclude.Include.NON_NULL);
        json.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        json.registerModule(new SimpleModule("strict")
                .addDeserializer(String.class, new NfcText())
                .addDeserializer(LocalDate.class, new PlainDate()));
    }

    private static final class NfcText extends StdScalarDeserializer<String> {
        NfcText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            return Normalizer.normalize(parser.getText(), Normalizer.Form.NFC);
        }
    }

    /** Dates as {@code 2020-06-14} and in no other form, from 1900 to 2199. */
    private static final class PlainDate extends StdScalarDeserializer<LocalDate> {
        private static final Pattern FORM = Pattern.compile("(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}");

        PlainDate() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.hasToken(JsonToken.VALUE_STRING) ? parser.getText() : "";
            if (FORM.matcher(text).matches()) {
                try {
                    return LocalDate.parse(text);
                } catch (DateTimeException noSuchDay) {
                    return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no such day");
                }
            }
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "not a date");
        }
    }
}
