package vn.banggiao.citizens;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.SampleUnits;

/** Rows under an older key are read, and brought under the current one while the service runs. */
@QuarkusTest
@WithTestResource(Backing.class)
class KeyRotationTest {
    private static final String PATH = "/api/v1/person-keys";
    private static final String OLDER = Keys.ring(1).currentId();
    private static final String CURRENT = Keys.ring(0).currentId();

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper json;

    @Inject
    SealedRows rows;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    /** A case whose persons stand as they were sealed under the older key, before there was an index. */
    private UUID underTheOlderKey(String name) throws SQLException {
        UUID id = Cases.recorded("persons", Cases.persons(name, "Lò Thị Mẫu"));
        KeyRing ring = Keys.ring(1);
        PersonSeal older = new PersonSeal(ring, new BlindIndex(ring), json);
        List<Person> persons = List.of(
                new Person(name, LocalDate.of(1995, 5, 1), "male", "011095000001", null, null, null),
                new Person("Lò Thị Mẫu", null, null, null, null, null, null));
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("""
                        update case_person set key_id = ?, nonce = ?, sealed = ?, index_key_id = null, name_token = null,
                               identity_token = null, passport_token = null where case_id = ? and position = ?""")) {
            for (int position = 0; position < persons.size(); position++) {
                SealedPerson row = older.seal(id, persons.get(position));
                update.setString(1, row.keyId());
                update.setBytes(2, row.nonce());
                update.setBytes(3, row.sealed());
                update.setObject(4, id);
                update.setInt(5, position);
                update.executeUpdate();
            }
        }
        return id;
    }

    private List<String> keys(UUID id) {
        return OnFile.query(database, "select key_id from case_person where case_id = '" + id + "' order by position");
    }

    @Test
    void bringsRowsUnderTheCurrentKeyAndIndexAndSaysWhenTheOlderMayBeDropped() throws SQLException {
        String name = OnFile.newName("Vừ");
        UUID id = underTheOlderKey(name);
        List<UUID> ids = OnFile.ids(id);
        Map<String, Object> wanted = Map.of("fullName", name, "birthDate", "1995-05-01");
        OnFile.read(id, "dpo").then().body("persons.fullName", contains(name, "Lò Thị Mẫu"));
        OnFile.search(wanted).then().body("items.size()", equalTo(0)).body("notIndexed", equalTo(2));
        As.system()
                .get(PATH)
                .then()
                .statusCode(200)
                .body("current", equalTo(CURRENT))
                .body("keys.find { it.id == '" + OLDER + "' }.rows", equalTo(2))
                .body("keys.find { it.id == '" + OLDER + "' }.droppable", equalTo(false))
                .body("notIndexed", equalTo(2));

        As.system()
                .post(PATH + "/resealing")
                .then()
                .statusCode(200)
                .body("keys.find { it.id == '" + OLDER + "' }.rows", equalTo(0))
                .body("keys.find { it.id == '" + OLDER + "' }.droppable", equalTo(true))
                .body("keys.find { it.id == '" + CURRENT + "' }.droppable", equalTo(false))
                .body("notIndexed", equalTo(0));
        assertEquals(List.of(CURRENT, CURRENT), keys(id));
        assertEquals(ids, OnFile.ids(id));
        OnFile.read(id, "dpo")
                .then()
                .body("persons.fullName", contains(name, "Lò Thị Mẫu"))
                .body("version", equalTo(1));
        OnFile.search(wanted).then().body("items.person.id", hasItem(ids.get(0).toString()));
    }

    @Test
    void goesOnPastARowThatDoesNotOpenAndTriesItAgain() throws SQLException {
        UUID broken = underTheOlderKey(OnFile.newName("Vừ"));
        UUID sound = underTheOlderKey(OnFile.newName("Vừ"));
        List<String> kept = OnFile.query(
                database,
                "select encode(sealed, 'hex') from case_person where case_id = '" + broken + "' and position = 1");
        OnFile.query(
                database, "update case_person set sealed = '\\x00' where case_id = '" + broken + "' and position = 1");
        As.role("dpo", "*").post(PATH + "/resealing").then().statusCode(200);
        assertEquals(List.of(CURRENT, CURRENT), keys(sound));
        assertEquals(List.of(OLDER, OLDER), keys(broken));
        OnFile.query(
                database,
                "update case_person set sealed = decode('" + kept.get(0) + "', 'hex') where case_id = '" + broken
                        + "' and position = 1");
        As.role("dpo", "*").post(PATH + "/resealing").then().statusCode(200);
        assertEquals(List.of(CURRENT, CURRENT), keys(broken));
    }

    @Test
    void doesNotStartWhereARowNamesAKeyThatIsNotConfigured() {
        UUID id = Cases.recorded("persons", Cases.persons("Vừ A Mẫu"));
        rows.requireKeys();
        OnFile.query(database, "update case_person set key_id = 'no-such-key' where case_id = '" + id + "'");
        try {
            String message =
                    assertThrows(IllegalStateException.class, rows::requireKeys).getMessage();
            assertTrue(message.contains("no-such-key=1") && message.contains("BANGGIAO_PERSON_OTHER_KEYS"), message);
            As.system().get(PATH).then().body("keys.find { it.id == 'no-such-key' }.configured", equalTo(false));
        } finally {
            OnFile.query(database, "update case_person set key_id = '" + CURRENT + "' where case_id = '" + id + "'");
        }
    }

    @Test
    void isForWhoeverMayActForAllUnits() throws SQLException {
        UUID id = underTheOlderKey(OnFile.newName("Vừ"));
        for (String role : List.of("dpo", "system")) {
            As.role(role, "11").post(PATH + "/resealing").then().statusCode(403);
            As.role(role).post(PATH + "/resealing").then().statusCode(403);
        }
        assertEquals(List.of(OLDER, OLDER), keys(id));
        As.role("dpo", "*").post(PATH + "/resealing").then().statusCode(200);
        assertEquals(List.of(CURRENT, CURRENT), keys(id));
    }

    @Test
    void isForTheDataProtectionOfficerAndSystems() {
        for (String role : List.of("district-officer", "province-officer", "analyst", "auditor")) {
            As.role(role, "*").get(PATH).then().statusCode(403);
            As.role(role, "*").post(PATH + "/resealing").then().statusCode(403);
        }
    }
}
