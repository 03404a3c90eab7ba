package vn.banggiao.citizens;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals the persons of cases, each by itself, with AES-256-GCM under the current key of the {@link KeyRing}: a random nonce of 96
 * bits each time, and the case's id as additional authenticated data, so that a row moved to another case does not open there.
 * Opens what any key of the ring sealed.
 */
@ApplicationScoped
public class PersonSeal {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final KeyRing keys;
    private final BlindIndex index;
    private final ObjectMapper json;
    private final SecureRandom random = new SecureRandom();

    PersonSeal(KeyRing keys, BlindIndex index, ObjectMapper json) {
        this.keys = keys;
        this.index = index;
        this.json = json;
    }

    /** A person who is on file from now on. */
    SealedPerson seal(UUID caseId, Person person) {
        return seal(caseId, UUID.randomUUID(), person);
    }

    SealedPerson seal(UUID caseId, UUID personId, Person person) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, keys.current(), nonce, caseId).doFinal(json.writeValueAsBytes(person));
            return SealedPerson.of(personId, keys.currentId(), nonce, sealed, index.of(person));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("a person of case " + caseId + " cannot be sealed", e);
        }
    }

    /** The same person under the current keys, restricted as before. */
    SealedPerson reseal(UUID caseId, SealedPerson row) {
        return seal(caseId, row.id(), open(caseId, row)).restrictedAs(row);
    }

    /**
     * @throws IllegalStateException where the row was sealed with a key that is not configured, for another case, or was tampered
     *     with
     */
    Person open(UUID caseId, SealedPerson row) {
        SecretKeySpec key = keys.key(row.keyId())
                .orElseThrow(() -> new IllegalStateException("a person of case " + caseId + " is sealed with key "
                        + row.keyId() + ", and the configured keys are " + keys.ids()));
        try {
            byte[] clear = cipher(Cipher.DECRYPT_MODE, key, row.nonce(), caseId).doFinal(row.sealed());
            return json.readerFor(Person.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(clear);
        } catch (GeneralSecurityException | IOException e) {
            // without the cause: what a parser says may repeat what it read
            throw new IllegalStateException("a person of case " + caseId + " does not open: "
                    + e.getClass().getSimpleName());
        }
    }

    /**
     * A keyed hash by which the same persons are known again in a replay, and nobody without the key can try out names;
     * null for null.
     */
    String mark(List<Person> persons) {
        if (persons == null) {
            return null;
        }
        try {
            byte[] clear = json.writerFor(new TypeReference<List<Person>>() {}).writeValueAsBytes(persons);
            return HexFormat.of().formatHex(Hmac.of(keys.markKey(), clear));
        } catch (IOException e) {
            throw new IllegalStateException("persons have no JSON", e);
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, UUID caseId)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(16)
                .putLong(caseId.getMostSignificantBits())
                .putLong(caseId.getLeastSignificantBits())
                .array());
        return cipher;
    }
}
