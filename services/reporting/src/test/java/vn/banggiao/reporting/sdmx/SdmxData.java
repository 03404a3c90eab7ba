package vn.banggiao.reporting.sdmx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads data messages as any client would: each observation as its components' ids and values. */
final class SdmxData {
    private static final JsonMapper READER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private SdmxData() {}

    static List<Map<String, String>> ofJson(String message) {
        try {
            JsonNode data = READER.readTree(message).path("data");
            JsonNode structure = data.path("structures").path(0);
            List<Map<String, String>> all = new ArrayList<>();
            JsonNode set = data.path("dataSets").path(0);
            set.path("series").fields().forEachRemaining(series -> series.getValue()
                    .path("observations")
                    .fields()
                    .forEachRemaining(each -> {
                        Map<String, String> observation = new LinkedHashMap<>();
                        key(observation, structure.path("dimensions").path("series"), series.getKey());
                        key(observation, structure.path("dimensions").path("observation"), each.getKey());
                        values(observation, structure, each.getValue());
                        all.add(observation);
                    }));
            set.path("observations").fields().forEachRemaining(each -> {
                Map<String, String> observation = new LinkedHashMap<>();
                key(observation, structure.path("dimensions").path("observation"), each.getKey());
                values(observation, structure, each.getValue());
                all.add(observation);
            });
            return all;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(message, e);
        }
    }

    private static void key(Map<String, String> observation, JsonNode dimensions, String key) {
        String[] numbers = key.split(":");
        if (numbers.length != dimensions.size()) {
            throw new IllegalArgumentException(key + " is no key of " + dimensions.size() + " dimensions");
        }
        for (int i = 0; i < numbers.length; i++) {
            JsonNode dimension = dimensions.path(i);
            observation.put(
                    dimension.path("id").textValue(),
                    text(dimension.path("values").path(Integer.parseInt(numbers[i]))));
        }
    }

    private static void values(Map<String, String> observation, JsonNode structure, JsonNode given) {
        List<JsonNode> components = new ArrayList<>();
        structure.path("measures").path("observation").forEach(components::add);
        structure.path("attributes").path("observation").forEach(components::add);
        if (components.size() != given.size()) {
            throw new IllegalArgumentException(given + " has not " + components.size() + " values");
        }
        for (int i = 0; i < given.size(); i++) {
            JsonNode values = components.get(i).path("values");
            JsonNode value = given.path(i);
            observation.put(
                    components.get(i).path("id").textValue(),
                    value.isNull()
                            ? ""
                            : values.isMissingNode() ? value.asText() : text(values.path(value.intValue())));
        }
    }

    private static String text(JsonNode value) {
        return value.has("id")
                ? value.path("id").textValue()
                : value.path("value").textValue();
    }

    static List<Map<String, String>> ofCsv(String message) {
        List<Map<String, String>> all = new ArrayList<>();
        for (NamedCsvRecord line : CsvReader.builder().ofNamedCsvRecord(message)) {
            Map<String, String> observation = new LinkedHashMap<>(line.getFieldsAsMap());
            observation.keySet().removeAll(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"));
            all.add(observation);
        }
        return all;
    }
}
