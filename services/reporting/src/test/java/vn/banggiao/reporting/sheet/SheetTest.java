package vn.banggiao.reporting.sheet;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;

/** Sheets that go out, are filled in with another program, and come back. */
@QuarkusTest
@WithTestResource(Backing.class)
class SheetTest {
    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        SheetClient.loadUnits(database);
    }

    /** The half-year of a district that is there no more: profile figures, visitors, aid in two currencies, "Không có". */
    @Test
    void takesAPastHalfYearOfAUnitThatExistsNoLonger() {
        SheetClient client = new SheetClient("56.560", "2020-H1");
        FilledSheet sheet = client.sheet();
        sheet.line("profile.population", "", StatementKind.PROFILE)
                .set(Column.VALUE, "trên 87.000")
                .set(Column.WORDS, "dân số trên 87.000 người");
        sheet.line("profile.area", "", StatementKind.PROFILE).set(Column.VALUE, "trên 113 nghìn");
        sheet.line("profile.poverty-rate", "", StatementKind.PROFILE).formatted(Column.VALUE, 0.3738, "0.00%");
        sheet.line("visitors.foreign")
                .set(Column.VALUE, 156)
                .set(Column.WORDS, "tổng số 156 lượt người nước ngoài")
                .set(Column.SOURCE, "=Công an huyện");
        sheet.line("delegations.outgoing").set(Column.VALUE, "Không có");
        sheet.line("aid.disbursed")
                .set(Column.NARROWED, "currency = USD")
                .set(Column.VALUE, "150.796")
                .formatted(Column.FROM, 43739, "dd/mm/yyyy")
                .set(Column.TO, "31/3/2020");
        sheet.added("aid.disbursed", "organisation=CFRC;kind=milk;currency=VND").set(Column.VALUE, "14,94 triệu");
        byte[] file = sheet.saved();
        client.preview(file)
                .statusCode(200)
                .body("problems", empty())
                .body("changes", hasSize(7))
                .body("changes.action.unique()", equalTo(List.of("create")))
                .body("token", notNullValue());

        client.taken(file).body("statements", hasSize(7));

        ValidatableResponse report =
                As.analyst("56").get("/api/v1/reports/56.560/2020-H1").then().statusCode(200);
        String figure = "sections.figures.flatten().find { it.indicator == '%s' && it.dimensions == %s }.";
        report.body(figure.formatted("profile.population", "[:]") + "value", equalTo(87000))
                .body(figure.formatted("profile.population", "[:]") + "qualifier", equalTo("at-least"))
                .body(figure.formatted("profile.area", "[:]") + "value", equalTo(113000))
                .body(figure.formatted("profile.poverty-rate", "[:]") + "value", equalTo(37.38f))
                .body(figure.formatted("visitors.foreign", "[:]") + "value", equalTo(156))
                .body(figure.formatted("delegations.outgoing", "[:]") + "state", equalTo("none-confirmed"))
                .body(figure.formatted("aid.disbursed", "[currency:'USD']") + "value", equalTo(150796))
                .body(figure.formatted("aid.disbursed", "[currency:'USD']") + "window.from", equalTo("2019-10-01"))
                .body(
                        figure.formatted("aid.disbursed", "[currency:'VND',kind:'milk',organisation:'CFRC']") + "value",
                        equalTo(14940000));

        client.preview(client.fetched())
                .body("changes", empty())
                .body("problems", empty())
                .body("token", nullValue());
        String csv = client.csv();
        assertTrue(csv.contains("'=Công an huyện"), csv);
        client.previewCsv(csv).body("changes", empty()).body("problems", empty());
    }

    /** The year of a border district: estimates in windows of their own, a target, a figure of a gate. */
    @Test
    void takesAYearWithTargetsAndEstimates() {
        SheetClient client = new SheetClient("56.561", "2021");
        FilledSheet sheet = client.sheet();
        sheet.line("profile.border-length", "", StatementKind.PROFILE).set(Column.VALUE, 203.409);
        sheet.added("trade.export", "gate=nam-can;currency=USD")
                .set(Column.VALUE, "ước đạt 12,711 triệu")
                .set(Column.FROM, "2021-01-01")
                .set(Column.TO, "2021-11-15");
        sheet.added("customs.revenue", "gate=nam-can;currency=VND")
                .set(Column.VALUE, "10,218 tỷ")
                .set(Column.TARGET_PERCENT, "124,62%");
        sheet.added("customs.revenue", "gate=nam-can;currency=VND")
                .set(Column.KIND, "Kế hoạch")
                .set(Column.VALUE, "8,2 tỷ");
        sheet.line("agreements.signed").set(Column.VALUE, "Không có");
        sheet.line("information.broadcasts").set(Column.VALUE, "18/19");
        client.taken(sheet.saved()).body("statements.kind.findAll { it == 'target' }", hasSize(1));

        FilledSheet again = client.sheet();
        assertEquals(
                203.409,
                again.line("profile.border-length", "", StatementKind.PROFILE).number(Column.VALUE));
        assertEquals(
                "ước 12.711.000",
                again.line("trade.export", "currency=USD;gate=nam-can", StatementKind.RETURN)
                        .text(Column.VALUE));
        assertEquals(
                8_200_000_000d,
                again.line("customs.revenue", "currency=VND;gate=nam-can", StatementKind.TARGET)
                        .number(Column.VALUE));
        assertEquals(19, again.line("information.broadcasts").number(Column.OUT_OF));
        client.preview(again.saved()).body("changes", empty()).body("problems", empty());
        client.previewCsv(client.csv()).body("changes", empty()).body("problems", empty());
    }

    /** A commune's year by CSV, saved with semicolons as Excel does. */
    @Test
    void takesACommunesYearByCsv() {
        SheetClient client = new SheetClient("56.00562", "2024");
        String[] lines = client.csv().split("\r\n");
        int value = List.of(lines[0].replace("\uFEFF", "").split(","))
                .indexOf(Column.VALUE.title().vi());
        StringBuilder filled = new StringBuilder();
        for (String line : lines) {
            String[] fields = line.contains("\"") ? null : line.split(",", -1);
            if (fields == null) {
                continue;
            }
            String entered =
                    switch (fields[1]) {
                        case "labour.departures" -> "05";
                        case "profile.households" -> "1.422";
                        case "consular.foreign-births" -> "Không có";
                        default -> fields[value];
                    };
            fields[value] = entered;
            filled.append(String.join(";", fields)).append("\r\n");
        }
        client.taken(filled.toString()).body("statements", hasSize(3));
        As.analyst("56")
                .get("/api/v1/returns?unit=56.00562&period=2024")
                .then()
                .body("items.find { it.indicator == 'labour.departures' }.value", equalTo(5))
                .body("items.find { it.indicator == 'consular.foreign-births' }.state", equalTo("none-confirmed"));
    }

    @Test
    void changesAndWithdrawsWhatIsStatedAndLeavesTheRest() {
        SheetClient client = new SheetClient("56.560", "2018");
        Map<String, Object> base = Map.of("unit", "56.560", "period", "2018");
        String visitors = SheetClient.post("returns", with(base, "indicator", "visitors.foreign", "value", 10));
        String festivals = SheetClient.post(
                "returns",
                with(
                        base,
                        "indicator",
                        "culture.festivals",
                        "value",
                        3,
                        "words",
                        "ba lễ hội",
                        "source",
                        "Phòng Văn hóa"));
        FilledSheet sheet = client.sheet();
        sheet.line("visitors.foreign").set(Column.WITHDRAW, "Ghi nhầm kỳ");
        sheet.line("culture.festivals")
                .set(Column.VALUE, "khoảng 4")
                .cleared(Column.WORDS)
                .set(Column.SOURCE, "-");
        byte[] file = sheet.saved();
        client.preview(file)
                .body("changes.find { it.action == 'withdraw' }.id", equalTo(visitors))
                .body("changes.find { it.action == 'change' }.id", equalTo(festivals))
                .body("changes.find { it.action == 'change' }.before.value", equalTo(3))
                .body("changes.find { it.action == 'change' }.after.value", equalTo(4))
                .body("changes.find { it.action == 'change' }.after.qualifier", equalTo("about"))
                .body("changes.find { it.action == 'change' }.after.words", equalTo("ba lễ hội"))
                .body("changes.find { it.action == 'change' }.after.source", nullValue());
        client.taken(file).body("statements", hasSize(2));
        As.analyst("56")
                .get("/api/v1/returns/" + festivals)
                .then()
                .header("ETag", "\"2\"")
                .body("words", equalTo("ba lễ hội"))
                .body("source", nullValue());
        As.analyst("56")
                .get("/api/v1/returns/" + visitors)
                .then()
                .body("record.withdrawalReason", equalTo("Ghi nhầm kỳ"));
        As.role("auditor", "56")
                .get("/api/v1/audit?record=" + festivals)
                .then()
                .body("items.find { it.action == 'change' }.request", containsString("/confirmations"));
    }

    @Test
    void confirmedTwiceGetsTheSameAnswerAndDoublesNothing() {
        SheetClient client = new SheetClient("56.560", "2017");
        FilledSheet sheet = client.sheet();
        sheet.line("visitors.foreign").set(Column.VALUE, 7);
        byte[] file = sheet.saved();
        String token = client.preview(file).extract().path("token");
        List<String> answers = IntStream.range(0, 4)
                .mapToObj(each -> CompletableFuture.supplyAsync(() ->
                        client.confirm(file, token).statusCode(200).extract().asString()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .distinct()
                .toList();
        assertEquals(1, answers.size(), answers.toString());
        As.analyst("56")
                .get("/api/v1/returns?unit=56.560&period=2017&indicator=visitors.foreign")
                .then()
                .body("items", hasSize(1));
        byte[] other = client.sheet().saved();
        client.confirm(other, token).statusCode(409).body("type", containsString("token-in-use"));
    }

    @Test
    void confirmsOnceMoreWhatWasWithdrawnSince() {
        SheetClient client = new SheetClient("56.560", "2016");
        FilledSheet sheet = client.sheet();
        sheet.line("visitors.foreign").set(Column.VALUE, 7);
        byte[] file = sheet.saved();
        String first = client.taken(file).extract().path("statements[0].id");
        As.districtOfficer("56")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "Nhầm"))
                .delete("/api/v1/returns/" + first)
                .then()
                .statusCode(200);
        String second = client.taken(file).extract().path("statements[0].id");
        assertTrue(!first.equals(second), second);
    }

    @Test
    void refusesWhatIsOutOfDateAndNamesTheCell() {
        SheetClient client = new SheetClient("56.560", "2015");
        Map<String, Object> stated =
                Map.of("unit", "56.560", "period", "2015", "indicator", "visitors.foreign", "value", 10);
        String id = SheetClient.post("returns", stated);
        FilledSheet sheet = client.sheet();
        FilledSheet.Line visitors = sheet.line("visitors.foreign").set(Column.VALUE, 11);
        FilledSheet.Line festivals = sheet.line("culture.festivals").set(Column.VALUE, 2);
        byte[] file = sheet.saved();
        String token = client.preview(file).body("problems", empty()).extract().path("token");

        As.districtOfficer("56")
                .header("If-Match", "\"1\"")
                .body(with(stated, "value", 12))
                .put("/api/v1/returns/" + id)
                .then()
                .statusCode(200);
        SheetClient.post(
                "returns", Map.of("unit", "56.560", "period", "2015", "indicator", "culture.festivals", "value", 9));
        int before = SheetClient.statements(database);

        client.confirm(file, token)
                .statusCode(412)
                .body(
                        "violations.field",
                        equalTo(List.of(visitors.name(Column.VALUE), festivals.name(Column.VALUE)).stream()
                                .sorted((one, other) -> Integer.compare(number(one), number(other)))
                                .toList()))
                .body("violations.code", org.hamcrest.Matchers.containsInAnyOrder("stale", "already-stated"));
        client.preview(file).statusCode(200).body("problems", hasSize(2)).body("token", nullValue());
        assertEquals(before, SheetClient.statements(database));
    }

    /** Who leaves a row alone takes nothing back that somebody else wrote meanwhile. */
    @Test
    void leavesAloneWhatChangedSinceInRowsThatNobodyTouched() {
        SheetClient client = new SheetClient("56.560", "2014");
        Map<String, Object> stated =
                Map.of("unit", "56.560", "period", "2014", "indicator", "visitors.foreign", "value", 10);
        String id = SheetClient.post("returns", stated);
        FilledSheet sheet = client.sheet();
        sheet.line("culture.festivals").set(Column.VALUE, 2);
        As.districtOfficer("56")
                .header("If-Match", "\"1\"")
                .body(with(stated, "value", 12))
                .put("/api/v1/returns/" + id)
                .then()
                .statusCode(200);
        client.taken(sheet.saved()).body("statements.indicator", equalTo(List.of("culture.festivals")));
        As.analyst("56").get("/api/v1/returns/" + id).then().body("value", equalTo(12));
    }

    @Test
    void refusesATokenThatWasNeverGivenOut() {
        SheetClient client = new SheetClient("56.560", "2013");
        FilledSheet sheet = client.sheet();
        sheet.line("visitors.foreign").set(Column.VALUE, 7);
        client.confirm(sheet.saved(), "0".repeat(64)).statusCode(409).body("type", containsString("not-previewed"));
        client.confirm(sheet.saved(), "").statusCode(400).body("violations[0].field", equalTo("token"));
    }

    @Test
    void givesOutInEnglishAndTakesItBack() {
        SheetClient client = new SheetClient("56.561", "2019-Q3?lang=en&basis=calendar");
        FilledSheet sheet = client.sheet();
        assertEquals("Figures", sheet.sheet().getSheetName());
        FilledSheet.Line line = sheet.lines().stream()
                .filter(each -> each.text(Column.INDICATOR).equals("visitors.foreign"))
                .findFirst()
                .orElseThrow();
        line.set(Column.VALUE, "over 70");
        client.taken(sheet.saved()).body("basis", equalTo("calendar"));
        assertEquals(
                "over 70",
                client.sheet().lines().stream()
                        .filter(each -> each.text(Column.INDICATOR).equals("visitors.foreign"))
                        .findFirst()
                        .orElseThrow()
                        .text(Column.VALUE));
    }

    @Test
    void isForTheUnitsOwnOfficesAlone() {
        String address = "/api/v1/sheets/56.560/2020-H1";
        As.districtOfficer("57").get(address).then().statusCode(403);
        As.role("outside-analyst", "56").get(address).then().statusCode(403);
        As.analyst("56").get(address).then().statusCode(200);
        As.analyst("56")
                .contentType(SheetClient.CSV)
                .body("")
                .post(address + "/preview")
                .then()
                .statusCode(403);
        As.districtOfficer("57")
                .contentType(SheetClient.CSV)
                .body("")
                .post(address + "/confirmations?token=x")
                .then()
                .statusCode(403);
        As.districtOfficer("56").get("/api/v1/sheets/56.560/2026-Q1").then().statusCode(404);
        As.districtOfficer("56").get(address + "?format=xls").then().statusCode(400);
        As.districtOfficer("56").accept("application/json").get(address).then().statusCode(406);
        As.districtOfficer("56")
                .accept("application/json")
                .get(address + "?format=csv")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8");
        As.districtOfficer("56")
                .accept("text/csv, */*;q=0.1")
                .get(address)
                .then()
                .header("Content-Disposition", containsString("Bi%E1%BB%83u"))
                .contentType("text/csv;charset=UTF-8");
    }

    private static int number(String cell) {
        return Integer.parseInt(cell.replaceAll(".*![A-Z]+", ""));
    }

    private static Map<String, Object> with(Map<String, Object> base, Object... more) {
        Map<String, Object> body = new java.util.HashMap<>(base);
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return body;
    }
}
