package vn.banggiao.reporting.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.banggiao.chassis.problem.Violation;

class CatalogueTest {
    private final Catalogue catalogue = Catalogue.load();

    @Test
    void knowsWhatAnIndicatorIs() {
        Indicator cases = catalogue.find("incidents.cases").orElseThrow();
        assertEquals("border", cases.section().code());
        assertEquals("Vụ việc biên giới", cases.name().vi());
        assertEquals(Measure.COUNT, cases.measure());
        assertEquals(Behaviour.FLOW, cases.behaviour());
        assertFalse(cases.isStated());
        assertEquals(
                List.of("kind", "country"),
                cases.dimensions().stream().map(Dimension::name).toList());
        assertTrue(cases.dimension("kind").orElseThrow().closedValues().contains("illegal-entry"));
    }

    @Test
    void readsANameWithACommaInIt() {
        assertEquals(
                "Hội nghị, hội thảo quốc tế",
                catalogue.find("conferences.held").orElseThrow().name().vi());
    }

    @Test
    void putsItsSectionsInTheUsualOrder() {
        List<Section> shown =
                catalogue.all().stream().map(Indicator::section).distinct().toList();
        assertEquals(Sections.usual().stream().filter(shown::contains).toList(), shown);
    }

    @Test
    void countsACensusAsAWholeAndOtherStocksByWhatBeginsAndEnds() {
        assertEquals(
                Set.of("labour.abroad", "consular.foreign-residents"),
                Set.copyOf(catalogue.all().stream()
                        .filter(Indicator::census)
                        .map(Indicator::code)
                        .toList()));
        assertTrue(catalogue.all().stream()
                .filter(Indicator::census)
                .allMatch(each -> each.behaviour() == Behaviour.STOCK));
    }

    @Test
    void findsNothingWrongWithDimensionsThatAnIndicatorHas() {
        assertEquals(List.of(), violations("incidents.cases", Map.of("kind", "illegal-entry", "country", "LA")));
        assertEquals(List.of(), violations("trade.turnover", Map.of("gate", "nam-can", "currency", "USD")));
    }

    @Test
    void namesEachDimensionThatIsWrong() {
        assertEquals(
                List.of(
                        "dimensions.country unknown-country",
                        "dimensions.gate unknown-dimension",
                        "dimensions.kind unknown-code"),
                violations("incidents.cases", Map.of("kind", "theft", "country", "Laos", "gate", "nam-can")));
        assertEquals(
                List.of("dimensions.currency unknown-currency", "dimensions.gate not-a-code"),
                violations("trade.turnover", Map.of("gate", "Nậm Cắn", "currency", "đồng")));
        assertEquals(
                List.of("dimensions.country unknown-dimension"),
                violations("conferences.held", Map.of("country", "LA")));
    }

    private List<String> violations(String indicator, Map<String, String> dimensions) {
        return catalogue.find(indicator).orElseThrow().violations("dimensions", dimensions).stream()
                .map((Violation each) -> each.field() + " " + each.code())
                .toList();
    }
}
