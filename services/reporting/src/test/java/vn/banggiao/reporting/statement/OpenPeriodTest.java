package vn.banggiao.reporting.statement;

import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.chassis.check.LocalClock;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.SampleUnits;

/** The year that is open today comes to close on another day while figures for it are stated already. */
@QuarkusTest
@WithTestResource(Backing.class)
class OpenPeriodTest {
    /** Until the 14th of December its own year, from then on the next: so it is open whenever the test runs. */
    private static final int YEAR = LocalDate.now(LocalClock.ZONE).plusDays(17).getYear();

    private static final String UNIT = "40";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    @AfterEach
    void closesOnTheFourteenthAgain() {
        closeOn(14);
    }

    @Test
    void statementsForThePeriodFollowAndThoseForDaysOrClosedPeriodsStay() {
        String open = state("returns", Integer.toString(YEAR), 70);
        String closed = state("returns", Integer.toString(YEAR - 1), 60);
        state("targets", Integer.toString(YEAR), 140);
        String own = As.provinceOfficer(UNIT)
                .body(Map.of(
                        "unit",
                        UNIT,
                        "indicator",
                        "culture.festivals",
                        "period",
                        Integer.toString(YEAR),
                        "from",
                        YEAR - 1 + "-12-15",
                        "to",
                        YEAR + "-12-14",
                        "qualifier",
                        "estimate",
                        "value",
                        3))
                .post("/api/v1/returns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        figure().body("window.to", equalTo(YEAR + "-12-14")).body("window.own", equalTo(false));

        closeOn(20);

        figure().body("value", equalTo(70))
                .body("window.to", equalTo(YEAR + "-12-20"))
                .body("window.own", equalTo(false))
                .body("target.percent", equalTo(50f));
        read(open).body("to", equalTo(YEAR + "-12-20")).body("record.version", equalTo(1));
        read(closed).body("to", equalTo(YEAR - 1 + "-12-14"));
        read(own).body("to", equalTo(YEAR + "-12-20"));
        As.analyst(UNIT)
                .get("/api/v1/returns?unit=40&indicator=tourism.foreign-visitors&period=" + YEAR)
                .then()
                .body("items[0].to", equalTo(YEAR + "-12-20"));
        As.analyst(UNIT)
                .get("/api/v1/reports/40/" + YEAR + "-12-16.." + YEAR + "-12-31")
                .then()
                .statusCode(200)
                .body("contradictions.indicator.contains('tourism.foreign-visitors')", equalTo(false));
    }

    @Test
    void theDifferenceOfEditionsNamesTheDaysThatChanged() {
        String first = submit();
        As.provinceOfficer("*")
                .body(Map.of("reason", "Kỳ kéo dài"))
                .post("/api/v1/editions/" + first + "/return")
                .then()
                .statusCode(200);
        closeOn(20);
        As.analyst(UNIT)
                .get("/api/v1/editions/" + submit() + "/difference")
                .then()
                .statusCode(200)
                .body("fields.find { it.field == 'period.to' }.before", equalTo(YEAR + "-12-14"))
                .body("fields.find { it.field == 'period.to' }.after", equalTo(YEAR + "-12-20"))
                .body("statements", equalTo(List.of()))
                .body("figures.findAll { it.unexplained != null }", equalTo(List.of()));
    }

    private static String submit() {
        return As.provinceOfficer(UNIT)
                .body(Map.of("unit", UNIT, "period", Integer.toString(YEAR)))
                .post("/api/v1/editions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse figure() {
        return As.analyst(UNIT)
                .get("/api/v1/figures?unit=40&indicator=tourism.foreign-visitors&period=" + YEAR)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse read(String id) {
        return As.analyst(UNIT).get("/api/v1/returns/" + id).then().statusCode(200);
    }

    private static String state(String path, String period, int value) {
        return As.provinceOfficer(UNIT)
                .body(Map.of("unit", UNIT, "indicator", "tourism.foreign-visitors", "period", period, "value", value))
                .post("/api/v1/" + path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void closeOn(int day) {
        As.provinceOfficer("*")
                .body(Map.of("kind", "year", "closesOn", day, "validFrom", YEAR + "-01-01", "source", "thử"))
                .post("/api/v1/period-rules")
                .then()
                .statusCode(201);
    }
}
