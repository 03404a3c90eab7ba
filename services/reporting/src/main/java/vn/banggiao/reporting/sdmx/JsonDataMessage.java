package vn.banggiao.reporting.sdmx;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.banggiao.chassis.check.LocalClock;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.period.Window;

/**
 * SDMX-JSON 2.0. Observations come before the structure that their numbers point into, which the standard leaves free: so only the
 * distinct codes are held, and the message may be as long as it likes.
 */
final class JsonDataMessage implements DataMessage {
    static final String SCHEMA =
            "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas/"
                    + "2.0.0/sdmx-json-data-schema.json";

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final JsonGenerator json;
    private final Structure structure;
    private final DataQuery query;
    private final Language language;
    private final List<Map<String, Numbered>> dimensions = new ArrayList<>();
    private final Map<String, Numbered> times = new LinkedHashMap<>();
    private final Map<String, Map<String, Numbered>> attributes = new LinkedHashMap<>();

    /** A value that observations point to by its number. */
    private record Numbered(int number, Code code, String time, Window days) {}

    JsonDataMessage(Spool spool, Structure structure, DataQuery query, Language language, Clock clock) {
        this.structure = structure;
        this.query = query;
        this.language = language;
        structure.dimensions().forEach(each -> dimensions.add(new LinkedHashMap<>()));
        wanted().forEach(each -> attributes.put(each.id(), new LinkedHashMap<>()));
        try {
            json = FACTORY.createGenerator(spool.out());
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.flush();
            spool.counts(false);
            Names.meta(json, SCHEMA, language, clock);
            json.flush();
            spool.counts(true);
            json.writeObjectFieldStart("data");
            json.writeArrayFieldStart("dataSets");
            json.writeStartObject();
            json.writeNumberField("structure", 0);
            json.writeStringField("action", "Information");
            Names.link(json, "dataflow", Urn.dataflow());
            json.writeObjectFieldStart(query.flat() ? "observations" : "series");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Component> wanted() {
        return structure.attributeComponents().stream()
                .filter(each -> query.attributes().contains(each.id()))
                .toList();
    }

    @Override
    public void write(List<Observation> series) {
        try {
            String key = key(series.get(0).key());
            if (!query.flat()) {
                json.writeObjectFieldStart(key);
                json.writeObjectFieldStart("observations");
            }
            for (Observation observation : series) {
                int time = times.computeIfAbsent(
                                observation.time(), text -> new Numbered(times.size(), null, text, observation.days()))
                        .number();
                json.writeArrayFieldStart(query.flat() ? key + ":" + time : Integer.toString(time));
                write(observation);
                json.writeEndArray();
            }
            if (!query.flat()) {
                json.writeEndObject();
                json.writeEndObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String key(List<Code> codes) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            numbers.add(Integer.toString(number(dimensions.get(i), codes.get(i))));
        }
        return String.join(":", numbers);
    }

    private static int number(Map<String, Numbered> values, Code code) {
        return values.computeIfAbsent(code.id(), id -> new Numbered(values.size(), code, null, null))
                .number();
    }

    private void write(Observation observation) throws IOException {
        value(observation.value());
        List<Component> all = structure.attributeComponents();
        for (int i = 0; i < all.size(); i++) {
            Map<String, Numbered> values = attributes.get(all.get(i).id());
            if (values == null) {
                continue;
            }
            Object given = observation.attributes().get(i);
            value(given instanceof Code code ? Integer.valueOf(number(values, code)) : given);
        }
    }

    private void value(Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof BigDecimal decimal) {
            json.writeNumber(decimal);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else {
            json.writeString(value.toString());
        }
    }

    @Override
    public void end() {
        try (json) {
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
            json.writeArrayFieldStart("structures");
            structure();
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void structure() throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("dataSets");
        json.writeNumber(0);
        json.writeEndArray();
        Names.link(json, "dataflow", Urn.dataflow());
        Names.write(json, Structure.NAME, language);
        json.writeObjectFieldStart("dimensions");
        json.writeArrayFieldStart(query.flat() ? "observation" : "series");
        List<Component> all = structure.dimensions();
        for (int i = 0; i < all.size(); i++) {
            dimension(all.get(i), i, dimensions.get(i));
        }
        if (!query.flat()) {
            json.writeEndArray();
            json.writeArrayFieldStart("observation");
        }
        dimension(structure.time(), all.size(), times);
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectFieldStart("measures");
        json.writeArrayFieldStart("observation");
        begin(structure.measure());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectFieldStart("attributes");
        json.writeArrayFieldStart("observation");
        for (Component each : wanted()) {
            begin(each);
            json.writeObjectFieldStart("relationship");
            json.writeObjectFieldStart("observation");
            json.writeEndObject();
            json.writeEndObject();
            values(attributes.get(each.id()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void begin(Component component) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", component.id());
        Names.write(json, component.name(), language);
        Names.write(json, "description", component.description(), language);
    }

    private void dimension(Component component, int position, Map<String, Numbered> values) throws IOException {
        begin(component);
        json.writeNumberField("keyPosition", position);
        json.writeArrayFieldStart("roles");
        json.writeString(component.id());
        json.writeEndArray();
        values(values);
        json.writeEndObject();
    }

    private void values(Map<String, Numbered> values) throws IOException {
        if (values.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("values");
        for (Numbered each : values.values()) {
            json.writeStartObject();
            if (each.code() == null) {
                json.writeStringField("value", each.time());
                json.writeStringField(
                        "start",
                        instant(each.days().from().atStartOfDay(LocalClock.ZONE).toOffsetDateTime()));
                json.writeStringField(
                        "end",
                        instant(each.days()
                                .to()
                                .atTime(23, 59, 59)
                                .atZone(LocalClock.ZONE)
                                .toOffsetDateTime()));
            } else {
                json.writeStringField("id", each.code().id());
                Names.write(json, each.code().name(), language);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String instant(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
