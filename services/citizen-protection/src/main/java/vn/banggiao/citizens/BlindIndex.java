package vn.banggiao.citizens;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Locale;
import vn.banggiao.units.SearchName;

/**
 * Tokens by which a person is found without being opened: HMAC-SHA256 under the index key. Names are compared without marks, case
 * and punctuation and together with the day of birth, or with its absence; numbers by their digits and letters alone.
 */
@ApplicationScoped
public class BlindIndex {
    private final KeyRing keys;

    BlindIndex(KeyRing keys) {
        this.keys = keys;
    }

    /** What stands beside a sealed row; null where the person has no such number. */
    record Tokens(String keyId, byte[] identity, byte[] passport, byte[] name) {}

    Tokens of(Person person) {
        return new Tokens(
                keys.indexKeyId(),
                identity(person.identityNumber()),
                passport(person.passportNumber()),
                name(person.fullName(), person.birthDate()));
    }

    byte[] identity(String number) {
        return token("identity", bare(number));
    }

    byte[] passport(String number) {
        return token("passport", bare(number));
    }

    /** @param birthDate null for those whose day of birth is not on file */
    byte[] name(String fullName, LocalDate birthDate) {
        return fullName == null ? null : token("name", SearchName.of(fullName) + "\n" + birthDate);
    }

    private byte[] token(String what, String text) {
        return text == null || text.isEmpty() ? null : Hmac.of(keys.indexKey(), what + "\n" + text);
    }

    private static String bare(String number) {
        return number == null ? null : number.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
