package vn.banggiao.reporting.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DimensionsTest {
    private final Dimensions entriesFromLaos = Dimensions.of(Map.of("kind", "illegal-entry", "country", "LA"));

    @Test
    void hasOneTextInWhateverOrderItIsMade() {
        assertEquals("country=LA;kind=illegal-entry", entriesFromLaos.text());
        assertEquals(entriesFromLaos, Dimensions.of("kind", "illegal-entry").and("country", "LA"));
        assertEquals(entriesFromLaos, Dimensions.parse("kind=illegal-entry;country=LA"));
        assertEquals(entriesFromLaos, Dimensions.parse(entriesFromLaos.text()));
    }

    @Test
    void leavesOutWhatNobodyStated() {
        assertEquals(Dimensions.none(), Dimensions.of("country", null));
        assertEquals("", Dimensions.none().text());
        assertEquals(Dimensions.none(), Dimensions.parse(""));
    }

    @Test
    void isPartOfEveryFigureThatNarrowsByNoMoreThanItHas() {
        assertTrue(entriesFromLaos.matches(Dimensions.none()));
        assertTrue(entriesFromLaos.matches(Dimensions.of("country", "LA")));
        assertFalse(entriesFromLaos.matches(Dimensions.of("country", "CN")));
        assertFalse(Dimensions.none().matches(Dimensions.of("country", "LA")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"country", "country=", "=LA", "country=LA;", "country=LA;country=CN", "country=L A", "kind=a=b"})
    void refusesATextThatIsNotOfDimensions(String text) {
        assertThrows(IllegalArgumentException.class, () -> Dimensions.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-a", "a;b", "a=b", "Nậm", "a b", ".a", "a\n"})
    void refusesAValueThatIsNoCode(String value) {
        assertThrows(IllegalArgumentException.class, () -> Dimensions.of("gate", value));
    }

    @Test
    void takesCodesOfUpTo64Characters() {
        assertEquals(
                "gate=" + "a".repeat(64), Dimensions.of("gate", "a".repeat(64)).text());
        assertThrows(IllegalArgumentException.class, () -> Dimensions.of("gate", "a".repeat(65)));
    }
}
