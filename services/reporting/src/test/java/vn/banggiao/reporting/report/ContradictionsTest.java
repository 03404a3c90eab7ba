package vn.banggiao.reporting.report;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.SampleUnits;

/** Contradictions that nobody's figures show at first sight. In a province of its own, so that nothing else speaks. */
@QuarkusTest
@WithTestResource(Backing.class)
class ContradictionsTest {
    private static final String UNIT = "40";
    private static final String BROADCASTS = "information.broadcasts";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    @Test
    void namesReturnsWhoseDaysOverlapPartly() {
        returned("2001", Map.of("from", "2001-01-01", "to", "2001-03-31"), 10);
        returned("2001", Map.of("from", "2001-03-01", "to", "2001-06-30"), 20);
        report("2000-12-15..2001-12-14")
                .body("contradictions.code", contains("overlapping-windows"))
                .body("contradictions[0].sides.value", equalTo(List.of(10, 20)))
                .body("contradictions[0].sides[0].link", org.hamcrest.Matchers.startsWith("/api/v1/returns/"));
    }

    @Test
    void saysWhatAFigureIsNarrowedToInWords() {
        for (int value : List.of(10, 20)) {
            As.provinceOfficer(UNIT)
                    .body(Map.of(
                            "unit",
                            UNIT,
                            "indicator",
                            "trade.export",
                            "period",
                            "2006",
                            "dimensions",
                            Map.of("gate", "nam-can", "currency", "USD"),
                            "value",
                            value))
                    .post("/api/v1/returns")
                    .then()
                    .statusCode(201);
        }
        report("2006")
                .body(
                        "contradictions[0].message",
                        equalTo(
                                "Kim ngạch xuất khẩu (loại tiền: USD; cửa khẩu: Nậm Cắn): có 2 số liệu khác nhau cho cùng"
                                        + " một nội dung."));
    }

    @Test
    void saysNothingOfReturnsThatFollowOneAnother() {
        returned("2003-Q1", Map.of(), 10);
        returned("2003-Q2", Map.of(), 20);
        report("2003-H1").body("contradictions.code", equalTo(List.of()));
    }

    @Test
    void namesSeveralWindowsForOneFigure() {
        window("2005-09-30");
        window("2005-10-15");
        report("2005")
                .body("contradictions.code", contains("overlapping-windows"))
                .body("contradictions[0].sides.size()", equalTo(2));
    }

    @Test
    void namesAFigureThatIsManyTimesLastYears() {
        returned("2007", Map.of(), 30);
        returned("2008", Map.of(), 3_000);
        report("2008")
                .body("contradictions.code", contains("implausible-change"))
                .body("contradictions[0].sides.value", equalTo(List.of(3_000, 30)));
        report("2007").body("contradictions.code", equalTo(List.of()));
    }

    private static void returned(String period, Map<String, String> days, int value) {
        Map<String, Object> body = new HashMap<>(days);
        body.putAll(Map.of("unit", UNIT, "indicator", BROADCASTS, "period", period, "value", value));
        post("returns", body);
    }

    private static void window(String to) {
        post(
                "windows",
                Map.of(
                        "unit",
                        UNIT,
                        "period",
                        "2005",
                        "indicators",
                        List.of(BROADCASTS),
                        "from",
                        "2005-01-01",
                        "to",
                        to));
    }

    private static void post(String resource, Map<String, Object> body) {
        As.provinceOfficer(UNIT).body(body).post("/api/v1/" + resource).then().statusCode(201);
    }

    private static ValidatableResponse report(String period) {
        return As.analyst(UNIT)
                .get("/api/v1/reports/" + UNIT + "/" + period)
                .then()
                .statusCode(200);
    }
}
