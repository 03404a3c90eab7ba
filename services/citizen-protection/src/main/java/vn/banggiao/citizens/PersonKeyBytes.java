package vn.banggiao.citizens;

import java.util.Base64;
import java.util.Optional;

/** Reads {@code BANGGIAO_PERSON_KEY} and says what is wrong with it, without repeating any of it. */
final class PersonKeyBytes {
    private static final int AES_256_BYTES = 32;
    private static final String REMEDY = " Make one with: openssl rand -base64 32. Keep it outside the database and its"
            + " backups, and give all instances of citizen-protection the same one.";

    private PersonKeyBytes() {}

    /**
     * @throws IllegalStateException where the key is missing or is not one
     */
    static byte[] of(Optional<String> configured) {
        String text = configured
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .orElseThrow(() -> new IllegalStateException(
                        "BANGGIAO_PERSON_KEY is missing: the persons of cases cannot be sealed." + REMEDY));
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("BANGGIAO_PERSON_KEY is not base64." + REMEDY);
        }
        if (key.length != AES_256_BYTES) {
            throw new IllegalStateException(
                    "BANGGIAO_PERSON_KEY has " + key.length + " bytes where AES-256 takes 32." + REMEDY);
        }
        return key;
    }
}
