package vn.banggiao.reporting.sdmx;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtefactQueryTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0",
                "*",
                "+",
                "~",
                "1+.0.0",
                "+.0.0",
                "0~.0.0",
                "0+.9.9",
                "1.0+.0",
                "1.0.0~",
                "1.*.0",
                "2.0.0,1.0.0"
            })
    void meansTheOneVersion(String version) {
        assertTrue(ArtefactQuery.isCurrent(version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1", "2.0.0", "1.0.1", "1.0.1+", "1.1+.0", "2+.0.0", "0.9.9", "latest", "", "1..0"})
    void meansAnother(String version) {
        assertFalse(ArtefactQuery.isCurrent(version));
    }
}
