package vn.banggiao.chassis.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressCheckTest {
    @Test
    void takesVietnameseAndSigns() {
        assertTrue(AddressCheck.isText("/api/v1/units?q=N%E1%BA%ADm%20C%E1%BA%AFn%2C%20%F0%9F%8F%9E"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%00", "%0d%0aX-Evil:1", "%7f", "%c2%85", "%c0%ae", "%ff", "%ed%a0%80", "%", "%4", "%zz", "%-1"})
    void refusesWhatIsNoTextOrCannotBeUnescaped(String escaped) {
        assertFalse(AddressCheck.isText("/api/v1/units?q=a" + escaped));
    }
}
