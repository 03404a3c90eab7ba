package vn.banggiao.projects;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.banggiao.projects.Requests.PROJECTS;
import static vn.banggiao.projects.Requests.PU_NHUNG;
import static vn.banggiao.projects.Requests.TUAN_GIAO;
import static vn.banggiao.projects.Requests.id;
import static vn.banggiao.projects.Requests.post;
import static vn.banggiao.projects.Requests.project;
import static vn.banggiao.projects.Requests.put;
import static vn.banggiao.projects.Requests.recorded;
import static vn.banggiao.projects.Requests.with;
import static vn.banggiao.projects.Requests.withdraw;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
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
import vn.banggiao.contracts.EventJson;
import vn.banggiao.contracts.ProjectState;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.Events;
import vn.banggiao.testkit.SampleUnits;

@QuarkusTest
@WithTestResource(Backing.class)
class ProjectTest {
    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    @Test
    void recordsAProjectAndPublishesWhatCounts() {
        UUID id = UUID.randomUUID();
        Map<String, Object> request = with(
                with(with(project(), "id", id), "places", List.of("Xã Pú Nhung")),
                "commitments",
                List.of(
                        Map.of("on", "2019-09-16", "amount", new BigDecimal("182400.50"), "currency", "USD"),
                        Map.of("on", "2020-06-03", "amount", 25000, "currency", "USD")));
        request.put("counterpartFunds", Map.of("amount", 250000000, "currency", "VND"));
        String first = post(PROJECTS, request)
                .then()
                .statusCode(201)
                .header("Location", containsString(PROJECTS + "/" + id))
                .body("commitments.on", contains("2019-09-16", "2020-06-03"))
                .body("places", contains("Xã Pú Nhung"))
                .extract()
                .asString();
        assertEquals(first, As.analyst("11").get(PROJECTS + "/" + id).asString(), "reads as it was answered");

        var event = Events.awaitKey("ngo-projects", id.toString(), 1).get(0);
        assertEquals("vn.banggiao.project.recorded.v1", Events.header(event, "ce_type"));
        assertEquals("/ngo-projects", Events.header(event, "ce_source"));
        ProjectState state = EventJson.read(event.value(), ProjectState.class);
        assertEquals("foreign-ngo", state.funding());
        assertEquals(LocalDate.of(2019, 10, 1), state.startsOn());
        assertEquals(
                List.of(new BigDecimal("182400.50"), new BigDecimal("25000")),
                state.commitments().stream()
                        .map(ProjectState.Commitment::amount)
                        .toList());
    }

    @Test
    void changesTheCommitmentsAsAWhole() {
        Map<String, Object> request =
                with(project(), "commitments", List.of(Map.of("on", "2019-09-16", "amount", 100, "currency", "USD")));
        String path = recorded(PROJECTS, request);
        var two = List.of(
                Map.of("on", "2019-09-15", "amount", 90, "currency", "EUR"),
                Map.of("on", "2020-06-03", "amount", 25000, "currency", "USD"));
        put(path, 1, with(request, "commitments", two))
                .then()
                .statusCode(200)
                .body("commitments.amount", contains(90, 25000));
        put(path, 2, with(request, "commitments", List.of()))
                .then()
                .statusCode(200)
                .body("commitments", equalTo(List.of()));
        As.analyst("11").get(path + "?version=2").then().body("commitments.currency", contains("EUR", "USD"));
    }

    @Test
    void refusesAProjectThatEndsBeforeItStarts() {
        post(PROJECTS, with(project(), "endsOn", "2019-09-30"))
                .then()
                .statusCode(400)
                .body("violations.find { it.field == 'endsOn' }.code", equalTo("ends-before-it-starts"));
        post(PROJECTS, with(project(), "endsOn", "2019-10-01")).then().statusCode(201);
    }

    @Test
    void refusesAUnitThatDidNotExistOnTheFirstDay() {
        post(PROJECTS, with(project(), "startsOn", "2025-07-01"))
                .then()
                .statusCode(400)
                .body("violations.find { it.field == 'unit' }.code", equalTo("unit-not-then"));
        post(PROJECTS, with(project(), "startsOn", "2025-06-30")).then().statusCode(201);
    }

    @Test
    void namesEachFieldThatIsWrong() {
        Map<String, Object> request = with(with(project(), "funding", "loan"), "approvedOn", "2999-01-01");
        request.put("endsOn", "+999999999-12-31");
        request.put("name", " ");
        request.put("code", "mã số 1");
        request.put(
                "commitments",
                List.of(
                        Map.of("on", "2019-09-16", "amount", 0, "currency", "USD"),
                        Map.of("on", "2019-09-16", "amount", new BigDecimal("1.005"), "currency", "XYZ"),
                        Map.of("on", "2999-09-16", "amount", new BigDecimal("1e15"), "currency", "USD"),
                        Map.of("amount", 5)));
        request.put("counterpartFunds", Map.of("amount", 5));
        request.put("places", List.of("Xã Pú Nhung", " "));
        post(PROJECTS, request)
                .then()
                .statusCode(400)
                .body("violations.find { it.field == 'funding' }.code", equalTo("unknown-code"))
                .body("violations.find { it.field == 'approvedOn' }.code", equalTo("in-the-future"))
                .body("violations.find { it.field == 'endsOn' }.code", equalTo("out-of-range"))
                .body("violations.find { it.field == 'name' }.code", equalTo("required"))
                .body("violations.find { it.field == 'code' }.code", equalTo("not-a-code"))
                .body("violations.find { it.field == 'commitments[0].amount' }.code", equalTo("not-positive"))
                .body("violations.find { it.field == 'commitments[1].amount' }.code", equalTo("too-many-digits"))
                .body("violations.find { it.field == 'commitments[1].currency' }.code", equalTo("unknown-currency"))
                .body("violations.find { it.field == 'commitments[2].on' }.code", equalTo("in-the-future"))
                .body("violations.find { it.field == 'commitments[2].amount' }.code", equalTo("too-many-digits"))
                .body("violations.find { it.field == 'commitments[3].on' }.code", equalTo("required"))
                .body("violations.find { it.field == 'commitments[3].currency' }.code", equalTo("required"))
                .body("violations.find { it.field == 'places[1]' }.code", equalTo("required"))
                .body("violations.find { it.field == 'counterpartFunds.currency' }.code", equalTo("required"));
    }

    @Test
    void namesTheProjectThatHasTheCode() {
        Map<String, Object> first = with(with(project(), "name", "Dự án Dinh dưỡng"), "id", UUID.randomUUID());
        String path = recorded(PROJECTS, first);
        post(PROJECTS, with(first, "id", UUID.randomUUID()))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:banggiao:problem:project-code-in-use"))
                .body("detail", allOf(containsString(id(path)), containsString("Dự án Dinh dưỡng")));
        post(PROJECTS, first).then().statusCode(200);
        String other = recorded(PROJECTS, with(project(), "unit", PU_NHUNG));
        recorded(PROJECTS, with(with(first, "id", UUID.randomUUID()), "unit", PU_NHUNG));
        put(other, 1, with(first, "id", id(other))).then().statusCode(409);
        put(path, 1, with(first, "name", "Dinh dưỡng")).then().statusCode(200);

        withdraw(path, 2).then().statusCode(200);
        post(PROJECTS, with(first, "id", UUID.randomUUID())).then().statusCode(201);
    }

    @Test
    void givesACodeToOneOfManyThatComeAtOnce() throws Exception {
        Map<String, Object> request = project();
        List<Callable<Response>> calls = IntStream.range(0, 20)
                .<Callable<Response>>mapToObj(i -> () -> post(PROJECTS, with(request, "id", UUID.randomUUID())))
                .toList();
        ExecutorService callers = Executors.newFixedThreadPool(10);
        try {
            int recorded = 0;
            for (Future<Response> answer : callers.invokeAll(calls)) {
                int status = answer.get().statusCode();
                recorded += status == 201 ? 1 : 0;
                assertEquals(true, status == 201 || status == 409, "status " + status);
            }
            assertEquals(1, recorded);
        } finally {
            callers.shutdown();
        }
    }

    @Test
    void doesNotTellAStrangerWhichCodesAUnitUses() {
        Map<String, Object> first = project();
        recorded(PROJECTS, first);
        As.districtOfficer("40").body(first).post(PROJECTS).then().statusCode(403);
    }

    @Test
    void listsTheProjectsThatWereActiveInTheDates() {
        String donor = "donor-" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> request = with(project(), "donor", donor);
        record Dates(String code, String startsOn, String endsOn) {}
        for (Dates each : List.of(
                new Dates("before", "2015-01-01", "2019-12-14"),
                new Dates("into", "2015-01-01", "2019-12-15"),
                new Dates("open", "2016-01-01", null),
                new Dates("from-last", "2020-06-14", "2030-01-01"),
                new Dates("after", "2020-06-15", null))) {
            Map<String, Object> one = with(with(request, "startsOn", each.startsOn()), "endsOn", each.endsOn());
            recorded(PROJECTS, with(one, "code", donor + "." + each.code()));
        }
        String filter = PROJECTS + "?funding=foreign-ngo&organisation=CFRC&unit=11.099&donor=" + donor;
        As.analyst("11")
                .get(filter + "&country=JP&from=2019-12-15&to=2020-06-14")
                .then()
                .statusCode(200)
                .body("items.code", containsInAnyOrder(donor + ".into", donor + ".open", donor + ".from-last"));
        As.analyst("11").get(filter + "&from=2020-06-15").then().body("items.code", hasItem(donor + ".after"));
        As.analyst("11").get(filter + "&to=2015-01-01").then().body("items.size()", equalTo(2));
        As.analyst("11").get(filter + "&country=FR").then().body("items.size()", equalTo(0));
        As.analyst("11")
                .get(filter + "&from=2020-06-15&to=2020-06-14")
                .then()
                .statusCode(400)
                .body("violations[0]", hasEntry("field", "to"));
    }

    @Test
    void saysUnderWhichDecreeTheAidWasApproved() {
        post(PROJECTS, with(project(), "approvedOn", "2020-09-17"))
                .then()
                .body("governingDecree", equalTo("80/2020/NĐ-CP"));
        post(PROJECTS, project()).then().body("governingDecree", equalTo("93/2009/NĐ-CP"));
        post(PROJECTS, with(project(), "funding", "oda")).then().body("governingDecree", equalTo(null));
    }

    @Test
    void keepsTheGoodLinesOfABatch() {
        String code = "B" + UUID.randomUUID().toString().substring(0, 8);
        String lines = """
                {"unit":"11.099","code":"%1$s","name":"Một","funding":"domestic","startsOn":"2020-01-01"}
                {"unit":"11.099","code":"%1$s","name":"Hai","funding":"domestic","startsOn":"2020-01-01"}
                {"unit":"11.099","code":"%1$s-3","name":"Ba","funding":"domestic","startsOn":"2026-01-01"}
                {"unit":"11","code":"%1$s-4","name":"Bốn","funding":"fdi","country":"CN","startsOn":"2026-01-01"}""".formatted(code);
        String answer = As.provinceOfficer("11")
                .contentType("application/x-ndjson")
                .body(lines.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(PROJECTS + "/batch")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(
                List.of(201, 409, 400, 201),
                answer.lines().map(line -> JsonPath.from(line).getInt("status")).toList());
    }

    @Test
    void isWrittenByOfficersAndReadByAllButTheDataProtectionOfficer() {
        String path = recorded(PROJECTS, project());
        for (String role : List.of("border-post", "analyst", "auditor", "dpo")) {
            As.role(role, "11").body(project()).post(PROJECTS).then().statusCode(403);
            As.role(role, "11").get(path).then().statusCode(role.equals("dpo") ? 403 : 200);
        }
        As.provinceOfficer("11").body(project()).post(PROJECTS).then().statusCode(201);
        As.system().body(project()).post(PROJECTS).then().statusCode(201);
        As.analyst(PU_NHUNG).get(path).then().statusCode(403);
        As.analyst(TUAN_GIAO).get(path + "/versions").then().statusCode(200).body("size()", equalTo(1));
    }

    @Test
    void theExamplesOfTheDocumentCanBePosted() {
        String project = example("RecordProject");
        post(PROJECTS, project).then().statusCode(201);
        String path = PROJECTS + "/" + JsonPath.from(project).getString("id");
        post(path + "/disbursements", example("RecordDisbursement")).then().statusCode(201);
        post(path + "/activities", example("RecordProjectActivity")).then().statusCode(201);
    }

    private static String example(String name) {
        try (var file = ProjectTest.class.getResourceAsStream("/openapi-examples/" + name + ".json")) {
            return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
