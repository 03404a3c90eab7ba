package vn.banggiao.citizens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonSealTest {
    private static final Person PERSON = new Person(
            "Nguyễn Văn Mẫu", LocalDate.of(1995, 5, 1), "male", "001095000001", "B1234567", "Xóm Mẫu", "Bị ốm");

    private final UUID caseId = UUID.randomUUID();
    private final PersonSeal seal = seal(key(1));

    private static PersonSeal seal(String key) {
        return new PersonSeal(() -> Optional.ofNullable(key), new ObjectMapper().registerModule(new JavaTimeModule()));
    }

    private static String key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return Base64.getEncoder().encodeToString(key);
    }

    private static String refusal(String key) {
        return assertThrows(IllegalStateException.class, () -> seal(key)).getMessage();
    }

    @Test
    void opensWhatItSealed() {
        SealedPerson row = seal.seal(caseId, PERSON);
        assertEquals(PERSON, seal.open(caseId, row));
        assertFalse(new String(row.sealed(), StandardCharsets.UTF_8).contains("Nguyễn"));
    }

    @Test
    void sealsTheSamePersonDifferentlyEachTime() {
        SealedPerson first = seal.seal(caseId, PERSON);
        SealedPerson second = seal.seal(caseId, PERSON);
        assertFalse(Arrays.equals(first.nonce(), second.nonce()));
        assertFalse(Arrays.equals(first.sealed(), second.sealed()));
    }

    @Test
    void doesNotOpenARowMovedToAnotherCase() {
        SealedPerson row = seal.seal(caseId, PERSON);
        assertThrows(IllegalStateException.class, () -> seal.open(UUID.randomUUID(), row));
    }

    @Test
    void doesNotOpenARowThatWasTamperedWith() {
        SealedPerson row = seal.seal(caseId, PERSON);
        row.sealed()[0] ^= 1;
        assertThrows(IllegalStateException.class, () -> seal.open(caseId, row));
    }

    @Test
    void namesTheKeyThatARowNeeds() {
        PersonSeal other = seal(key(2));
        SealedPerson row = other.seal(caseId, PERSON);
        String message = assertThrows(IllegalStateException.class, () -> seal.open(caseId, row))
                .getMessage();
        assertTrue(message.contains(other.keyId()) && message.contains(seal.keyId()), message);
    }

    @Test
    void marksTheSamePersonsAlikeUnderOneKeyOnly() {
        assertEquals(seal.mark(List.of(PERSON)), seal.mark(List.of(PERSON)));
        assertNotEquals(seal.mark(List.of(PERSON)), seal.mark(List.of(PERSON, PERSON)));
        assertNotEquals(seal.mark(List.of(PERSON)), seal(key(2)).mark(List.of(PERSON)));
        assertNotEquals(seal.mark(List.of()), seal.mark(null));
    }

    @Test
    void refusesAMissingOrWrongKeyAndSaysHowToMakeOne() {
        assertTrue(refusal(null).contains("BANGGIAO_PERSON_KEY is missing"));
        assertTrue(refusal("  ").contains("BANGGIAO_PERSON_KEY is missing"));
        assertTrue(refusal("not/base64!").contains("is not base64"));
        assertTrue(refusal("AAAA").contains("has 3 bytes where AES-256 takes 32"));
        assertTrue(refusal("AAAA").contains("openssl rand -base64 32"));
        assertFalse(refusal("c2VjcmV0").contains("c2VjcmV0"));
    }

    @Test
    void aPersonDoesNotPrintItself() {
        assertEquals("Person[sealed]", PERSON.toString());
    }
}
