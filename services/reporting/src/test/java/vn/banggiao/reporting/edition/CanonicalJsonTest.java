package vn.banggiao.reporting.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static String canonical(String json) {
        return new String(
                CanonicalJson.bytes(Content.read(json.getBytes(StandardCharsets.UTF_8))), StandardCharsets.UTF_8);
    }

    @Test
    void sortsKeysAndWritesPlainDecimalsWithoutWhiteSpace() {
        assertEquals(
                "{\"a\":[100,0.1,0,-2.5,10218000000],\"b\":{\"x\":null,\"y\":true},\"Đoàn\":\"Lào\"}",
                canonical(
                        "{ \"Đoàn\" : \"Lào\", \"b\":{\"y\":true,\"x\":null}, \"a\":[1e2, 0.10, 0.000, -2.50, 1.0218e10] }"));
    }

    @Test
    void hashesAsTheStandardDoes() {
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                CanonicalJson.sha256("abc".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void comparesReportsBesideTheirInstantAndNumber() {
        String one = "{\"asOf\":\"2020-01-01T00:00:00Z\",\"edition\":1,\"figures\":[{\"value\":7.0,"
                + "\"records\":\"/api/v1/records?unit=11&asOf=2020-01-01T00%3A00%3A00Z\"}]}";
        String other = "{\"asOf\":\"2021-01-01T00:00:00Z\",\"edition\":2,\"figures\":[{\"value\":7,"
                + "\"records\":\"/api/v1/records?unit=11&asOf=2021-01-01T00%3A00%3A00Z\"}]}";
        assertTrue(same(one, other));
        assertFalse(same(one, other.replace("7", "8")));
        assertFalse(same(one, other.replace("unit=11", "unit=12")));
    }

    private static boolean same(String one, String other) {
        return Content.sameBesideInstant(
                Content.read(one.getBytes(StandardCharsets.UTF_8)),
                Content.read(other.getBytes(StandardCharsets.UTF_8)));
    }

    @Provide
    Arbitrary<Map<String, Object>> objects() {
        Arbitrary<Object> leaves = Arbitraries.oneOf(
                Arbitraries.bigDecimals().ofScale(4).map(Object.class::cast),
                Arbitraries.strings().ofMaxLength(8).map(Object.class::cast),
                Arbitraries.of(true, false).map(Object.class::cast));
        return Arbitraries.maps(
                        Arbitraries.strings().alpha().ofMaxLength(5),
                        leaves.list().ofMaxSize(3))
                .ofMaxSize(6)
                .map(LinkedHashMap::new);
    }

    @Property
    void equalContentHasEqualBytesWhateverItsOrderAndScale(@ForAll("objects") Map<String, Object> object) {
        Map<String, Object> reversed = new TreeMap<>(java.util.Comparator.<String>reverseOrder());
        object.forEach((key, value) -> reversed.put(
                key,
                ((List<?>) value)
                        .stream()
                                .map(each -> each instanceof BigDecimal number ? number.setScale(9) : each)
                                .toList()));
        byte[] bytes = CanonicalJson.bytes(JSON.valueToTree(object));
        assertTrue(Arrays.equals(bytes, CanonicalJson.bytes(JSON.valueToTree(reversed))));
        assertTrue(Arrays.equals(bytes, CanonicalJson.bytes(Content.read(bytes))));
    }
}
