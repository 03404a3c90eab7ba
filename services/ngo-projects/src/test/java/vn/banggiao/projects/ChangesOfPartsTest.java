package vn.banggiao.projects;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static vn.banggiao.projects.Requests.PROJECTS;
import static vn.banggiao.projects.Requests.disbursement;
import static vn.banggiao.projects.Requests.id;
import static vn.banggiao.projects.Requests.project;
import static vn.banggiao.projects.Requests.put;
import static vn.banggiao.projects.Requests.recorded;
import static vn.banggiao.projects.Requests.training;
import static vn.banggiao.projects.Requests.with;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.SampleUnits;

/** What another system is told of projects, and of disbursements and activities, under their project or of all projects at once. */
@QuarkusTest
@WithTestResource(Backing.class)
class ChangesOfPartsTest {
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

    /** What stands after everything so far. */
    private static String end(String list) {
        String cursor = "start";
        while (true) {
            var page = changes(list, cursor).extract();
            cursor = page.path("nextCursor");
            if (!page.<Boolean>path("more")) {
                return cursor;
            }
        }
    }

    private static ValidatableResponse changes(String list, String cursor) {
        return As.analyst("11")
                .queryParam("limit", 500)
                .queryParam("changedSince", cursor)
                .get(list)
                .then()
                .statusCode(200);
    }

    @Test
    void areToldUnderTheirProjectAlone() {
        String money = recorded(path + "/disbursements", disbursement());
        String lesson = recorded(path + "/activities", training());
        String elsewhere = recorded(PROJECTS, project());
        recorded(elsewhere + "/disbursements", disbursement());
        changes(path + "/disbursements", "start")
                .body("changes.id", contains(id(money)))
                .body("changes[0].content.projectId", equalTo(id(path)));
        changes(path + "/activities", "start").body("changes.id", contains(id(lesson)));
    }

    @Test
    void areToldOfAllProjectsAtOnce() {
        String since = end("/api/v1/disbursements");
        String activitiesSince = end("/api/v1/project-activities");
        String money = recorded(path + "/disbursements", disbursement());
        String lesson = recorded(path + "/activities", training());
        String elsewhere = recorded(recorded(PROJECTS, project()) + "/disbursements", disbursement());
        changes("/api/v1/disbursements", since).body("changes.id", contains(id(money), id(elsewhere)));
        changes("/api/v1/project-activities", activitiesSince).body("changes.id", contains(id(lesson)));
        As.analyst("11")
                .get("/api/v1/disbursements")
                .then()
                .statusCode(200)
                .body("items.id", hasItems(id(money), id(elsewhere)));
    }

    @Test
    void areToldAnewWhenTheirProjectsFactsChange() {
        recorded(path + "/disbursements", disbursement());
        recorded(path + "/disbursements", disbursement());
        String since = end(path + "/disbursements");
        String projectsSince = end(PROJECTS);
        put(path, 1, with(project, "donor", "FR")).then().statusCode(200);
        changes(path + "/disbursements", since)
                .body("changes", hasSize(2))
                .body("changes.version", everyItem(equalTo(2)))
                .body("changes.content.donor", everyItem(equalTo("FR")));
        changes(PROJECTS, projectsSince).body("changes.id", contains(id(path)));
    }
}
