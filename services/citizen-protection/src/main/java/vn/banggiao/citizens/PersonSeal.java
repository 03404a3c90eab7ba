package vn.banggiao.citizens;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;

/**
 * Seals the persons of cases, each by itself, with AES-256-GCM under {@link PersonKey}: a random nonce of 96 bits each time, and
 * the case's id as additional authenticated data, so that a row moved to another case does not open there.
 */
@ApplicationScoped
public class PersonSeal {
    private static final Logger LOG = Logger.getLogger(PersonSeal.class);
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_ID_DIGITS = 16;

    private final ObjectMapper json;
    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;
    private final byte[] markKey;
    private final String keyId;

    /**
     * @throws IllegalStateException where the key is missing or is not one
     */
    PersonSeal(PersonKey configured, ObjectMapper json) {
        byte[] bytes = PersonKeyBytes.of(configured.key());
        this.json = json;
        this.key = new SecretKeySpec(bytes, "AES");
        this.markKey = hmac(bytes, "bang giao: mark of persons");
        this.keyId = HexFormat.of().formatHex(hmac(bytes, "bang giao: key id")).substring(0, KEY_ID_DIGITS);
    }

    /** Being made for this is enough: the service does not start where the key is wrong. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        LOG.infof("persons of cases are sealed with key %s", keyId);
    }

    /** Names the key without telling anything of it; stands in each row. */
    String keyId() {
        return keyId;
    }

    SealedPerson seal(UUID caseId, Person person) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, caseId).doFinal(json.writeValueAsBytes(person));
            return new SealedPerson(keyId, nonce, sealed);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("a person of case " + caseId + " cannot be sealed", e);
        }
    }

    /**
     * @throws IllegalStateException where the row was sealed with another key, for another case, or was tampered with
     */
    Person open(UUID caseId, SealedPerson row) {
        if (!row.keyId().equals(keyId)) {
            throw new IllegalStateException("a person of case " + caseId + " is sealed with key " + row.keyId()
                    + ", and BANGGIAO_PERSON_KEY is " + keyId);
        }
        try {
            byte[] clear = cipher(Cipher.DECRYPT_MODE, row.nonce(), caseId).doFinal(row.sealed());
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
            return HexFormat.of().formatHex(hmac(markKey, clear));
        } catch (IOException e) {
            throw new IllegalStateException("persons have no JSON", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, UUID caseId) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(16)
                .putLong(caseId.getMostSignificantBits())
                .putLong(caseId.getLeastSignificantBits())
                .array());
        return cipher;
    }

    private static byte[] hmac(byte[] key, String text) {
        return hmac(key, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] key, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
