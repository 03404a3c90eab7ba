package vn.banggiao.delegations;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.banggiao.delegations.Requests.PU_NHUNG;
import static vn.banggiao.delegations.Requests.post;
import static vn.banggiao.delegations.Requests.recorded;
import static vn.banggiao.delegations.Requests.refused;
import static vn.banggiao.delegations.Requests.with;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.contracts.DelegationState;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.Events;
import vn.banggiao.testkit.SampleUnits;

@QuarkusTest
@WithTestResource(Backing.class)
class DelegationTest {
    private static final String PATH = "/api/v1/delegations";
    private static final Map<String, Object> INCOMING =
            Map.of("unit", PU_NHUNG, "direction", "incoming", "startsOn", "2020-05-20");

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    @Test
    void recordsADelegationAndPublishesWhatIsReported() {
        UUID id = UUID.randomUUID();
        String request = """
                {"id": "%s", "unit": "11.099.03265", "direction": "incoming", "startsOn": "2020-05-20", "endsOn": "2020-05-22",
                 "country": "JP", "purpose": "project-visit", "people": 7, "qualifier": "at-least"}""".formatted(id);
        post(PATH, request).then().statusCode(201);
        var event = Events.awaitKey("delegations", id.toString(), 1).get(0);
        assertEquals("vn.banggiao.delegation.recorded.v1", Events.header(event, "ce_type"));
        assertEquals("/delegations", Events.header(event, "ce_source"));
        DelegationState state = EventJson.read(event.value(), DelegationState.class);
        assertEquals(PU_NHUNG, state.unit());
        assertEquals("incoming", state.direction());
        assertEquals(LocalDate.of(2020, 5, 20), state.startsOn());
        assertEquals(LocalDate.of(2020, 5, 22), state.endsOn());
        assertEquals("JP", state.country());
        assertEquals("project-visit", state.purpose());
        assertEquals(7, state.people());
        assertNull(state.seniorOfficials());
        assertEquals(Qualifier.AT_LEAST, state.qualifier());
    }

    @Test
    void keepsThePermitThePlacesAndTheCost() {
        String id = post(PATH, Requests.example("RecordDelegation"))
                .then()
                .statusCode(anyOf(is(201), is(200)))
                .extract()
                .path("id");
        As.analyst("11")
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("permittingDocument.number", equalTo("412/UBND-NV"))
                .body("permittingDocument.date", equalTo("2024-02-19"))
                .body("places", hasSize(2))
                .body("places[1]", equalTo("Trạm y tế xã Pú Nhung"))
                .body("cost.amount", equalTo(12500000))
                .body("cost.currency", equalTo("VND"));
    }

    @Test
    void publishesAmendmentAndWithdrawalWithTheWholeState() {
        UUID id = recorded(PATH, with(INCOMING, "people", 7, "cost", Map.of("amount", 5, "currency", "USD")));
        Requests.put(PATH, id, 1, with(INCOMING, "people", 9))
                .then()
                .statusCode(200)
                .body("people", equalTo(9))
                .body("cost", nullValue());
        Requests.withdraw(PATH, id, 2).then().statusCode(200);
        var events = Events.awaitKey("delegations", id.toString(), 3);
        assertEquals("vn.banggiao.delegation.amended.v1", Events.header(events.get(1), "ce_type"));
        assertEquals(
                9, EventJson.read(events.get(1).value(), DelegationState.class).people());
        assertEquals("vn.banggiao.delegation.withdrawn.v1", Events.header(events.get(2), "ce_type"));
        assertTrue(EventJson.read(events.get(2).value(), DelegationState.class).withdrawn());
        As.analyst("11").get(PATH + "/" + id + "?version=1").then().body("cost.amount", equalTo(5));
        As.analyst("11").get(PATH + "/" + id + "/versions").then().body("people", contains(7, 9, 9));
    }

    @Test
    void refusesADelegationThatEndsBeforeItStarts() {
        refused(PATH, with(INCOMING, "endsOn", "2020-05-19"))
                .body("violations", hasSize(1))
                .body("violations[0].field", equalTo("endsOn"))
                .body("violations[0].code", equalTo("ends-before-it-starts"))
                .body("violations[0].message", containsString("2020-05-20"));
        recorded(PATH, with(INCOMING, "endsOn", "2020-05-20"));
    }

    @Test
    void refusesADelegationThatIsOnlyPlanned() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        Map<String, Object> planned = Map.of("unit", "11", "direction", "outgoing", "startsOn", today.plusDays(2));
        As.provinceOfficer("11")
                .body(planned)
                .post(PATH)
                .then()
                .statusCode(400)
                .body("violations.code", contains("in-the-future"));
        As.provinceOfficer("11")
                .body(with(planned, "startsOn", today, "endsOn", today.plusDays(5)))
                .post(PATH)
                .then()
                .statusCode(201);
    }

    @Test
    void refusesADomesticDelegationOfAnotherCountry() {
        Map<String, Object> domestic = with(INCOMING, "direction", "domestic");
        refused(PATH, with(domestic, "country", "LA")).body("violations.code", contains("not-domestic"));
        recorded(PATH, with(domestic, "country", "VN"));
        recorded(PATH, domestic);
    }

    @Test
    void refusesAForeignDelegationOfVietNamButNotOneWithoutACountry() {
        refused(PATH, with(INCOMING, "country", "VN")).body("violations.code", contains("not-foreign"));
        recorded(PATH, with(INCOMING, "direction", "outgoing"));
    }

    @Test
    void refusesMoreSeniorOfficialsThanPeople() {
        Map<String, Object> outgoing = with(INCOMING, "direction", "outgoing", "country", "LA");
        refused(PATH, with(outgoing, "people", 2, "seniorOfficials", 3))
                .body("violations.field", contains("seniorOfficials"))
                .body("violations.code", contains("more-than-people"));
        recorded(PATH, with(outgoing, "people", 2, "seniorOfficials", 2));
        recorded(PATH, with(outgoing, "seniorOfficials", 3));
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        String wrong = """
                {"unit": "99.999", "direction": "sideways", "startsOn": "2020-05-20", "people": -1, "purpose": "đi thăm",
                 "cost": {"amount": -1}, "permittingDocument": {"date": "2999-01-01"}, "places": ["Pú Nhung", " "]}""";
        refused(PATH, wrong)
                .body(
                        "violations.field",
                        hasItems(
                                equalTo("unit"),
                                equalTo("direction"),
                                equalTo("people"),
                                equalTo("purpose"),
                                equalTo("cost.amount"),
                                equalTo("cost.currency"),
                                equalTo("permittingDocument.date"),
                                startsWith("places[1]")))
                .body("violations.find { it.field == 'purpose' }.code", equalTo("not-a-code"));
    }

    @Test
    void refusesAPermitThatSaysNothing() {
        refused(PATH, with(INCOMING, "permittingDocument", Map.of()))
                .body("violations.field", contains("permittingDocument"));
    }

    @Test
    void saysWhatIsWrongInVietnameseUnlessAskedOtherwise() {
        post(PATH, with(INCOMING, "endsOn", "2020-05-19"))
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("Đoàn kết thúc ngày 2020-05-19"));
    }

    @Test
    void listsByUnitDatesDirectionCountryAndProgramme() {
        String programme = "p" + UUID.randomUUID();
        UUID lao = recorded(PATH, with(INCOMING, "programme", programme, "country", "LA", "startsOn", "2020-06-01"));
        UUID chinese =
                recorded(PATH, with(INCOMING, "programme", programme, "country", "CN", "startsOn", "2020-06-14"));
        UUID out = recorded(PATH, with(INCOMING, "programme", programme, "country", "LA", "direction", "outgoing"));
        UUID withdrawn = recorded(PATH, with(INCOMING, "programme", programme));
        Requests.withdraw(PATH, withdrawn, 1).then().statusCode(200);

        lists(programme, "", out, chinese, lao);
        lists(programme, "&withdrawn=true", withdrawn, out, chinese, lao);
        lists(programme, "&unit=11.099", out, chinese, lao);
        lists(programme, "&unit=40");
        lists(programme, "&country=LA", out, lao);
        lists(programme, "&direction=incoming&country=LA", lao);
        lists(programme, "&from=2020-06-01&to=2020-06-14", chinese, lao);
        lists(programme, "&from=2020-06-02", chinese);
        As.analyst("40").get(PATH + "?programme=" + programme).then().body("items", hasSize(0));
    }

    private static void lists(String programme, String filters, UUID... expected) {
        List<String> found = As.analyst("11")
                .get(PATH + "?programme=" + programme + filters)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertEquals(List.of(expected).stream().map(UUID::toString).toList(), found);
    }

    @Test
    void aBorderPostReadsAndDoesNotWrite() {
        UUID id = recorded(PATH, INCOMING);
        As.borderPost("11").body(INCOMING).post(PATH).then().statusCode(403);
        As.borderPost("11").get(PATH + "/" + id).then().statusCode(200);
        As.role("auditor", "11").get(PATH + "/" + id).then().statusCode(200);
        As.role("dpo", "11").get(PATH + "/" + id).then().statusCode(403);
        As.analyst("11").body(INCOMING).post(PATH).then().statusCode(403);
    }

    @Test
    void keepsTheGoodLinesOfABatch() {
        String lines = """
                {"unit":"11.099.03265","direction":"incoming","startsOn":"2020-02-01"}
                {"unit":"11.099.03265","direction":"incoming","startsOn":"2020-02-01","endsOn":"2020-01-31"}""";
        List<Integer> statuses = As.districtOfficer("11.099")
                .contentType("application/x-ndjson")
                .body(lines.getBytes())
                .post(PATH + "/batch")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .map(line -> JsonPath.from(line).getInt("status"))
                .toList();
        assertEquals(List.of(201, 400), statuses);
    }
}
