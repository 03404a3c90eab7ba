package vn.banggiao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every figure that the three offices stated comes out of the registry, and can be opened down to the records it sums. */
@ExtendWith(WithRegistry.class)
class SampleFiguresIT {

    private static final Map<String, String> REPORTS =
            Map.of("11.099", "2020-H1", "40.417", "2021", "19.167.05605", "2024");

    private final RunningRegistry registry;

    SampleFiguresIT(RunningRegistry registry) {
        this.registry = registry;
    }

    @ParameterizedTest(name = "{0} {1} {3} {4} is {7}")
    @CsvFileSource(resources = "/expected-figures.csv", numLinesToSkip = 1)
    void standsInTheReportAsTheOfficeStatedIt(ArgumentsAccessor row) {
        ExpectedFigure expected = ExpectedFigure.of(row);
        JsonNode report = registry.report(expected.unit(), expected.period());
        JsonNode figure = expected.in(report);
        expected.assertIs(figure, report.path("period"));
        assertEquals(
                figure,
                registry.figure(expected.unit(), expected.period(), expected.indicator(), expected.narrowing()),
                "asked for by itself");
        if (expected.fromRecords()) {
            assertOpensDownToItsRecords(figure);
        }
    }

    private void assertOpensDownToItsRecords(JsonNode figure) {
        BigDecimal visible = registry.records(figure).stream()
                .map(each -> each.path("amount").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal hidden = registry.recordsPage(figure).path("hiddenAmount").decimalValue();
        assertEquals(0, figure.path("value").decimalValue().compareTo(visible.add(hidden)), figure::toString);
    }

    @Test
    void namesWhatContradictsItselfAndNothingElse() {
        JsonNode percentage = only(contradictions("40.417"));
        assertEquals("stated-percentage", percentage.path("code").asText());
        assertEquals("customs.revenue", percentage.path("indicator").asText());
        assertEquals(List.of("124.62", "124.61"), sides(percentage, "value"));

        JsonNode communes = only(contradictions("11.099"));
        assertEquals("statements-differ", communes.path("code").asText());
        assertEquals("profile.communes.difficult", communes.path("indicator").asText());
        assertEquals(List.of("Stated 18/19", "Stated 18/18"), sides(communes, "said"));

        assertEquals(List.of(), contradictions("19.167.05605"));
    }

    @Test
    void changesNothingWhenItIsLoadedAgain() {
        Map<String, JsonNode> before = reports();
        registry.loadSample();
        assertEquals(before, reports());
    }

    private Map<String, JsonNode> reports() {
        return REPORTS.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> registry.report(each.getKey(), each.getValue())));
    }

    private List<JsonNode> contradictions(String unit) {
        return stream(registry.report(unit, REPORTS.get(unit)).path("contradictions"))
                .toList();
    }

    private static List<String> sides(JsonNode contradiction, String field) {
        Function<JsonNode, String> said = side -> side.path(field).isNumber()
                ? side.path(field).decimalValue().stripTrailingZeros().toPlainString()
                : side.path(field).asText();
        return stream(contradiction.path("sides")).map(said).toList();
    }

    private static JsonNode only(List<JsonNode> found) {
        assertEquals(1, found.size(), found::toString);
        return found.get(0);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
