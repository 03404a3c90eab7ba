package vn.banggiao.projects;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.banggiao.projects.Requests.PROJECTS;
import static vn.banggiao.projects.Requests.PU_NHUNG;
import static vn.banggiao.projects.Requests.disbursement;
import static vn.banggiao.projects.Requests.id;
import static vn.banggiao.projects.Requests.post;
import static vn.banggiao.projects.Requests.project;
import static vn.banggiao.projects.Requests.put;
import static vn.banggiao.projects.Requests.recorded;
import static vn.banggiao.projects.Requests.training;
import static vn.banggiao.projects.Requests.with;
import static vn.banggiao.projects.Requests.withdraw;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.contracts.DisbursementState;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.contracts.ProjectActivityState;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.Events;
import vn.banggiao.testkit.SampleUnits;

/** What a project's changes mean for its disbursements and activities. */
@QuarkusTest
@WithTestResource(Backing.class)
class DependantsTest {
    @Inject
    AgroalDataSource database;

    private Map<String, Object> project;
    private String path;

    @BeforeEach
    void aProject() {
        SampleUnits.load(database);
        project = project();
        path = recorded(PROJECTS, project);
    }

    @Test
    void followTheProjectsCodeFundingDonorAndOrganisation() {
        String money = recorded(path + "/disbursements", disbursement());
        String lesson = recorded(path + "/activities", training());
        Map<String, Object> changed = with(with(project, "donor", "FR"), "funding", "domestic");
        changed.put("code", project.get("code") + "-2");
        changed.put("organisation", "red-cross");
        put(path, 1, changed).then().statusCode(200);

        var event = Events.awaitKey("ngo-projects", id(money), 2).get(1);
        assertEquals("vn.banggiao.disbursement.amended.v1", Events.header(event, "ce_type"));
        DisbursementState disbursed = EventJson.read(event.value(), DisbursementState.class);
        assertEquals(2, disbursed.version());
        assertEquals(changed.get("code"), disbursed.project());
        assertEquals("domestic", disbursed.funding());
        assertEquals("FR", disbursed.donor());
        assertEquals("red-cross", disbursed.organisation());
        ProjectActivityState taught = EventJson.read(
                Events.awaitKey("ngo-projects", id(lesson), 2).get(1).value(), ProjectActivityState.class);
        assertEquals(changed.get("code"), taught.project());
        assertEquals("domestic", taught.funding());
        As.analyst("11").get(money + "/versions").then().body("donor", contains("JP", "FR"));
        As.analyst("11").get(money).then().header("ETag", "\"2\"");
    }

    @Test
    void stayAsTheyAreWhenTheProjectChangesOtherwise() {
        String money = recorded(path + "/disbursements", disbursement());
        String withdrawn = recorded(path + "/disbursements", disbursement());
        withdraw(withdrawn, 1).then().statusCode(200);
        put(path, 1, with(with(project, "name", "Tên khác"), "sector", "water"))
                .then()
                .statusCode(200);
        As.analyst("11").get(money).then().body("record.version", equalTo(1));
        put(path, 2, with(project, "donor", "FR")).then().statusCode(200);
        As.analyst("11").get(money).then().body("record.version", equalTo(2));
        As.analyst("11").get(withdrawn).then().body("record.version", equalTo(2));
    }

    @Test
    void neverMissAChangeThatComesWhileTheyAreRecorded() throws Exception {
        List<Callable<Response>> calls = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            calls.add(() -> post(path + "/disbursements", disbursement()));
        }
        String donor = "late-donor";
        calls.add(15, () -> put(path, 1, with(project, "donor", donor)));
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            for (Future<Response> answer : callers.invokeAll(calls)) {
                assertEquals(2, answer.get().statusCode() / 100);
            }
        } finally {
            callers.shutdown();
        }
        List<String> ids = As.analyst("11")
                .get(path + "/disbursements")
                .then()
                .body("items.size()", equalTo(30))
                .extract()
                .path("items.id");
        for (String id : ids) {
            String last = As.analyst("11")
                    .get(path + "/disbursements/" + id + "/versions")
                    .then()
                    .extract()
                    .path("[-1].donor");
            assertEquals(donor, last);
        }
    }

    @Test
    void keepTheProjectFromBeingWithdrawn() {
        String money = recorded(path + "/disbursements", disbursement());
        recorded(path + "/disbursements", disbursement());
        String lesson = recorded(path + "/activities", training());
        withdraw(path, 1)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:banggiao:problem:project-has-records"))
                .body("detail", allOf(containsString("2 lần giải ngân"), containsString("1 hoạt động")));
        As.analyst("11").get(path).then().body("record.version", equalTo(1)).body("record.withdrawnAt", equalTo(null));

        UUID replayed = UUID.randomUUID();
        Map<String, Object> request = with(disbursement(), "id", replayed);
        post(path + "/disbursements", request).then().statusCode(201);
        List<String> all = As.analyst("11").get(path + "/disbursements").path("items.id");
        all.forEach(each -> withdraw(path + "/disbursements/" + each, 1).then().statusCode(200));
        withdraw(lesson, 1).then().statusCode(200);
        withdraw(path, 1).then().statusCode(200).body("record.withdrawnAt", notNullValue());

        post(path + "/disbursements", disbursement())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:banggiao:problem:project-withdrawn"));
        post(path + "/activities", training()).then().statusCode(409);
        post(path + "/disbursements", request).then().statusCode(200);
        put(money, 2, disbursement()).then().statusCode(409);
        As.analyst("11")
                .get(path + "/disbursements?withdrawn=true")
                .then()
                .body("items.record.withdrawnAt", everyItem(notNullValue()));
    }

    @Test
    void keepTheProjectFromMovingAwayFromThem() {
        recorded(path + "/disbursements", with(disbursement(), "unit", PU_NHUNG));
        recorded(path + "/activities", training());
        As.system()
                .header("If-Match", "\"1\"")
                .body(with(project, "unit", "40"))
                .put(path)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("unit"))
                .body("violations[0].message", containsString("2"));
        put(path, 1, with(project, "unit", PU_NHUNG))
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("records-outside"))
                .body("violations[0].message", containsString("1"));
        put(path, 1, with(project, "startsOn", "2020-03-01"))
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("records-before"));
        put(path, 1, with(with(project, "unit", "11"), "startsOn", "2020-02-21"))
                .then()
                .statusCode(200)
                .body("unit", equalTo("11"));
    }
}
