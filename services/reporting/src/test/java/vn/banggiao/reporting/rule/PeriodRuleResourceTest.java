package vn.banggiao.reporting.rule;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.banggiao.chassis.check.LocalClock;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;

@QuarkusTest
@WithTestResource(Backing.class)
class PeriodRuleResourceTest {
    private static final String PATH = "/api/v1/period-rules";

    @Test
    void changesFromADateOnWhatAReportCovers() {
        window("2091-H1").body("to", equalTo("2091-06-14"));
        add("half", 20, "2091-01-01")
                .statusCode(201)
                .body("basis", equalTo("statutory"))
                .body("closesOn", equalTo(20));
        window("2091-H1").body("from", equalTo("2090-12-15")).body("to", equalTo("2091-06-20"));
        window("2091-H2").body("from", equalTo("2091-06-21")).body("to", equalTo("2091-12-20"));
        window("2090-H2").body("to", equalTo("2090-12-14"));

        add("half", 10, "2091-01-01").statusCode(201);
        window("2091-H1").body("to", equalTo("2091-06-10"));
        As.analyst("11")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("findAll { it.validFrom == '2091-01-01' }.closesOn", equalTo(List.of(10, 20)))
                .body("source", hasItem("09/2019/NĐ-CP, Điều 12"));
    }

    @Test
    void refusesToChangeAPeriodThatHasClosed() {
        LocalDate lastYear = LocalDate.now(LocalClock.ZONE).minusYears(1).withDayOfYear(1);
        add("month", 20, lastYear.toString())
                .statusCode(400)
                .body("violations[0].field", equalTo("validFrom"))
                .body("violations[0].code", equalTo("changes-a-closed-period"));
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        add("week", 32, null).statusCode(400).body("violations.field", hasItems("kind", "closesOn", "validFrom"));
    }

    @Test
    void isForThoseWhoMayActEverywhere() {
        As.provinceOfficer("11")
                .body(body("half", 20, "2092-01-01"))
                .post(PATH)
                .then()
                .statusCode(403);
        As.analyst("*").body(body("half", 20, "2092-01-01")).post(PATH).then().statusCode(403);
    }

    private static ValidatableResponse window(String period) {
        return As.analyst("11").get("/api/v1/periods/" + period).then().statusCode(200);
    }

    private static ValidatableResponse add(String kind, int closesOn, String validFrom) {
        return As.provinceOfficer("*")
                .body(body(kind, closesOn, validFrom))
                .post(PATH)
                .then();
    }

    private static Map<String, Object> body(String kind, int closesOn, String validFrom) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", kind);
        body.put("closesOn", closesOn);
        body.put("validFrom", validFrom);
        body.put("source", "sửa đổi");
        return body;
    }
}
