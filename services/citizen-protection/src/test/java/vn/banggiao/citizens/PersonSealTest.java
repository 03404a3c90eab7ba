package vn.banggiao.citizens;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonSealTest {
    private static final Person PERSON = new Person(
            "Nguyễn Văn Mẫu", LocalDate.of(1995, 5, 1), "male", "001095000001", "B1234567", "Xóm Mẫu", "Bị ốm");

    private final UUID caseId = UUID.randomUUID();
    private final PersonSeal seal = Keys.seal(Keys.of(1));

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
        SealedPerson row = Keys.seal(Keys.of(2)).seal(caseId, PERSON);
        String message = assertThrows(IllegalStateException.class, () -> seal.open(caseId, row))
                .getMessage();
        assertTrue(
                message.contains(row.keyId()) && message.contains(Keys.ring(1).currentId()), message);
    }

    @Test
    void opensWhatAnotherConfiguredKeySealedAndSealsItWithTheCurrentOne() {
        SealedPerson row = Keys.seal(Keys.of(2)).seal(caseId, PERSON).restricted(Instant.EPOCH, "dpo", "Yêu cầu");
        PersonSeal rotated = Keys.seal(Keys.of(1, 2));
        assertEquals(PERSON, rotated.open(caseId, row));
        SealedPerson anew = rotated.reseal(caseId, row);
        assertEquals(PERSON, seal.open(caseId, anew));
        assertEquals(row.id(), anew.id());
        assertTrue(anew.restricted());
    }

    @Test
    void marksTheSamePersonsAlikeUnderAnySealingKeyAndOneIndexKey() {
        assertEquals(seal.mark(List.of(PERSON)), Keys.seal(Keys.of(2)).mark(List.of(PERSON)));
        assertNotEquals(seal.mark(List.of(PERSON)), seal.mark(List.of(PERSON, PERSON)));
        assertNotEquals(
                seal.mark(List.of(PERSON)),
                Keys.seal(Keys.with(Keys.text(1), List.of(), Keys.text(8))).mark(List.of(PERSON)));
        assertNotEquals(seal.mark(List.of()), seal.mark(null));
    }

    @Test
    void findsNumbersAndNamesHoweverTheyAreWritten() {
        BlindIndex index = new BlindIndex(Keys.ring(1));
        LocalDate born = LocalDate.of(1995, 5, 1);
        assertArrayEquals(index.name("Đặng Thị  Ánh", born), index.name("DANG THI ANH", born));
        assertArrayEquals(
                index.name("Đặng Thị Ánh", born),
                index.name(Normalizer.normalize("đặng thị ánh", Normalizer.Form.NFD), born));
        assertFalse(Arrays.equals(index.name("Đặng Thị Ánh", born), index.name("Đặng Thị Ánh", null)));
        assertArrayEquals(index.passport("B1234567"), index.passport("b 123-4567"));
        assertArrayEquals(index.identity("001095000001"), index.identity("001 095 000 001"));
        assertFalse(Arrays.equals(index.identity("123456789"), index.passport("123456789")));
        assertNull(index.identity(" "));
    }

    @Test
    void refusesAMissingOrWrongKeyAndSaysHowToMakeOne() {
        assertTrue(refusal(null).contains("BANGGIAO_PERSON_KEY is missing"));
        assertTrue(refusal("  ").contains("BANGGIAO_PERSON_KEY is missing"));
        assertTrue(refusal("not/base64!").contains("is not base64"));
        assertTrue(refusal("AAAA").contains("has 3 bytes where 32 are needed"));
        assertTrue(refusal("AAAA").contains("openssl rand -base64 32"));
        assertFalse(refusal("c2VjcmV0").contains("c2VjcmV0"));
        assertTrue(refusal("file:/no/such/file").contains("cannot be read: /no/such/file"));
        assertTrue(failure(Keys.with(Keys.text(1), List.of("AAAA"), Keys.text(9)))
                .contains("BANGGIAO_PERSON_OTHER_KEYS has 3 bytes"));
        assertTrue(failure(Keys.with(Keys.text(1), List.of(), null)).contains("BANGGIAO_PERSON_INDEX_KEY is missing"));
        assertTrue(failure(Keys.with(Keys.text(1), List.of(), Keys.text(1))).contains("a key of its own"));
    }

    @Test
    void readsAKeyFromAFile(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("key");
        Files.writeString(file, Keys.text(1) + "\n");
        assertEquals(
                Keys.ring(1).currentId(), new KeyRing(Keys.with("file:" + file, List.of(), Keys.text(9))).currentId());
    }

    @Test
    void aPersonDoesNotPrintItself() {
        assertEquals("Person[sealed]", PERSON.toString());
    }

    private static String refusal(String key) {
        return failure(Keys.with(key, List.of(), Keys.text(9)));
    }

    private static String failure(PersonKeys keys) {
        return assertThrows(IllegalStateException.class, () -> new KeyRing(keys))
                .getMessage();
    }
}
