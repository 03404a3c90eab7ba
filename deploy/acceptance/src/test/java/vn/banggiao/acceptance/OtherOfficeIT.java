package vn.banggiao.acceptance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.banggiao.local.Service;
import vn.banggiao.local.sample.RegistryClient;

/** An office that is none of the sample's: a district by the sea, which does not exist, in 2023. */
@ExtendWith(WithRegistry.class)
class OtherOfficeIT {

    private static final String UNIT = "97.970";

    private final RunningRegistry registry;
    private final RegistryClient officer;

    OtherOfficeIT(RunningRegistry registry) {
        this.registry = registry;
        this.officer = registry.as("district-officer", UNIT);
    }

    @BeforeEach
    void importItsUnits() {
        registry.importUnits("97,Tỉnh Bãi Cát,province,,,", "97.970,Huyện Cồn Vàng,district,97,,2025-07-01");
    }

    @Test
    void reportsNineMonthsOfTradeOfWhichOnlyThePercentagesAreKnown() {
        state("returns", """
                "indicator": "trade.turnover", "dimensions": {"currency": "USD"}, "period": "2023-9M",
                "samePeriodPercent": 86.1, "targetPercent": 71.5""");
        JsonNode figure = registry.figure(UNIT, "2023-9M", "trade.turnover", "currency=USD");
        assertAll(
                figure.toString(),
                () -> assertEquals("not-reported", figure.path("state").asText()),
                () -> assertTrue(figure.path("value").isNull()),
                () -> assertPercentage("86.1", "stated", figure.path("samePeriod")),
                () -> assertEquals(
                        "2021-12-15", figure.path("samePeriod").path("from").asText()),
                () -> assertEquals(
                        "2022-09-14", figure.path("samePeriod").path("to").asText()),
                () -> assertPercentage("71.5", "stated", figure.path("target")));
    }

    @Test
    void keepsOverAndAboutWithTheirFigures() {
        state("returns", """
                "indicator": "visitors.foreign", "period": "2023", "value": 70, "qualifier": "at-least\"""");
        state("returns", """
                "indicator": "tourism.foreign-visitors", "period": "2023", "value": 1200, "qualifier": "about\"""");
        assertFigure(70, "at-least", "visitors.foreign", "");
        assertFigure(1200, "about", "tourism.foreign-visitors", "");
    }

    @Test
    void hasACoastInsteadOfABorder() {
        state("profiles", """
                "indicator": "profile.coast-length", "value": 32.7, "asAt": "2023-01-01\"""");
        JsonNode coast = registry.figure(UNIT, "2023", "profile.coast-length", "");
        assertEquals(0, new BigDecimal("32.7").compareTo(coast.path("value").decimalValue()));
        assertEquals("km", coast.path("measure").asText());
        JsonNode border = registry.figure(UNIT, "2023", "profile.border-length", "");
        assertEquals("not-reported", border.path("state").asText());
    }

    @Test
    void countsLegalEntriesByPurpose() {
        recordEntry("tourism", "KR", 40);
        recordEntry("work", "CN", 7);
        recordEntry("work", "KR", 5);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertFigure(52, "exact", "consular.foreign-entries", ""));
        assertFigure(40, "exact", "consular.foreign-entries", "purpose=tourism");
        assertFigure(12, "exact", "consular.foreign-entries", "purpose=work");
        assertFigure(45, "exact", "consular.foreign-entries", "country=KR");
        assertFigure(5, "exact", "consular.foreign-entries", "country=KR;purpose=work");
    }

    @Test
    void saysThatNobodyWasDetainedBesideSomebodyWhoWas() {
        RunningRegistry.post(officer, Service.CITIZEN_PROTECTION, "/api/v1/cases", """
                {"unit": "97.970", "kind": "detained", "country": "MY", "people": 3, "occurredOn": "2023-05-20",
                "openedOn": "2023-05-22", "closedOn": "2023-08-01"}""");
        state("returns", """
                "indicator": "citizens.detained", "period": "2023", "state": "none-confirmed\"""");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertFigure(3, "exact", "citizens.detained", ""));
        JsonNode contradiction = StreamSupport.stream(
                        registry.report(UNIT, "2023").path("contradictions").spliterator(), false)
                .filter(each -> each.path("indicator").asText().equals("citizens.detained"))
                .findFirst()
                .orElseThrow();
        assertEquals("none-beside-records", contradiction.path("code").asText());
    }

    private void recordEntry(String purpose, String country, int quantity) {
        RunningRegistry.post(officer, Service.CITIZEN_PROTECTION, "/api/v1/consular-records", """
                {"unit": "97.970", "kind": "foreign-entry", "occurredOn": "2023-07-01", "purpose": "%s", "country": "%s",
                "quantity": %d}""".formatted(
                        purpose, country, quantity));
    }

    private void state(String resource, String fields) {
        RunningRegistry.post(
                officer, Service.REPORTING, "/api/v1/" + resource, "{\"unit\": \"97.970\", " + fields + "}");
    }

    private void assertFigure(int value, String qualifier, String indicator, String dimensions) {
        JsonNode figure = registry.figure(UNIT, "2023", indicator, dimensions);
        assertEquals("value", figure.path("state").asText(), figure::toString);
        assertEquals(value, figure.path("value").asInt(), figure::toString);
        assertEquals(qualifier, figure.path("qualifier").asText(), figure::toString);
    }

    private static void assertPercentage(String percent, String origin, JsonNode compared) {
        assertEquals(
                0, new BigDecimal(percent).compareTo(compared.path("percent").decimalValue()));
        assertEquals(origin, compared.path("origin").asText());
    }
}
