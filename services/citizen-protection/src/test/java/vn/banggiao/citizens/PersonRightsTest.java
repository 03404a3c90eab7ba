package vn.banggiao.citizens;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.contracts.CaseState;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.Events;
import vn.banggiao.testkit.SampleUnits;

/** What a data subject may ask for: found, handed over, corrected, restricted, erased. */
@QuarkusTest
@WithTestResource(Backing.class)
class PersonRightsTest {
    private static final String PERSONS = "/api/v1/persons/";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    /** What was done to it, without what was refused. */
    private List<String> audited(UUID record) {
        return OnFile.query(
                database,
                "select action || ' ' || roles || ' ' || coalesce(detail, '') from audit where record = '" + record
                        + "' and action <> 'refused' order by id");
    }

    @Test
    void areShownMaskedToThoseWhoMustTellThemApart() {
        UUID id = Cases.recorded("persons", List.of(Map.of("fullName", "Vừ Thị Mẫu", "passportNumber", "B7654321")));
        As.districtOfficer("11.099")
                .get(Cases.PATH + "/" + id + "/persons/masked")
                .then()
                .statusCode(200)
                .body("persons[0].fullName", equalTo("V*** T*** M***"))
                .body("persons[0].passportNumber", equalTo("***21"))
                .body("persons[0].birthYear", nullValue());
        As.districtOfficer("40")
                .get(Cases.PATH + "/" + id + "/persons/masked")
                .then()
                .statusCode(403);
        As.analyst("11").get(Cases.PATH + "/" + id + "/persons/masked").then().statusCode(403);
        As.analyst("11")
                .get(Cases.PATH + "/" + id)
                .then()
                .body("persons", equalTo(1))
                .body("personsRestricted", equalTo(0))
                .body("personsErased", equalTo(0));
        assertTrue(audited(id).contains("read-persons-masked district-officer "), audited(id)::toString);
    }

    @Test
    void areFoundByNumberOrByNameAndBirthDateHoweverWritten() {
        String name = OnFile.newName("Đặng");
        String number = OnFile.newIdentityNumber();
        UUID first = Cases.recorded(
                "persons", List.of(Map.of("fullName", name, "birthDate", "1990-02-03", "identityNumber", number)));
        UUID second = Cases.recorded("persons", List.of(Map.of("fullName", name.toUpperCase())));
        OnFile.search(Map.of("fullName", name.replace('Đ', 'd').replace('ặ', 'a'), "birthDate", "1990-02-03"))
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.find { it.caseId == '" + first + "' }.matched", contains("name-and-birth-date"))
                .body("items.find { it.caseId == '" + second + "' }.matched", contains("name"))
                .body("items.person.fullName", not(hasItem(name)))
                .body("notIndexed", equalTo(0));
        OnFile.search(Map.of("identityNumber", " " + number.substring(0, 6) + " " + number.substring(6)))
                .then()
                .body("items.caseId", contains(first.toString()))
                .body("items[0].person.identityNumber", equalTo("***" + number.substring(9)));
        OnFile.search(Map.of("fullName", name, "birthDate", "1990-02-04"))
                .then()
                .body("items.caseId", contains(second.toString()));
        OnFile.search(Map.of("passportNumber", number)).then().body("items", hasSize(0));
        UUID person = OnFile.ids(first).get(0);
        assertTrue(audited(person).contains("find-person dpo " + OnFile.PURPOSE), audited(person)::toString);
    }

    @Test
    void areSearchedByTheDataProtectionOfficerAloneForAPurposeWithinTheUnits() {
        String number = OnFile.newIdentityNumber();
        Cases.recorded("persons", List.of(Map.of("fullName", "Vừ A Mẫu", "identityNumber", number)));
        Map<String, Object> wanted = Map.of("identityNumber", number);
        for (String role : List.of("district-officer", "province-officer", "analyst", "auditor", "system")) {
            As.role(role, "*")
                    .header("Purpose", "x")
                    .body(wanted)
                    .post(PERSONS + "search")
                    .then()
                    .statusCode(403);
        }
        As.role("dpo", "40")
                .header("Purpose", "x")
                .body(wanted)
                .post(PERSONS + "search")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        As.role("dpo", "11")
                .body(wanted)
                .post(PERSONS + "search")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("Purpose"));
        As.role("dpo", "11")
                .header("Purpose", "Tim " + number)
                .body(wanted)
                .post(PERSONS + "search")
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("names-a-person"));
        OnFile.search(Map.of("fullName", "Vừ A Mẫu"))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("birthDate"));
        OnFile.search(Map.of()).then().statusCode(400);
    }

    @Test
    void areHandedOverWithTheirCasesAndWithoutOthers() {
        String subject = OnFile.newName("Lò");
        String other = OnFile.newName("Giàng");
        UUID id = Cases.recorded(
                "steps",
                List.of(Map.of("on", "2020-02-20", "text", "Đã gặp gia đình")),
                "persons",
                List.of(Map.of("fullName", subject, "circumstances", "Bị ốm"), Map.of("fullName", other)));
        // as text that was kept before names were refused in it
        OnFile.query(
                database,
                "update case_step set content = 'Gặp " + other + " và " + subject + "' where case_id = '" + id + "'");
        List<UUID> ids = OnFile.ids(id);
        String file = OnFile.dpo()
                .body(Map.of("persons", List.of(ids.get(0))))
                .post(PERSONS + "export")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .body("entries", hasSize(1))
                .body("entries[0].person.fullName", equalTo(subject))
                .body("entries[0].person.circumstances", equalTo("Bị ốm"))
                .body("entries[0].citizenCase.id", equalTo(id.toString()))
                .body("entries[0].citizenCase.steps[0].text", equalTo("Gặp [***] và " + subject))
                .body("entries[0].readings.action", hasItem("read-persons"))
                .extract()
                .asString();
        assertFalse(file.contains(other), file);
        assertTrue(audited(ids.get(0)).contains("export-person dpo " + OnFile.PURPOSE));
        As.provinceOfficer("11")
                .header("Purpose", "x")
                .body(Map.of("persons", List.of(ids.get(0))))
                .post(PERSONS + "export")
                .then()
                .statusCode(403);
        As.role("dpo", "40")
                .header("Purpose", "x")
                .body(Map.of("persons", List.of(ids.get(0))))
                .post(PERSONS + "export")
                .then()
                .statusCode(403);
    }

    @Test
    void areCorrectedWithAReasonAndFoundUnderWhatIsRight() {
        String wrong = OnFile.newIdentityNumber();
        String right = OnFile.newIdentityNumber();
        UUID id = Cases.recorded(
                "persons",
                List.of(Map.of("fullName", "Vừ A Mẫu Sai", "identityNumber", wrong), Cases.person("Lò Thị Mẫu")));
        UUID person = OnFile.ids(id).get(0);
        Map<String, Object> corrected = Map.of("fullName", "Vừ A Mẫu", "identityNumber", right);
        As.districtOfficer("11.099")
                .body(Map.of("person", corrected, "reason", "Theo căn cước công dân"))
                .put(PERSONS + person)
                .then()
                .statusCode(200)
                .body("fullName", equalTo("V*** A*** M***"));
        OnFile.search(Map.of("identityNumber", wrong)).then().body("items", hasSize(0));
        OnFile.search(Map.of("identityNumber", right)).then().body("items.person.id", contains(person.toString()));
        OnFile.read(id, "dpo")
                .then()
                .body("version", equalTo(2))
                .body("persons.fullName", contains("Vừ A Mẫu", "Lò Thị Mẫu"));
        assertTrue(audited(person).contains("correct-person district-officer Theo căn cước công dân"));
        As.districtOfficer("11.099")
                .body(Map.of("person", Map.of("fullName", "A", "identityNumber", "12"), "reason", " "))
                .put(PERSONS + person)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("person.identityNumber"))
                .body("violations.field", hasItem("reason"));
        As.districtOfficer("11.099")
                .body(Map.of("person", corrected, "reason", "Là vừ a mẫu"))
                .put(PERSONS + person)
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("names-a-person"));
        As.districtOfficer("40")
                .body(Map.of("person", corrected, "reason", "x"))
                .put(PERSONS + person)
                .then()
                .statusCode(403);
    }

    @Test
    void areRestrictedForAllButTheDataProtectionOfficerUntilThatIsLifted() {
        UUID id = Cases.recorded("persons", Cases.persons("Vừ A Mẫu", "Lò Thị Mẫu"));
        UUID person = OnFile.ids(id).get(0);
        Map<String, Object> ground = Map.of("ground", "Chủ thể nghi ngờ tính chính xác");
        for (int times = 0; times < 2; times++) {
            OnFile.dpo()
                    .body(ground)
                    .put(PERSONS + person + "/restriction")
                    .then()
                    .statusCode(200)
                    .body("restricted", equalTo(true));
        }
        OnFile.read(id, "district-officer")
                .then()
                .statusCode(200)
                .body("persons[0].restricted", equalTo(true))
                .body("persons[0].fullName", nullValue())
                .body("persons[1].fullName", equalTo("Lò Thị Mẫu"));
        As.districtOfficer("11.099")
                .get(Cases.PATH + "/" + id + "/persons/masked")
                .then()
                .body("persons[0].fullName", nullValue())
                .body("persons[1].fullName", notNullValue());
        OnFile.read(id, "dpo").then().body("persons[0].fullName", equalTo("Vừ A Mẫu"));
        As.analyst("11").get(Cases.PATH + "/" + id).then().body("personsRestricted", equalTo(1));
        As.districtOfficer("11.099")
                .body(Map.of("person", Cases.person("Khác"), "reason", "x"))
                .put(PERSONS + person)
                .then()
                .statusCode(409)
                .body("type", containsString("restricted"));
        Cases.put(id, 2, Cases.with("persons", Cases.persons("Khác"))).then().statusCode(409);
        Cases.put(id, 2, Cases.with("outcome", "Đang xác minh")).then().statusCode(200);
        As.provinceOfficer("11")
                .body(ground)
                .delete(PERSONS + person + "/restriction")
                .then()
                .statusCode(403);
        OnFile.dpo()
                .body(ground)
                .delete(PERSONS + person + "/restriction")
                .then()
                .statusCode(200)
                .body("restricted", equalTo(false));
        OnFile.read(id, "district-officer").then().body("persons[0].fullName", equalTo("Vừ A Mẫu"));
        assertEquals(
                List.of("restrict-person", "lift-restriction"),
                audited(person).stream().map(line -> line.split(" ")[0]).toList());
    }

    @Test
    void areErasedForGoodWhileTheCountsStay() {
        String name = OnFile.newName("Hờ");
        String number = OnFile.newIdentityNumber();
        Map<String, Object> body = Cases.with(
                "id",
                UUID.randomUUID(),
                "outcome",
                "Đã về nước",
                "persons",
                List.of(Map.of("fullName", name, "identityNumber", number), Cases.person("Lò Thị Mẫu")));
        UUID id = (UUID) body.get("id");
        As.districtOfficer("11.099")
                .header("Idempotency-Key", "key " + id)
                .body(body)
                .post(Cases.PATH)
                .then()
                .statusCode(201);
        // as text that was kept before names were refused in it
        String mistake = "Đã đưa " + name.toUpperCase() + " (" + number + ") về";
        OnFile.query(database, "update protection_case set outcome = '" + mistake + "' where id = '" + id + "'");
        OnFile.query(
                database,
                "select blot_case_version(record, version, replace(body, 'Đã về nước', '" + mistake
                        + "')) from record_history where record = '" + id + "'");
        UUID person = OnFile.ids(id).get(0);
        As.provinceOfficer("11")
                .body(Map.of("ground", "subject-request"))
                .post(PERSONS + person + "/erasure")
                .then()
                .statusCode(403);
        String first = OnFile.erase(person).then().statusCode(200).extract().asString();
        assertEquals(
                first, OnFile.erase(person).then().statusCode(200).extract().asString());

        OnFile.read(id, "dpo")
                .then()
                .body("persons.fullName", contains("Lò Thị Mẫu"))
                .body("erased", equalTo(1));
        As.analyst("11")
                .get(Cases.PATH + "/" + id)
                .then()
                .body("people", equalTo(6))
                .body("persons", equalTo(1))
                .body("personsErased", equalTo(1))
                .body("outcome", equalTo("Đã đưa [đã xóa] ([đã xóa]) về"));
        As.analyst("11")
                .get(Cases.PATH + "/" + id + "?version=1")
                .then()
                .body("persons", equalTo(2))
                .body("people", equalTo(6))
                .body("outcome", equalTo("Đã đưa [đã xóa] ([đã xóa]) về"));
        OnFile.search(Map.of("identityNumber", number)).then().body("items", hasSize(0));
        CaseState event = EventJson.read(
                Events.awaitKey("citizen-protection", id.toString(), 2).get(1).value(), CaseState.class);
        assertEquals(6, event.people());
        for (String table : List.of("record_history", "idempotency_key")) {
            assertEquals(
                    List.of("0"),
                    OnFile.query(
                            database,
                            "select count(*) from " + table + " where record = '" + id + "' and request_hash <> ''"));
        }
        assertEquals(List.of(), OnFile.query(database, "select id from case_person where id = '" + person + "'"));
        assertEquals(List.of("erase-person dpo subject-request 12-QD-2026"), audited(person));
        As.role("auditor", "11")
                .get("/api/v1/erasures")
                .then()
                .statusCode(200)
                .body("find { it.person == '" + person + "' }.ground", equalTo("subject-request"));
        OnFile.dpo()
                .body(Map.of("ground", "x"))
                .put(PERSONS + person + "/restriction")
                .then()
                .statusCode(410);
        As.districtOfficer("11.099")
                .header("Idempotency-Key", "key " + id)
                .body(body)
                .post(Cases.PATH)
                .then()
                .statusCode(409);
    }

    @Test
    void areNotErasedOrReplacedWhileTheyAreHeld() {
        UUID id = Cases.recorded("persons", Cases.persons("Vừ A Mẫu"));
        UUID person = OnFile.ids(id).get(0);
        String hold = Cases.PATH + "/" + id + "/hold";
        As.districtOfficer("11.099")
                .body(Map.of("reason", "x"))
                .put(hold)
                .then()
                .statusCode(403);
        As.provinceOfficer("11")
                .body(Map.of("reason", "Vụ án số 5 của vừ a mẫu"))
                .put(hold)
                .then()
                .statusCode(400);
        As.provinceOfficer("11")
                .body(Map.of("reason", "Vụ án số 5"))
                .put(hold)
                .then()
                .statusCode(200)
                .body("held", equalTo(true));
        OnFile.erase(person).then().statusCode(409).body("type", containsString("held"));
        Cases.put(id, 1, Cases.with("persons", List.of())).then().statusCode(409);
        OnFile.dpo().body(Map.of("reason", "Đã xét xử")).delete(hold).then().body("held", equalTo(false));
        OnFile.erase(person).then().statusCode(200);
        assertEquals(
                List.of("hold province-officer Vụ án số 5", "release-hold dpo Đã xét xử"),
                audited(id).stream().filter(each -> each.contains("hold")).toList());
    }

    @Test
    void areNotNamedInFreeText() {
        Map<String, Object> body = Cases.with("note", "Đã gặp LO THI MAU", "persons", Cases.persons("Lò Thị Mẫu"));
        Cases.post(body)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("note"))
                .body("violations[0].code", equalTo("names-a-person"));
        UUID id = Cases.recorded("persons", Cases.persons("Lò Thị Mẫu"));
        List<Map<String, String>> steps = List.of(Map.of("on", "2020-02-20", "text", "Số 011095 000001"));
        Cases.put(id, 1, Cases.with("steps", steps))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("steps[0].text"));
        As.districtOfficer("11.099")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "Lò Thị Mẫu đã về"))
                .delete(Cases.PATH + "/" + id)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("reason"));
        As.districtOfficer("11.099")
                .header("Purpose", "Tim LO THI MAU")
                .get(Cases.PATH + "/" + id + "/persons")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("Purpose"));
    }
}
