package vn.banggiao.delegations;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.contracts.ActivityState;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.Events;
import vn.banggiao.testkit.SampleUnits;

@QuarkusTest
@WithTestResource(Backing.class)
class ActivityTest {
    private static final String PATH = "/api/v1/activities";
    private static final Map<String, Object> CONFERENCE =
            Map.of("unit", PU_NHUNG, "kind", "conference", "occurredOn", "2020-04-10");

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    @Test
    void countsAnActivityOnceUnlessMoreIsSaid() {
        UUID one = recorded(PATH, CONFERENCE);
        UUID five = recorded(PATH, with(CONFERENCE, "kind", "remains-repatriation", "quantity", 5, "country", "LA"));
        var event = Events.awaitKey("delegations", one.toString(), 1).get(0);
        assertEquals("vn.banggiao.activity.recorded.v1", Events.header(event, "ce_type"));
        ActivityState conference = EventJson.read(event.value(), ActivityState.class);
        assertEquals(1, conference.quantity());
        assertFalse(conference.computed());
        assertNull(conference.value());
        assertNull(conference.parcels());
        ActivityState remains = EventJson.read(
                Events.awaitKey("delegations", five.toString(), 1).get(0).value(), ActivityState.class);
        assertEquals(5, remains.quantity());
        assertEquals("LA", remains.country());
    }

    @Test
    void publishesTheFormOfACulturalEvent() {
        UUID id = recorded(
                PATH, with(CONFERENCE, "kind", "cultural-event", "form", "festival", "programme", "ban-flower-2020"));
        ActivityState state = EventJson.read(
                Events.awaitKey("delegations", id.toString(), 1).get(0).value(), ActivityState.class);
        assertEquals("festival", state.form());
        assertEquals("ban-flower-2020", state.programme());
    }

    @Test
    void publishesAmendmentAndWithdrawal() {
        UUID id = recorded(PATH, CONFERENCE);
        Requests.put(PATH, id, 1, with(CONFERENCE, "quantity", 2))
                .then()
                .statusCode(200)
                .body("quantity", equalTo(2));
        Requests.withdraw(PATH, id, 2).then().statusCode(200);
        var events = Events.awaitKey("delegations", id.toString(), 3);
        assertEquals("vn.banggiao.activity.amended.v1", Events.header(events.get(1), "ce_type"));
        assertEquals("vn.banggiao.activity.withdrawn.v1", Events.header(events.get(2), "ce_type"));
        assertTrue(EventJson.read(events.get(2).value(), ActivityState.class).withdrawn());
    }

    @Test
    void refusesAnActivityThatEndsBeforeItStarts() {
        refused(PATH, with(CONFERENCE, "endsOn", "2020-04-09"))
                .body("violations.code", contains("ends-before-it-starts"));
    }

    @Test
    void refusesAnActivityThatIsOnlyPlanned() {
        refused(PATH, with(CONFERENCE, "unit", "11.099", "occurredOn", "2999-01-01"))
                .body("violations.find { it.field == 'occurredOn' }.code", equalTo("in-the-future"));
    }

    @Test
    void leavesMoneyAndParcelsToGifts() {
        refused(
                        PATH,
                        with(
                                CONFERENCE,
                                "value",
                                1000,
                                "currency",
                                "VND",
                                "parcels",
                                3,
                                "items",
                                List.of(Map.of("parcels", 3)),
                                "inKind",
                                "Gạo"))
                .body("violations.field", containsInAnyOrder("value", "currency", "parcels", "items", "inKind"))
                .body("violations[0].code", equalTo("not-of-this-kind"));
    }

    @Test
    void leavesAFormToCulturalEventsAndAQuantityToWhatIsNoGift() {
        refused(PATH, with(CONFERENCE, "form", "festival")).body("violations.field", contains("form"));
        refused(PATH, with(CONFERENCE, "kind", "gift-given", "quantity", 2, "form", "festival"))
                .body("violations.field", containsInAnyOrder("form", "quantity"));
        refused(PATH, with(CONFERENCE, "quantity", 0)).body("violations.code", contains("not-positive"));
    }

    @Test
    void saysOnlyThatTheKindIsUnknownWhereItIs() {
        refused(PATH, with(CONFERENCE, "kind", "party", "value", 1)).body("violations.field", contains("kind"));
    }

    @Test
    void listsByUnitDatesKindCountryAndProgramme() {
        String programme = "p" + UUID.randomUUID();
        UUID lao = recorded(PATH, with(CONFERENCE, "programme", programme, "country", "LA"));
        UUID press = recorded(
                PATH, with(CONFERENCE, "programme", programme, "kind", "press-visit", "occurredOn", "2020-04-20"));
        lists(programme, "", press, lao);
        lists(programme, "&kind=press-visit", press);
        lists(programme, "&country=LA", lao);
        lists(programme, "&unit=11&to=2020-04-19", lao);
        lists(programme, "&unit=40");
        Requests.withdraw(PATH, lao, 1).then().statusCode(200);
        lists(programme, "", press);
        lists(programme, "&withdrawn=true", press, lao);
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
        UUID id = recorded(PATH, CONFERENCE);
        As.borderPost("11").body(CONFERENCE).post(PATH).then().statusCode(403);
        As.borderPost("11").get(PATH + "/" + id).then().statusCode(200);
        As.role("dpo", "11").get(PATH + "/" + id).then().statusCode(403);
        post(PATH, with(CONFERENCE, "unit", "40")).then().statusCode(403);
    }
}
