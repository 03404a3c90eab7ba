package vn.banggiao.delegations;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
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
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.contracts.AgreementState;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.Events;
import vn.banggiao.testkit.SampleUnits;

@QuarkusTest
@WithTestResource(Backing.class)
class AgreementTest {
    private static final String PATH = "/api/v1/agreements";
    private static final Map<String, Object> TWINNING = Map.of("unit", PU_NHUNG, "kind", "village-twinning");

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    @Test
    void recordsAnAgreementAndPublishesWhatIsReported() {
        UUID id = recorded(
                PATH,
                with(
                        TWINNING,
                        "signedOn",
                        "2019-10-12",
                        "inForceFrom",
                        "2019-11-01",
                        "endsOn",
                        "2024-10-31",
                        "country",
                        "LA",
                        "signatory",
                        "Trưởng bản"));
        var event = Events.awaitKey("delegations", id.toString(), 1).get(0);
        assertEquals("vn.banggiao.agreement.recorded.v1", Events.header(event, "ce_type"));
        AgreementState state = EventJson.read(event.value(), AgreementState.class);
        assertEquals(LocalDate.of(2019, 10, 12), state.signedOn());
        assertEquals(LocalDate.of(2019, 11, 1), state.inForceFrom());
        assertEquals(LocalDate.of(2024, 10, 31), state.endsOn());
        assertEquals("village-twinning", state.kind());
        assertEquals("LA", state.country());
    }

    @Test
    void postsItsOwnExample() {
        post(PATH, Requests.example("RecordAgreement"))
                .then()
                .statusCode(anyOf(is(201), is(200)))
                .body("signatory", equalTo("Trưởng bản"));
    }

    @Test
    void publishesAmendmentAndWithdrawal() {
        UUID id = recorded(PATH, with(TWINNING, "signedOn", "2019-10-12"));
        Requests.put(PATH, id, 1, with(TWINNING, "inForceFrom", "2019-11-01", "endsOn", "2020-05-01"))
                .then()
                .statusCode(200);
        Requests.withdraw(PATH, id, 2).then().statusCode(200);
        var events = Events.awaitKey("delegations", id.toString(), 3);
        AgreementState amended = EventJson.read(events.get(1).value(), AgreementState.class);
        assertNull(amended.signedOn());
        assertEquals(LocalDate.of(2020, 5, 1), amended.endsOn());
        assertEquals("vn.banggiao.agreement.withdrawn.v1", Events.header(events.get(2), "ce_type"));
        assertTrue(EventJson.read(events.get(2).value(), AgreementState.class).withdrawn());
    }

    @Test
    void needsTheDayOfSigningOrOfComingIntoForce() {
        refused(PATH, TWINNING)
                .body("violations.field", contains("signedOn"))
                .body("violations.code", contains("required"));
        recorded(PATH, with(TWINNING, "inForceFrom", "2019-11-01"));
        recorded(PATH, with(TWINNING, "signedOn", "2019-11-01"));
    }

    @Test
    void refusesAnAgreementThatEndsBeforeItsSigningOrItsForce() {
        refused(PATH, with(TWINNING, "signedOn", "2019-10-12", "endsOn", "2019-10-11"))
                .body("violations.code", contains("ends-before-it-starts"))
                .body("violations[0].message", containsString("signed on 2019-10-12"));
        refused(PATH, with(TWINNING, "signedOn", "2019-10-12", "inForceFrom", "2019-11-01", "endsOn", "2019-10-31"))
                .body("violations.code", contains("ends-before-it-starts"))
                .body("violations[0].message", containsString("in force from 2019-11-01"));
    }

    @Test
    void refusesAnAgreementThatIsYetToBeSigned() {
        LocalDate next = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(2);
        Map<String, Object> provincial = Map.of("unit", "11", "kind", "other");
        refusedInTheProvince(with(provincial, "signedOn", next), "signedOn");
        refusedInTheProvince(with(provincial, "inForceFrom", next), "inForceFrom");
        As.provinceOfficer("11")
                .body(with(provincial, "signedOn", "2025-10-01", "inForceFrom", next))
                .post(PATH)
                .then()
                .statusCode(201);
    }

    private static void refusedInTheProvince(Map<String, Object> request, String field) {
        As.provinceOfficer("11")
                .body(request)
                .post(PATH)
                .then()
                .statusCode(400)
                .body("violations.field", contains(field))
                .body("violations.code", contains("in-the-future"));
    }

    @Test
    void looksForTheUnitOnTheDayOfSigning() {
        refused(PATH, with(TWINNING, "signedOn", "2025-07-01")).body("violations.code", contains("unit-not-then"));
        recorded(PATH, with(TWINNING, "signedOn", "2025-06-30", "inForceFrom", "2025-07-01"));
    }

    @Test
    void listsByTheDayOfSigningOrElseOfForce() {
        UUID signed = recorded(PATH, with(TWINNING, "signedOn", "2011-03-01", "country", "LA"));
        UUID inForce = recorded(PATH, with(TWINNING, "inForceFrom", "2011-03-02", "country", "CN"));
        UUID unit = recorded(PATH, with(TWINNING, "signedOn", "2011-03-03", "kind", "armed-unit", "country", "LA"));
        lists("", unit, inForce, signed);
        lists("&unit=11.099&kind=village-twinning", inForce, signed);
        lists("&country=LA", unit, signed);
        lists("&unit=40");
        Requests.withdraw(PATH, signed, 1).then().statusCode(200);
        lists("", unit, inForce);
        lists("&withdrawn=true", unit, inForce, signed);
    }

    private static void lists(String filters, UUID... expected) {
        List<String> found = As.analyst("11")
                .get(PATH + "?from=2011-03-01&to=2011-03-03" + filters)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertEquals(List.of(expected).stream().map(UUID::toString).toList(), found);
    }

    @Test
    void aBorderPostReadsAndDoesNotWrite() {
        Map<String, Object> request = with(TWINNING, "signedOn", "2019-10-12");
        UUID id = recorded(PATH, request);
        As.borderPost("11").body(request).post(PATH).then().statusCode(403);
        As.borderPost("11").get(PATH + "/" + id).then().statusCode(200);
        As.role("dpo", "11").get(PATH + "/" + id).then().statusCode(403);
    }
}
