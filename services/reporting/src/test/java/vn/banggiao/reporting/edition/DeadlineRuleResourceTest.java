package vn.banggiao.reporting.edition;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.SampleUnits;

@QuarkusTest
@WithTestResource(Backing.class)
class DeadlineRuleResourceTest {
    private static final String PATH = "/api/v1/deadline-rules/";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    @Test
    void changesFromADateOnWhenReportsAreDue() {
        due("2083-H2", "2083-12-25");
        set("province/half/2083-12-14", 2).statusCode(201).body("recordedBy", equalTo("local-province-officer"));
        set("province/half/2083-12-14", 2).statusCode(200);
        due("2083-H1", "2083-06-25");
        due("2083-H2", "2083-12-16");
        due("2084-Q1", "2084-03-25");

        set("province/half/2083-12-14", 4).statusCode(201);
        due("2083-H2", "2083-12-18");
        As.analyst("11")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("findAll { it.validFrom == '2083-12-14' }.daysAfterClose", equalTo(List.of(4, 2)))
                .body("findAll { it.source.startsWith('09/2019') }.recordedAt", hasItem(nullValue()));
    }

    @Test
    void refusesToChangeTheDeadlineOfPeriodsThatHaveClosed() {
        set("commune/half/2020-01-01", 2)
                .statusCode(400)
                .body("violations[0].field", equalTo("validFrom"))
                .body("violations[0].code", equalTo("changes-a-closed-period"));
    }

    @Test
    void namesEveryPartThatIsWrong() {
        set("village/week/2083-02-30", -1)
                .statusCode(400)
                .body("violations.field", hasItems("level", "kind", "validFrom", "daysAfterClose"));
    }

    @Test
    void isForThoseWhoMayActEverywhere() {
        Map<String, Object> body = Map.of("daysAfterClose", 2, "source", "thử");
        As.provinceOfficer("11")
                .body(body)
                .put(PATH + "commune/half/2083-01-01")
                .then()
                .statusCode(403);
        As.districtOfficer("*")
                .body(body)
                .put(PATH + "commune/half/2083-01-01")
                .then()
                .statusCode(403);
    }

    private static void due(String period, String day) {
        As.provinceOfficer("11")
                .get("/api/v1/submissions?unit=11&period=" + period)
                .then()
                .statusCode(200)
                .body("units.find { it.unit == '11' }.deadline", equalTo(day));
    }

    private static ValidatableResponse set(String address, int days) {
        return As.provinceOfficer("*")
                .body(Map.of("daysAfterClose", days, "source", "Quyết định thử"))
                .put(PATH + address)
                .then();
    }
}
