package vn.banggiao.citizens;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.chassis.check.LocalClock;
import vn.banggiao.contracts.CaseState;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.Events;
import vn.banggiao.testkit.SampleUnits;

@QuarkusTest
@WithTestResource(Backing.class)
class CaseTest {
    private static final String PATH = Cases.PATH;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    private static void refuses(Map<String, Object> body, String field, String code) {
        Cases.post(body)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field))
                .body("violations.find { it.field == '" + field + "' }.code", equalTo(code));
    }

    private static CaseState event(UUID id, int version) {
        var events = Events.awaitKey("citizen-protection", id.toString(), version);
        return EventJson.read(events.get(version - 1).value(), CaseState.class);
    }

    @Test
    void recordsACaseAndPublishesItsCounts() {
        UUID id = UUID.randomUUID();
        Cases.post(Cases.with(
                        "id",
                        id,
                        "steps",
                        List.of(Map.of("on", "2020-02-20", "text", "Đề nghị xác minh")),
                        "returns",
                        List.of(Map.of("on", "2020-04-02", "people", 4), Map.of("on", "2020-05-20", "people", 1))))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", containsString(PATH + "/" + id))
                .body("persons", equalTo(0))
                .body("steps[0].text", equalTo("Đề nghị xác minh"))
                .body("returns.people", contains(4, 1));
        CaseState state = event(id, 1);
        assertEquals("illegal-labour", state.kind());
        assertEquals(6, state.people());
        assertEquals(LocalDate.of(2020, 2, 19), state.openedOn());
        assertEquals(
                List.of(4, 1),
                state.returns().stream().map(CaseState.Return::people).toList());
    }

    @Test
    void isOpenedTodayUnlessSaidOtherwiseAndStaysOpenedThen() {
        UUID id = Cases.recorded("openedOn", null);
        String today = LocalDate.now(LocalClock.ZONE).toString();
        As.analyst("11").get(PATH + "/" + id).then().body("openedOn", equalTo(today));

        UUID old = Cases.recorded("openedOn", "2020-02-20");
        Cases.put(old, 1, Cases.with("openedOn", null, "closedOn", "2020-06-01", "outcome", "Đã về nước"))
                .then()
                .statusCode(200)
                .body("openedOn", equalTo("2020-02-20"))
                .body("closedOn", equalTo("2020-06-01"));
        assertEquals(LocalDate.of(2020, 6, 1), event(old, 2).closedOn());
    }

    @Test
    void refusesDatesOutOfOrder() {
        refuses(Cases.with("openedOn", "2020-02-10"), "openedOn", "opened-before-it-occurred");
        refuses(Cases.with("closedOn", "2020-02-18"), "closedOn", "closed-before-it-was-opened");
        refuses(Cases.with("openedOn", null, "closedOn", "2020-02-18"), "openedOn", "required");
        refuses(Cases.with("openedOn", "2999-01-01"), "openedOn", "in-the-future");
        Cases.post(Cases.with("openedOn", "2020-02-11", "closedOn", "2020-02-11"))
                .then()
                .statusCode(201);
    }

    @Test
    void refusesMoreReturnsThanPeopleAndReturnsBeforeItOccurred() {
        refuses(
                Cases.with(
                        "returns",
                        List.of(Map.of("on", "2020-04-02", "people", 4), Map.of("on", "2020-05-20", "people", 3))),
                "returns",
                "more-than-people");
        refuses(
                Cases.with("returns", List.of(Map.of("on", "2020-02-10", "people", 1))),
                "returns[0].on",
                "returned-before-it-occurred");
        refuses(
                Cases.with("returns", List.of(Map.of("on", "2020-04-02", "people", 0))),
                "returns[0].people",
                "not-positive");
        refuses(Cases.with("people", 0), "people", "not-positive");
    }

    @Test
    void namesThePlaceOfAWrongPersonAndTheNumberOfTooMany() {
        refuses(Cases.with("people", 1, "persons", Cases.persons("A", "B")), "persons", "more-than-people");
        refuses(
                Cases.with("persons", List.of(Map.of("fullName", "A", "identityNumber", "12345"))),
                "persons[0].identityNumber",
                "not-an-identity-number");
        refuses(Cases.with("persons", List.of(Map.of("sex", "male"))), "persons[0].fullName", "required");

        UUID id = Cases.recorded("persons", Cases.persons("A", "B"));
        Cases.put(id, 1, Cases.with("people", 1))
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("more-than-people"));
    }

    @Test
    void saysItInEnglishToo() {
        As.system()
                .header("Accept-Language", "en")
                .body(Cases.with("closedOn", "2020-02-18"))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("before it was opened on 2020-02-19"));
    }

    @Test
    void changesStepsAndReturnsAndKeepsTheOldVersion() {
        UUID id = Cases.recorded("returns", List.of(Map.of("on", "2020-04-02", "people", 4)));
        Cases.put(id, 1, Cases.with("steps", List.of(Map.of("on", "2020-03-01", "text", "Gửi công văn"))))
                .then()
                .statusCode(200)
                .body("returns", hasSize(0))
                .body("steps", hasSize(1));
        As.analyst("11").get(PATH + "/" + id).then().body("returns", hasSize(0)).body("steps", hasSize(1));
        As.analyst("11").get(PATH + "/" + id + "?version=1").then().body("returns", hasSize(1));
        As.analyst("11").get(PATH + "/" + id + "/versions").then().body("record.version", contains(1, 2));
        assertEquals(List.of(), event(id, 2).returns());
    }

    @Test
    void withdrawsACase() {
        UUID id = Cases.recorded();
        As.districtOfficer("11.099")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "Ghi trùng"))
                .delete(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("record.withdrawalReason", equalTo("Ghi trùng"));
        assertEquals(true, event(id, 2).withdrawn());
    }

    @Test
    void listsByUnitDatesKindAndCountry() {
        UUID id = Cases.recorded("kind", "death", "country", "MY", "people", 1, "occurredOn", "2019-07-09");
        String filter = PATH + "?unit=11.099&kind=death&country=MY&from=2019-07-01&to=2019-07-31";
        As.analyst("11")
                .get(filter)
                .then()
                .statusCode(200)
                .body("items.id", contains(id.toString()))
                .body("next", nullValue());
        As.role("auditor", "11").get(filter + "&withdrawn=true").then().body("items", hasSize(1));
        As.analyst("40").get(filter).then().body("items", hasSize(0));
    }

    @Test
    void keepsTheGoodLinesOfABatch() {
        String good = """
                {"unit":"11.099.03265","kind":"accident","country":"LA","people":1,"occurredOn":"2020-02-01"}
                """;
        String bad = good.replace("\"people\":1", "\"people\":0");
        String answer = As.system()
                .contentType("application/x-ndjson")
                .body((good + bad).getBytes())
                .post(PATH + "/batch")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<Integer> statuses =
                answer.lines().map(line -> JsonPath.from(line).getInt("status")).toList();
        assertEquals(List.of(201, 400), statuses);
    }

    @Test
    void asksForTheRightRoleAndUnit() {
        for (String role : List.of("border-post", "district-officer", "province-officer", "system")) {
            As.role(role, "11").body(Cases.with()).post(PATH).then().statusCode(201);
        }
        for (String role : List.of("analyst", "auditor", "dpo")) {
            As.role(role, "11").body(Cases.with()).post(PATH).then().statusCode(403);
        }
        As.districtOfficer("40").body(Cases.with()).post(PATH).then().statusCode(403);
        UUID id = Cases.recorded();
        As.districtOfficer("40")
                .header("If-Match", "\"1\"")
                .body(Cases.with())
                .put(PATH + "/" + id)
                .then()
                .statusCode(403);
        As.analyst("40").get(PATH + "/" + id).then().statusCode(403);
        As.role("dpo", "11").get(PATH + "/" + id).then().statusCode(403);
    }
}
