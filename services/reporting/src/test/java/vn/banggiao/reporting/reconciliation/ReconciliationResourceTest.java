package vn.banggiao.reporting.reconciliation;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;

/** The services are not there in this test: each kind says so. */
@QuarkusTest
@WithTestResource(Backing.class)
class ReconciliationResourceTest {
    private static final String PATH = "/api/v1/reconciliations";

    @Test
    void keepsWhatItFoundForThoseOfTheUnit() {
        String id = As.provinceOfficer("11")
                .body(Map.of("unit", "11.099", "from", "2020-01-01", "to", "2020-12-31"))
                .post(PATH)
                .then()
                .statusCode(202)
                .header("Location", containsString(PATH))
                .body("unit", equalTo("11.099"))
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(60)).until(() -> As.provinceOfficer("11")
                .get(PATH + "/" + id)
                .path("state")
                .equals("done"));
        As.role("auditor", "11")
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("kinds", hasSize(11))
                .body("kinds.find { it.kind == 'incident' }.service", equalTo("border-incidents"))
                .body("agrees", equalTo(false));
        As.provinceOfficer("40").get(PATH + "/" + id).then().statusCode(403);
    }

    @Test
    void refusesWhatIsNotTheCallers() {
        As.provinceOfficer("11").body(Map.of()).post(PATH).then().statusCode(403);
        As.provinceOfficer("11").body(Map.of("unit", "40")).post(PATH).then().statusCode(403);
        As.analyst("*").body(Map.of()).post(PATH).then().statusCode(403);
        As.system()
                .body(Map.of("from", "2020-02-01", "to", "2020-01-01"))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("to"));
        As.system().get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
    }
}
