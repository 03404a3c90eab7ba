package vn.banggiao.reporting.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.catalogue.Indicator;

class NarrowingsTest {
    private static final Catalogue CATALOGUE = Catalogue.load();

    private static Indicator indicator(String code) {
        return CATALOGUE.find(code).orElseThrow();
    }

    private static List<Dimensions> recorded(String... texts) {
        return Arrays.stream(texts).map(Dimensions::parse).toList();
    }

    private static List<String> lines(Indicator indicator, List<Dimensions> recorded, List<Dimensions> stated) {
        return Narrowings.of(indicator, List.of(), recorded, stated).stream()
                .map(Dimensions::text)
                .toList();
    }

    @Test
    void showsTheWholeThenEachDimensionAndEachPair() {
        assertEquals(
                List.of("", "country=LA", "kind=drugs", "kind=illegal-entry", "country=LA;kind=illegal-entry"),
                lines(
                        indicator("incidents.cases"),
                        recorded("country=LA;kind=illegal-entry", "kind=drugs"),
                        List.of()));
    }

    @Test
    void neverAddsMoneyAcrossCurrencies() {
        assertEquals(
                List.of("currency=USD", "currency=VND", "currency=USD;programme=tet"),
                lines(indicator("gifts.received"), recorded("currency=USD;programme=tet", "currency=VND"), List.of()));
    }

    @Test
    void showsTheWholeOfAnIndicatorOfWhichNothingIsKnown() {
        assertEquals(List.of(""), lines(indicator("gifts.received"), List.of(), List.of()));
        assertEquals(List.of(""), lines(indicator("incidents.cases"), List.of(), List.of()));
    }

    @Test
    void inventsNoWholeForWhatWasOnlyStatedInParts() {
        assertEquals(
                List.of("currency=USD;gate=nam-can"),
                lines(indicator("trade.turnover"), List.of(), recorded("currency=USD;gate=nam-can")));
    }

    @Test
    void followsTheBreakdownsOfTheOutline() {
        assertEquals(
                List.of("", "country=LA;kind=drugs"),
                Narrowings.of(
                                indicator("incidents.cases"),
                                List.of(List.of("kind", "country")),
                                recorded("country=LA;kind=drugs"),
                                List.of())
                        .stream()
                        .map(Dimensions::text)
                        .toList());
    }
}
