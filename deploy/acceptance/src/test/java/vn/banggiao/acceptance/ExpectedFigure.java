package vn.banggiao.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;

/**
 * A row of {@code expected-figures.csv}: a figure that an office stated in its report.
 *
 * @param from null where the figure covers the report's own days
 * @param qualifier a figure that was worked out from exact parts may be called exact or computed
 * @param target null where there is none
 */
record ExpectedFigure(
        String unit,
        String period,
        String section,
        String indicator,
        Map<String, String> dimensions,
        String from,
        String to,
        BigDecimal value,
        String measure,
        String state,
        String qualifier,
        String origin,
        BigDecimal target,
        BigDecimal percentOfTarget) {

    static ExpectedFigure of(ArgumentsAccessor row) {
        return new ExpectedFigure(
                row.getString(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                dimensions(row.getString(4)),
                row.getString(5),
                row.getString(6),
                number(row.getString(7)),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                number(row.getString(12)),
                number(row.getString(13)));
    }

    private static Map<String, String> dimensions(String text) {
        return text == null
                ? Map.of()
                : Arrays.stream(text.split(";"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, b) -> a, TreeMap::new));
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    String narrowing() {
        return dimensions.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(";"));
    }

    boolean fromRecords() {
        return origin.equals("records");
    }

    /** The figure as it stands in the section of the report where the office put it. */
    JsonNode in(JsonNode report) {
        JsonNode place = StreamSupport.stream(report.path("sections").spliterator(), false)
                .filter(each -> each.path("code").asText().equals(section))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no section " + section));
        List<JsonNode> found = StreamSupport.stream(place.path("figures").spliterator(), false)
                .filter(each -> each.path("indicator").asText().equals(indicator))
                .filter(each -> dimensionsOf(each).equals(dimensions))
                .toList();
        assertEquals(1, found.size(), () -> "figures of %s %s in %s".formatted(indicator, dimensions, place));
        return found.get(0);
    }

    private static Map<String, String> dimensionsOf(JsonNode figure) {
        Map<String, String> dimensions = new TreeMap<>();
        figure.path("dimensions")
                .properties()
                .forEach(each -> dimensions.put(each.getKey(), each.getValue().asText()));
        return dimensions;
    }

    /** @param period the report's own period, with its first and last day */
    void assertIs(JsonNode figure, JsonNode period) {
        JsonNode window = figure.path("window");
        assertAll(
                figure.toString(),
                () -> assertEquals(0, value.compareTo(figure.path("value").decimalValue()), "value"),
                () -> assertEquals(measure, figure.path("measure").asText(), "measure"),
                () -> assertEquals(state, figure.path("state").asText(), "state"),
                () -> assertEquals(origin, figure.path("origin").asText(), "origin"),
                () -> assertTrue(qualifierFits(figure.path("qualifier").asText(null)), "qualifier"),
                () -> assertEquals(
                        from == null ? period.path("from").asText() : from,
                        window.path("from").asText(),
                        "from"),
                () -> assertEquals(
                        to == null ? period.path("to").asText() : to,
                        window.path("to").asText(),
                        "to"),
                () -> assertEquals(from != null, window.path("own").asBoolean(), "a window of its own"),
                () -> assertTarget(figure.path("target")));
    }

    private boolean qualifierFits(String actual) {
        return qualifier == null
                || qualifier.equals(actual)
                || qualifier.equals("computed") && "exact".equals(actual)
                || qualifier.equals("exact") && "computed".equals(actual);
    }

    private void assertTarget(JsonNode actual) {
        if (target == null) {
            assertTrue(actual.isNull(), "target");
            return;
        }
        assertEquals(0, target.compareTo(actual.path("value").decimalValue()), "target");
        assertEquals(0, percentOfTarget.compareTo(actual.path("percent").decimalValue()), "percentage of the target");
        assertEquals("computed", actual.path("origin").asText(), "origin of the percentage");
    }
}
