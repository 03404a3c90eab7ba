package vn.banggiao.citizens;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.contracts.ConsularState;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.Events;
import vn.banggiao.testkit.SampleUnits;

@QuarkusTest
@WithTestResource(Backing.class)
class ConsularTest {
    private static final String PATH = "/api/v1/consular-records";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void unitsAndNoRecords() throws SQLException {
        SampleUnits.load(database);
        execute("delete from consular_record");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Map<String, Object> fact(String kind, int quantity, Object... fieldsAndValues) {
        Map<String, Object> body = new HashMap<>(
                Map.of("unit", "11.099.03265", "kind", kind, "occurredOn", "2020-06-14", "quantity", quantity));
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            body.put((String) fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return body;
    }

    private static Response post(Map<String, Object> body) {
        return As.districtOfficer("11.099").body(body).post(PATH);
    }

    private static UUID recorded(Map<String, Object> body) {
        return UUID.fromString(post(body).then().statusCode(201).extract().path("id"));
    }

    private static Response put(UUID id, Map<String, Object> body) {
        return As.districtOfficer("11.099")
                .header("If-Match", "\"1\"")
                .body(body)
                .put(PATH + "/" + id);
    }

    private static void refuses(Map<String, Object> body, String field, String code) {
        post(body)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field))
                .body("violations.find { it.field == '" + field + "' }.code", equalTo(code));
    }

    @Test
    void recordsAFactAndPublishesIt() {
        UUID id = recorded(fact("citizen-return", 6, "circumstance", "illegal-labour", "country", "CN"));
        var event = Events.awaitKey("citizen-protection", id.toString(), 1).get(0);
        assertEquals("vn.banggiao.consular-record.recorded.v1", Events.header(event, "ce_type"));
        ConsularState state = EventJson.read(event.value(), ConsularState.class);
        assertEquals("illegal-labour", state.circumstance());
        assertEquals("CN", state.country());
        assertEquals(6, state.quantity());
    }

    @Test
    void recordsEveryKind() {
        for (String kind : RecordConsularFact.KINDS.split("\\|")) {
            recorded(kind.equals("citizen-return") ? fact(kind, 1, "circumstance", "other") : fact(kind, 1));
        }
    }

    @Test
    void keepsThePurposeForVisitsAndTheCircumstanceForReturns() {
        post(fact("foreign-entry", 3, "purpose", "tourism", "country", "LA"))
                .then()
                .statusCode(201)
                .body("purpose", equalTo("tourism"));
        post(fact("overseas-visit", 3, "purpose", "family")).then().statusCode(201);
        refuses(fact("marriage-confirmation", 2, "purpose", "family"), "purpose", "not-of-this-kind");
        refuses(fact("labour-departure", 2, "circumstance", "other"), "circumstance", "not-of-this-kind");
        refuses(fact("citizen-return", 2), "circumstance", "required");
    }

    @Test
    void aNoughtIsARecordOnlyInACensus() {
        post(fact("foreign-residents", 0)).then().statusCode(201);
        refuses(fact("foreign-entry", 0), "quantity", "zero");
        refuses(fact("foreign-residents", -1), "quantity", "negative");
        post(fact("foreign-birth", 0))
                .then()
                .body("violations[0].message", containsString("Không có"))
                .body("violations[0].message", containsString("none-confirmed"));
    }

    @Test
    void aCensusNamesTheCountriesItCoversWhereNobodyKnowsTheCountOfEach() {
        post(fact("labour-abroad", 28, "countries", List.of("JP", "KR", "CN", "TW", "MY")))
                .then()
                .statusCode(201)
                .body("countries", contains("JP", "KR", "CN", "TW", "MY"));
        refuses(
                fact("labour-abroad", 28, "country", "JP", "countries", List.of("KR")),
                "countries",
                "country-and-countries");
        refuses(fact("labour-departure", 5, "countries", List.of("JP", "KR")), "countries", "not-of-this-kind");
        post(fact("labour-abroad", 5, "countries", List.of("JP", "XX")))
                .then()
                .statusCode(400)
                .body("violations[0].field", containsString("countries[1]"))
                .body("violations[0].code", equalTo("unknown-country"));
    }

    @Test
    void refusesASecondCensusAndNamesTheFirst() {
        UUID first = recorded(fact("labour-abroad", 28));
        post(fact("labour-abroad", 28))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:banggiao:problem:census-exists"))
                .body("detail", containsString(PATH + "/" + first));
        post(fact("labour-abroad", 28, "occurredOn", "2020-06-13")).then().statusCode(201);
        post(fact("foreign-residents", 2)).then().statusCode(201);
        post(fact("labour-departure", 5)).then().statusCode(201);
        post(fact("labour-departure", 5)).then().statusCode(201);
    }

    @Test
    void refusesACensusOfOneCountryBesideOneOfAll() {
        recorded(fact("labour-abroad", 28));
        post(fact("labour-abroad", 11, "country", "KR")).then().statusCode(409);
        recorded(fact("foreign-residents", 2, "country", "KR"));
        recorded(fact("foreign-residents", 3, "country", "LA"));
        post(fact("foreign-residents", 5)).then().statusCode(409);
    }

    @Test
    void answersTheSameCensusSentAgainWithTheFirstAnswer() {
        Map<String, Object> body = fact("labour-abroad", 28, "id", UUID.randomUUID());
        String first = post(body).then().statusCode(201).extract().asString();
        assertEquals(first, post(body).then().statusCode(200).extract().asString());
    }

    @Test
    void doesNotTellAnotherUnitThatACensusExists() {
        recorded(fact("labour-abroad", 28));
        As.districtOfficer("40")
                .body(fact("labour-abroad", 28))
                .post(PATH)
                .then()
                .statusCode(403);
    }

    @Test
    void aChangedFactDoesNotBecomeASecondCensus() {
        UUID first = recorded(fact("labour-abroad", 28));
        UUID second = recorded(fact("labour-abroad", 29, "occurredOn", "2020-06-13"));
        put(second, fact("labour-abroad", 29)).then().statusCode(409).body("detail", containsString(first.toString()));
        put(first, fact("labour-abroad", 30)).then().statusCode(200).body("quantity", equalTo(30));
    }

    @Test
    void aWithdrawnCensusMakesRoom() {
        UUID first = recorded(fact("labour-abroad", 28));
        As.districtOfficer("11.099")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "Đếm sai"))
                .delete(PATH + "/" + first)
                .then()
                .statusCode(200);
        UUID second = recorded(fact("labour-abroad", 27));
        As.analyst("11").get(PATH + "?kind=labour-abroad").then().body("items.id", contains(second.toString()));
        As.analyst("11").get(PATH + "?kind=labour-abroad&withdrawn=true").then().body("items", hasSize(2));
    }

    @Test
    void ofTwentyCensusesSentAtOnceOneIsKept() throws Exception {
        List<Callable<Response>> requests = IntStream.range(0, 20)
                .<Callable<Response>>mapToObj(i -> () -> post(fact("foreign-residents", i)))
                .toList();
        ExecutorService callers = Executors.newFixedThreadPool(16);
        try {
            List<Integer> statuses = callers.invokeAll(requests).stream()
                    .map(ConsularTest::status)
                    .sorted()
                    .toList();
            assertEquals(1, statuses.stream().filter(each -> each == 201).count());
            assertEquals(19, statuses.stream().filter(each -> each == 409).count());
        } finally {
            callers.shutdown();
        }
    }

    private static int status(Future<Response> future) {
        try {
            return future.get().statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theDatabaseItselfHoldsOneCensus() {
        recorded(fact("labour-abroad", 28));
        UUID second = recorded(fact("labour-abroad", 29, "occurredOn", "2020-06-13"));
        SQLException refused = assertThrows(
                SQLException.class,
                () -> execute("update consular_record set occurred_on = '2020-06-14' where id = '" + second + "'"));
        assertEquals("23505", refused.getSQLState());
    }

    @Test
    void keepsTheGoodLinesOfABatch() {
        String line = """
                {"unit":"11.099.03265","kind":"foreign-residents","occurredOn":"2020-06-14","quantity":2}
                """;
        String answer = As.system()
                .contentType("application/x-ndjson")
                .body((line + line).getBytes())
                .post(PATH + "/batch")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(
                List.of(true, true),
                List.of(answer.lines().toList().get(0).contains("\"status\":201"), answer.contains("census-exists")));
    }

    @Test
    void readsVersionsAndAsksForTheRightRole() {
        UUID id = recorded(fact("labour-departure", 5));
        put(id, fact("labour-departure", 6)).then().statusCode(200);
        As.role("auditor", "11").get(PATH + "/" + id + "?version=1").then().body("quantity", equalTo(5));
        As.analyst("11").get(PATH + "/" + id + "/versions").then().body("quantity", contains(5, 6));
        As.analyst("11").body(fact("labour-departure", 5)).post(PATH).then().statusCode(403);
        As.role("dpo", "11").get(PATH + "/" + id).then().statusCode(403);
    }
}
