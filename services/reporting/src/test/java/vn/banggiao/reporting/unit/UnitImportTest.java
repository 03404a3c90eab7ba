package vn.banggiao.reporting.unit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.contracts.UnitState;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.Events;

/** Each test uses a province of its own: units are never deleted. */
@QuarkusTest
@WithTestResource(Backing.class)
class UnitImportTest {
    @BeforeEach
    void noUnits() throws SQLException {
        try (var connection = Backing.asOwner();
                var statement = connection.createStatement()) {
            statement.execute("truncate unit, unit_successor");
        }
    }

    private static final String IMPORT = "/api/v1/units/import";
    private static final String HEADER = "code,name,level,parent,valid_from,valid_to\n";
    private static final String LINKS = "from_code,to_code,on,share\n";

    private static ValidatableResponse send(String kind, String csv) {
        return send(kind, csv.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse send(String kind, byte[] csv) {
        return As.provinceOfficer("*")
                .contentType("text/csv")
                .queryParam("kind", kind)
                .body(csv)
                .post(IMPORT)
                .then();
    }

    @Test
    void importsAListOnceAndPublishesWhatItChanged() {
        String list = HEADER + "90,Tỉnh Chín Mươi,province,,,\n90.001,Huyện Một,district,90,,2025-07-01\n"
                + "90.00011,Xã Mới,commune,90,2025-07-01,\n";
        send("units", list)
                .statusCode(200)
                .body("units.rows", equalTo(3))
                .body("units.added", equalTo(3))
                .body("published", equalTo(3))
                .body("problems", empty());
        send("units", list).statusCode(200).body("units.unchanged", equalTo(3)).body("published", equalTo(0));
        send("successors", LINKS + "90.001,90.00011,2025-07-01,part\n")
                .statusCode(200)
                .body("successors.added", equalTo(1))
                .body("published", equalTo(1));
        send("units", list.replace("Huyện Một", "Huyện Hai")).body("units.changed", equalTo(1));

        var events = Events.awaitKey("units", "90.001@", 3);
        assertEquals(3, events.size());
        assertEquals(UnitState.CE_TYPE, Events.header(events.get(0), "ce_type"));
        UnitState last = EventJson.read(events.get(2).value(), UnitState.class);
        assertEquals("Huyện Hai", last.name());
        assertEquals(LocalDate.of(2025, 7, 1), last.validTo());
        assertEquals(List.of(new UnitState.Successor("90.00011", LocalDate.of(2025, 7, 1), "part")), last.successors());
        assertEquals(1, Events.awaitKey("units", "90.00011@2025-07-01", 1).size());
    }

    @Test
    void takesBothListsInOneRequest() {
        As.system()
                .contentType("multipart/form-data")
                .multiPart(
                        "units",
                        "units.csv",
                        (HEADER + "91,Tỉnh A,province,,,2025-07-01\n92,Tỉnh B,province,,,\n")
                                .getBytes(StandardCharsets.UTF_8))
                .multiPart(
                        "successors",
                        "successors.csv",
                        (LINKS + "91,92,2025-07-01,whole\n").getBytes(StandardCharsets.UTF_8))
                .post(IMPORT)
                .then()
                .statusCode(200)
                .body("units.added", equalTo(2))
                .body("successors.added", equalTo(1))
                .body("published", equalTo(2));
        As.role("dpo", "40")
                .get("/api/v1/units/91?on=2020-01-01")
                .then()
                .statusCode(200)
                .body("successors[0].code", equalTo("92"))
                .body("successors[0].name", equalTo("Tỉnh B"))
                .body("successors[0].share", equalTo("whole"))
                .body("predecessors", empty());
        As.analyst("40")
                .get("/api/v1/units/92")
                .then()
                .statusCode(200)
                .body("predecessors.code", contains("91"))
                .body("validTo", nullValue());
    }

    @Test
    void namesBadRowsByTheirLineAndTakesTheGoodOnes() {
        String list = HEADER
                + "93,Tỉnh C,province,,,\n" // 2
                + "93.001,,district,93,,\n" // 3
                + "93.002,Huyện D,quận,93,,\n" // 4
                + "93.003,Huyện E,district,11,,\n" // 5
                + "93.004,\"Huyện, có phẩy\",district,93,,\n" // 6
                + "93.005,Huyện G,district,93,1/7/2025,\n" // 7
                + "93.006,Huyện H,district,93,2025-07-01,2020-01-01\n" // 8
                + "93.004,Huyện I,district,93,,\n" // 9
                + "93.004,Huyện K,district,93,2020-01-01,\n" // 10
                + "93.999.00001,Xã L,commune,93.999,,\n" // 11
                + "abc,Xã M,commune,,,\n" // 12
                + "93.007,Huyện N\n" // 13
                + "93.008,Huyện \u0007,district,93,,\n" // 14
                + "93.009,Huyện Q,district,93,+99999-01-01,\n"; // 15
        send("units", list)
                .statusCode(200)
                .body("units.rows", equalTo(14))
                .body("units.added", equalTo(2))
                .body("units.refused", equalTo(12))
                .body("problems.line", contains(3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15))
                .body("problems.find { it.line == 5 }.field", equalTo("parent"))
                .body("problems.find { it.line == 7 }.code", equalTo("not-a-date"))
                .body("problems.find { it.line == 8 }.code", equalTo("ends-before-it-starts"))
                .body("problems.find { it.line == 9 }.message", containsString("dòng 6"))
                .body("problems.find { it.line == 10 }.code", equalTo("overlaps"))
                .body("problems.find { it.line == 11 }.code", equalTo("unknown-unit"));
        As.analyst("11").get("/api/v1/units/93.004").then().body("name", equalTo("Huyện, có phẩy"));

        As.provinceOfficer("*")
                .contentType("text/csv")
                .header("Accept-Language", "en")
                .body((LINKS
                                + "93.004,93.777,2025-07-01,whole\n93.004,93,2025-07-01,half\n93.888,93,2025-07-01,whole\n")
                        .getBytes(StandardCharsets.UTF_8))
                .post(IMPORT + "?kind=successors")
                .then()
                .statusCode(200)
                .body("successors.refused", equalTo(3))
                .body("problems.line", contains(2, 3, 4))
                .body("problems[0].message", containsString("There is no unit 93.777"));
    }

    @Test
    void readsFilesAsOfficesSaveThem() {
        String list = "\uFEFFname,code,parent,level,valid_to,valid_from\r\n\r\n"
                + Normalizer.normalize("Tỉnh Đông Định", Normalizer.Form.NFD)
                + " ,94,,province,,\r\n\"Xã \"\"Bản Bo\"\"\",94.00001,94,commune,,\r\n";
        send("units", list).statusCode(200).body("units.added", equalTo(2)).body("problems", empty());
        As.analyst("11").get("/api/v1/units/94").then().body("name", equalTo("Tỉnh Đông Định"));
        As.analyst("11").get("/api/v1/units/94.00001").then().body("name", equalTo("Xã \"Bản Bo\""));
    }

    @Test
    void keepsACodeThatIsUsedAgainApart() {
        send("units", HEADER + "95,Tỉnh Cũ,province,,,\n").body("units.added", equalTo(1));
        send("units", HEADER + "95,Tỉnh Mới,province,,2025-07-01,\n95,Tỉnh Cũ,province,,,2025-07-01\n")
                .body("units.added", equalTo(1))
                .body("units.changed", equalTo(1))
                .body("problems", empty());
        As.analyst("11").get("/api/v1/units/95?on=2025-06-30").then().body("name", equalTo("Tỉnh Cũ"));
        As.analyst("11").get("/api/v1/units/95?on=2025-07-01").then().body("name", equalTo("Tỉnh Mới"));
    }

    @Test
    void refusesWhatIsNoListAndTakesNothingOver() {
        send("units", "ma;ten\n96;Tỉnh\n")
                .statusCode(400)
                .body("violations[0].code", equalTo("header"))
                .body("violations[0].message", containsString("code,name,level,parent,valid_from,valid_to"));
        send("units", "").statusCode(400);
        send("communes", HEADER).statusCode(400).body("violations[0].field", equalTo("kind"));
        byte[] windows1258 = (HEADER + "96,T?nh,province,,,\n97,Tinh,province,,,\n").getBytes(StandardCharsets.UTF_8);
        windows1258[HEADER.length() + 4] = (byte) 0xD2;
        send("units", windows1258)
                .statusCode(200)
                .body("units.added", equalTo(1))
                .body("problems[0].line", equalTo(2))
                .body("problems[0].code", equalTo("not-utf-8"));
        As.districtOfficer("11")
                .contentType("text/csv")
                .body(HEADER)
                .post(IMPORT + "?kind=units")
                .then()
                .statusCode(403);
        As.nobody().get("/api/v1/units").then().statusCode(401);
    }

    @Test
    void findsAUnitHoweverItsNameIsTyped() {
        send(
                "units",
                HEADER + "98,Tỉnh Chín Tám,province,,,\n98.417,Huyện Kỳ Sơn,district,98,,2025-07-01\n"
                        + "98.417.16813,Xã Nậm Cắn,commune,98.417,,2025-07-01\n98.16813,Xã Nậm Cắn,commune,98,2025-07-01,\n"
                        + "98.16814,Xã Đức Cản,commune,98,,\n");
        for (String typed : List.of(
                "Nậm Cắn",
                "nam can",
                "NẬM  CẮN",
                Normalizer.normalize("nậm cắn", Normalizer.Form.NFD),
                "can nam",
                "nâm-cắn")) {
            As.borderPost("40")
                    .queryParam("q", typed)
                    .queryParam("on", "2020-03-04")
                    .get("/api/v1/units")
                    .then()
                    .statusCode(200)
                    .body("items.code", hasItem("98.417.16813"))
                    .body("items.code", not(hasItem("98.16813")));
        }
        As.role("auditor", "40")
                .queryParam("q", "duc")
                .get("/api/v1/units")
                .then()
                .body("items.code", hasItem("98.16814"));
        As.analyst("11").get("/api/v1/units?q=98.417").then().body("items.code", contains("98.417", "98.417.16813"));
        As.analyst("11")
                .get("/api/v1/units?parent=98&level=commune&on=2026-01-01")
                .then()
                .body("items.code", contains("98.16813", "98.16814"));
        As.analyst("11").get("/api/v1/units?q=%25%27--").then().statusCode(200);
        As.analyst("11").get("/api/v1/units?level=village").then().statusCode(400);
        As.analyst("11").get("/api/v1/units?limit=0").then().statusCode(400);
        As.analyst("11").get("/api/v1/units?cursor=x").then().statusCode(400);
        As.analyst("11")
                .queryParam("on", "+999999999-12-31")
                .get("/api/v1/units")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("on"));
        String next = As.analyst("11")
                .get("/api/v1/units?q=98&limit=2")
                .then()
                .body("items.code", contains("98", "98.16813"))
                .body("next", notNullValue())
                .extract()
                .path("next");
        As.analyst("11")
                .queryParam("cursor", next)
                .get("/api/v1/units?q=98&limit=3")
                .then()
                .body("items.code", contains("98.16814", "98.417", "98.417.16813"))
                .body("next", nullValue());
    }

    @Test
    void saysWhenAUnitDidNotExist() {
        send("units", HEADER + "99,Tỉnh Chín Chín,province,,,\n99.001,Huyện P,district,99,,2025-07-01\n");
        As.analyst("11")
                .get("/api/v1/units/99.001?on=2025-08-01")
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("unit-not-then"));
        As.analyst("11").get("/api/v1/units/99.001").then().statusCode(200).body("validTo", equalTo("2025-07-01"));
        As.analyst("11").get("/api/v1/units/99.002").then().statusCode(404);
        As.analyst("11").get("/api/v1/units/99.002?on=2020-01-01").then().statusCode(404);
    }
}
