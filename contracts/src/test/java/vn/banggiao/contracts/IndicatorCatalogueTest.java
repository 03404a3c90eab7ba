package vn.banggiao.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The catalogue of indicators can be read by a program, and agrees with the schemas where both name the same kinds. */
class IndicatorCatalogueTest {
    private static final Set<String> BEHAVIOURS = Set.of("flow", "stock", "active", "profile");
    private static final Set<String> OWNERS =
            Set.of("delegations", "ngo-projects", "border-incidents", "citizen-protection", "reporting");
    private static final List<Map<String, String>> INDICATORS = indicators();

    @Test
    void hasEveryColumn() {
        assertFalse(INDICATORS.isEmpty());
        INDICATORS.forEach(each -> assertEquals(
                List.of("section", "indicator", "name_vi", "name_en", "measure", "behaviour", "owner", "dimensions"),
                List.copyOf(each.keySet())));
    }

    @Test
    void namesEachIndicatorOnce() {
        Set<String> codes = new HashSet<>();
        INDICATORS.forEach(each -> assertTrue(codes.add(each.get("indicator")), each.toString()));
    }

    @Test
    void leavesNothingOpenButTheDimensions() {
        for (Map<String, String> each : INDICATORS) {
            assertTrue(each.get("indicator").matches("[a-z]+(\\.[a-z]+(-[a-z]+)*)+"), each.toString());
            assertTrue(BEHAVIOURS.contains(each.get("behaviour")), each.toString());
            assertTrue(OWNERS.contains(each.get("owner")), each.toString());
            for (String column : List.of("section", "name_vi", "name_en", "measure")) {
                assertFalse(each.get(column).isBlank(), each.toString());
            }
        }
    }

    @Test
    void splitsMoneyByCurrencyAlways() {
        for (Map<String, String> each : INDICATORS) {
            boolean byCurrency = List.of(each.get("dimensions").split(";")).contains("currency");
            assertEquals(each.get("measure").equals("money"), byCurrency, each.toString());
        }
    }

    @Test
    void keepsASectionsIndicatorsTogether() {
        List<String> sections =
                INDICATORS.stream().map(each -> each.get("section")).toList();
        List<String> runs = new ArrayList<>();
        for (String section : sections) {
            if (runs.isEmpty() || !runs.get(runs.size() - 1).equals(section)) {
                runs.add(section);
            }
        }
        assertEquals(runs.stream().distinct().toList(), runs);
    }

    @Test
    void namesTheKindsThatTheSchemasName() {
        assertEquals(kinds("incidents.cases"), enumeration("incident"));
        assertEquals(kinds("agreements.in-force"), enumeration("agreement"));
    }

    private static List<String> kinds(String indicator) {
        String dimensions = INDICATORS.stream()
                .filter(each -> each.get("indicator").equals(indicator))
                .findFirst()
                .orElseThrow()
                .get("dimensions");
        return List.of(dimensions
                .substring(dimensions.indexOf("kind(") + 5, dimensions.indexOf(')'))
                .split("\\|"));
    }

    private static List<String> enumeration(String event) {
        return Schemas.schema(event)
                .at("/properties/kind/enum")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    private static List<Map<String, String>> indicators() {
        CsvMapper csv = CsvMapper.builder()
                .enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
                .build();
        try (MappingIterator<Map<String, String>> rows = csv.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(Schemas.resource("indicators.csv"))) {
            return rows.readAll();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
