package vn.banggiao.projects;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.banggiao.projects.Requests.PROJECTS;
import static vn.banggiao.projects.Requests.PU_NHUNG;
import static vn.banggiao.projects.Requests.disbursement;
import static vn.banggiao.projects.Requests.id;
import static vn.banggiao.projects.Requests.post;
import static vn.banggiao.projects.Requests.project;
import static vn.banggiao.projects.Requests.put;
import static vn.banggiao.projects.Requests.recorded;
import static vn.banggiao.projects.Requests.with;
import static vn.banggiao.projects.Requests.withdraw;
import static vn.banggiao.projects.Requests.without;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.contracts.DisbursementState;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.Events;
import vn.banggiao.testkit.SampleUnits;

@QuarkusTest
@WithTestResource(Backing.class)
class DisbursementTest {
    @Inject
    AgroalDataSource database;

    private Map<String, Object> project;
    private String path;

    @BeforeEach
    void aProject() {
        SampleUnits.load(database);
        project = project();
        path = recorded(PROJECTS, project) + "/disbursements";
    }

    private static String code(String field) {
        return "violations.find { it.field == '" + field + "' }.code";
    }

    @Test
    void recordsADisbursementAndPublishesItWithTheFactsOfItsProject() {
        UUID id = UUID.randomUUID();
        Map<String, Object> request = with(disbursement(), "id", id);
        String first = post(path, with(request, "amount", new BigDecimal("42053.50")))
                .then()
                .statusCode(201)
                .header("Location", containsString(path + "/" + id))
                .body("unit", equalTo("11.099"))
                .body("project", equalTo(project.get("code")))
                .extract()
                .asString();
        assertEquals(first, As.analyst("11").get(path + "/" + id).asString(), "reads as it was answered");

        var event = Events.awaitKey("ngo-projects", id.toString(), 1).get(0);
        assertEquals("vn.banggiao.disbursement.recorded.v1", Events.header(event, "ce_type"));
        assertEquals(path + "/" + id, Events.header(event, "ce_subject"));
        DisbursementState state = EventJson.read(event.value(), DisbursementState.class);
        assertEquals(project.get("code"), state.project());
        assertEquals("foreign-ngo", state.funding());
        assertEquals("JP", state.donor());
        assertEquals("CFRC", state.organisation());
        assertEquals(new BigDecimal("42053.50"), state.amount());
    }

    @Test
    void refusesAPeriodThatCannotBe() {
        post(path, with(disbursement(), "from", "2020-04-01"))
                .then()
                .statusCode(400)
                .body(code("to"), equalTo("ends-before-it-starts"));
        post(path, with(disbursement(), "to", "2999-12-31"))
                .then()
                .statusCode(400)
                .body(code("to"), equalTo("in-the-future"));
        Map<String, Object> early = with(disbursement(), "from", "2019-01-01");
        post(path, with(early, "to", "2019-09-30"))
                .then()
                .statusCode(400)
                .body(code("to"), equalTo("before-the-project"));
        post(path, with(early, "to", "2019-10-01")).then().statusCode(201);
        post(path, with(early, "from", "-999999999-01-01"))
                .then()
                .statusCode(400)
                .body(code("from"), equalTo("out-of-range"));
    }

    @Test
    void takesMoneyThatIsSettledAfterTheProjectsEnd() {
        String ended = recorded(PROJECTS, with(project(), "endsOn", "2020-01-31"));
        post(ended + "/disbursements", with(disbursement(), "from", "2020-02-01"))
                .then()
                .statusCode(201);
    }

    @Test
    void refusesWhatIsNoSumOfMoney() {
        post(path, with(disbursement(), "amount", 0))
                .then()
                .statusCode(400)
                .body(code("amount"), equalTo("not-positive"));
        post(path, with(disbursement(), "currency", "usd"))
                .then()
                .statusCode(400)
                .body(code("currency"), equalTo("unknown-currency"));
        post(path, without(disbursement(), "currency"))
                .then()
                .statusCode(400)
                .body(code("currency"), equalTo("required"));
    }

    @Test
    void wantsARateWithItsDayAndNoneForDong() {
        Map<String, Object> rated =
                with(with(disbursement(), "rate", new BigDecimal("23180.5")), "rateOn", "2020-03-31");
        post(path, rated).then().statusCode(201).body("rate", equalTo(23180.5f)).body("amount", equalTo(42053));
        post(path, without(rated, "rateOn")).then().statusCode(400).body(code("rateOn"), equalTo("required"));
        post(path, without(rated, "rate")).then().statusCode(400).body(code("rate"), equalTo("required"));
        post(path, with(rated, "currency", "VND")).then().statusCode(400).body(code("rate"), equalTo("rate-of-vnd"));
        post(path, with(rated, "rate", 0)).then().statusCode(400).body(code("rate"), equalTo("not-positive"));
    }

    @Test
    void staysWithinTheProjectsUnit() {
        post(path, with(disbursement(), "unit", PU_NHUNG))
                .then()
                .statusCode(201)
                .body("unit", equalTo(PU_NHUNG));
        for (String outside : List.of("11", "40")) {
            As.system()
                    .body(with(disbursement(), "unit", outside))
                    .post(path)
                    .then()
                    .statusCode(400)
                    .body(code("unit"), equalTo("outside-the-project"));
        }
        post(path, with(disbursement(), "unit", "99"))
                .then()
                .statusCode(400)
                .body(code("unit"), equalTo("unknown-unit"));
    }

    @Test
    void followsTheUnitsThatSucceededTheProjectsAfterTheDistrictsWereDissolved() {
        Map<String, Object> later = with(with(disbursement(), "from", "2025-01-01"), "to", "2025-09-30");
        post(path, later).then().statusCode(400).body(code("unit"), equalTo("unit-not-then"));
        post(path, with(later, "unit", "11.03265")).then().statusCode(201);
        post(path, with(later, "unit", "11")).then().statusCode(201);
        As.system()
                .body(with(later, "unit", "40"))
                .post(path)
                .then()
                .statusCode(400)
                .body(code("unit"), equalTo("outside-the-project"));
        As.system()
                .body(with(disbursement(), "unit", "11.03265"))
                .post(path)
                .then()
                .statusCode(400)
                .body(code("unit"), equalTo("unit-not-then"));
    }

    @Test
    void belongsToItsProjectAlone() {
        UUID id = UUID.randomUUID();
        Map<String, Object> request = with(disbursement(), "id", id);
        post(path, request).then().statusCode(201);
        post(path, request).then().statusCode(200);
        String other = recorded(PROJECTS, project()) + "/disbursements";
        post(other, request).then().statusCode(409).body("type", equalTo("urn:banggiao:problem:id-in-use"));
        As.analyst("11").get(other + "/" + id).then().statusCode(404);
        As.analyst("11").get(other + "/" + id + "/versions").then().statusCode(404);
        put(other + "/" + id, 1, disbursement()).then().statusCode(404);
        withdraw(other + "/" + id, 1).then().statusCode(404);
        String nowhere = PROJECTS + "/" + UUID.randomUUID() + "/disbursements";
        post(nowhere, request).then().statusCode(404);
        As.analyst("11").get(nowhere).then().statusCode(404);
        As.analyst("40").get(path).then().statusCode(403);
    }

    @Test
    void listsByTheDayOnWhichItCounts() {
        recorded(path, with(disbursement(), "kind", "milk"));
        String later = recorded(path, with(with(disbursement(), "to", "2020-04-15"), "kind", "milk"));
        recorded(path, with(disbursement(), "to", "2020-04-15"));
        recorded(recorded(PROJECTS, project()) + "/disbursements", with(disbursement(), "kind", "milk"));
        As.analyst("11")
                .get(path + "?kind=milk&currency=USD&from=2020-04-01&to=2020-04-30")
                .then()
                .statusCode(200)
                .body("items.id", contains(id(later)));
        As.analyst("11").get(path).then().body("items.size()", equalTo(3));
        withdraw(later, 1).then().statusCode(200).body("record.withdrawalReason", equalTo("Ghi nhầm"));
        As.analyst("11").get(path).then().body("items.size()", equalTo(2));
        As.analyst("11").get(path + "?withdrawn=true").then().body("items.size()", equalTo(3));
    }

    @Test
    void changesFromTheVersionThatWasRead() {
        String one = recorded(path, disbursement());
        put(one, 1, with(disbursement(), "amount", 28158))
                .then()
                .statusCode(200)
                .body("amount", equalTo(28158))
                .body("record.version", equalTo(2));
        put(one, 1, with(disbursement(), "amount", 1)).then().statusCode(412);
        As.analyst("11").get(one + "?version=1").then().body("amount", equalTo(42053));
        As.analyst("11").get(one + "/versions").then().body("amount", contains(42053, 28158));
    }

    @Test
    void keepsTheGoodLinesOfABatch() {
        String lines = """
                {"from":"2019-10-01","to":"2020-03-31","amount":6690000,"currency":"VND","kind":"micro-insurance"}
                {"from":"2019-10-01","to":"2020-03-31","amount":-1,"currency":"VND"}""";
        String answer = As.districtOfficer("11.099")
                .contentType("application/x-ndjson")
                .body(lines.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(path + "/batch")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(
                List.of(201, 400),
                answer.lines().map(line -> JsonPath.from(line).getInt("status")).toList());
    }
}
