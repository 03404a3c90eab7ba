package vn.banggiao.citizens;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Keys for tests: each is the same byte thirty-two times. */
final class Keys {
    private Keys() {}

    static String text(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return Base64.getEncoder().encodeToString(key);
    }

    /** The first is current; the index key is 9. */
    static PersonKeys of(int current, int... others) {
        return with(text(current), IntStream.of(others).mapToObj(Keys::text).toList(), text(9));
    }

    static PersonKeys with(String current, List<String> others, String index) {
        return new PersonKeys() {
            @Override
            public Optional<String> key() {
                return Optional.ofNullable(current);
            }

            @Override
            public Optional<List<String>> otherKeys() {
                return Optional.of(others);
            }

            @Override
            public Optional<String> indexKey() {
                return Optional.ofNullable(index);
            }

            @Override
            public String resealEvery() {
                return "off";
            }
        };
    }

    static KeyRing ring(int current, int... others) {
        return new KeyRing(of(current, others));
    }

    static PersonSeal seal(PersonKeys keys) {
        KeyRing ring = new KeyRing(keys);
        return new PersonSeal(ring, new BlindIndex(ring), new ObjectMapper().registerModule(new JavaTimeModule()));
    }
}
