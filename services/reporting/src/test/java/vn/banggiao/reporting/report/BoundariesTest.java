package vn.banggiao.reporting.report;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.banggiao.reporting.boundary.FictionalUnits.link;
import static vn.banggiao.reporting.boundary.FictionalUnits.unit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;

@QuarkusTest
@WithTestResource(Backing.class)
class BoundariesTest {
    private static final String MERGER = "2025-07-01";

    @Inject
    AgroalDataSource database;

    /** In 92 a commune went whole and another was divided; 94 took 95 in and changed its name, and kept its code. */
    @BeforeEach
    void units() {
        unit(database, "92", "", "");
        unit(database, "92.100", "", MERGER);
        unit(database, "92.100.00001", "", MERGER);
        unit(database, "92.100.00002", "", MERGER);
        unit(database, "92.00001", MERGER, "");
        unit(database, "92.00002", MERGER, "");
        link(database, "92.100.00001", "92.00001", MERGER, "whole");
        link(database, "92.100.00002", "92.00001", MERGER, "part");
        link(database, "92.100.00002", "92.00002", MERGER, "part");
        for (String old : new String[] {"94", "95"}) {
            unit(database, old, "", MERGER);
            unit(database, old + ".100", "", MERGER);
            unit(database, old + ".100.00001", "", MERGER);
            unit(database, old + ".100.00002", "", MERGER);
        }
        unit(database, "94", MERGER, "");
        unit(database, "94.00001", MERGER, "");
        unit(database, "94.00002", MERGER, "");
        unit(database, "94.00003", MERGER, "");
        link(database, "94.100.00001", "94.00001", MERGER, "whole");
        link(database, "94.100.00002", "94.00003", MERGER, "whole");
        link(database, "95.100.00001", "94.00002", MERGER, "whole");
        link(database, "95.100.00002", "94.00003", MERGER, "whole");
        // 88 gave a commune to itself and to 89, in parts
        unit(database, "88", "", "");
        unit(database, "89", "", "");
        unit(database, "88.00001", "", MERGER);
        unit(database, "88.00002", "", "");
        unit(database, "89.00002", "", "");
        link(database, "88.00001", "88.00002", MERGER, "part");
        link(database, "88.00001", "89.00002", MERGER, "part");
    }

    private static ValidatableResponse figure(String unit, String period, String indicator, String boundaries) {
        return As.analyst("*")
                .queryParam("unit", unit)
                .queryParam("period", period)
                .queryParam("indicator", indicator)
                .queryParam("boundaries", boundaries)
                .get("/api/v1/figures")
                .then()
                .statusCode(200);
    }

    private static void awaitFigure(String unit, String period, String indicator, String boundaries, Integer value) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> figure(unit, period, indicator, boundaries).body("value", equalTo(value)));
    }

    private static ValidatableResponse report(String unit, String period, String boundaries) {
        return As.analyst("*")
                .queryParam("boundaries", boundaries)
                .get("/api/v1/reports/" + unit + "/" + period)
                .then()
                .statusCode(200);
    }

    private static void opensTo(String link, String amount) {
        String answered = As.analyst("*")
                .urlEncodingEnabled(false)
                .get(link)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("amount");
        assertEquals(0, new BigDecimal(amount).compareTo(new BigDecimal(answered)), link);
    }

    private static void state(String resource, Map<String, Object> body) {
        As.districtOfficer("*").body(body).post("/api/v1/" + resource).then().statusCode(201);
    }

    @Test
    void showsWhatASplitLeavesOpenAtTheProvinceAndKeepsItsTotal() {
        Published.incident("92.100.00001", "2016-01-10", 1);
        Published.incident("92.100.00002", "2016-01-10", 20);
        Published.incident("92", "2016-01-10", 300);
        awaitFigure("92", "2016-H1", "incidents.people", "as-it-was", 321);

        figure("92", "2016-H1", "incidents.people", "today").body("value", equalTo(321));
        figure("92.00001", "2016-H1", "incidents.people", "today").body("value", equalTo(1));
        figure("92.00002", "2016-H1", "incidents.people", "today")
                .body("value", nullValue())
                .body("state", equalTo("not-reported"));

        ValidatableResponse report = report("92", "2016-H1", "today")
                .body("boundaries", equalTo("today"))
                .body(
                        "unallocated.find { it.indicator == 'incidents.people' && it.dimensions.isEmpty() }.value",
                        equalTo(20));
        opensTo(report.extract().path("unallocated.find { it.indicator == 'incidents.people' }.records"), "20");
        opensTo(figure("92", "2016-H1", "incidents.people", "today").extract().path("records"), "321");
        opensTo(
                figure("92.00001", "2016-H1", "incidents.people", "today")
                        .extract()
                        .path("records"),
                "1");
    }

    @Test
    void opensWhatCameLateToAReportInTodaysUnits() {
        Published.incident("92.100.00001", "2006-12-01", "2007-01-10", 4);
        Published.incident("92.100.00002", "2006-12-01", "2007-01-10", 50);
        Published.incident("92.100.00001", "2007-01-10", 1);
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> late("92", 54));
        opensTo(late("92", 54).extract().path("late.records"), "54");
        opensTo(late("92.00001", 4).extract().path("late.records"), "4");
    }

    private static ValidatableResponse late(String unit, int value) {
        return figure(unit, "2007-H1", "incidents.people", "today").body("late.value", equalTo(value));
    }

    @Test
    void isAsItWasUnlessAskedOtherwise() {
        As.analyst("*")
                .get("/api/v1/reports/92.100.00001/2015-H1")
                .then()
                .statusCode(200)
                .body("boundaries", equalTo("as-it-was"))
                .body("", not(hasKey("unallocated")))
                .body("", not(hasKey("notCarriedOver")));
    }

    @Test
    void tellsACodeOfTodayFromItsNamesakeOfOld() {
        Published.incident("94.100.00001", "2016-01-10", 1);
        Published.incident("95.100.00001", "2016-01-10", 20);
        Published.incident("95", "2016-01-10", 300);
        awaitFigure("94", "2016-H1", "incidents.people", "today", 321);
        figure("94", "2016-H1", "incidents.people", "as-it-was").body("value", equalTo(1));
        figure("95", "2016-H1", "incidents.people", "as-it-was").body("value", equalTo(320));
        figure("94.00002", "2016-H1", "incidents.people", "today").body("value", equalTo(20));
        report("94", "2016-H1", "today").body("unallocated", hasSize(0)).body("unit.name", equalTo("Unit 94"));
    }

    @Test
    void addsUpWhatPredecessorsReturnedAndNamesWhatCannotBeCarriedOver() {
        for (String old : new String[] {"94", "95"}) {
            state("returns", Map.of("unit", old, "indicator", "information.broadcasts", "period", "2014", "value", 10));
            state("targets", Map.of("unit", old, "indicator", "information.broadcasts", "period", "2014", "value", 12));
        }
        state(
                "returns",
                Map.of("unit", "92.100.00002", "indicator", "information.broadcasts", "period", "2014", "value", 5));

        figure("94", "2014", "information.broadcasts", "as-it-was")
                .body("value", equalTo(10))
                .body("target.value", equalTo(12));
        figure("94", "2014", "information.broadcasts", "today")
                .body("value", equalTo(20))
                .body("statements", hasSize(2))
                .body("target", nullValue());
        report("94", "2014", "today").body("notCarriedOver.unit", contains("94", "95"));

        figure("92.00001", "2014", "information.broadcasts", "today").body("value", nullValue());
        report("92.00001", "2014", "today")
                .body("notCarriedOver.unit", contains("92.100.00002"))
                .body("notCarriedOver[0].value", equalTo(5));
        figure("92", "2014", "information.broadcasts", "today").body("value", equalTo(5));
        figure("92", "2014", "information.broadcasts", "as-it-was").body("value", equalTo(5));
    }

    @Test
    void namesWhatWasDividedBetweenProvincesInEachAndCountsItInNone() {
        Published.incident("88.00001", "2016-01-10", 7);
        Published.incident("88.00002", "2016-01-10", 100);
        awaitFigure("88", "2016-H1", "incidents.people", "as-it-was", 107);
        figure("88", "2016-H1", "incidents.people", "today").body("value", equalTo(100));
        figure("89", "2016-H1", "incidents.people", "today").body("value", nullValue());
        String divided = "undetermined.find { it.unit.code == '88.00001' }.";
        for (String province : new String[] {"88", "89"}) {
            ValidatableResponse report = report(province, "2016-H1", "today")
                    .body("undetermined", hasSize(1))
                    .body(divided + "dividedOn", equalTo(MERGER))
                    .body(divided + "between.code", contains("88.00002", "89.00002"))
                    .body(divided + "figures.find { it.indicator == 'incidents.people' }.value", equalTo(7));
            String link =
                    report.extract().path(divided + "figures.find { it.indicator == 'incidents.people' }.records");
            opensTo(link, "7");
            As.analyst(province)
                    .urlEncodingEnabled(false)
                    .get(link)
                    .then()
                    .body("hidden", equalTo(province.equals("88") ? 0 : 1))
                    .body("hiddenAmount", equalTo(province.equals("88") ? 0 : 7));
            As.analyst(province)
                    .get("/api/v1/consolidations/" + province + "/2016-H1?boundaries=today&indicator=incidents.people")
                    .then()
                    .statusCode(200)
                    .body("undetermined.unit.code", contains("88.00001"));
        }
        report("88.00002", "2016-H1", "today").body("undetermined", hasSize(0));
        As.analyst("*")
                .get("/api/v1/records?unit=88&indicator=incidents.people&from=2016-01-01&to=2016-06-01"
                        + "&boundaries=today&undetermined=88.00002")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("undetermined"));
    }

    @Test
    void namesThePredecessorsThatReturnedNothing() {
        state("returns", Map.of("unit", "94", "indicator", "information.broadcasts", "period", "2013", "value", 10));
        figure("94", "2013", "information.broadcasts", "today")
                .body("value", equalTo(10))
                .body("notReported.code", contains("95"));
        figure("94", "2013", "information.broadcasts", "as-it-was").body("", not(hasKey("notReported")));
    }

    @Test
    void refusesBoundariesAndUnitsThatAreNot() {
        As.analyst("*")
                .get("/api/v1/reports/92/2016?boundaries=tomorrow")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("boundaries"));
        As.analyst("*")
                .get("/api/v1/reports/92.100/2016?boundaries=today")
                .then()
                .statusCode(404);
        As.analyst("40")
                .get("/api/v1/reports/92.00001/2016?boundaries=today")
                .then()
                .statusCode(403);
    }
}
