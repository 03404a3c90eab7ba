package vn.banggiao.local.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RefusalTest {

    private static final String UNKNOWN = "{\"field\": \"unit\", \"code\": \"unknown-unit\", \"message\": \"none\"}";
    private static final String NEGATIVE =
            "{\"field\": \"people\", \"code\": \"negative\", \"message\": \"less than 0\"}";

    @Test
    void isWorthAnotherTryOnlyWhereNothingButTheUnitIsWrong() {
        assertTrue(refusal(UNKNOWN).onlyForUnknownUnit());
        assertFalse(refusal(UNKNOWN + "," + NEGATIVE).onlyForUnknownUnit());
        assertFalse(refusal("").onlyForUnknownUnit());
    }

    @Test
    void namesAllThatIsWrong() {
        assertEquals(
                "400 Wrong; unit (unknown-unit): none; people (negative): less than 0",
                refusal(UNKNOWN + "," + NEGATIVE).toString());
    }

    private static Refusal refusal(String violations) {
        return new Refusal(RegistryClient.json(
                "{\"status\": 400, \"detail\": \"Wrong\", \"violations\": [%s]}".formatted(violations)));
    }
}
