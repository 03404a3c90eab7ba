package vn.banggiao.projects;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static vn.banggiao.projects.Requests.PROJECTS;
import static vn.banggiao.projects.Requests.PU_NHUNG;
import static vn.banggiao.projects.Requests.id;
import static vn.banggiao.projects.Requests.post;
import static vn.banggiao.projects.Requests.project;
import static vn.banggiao.projects.Requests.put;
import static vn.banggiao.projects.Requests.recorded;
import static vn.banggiao.projects.Requests.training;
import static vn.banggiao.projects.Requests.with;
import static vn.banggiao.projects.Requests.withdraw;
import static vn.banggiao.projects.Requests.without;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.contracts.ProjectActivityState;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.Events;
import vn.banggiao.testkit.SampleUnits;

@QuarkusTest
@WithTestResource(Backing.class)
class ProjectActivityTest {
    @Inject
    AgroalDataSource database;

    private String path;

    @BeforeEach
    void aProject() {
        SampleUnits.load(database);
        path = recorded(PROJECTS, project()) + "/activities";
    }

    private static String code(String field) {
        return "violations.find { it.field == '" + field + "' }.code";
    }

    @Test
    void recordsTrainingAndPublishesIt() {
        String one = recorded(path, with(training(), "unit", PU_NHUNG));
        var event = Events.awaitKey("ngo-projects", id(one), 1).get(0);
        assertEquals("vn.banggiao.project-activity.recorded.v1", Events.header(event, "ce_type"));
        assertEquals(one, Events.header(event, "ce_subject"));
        ProjectActivityState state = EventJson.read(event.value(), ProjectActivityState.class);
        assertEquals("training", state.type());
        assertEquals("foreign-ngo", state.funding());
        assertEquals(PU_NHUNG, state.unit());
        assertEquals(10, state.classes());
        assertEquals(256, state.participants());
        assertNull(state.cases());
    }

    @Test
    void takesOneDayWhereNoLastDayIsGiven() {
        post(path, without(training(), "to")).then().statusCode(201).body("to", equalTo("2020-02-17"));
    }

    @Test
    void trainingNeedsClassesOrParticipantsAndSupportCasesOrPeople() {
        Map<String, Object> bare = without(without(training(), "classes"), "participants");
        Map<String, Object> support = with(bare, "type", "support");
        post(path, bare).then().statusCode(400).body(code("classes"), equalTo("required"));
        post(path, with(bare, "participants", 256)).then().statusCode(201);
        post(path, support).then().statusCode(400).body(code("cases"), equalTo("required"));
        post(path, with(support, "people", 9)).then().statusCode(201);
        post(path, with(support, "cases", 34)).then().statusCode(201);
        post(path, with(training(), "people", 9))
                .then()
                .statusCode(400)
                .body(code("people"), equalTo("not-of-this-type"));
        post(path, with(with(support, "cases", 34), "classes", 1))
                .then()
                .statusCode(400)
                .body(code("classes"), equalTo("not-of-this-type"));
        post(path, with(training(), "type", "lecture"))
                .then()
                .statusCode(400)
                .body(code("type"), equalTo("unknown-code"));
        post(path, with(training(), "classes", -1)).then().statusCode(400).body(code("classes"), equalTo("negative"));
    }

    @Test
    void refusesDaysAndUnitsOutsideTheProject() {
        post(path, with(training(), "to", "2020-02-16"))
                .then()
                .statusCode(400)
                .body(code("to"), equalTo("ends-before-it-starts"));
        post(path, with(training(), "to", "2999-02-16"))
                .then()
                .statusCode(400)
                .body(code("to"), equalTo("in-the-future"));
        post(path, with(without(training(), "to"), "from", "2019-09-30"))
                .then()
                .statusCode(400)
                .body(code("to"), equalTo("before-the-project"));
        As.system()
                .body(with(training(), "unit", "40"))
                .post(path)
                .then()
                .statusCode(400)
                .body(code("unit"), equalTo("outside-the-project"));
    }

    @Test
    void changesListsAndWithdraws() {
        String one = recorded(path, training());
        put(one, 1, with(training(), "classes", 11)).then().statusCode(200).body("classes", equalTo(11));
        As.analyst("11").get(path + "?type=training").then().body("items.id", contains(id(one)));
        As.analyst("11").get(path + "?type=support").then().body("items.size()", equalTo(0));
        As.analyst("11").get(one + "/versions").then().body("classes", contains(10, 11));
        withdraw(one, 2).then().statusCode(200);
        var events = Events.awaitKey("ngo-projects", id(one), 3);
        assertEquals("vn.banggiao.project-activity.withdrawn.v1", Events.header(events.get(2), "ce_type"));
        String other = recorded(PROJECTS, project()) + "/activities/" + id(one);
        As.analyst("11").get(other).then().statusCode(404);
    }
}
