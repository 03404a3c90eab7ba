package vn.banggiao.reporting.edition;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.contracts.EventType;
import vn.banggiao.contracts.IncidentState;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.contracts.Topics;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.Events;
import vn.banggiao.testkit.SampleUnits;

/** Whatever changes between two editions is named. Each test has a district of its own. */
@QuarkusTest
@WithTestResource(Backing.class)
class DifferenceTest {
    private static final String PERIOD = "2015";
    private static int districts = 900;

    @Inject
    AgroalDataSource database;

    private String unit;

    @BeforeEach
    void district() throws SQLException {
        SampleUnits.load(database);
        unit = "40." + ++districts;
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "insert into unit values ('%s', 'Huyện Thử', 'huyen thu', 'district', '40', '-infinity', 'infinity')"
                            .formatted(unit));
        }
    }

    @Test
    void namesARecordOfThePeriodOfTheYearBeforeAndOneThatCameLate() {
        UUID gone = incident(UUID.randomUUID(), 1, false, "2015-02-01", "2015-02-02", 3);
        JsonPath difference = after(() -> {
            incident(UUID.randomUUID(), 1, false, "2015-03-01", "2015-03-02", 10);
            incident(gone, 2, true, "2015-02-01", "2015-02-02", 3);
            incident(UUID.randomUUID(), 1, false, "2014-03-01", "2014-03-02", 20);
            incident(UUID.randomUUID(), 1, false, "2012-03-01", "2015-05-02", 40);
        });
        difference.setRootPath("figures.find { it.indicator == 'incidents.people' && it.dimensions.isEmpty() }");
        assertEquals(
                List.of("late", "samePeriod", "value"),
                difference.getList("fields", String.class).stream().sorted().toList());
        assertEquals(
                List.of("value", "value", "same-period", "late"), difference.getList("records.bearsOn", String.class));
        assertEquals(
                List.of("withdrawn", "added", "added", "added"), difference.getList("records.change", String.class));
        assertEquals("2012-03-01", difference.getString("records.find { it.bearsOn == 'late' }.day"));
        assertEquals(20, difference.getInt("records.find { it.bearsOn == 'same-period' }.amount"));
        difference.setRootPath("");
        assertEquals(List.of(), difference.getList("statements"));
    }

    @Test
    void namesAReturnThatWasCorrectedAndTheContradictionThatWentWithIt() {
        String one = state("returns", figure("visitors.foreign", 100));
        String other = state("returns", figure("visitors.foreign", 200));
        JsonPath difference = after(() -> {
            As.districtOfficer(unit)
                    .header("If-Match", "\"1\"")
                    .body(figure("visitors.foreign", 200))
                    .put("/api/v1/returns/" + one)
                    .then()
                    .statusCode(200);
            withdraw("returns", other);
        });
        assertEquals(List.of("return", "return"), difference.getList("statements.kind"));
        difference.setRootPath("statements.find { it.id == '" + one + "' }");
        assertEquals("changed", difference.getString("change"));
        assertEquals(1, difference.getInt("versionBefore"));
        assertEquals(2, difference.getInt("version"));
        assertEquals("visitors.foreign", difference.getString("about"));
        assertEquals("/api/v1/returns/" + one, difference.getString("address"));
        difference.setRootPath("");
        assertEquals("withdrawn", difference.getString("statements.find { it.id == '" + other + "' }.change"));
        assertEquals(List.of("removed"), difference.getList("contradictions.change"));
        assertEquals("statements-differ", difference.getString("contradictions[0].before.code"));
        assertTrue(difference.getList("figures.indicator").contains("visitors.foreign"));
    }

    @Test
    void namesAContradictionThatCame() {
        state("returns", figure("visitors.foreign", 100));
        JsonPath difference = after(() -> state("returns", figure("visitors.foreign", 300)));
        assertEquals(List.of("added"), difference.getList("contradictions.change"));
        assertEquals(List.of(100, 300), difference.getList("contradictions[0].after.sides.value"));
        assertEquals(List.of("stated"), difference.getList("statements.change"));
    }

    @Test
    void namesADocumentThatWasPutIntoEffectOneThatWasCorrectedAndOneThatWasWithdrawn() {
        String corrected = state("directives", directive("1/CT"));
        String withdrawn = state("directives", directive("2/CT"));
        JsonPath difference = after(() -> {
            state("directives", directive("3/CT"));
            Map<String, Object> moved = directive("1/CT");
            moved.put("appliedOn", "2001-03-01");
            As.districtOfficer(unit)
                    .header("If-Match", "\"1\"")
                    .body(moved)
                    .put("/api/v1/directives/" + corrected)
                    .then()
                    .statusCode(200);
            withdraw("directives", withdrawn);
            withdraw("directives", state("directives", directive("4/CT")));
        });
        assertEquals(List.of("1/CT", "2/CT", "3/CT"), difference.getList("statements.about"));
        assertEquals(List.of("changed", "withdrawn", "stated"), difference.getList("statements.change"));
        difference.setRootPath("figures.find { it.indicator == 'direction.documents' && it.dimensions.isEmpty() }");
        assertEquals(2, difference.getInt("before.value"));
        assertEquals(1, difference.getInt("after.value"));
    }

    @Test
    void namesATargetAProfileAndAWindowOfItsOwn() {
        incident(UUID.randomUUID(), 1, false, "2015-02-01", "2015-02-02", 3);
        incident(UUID.randomUUID(), 1, false, "2015-11-01", "2015-11-02", 4);
        JsonPath difference = after(() -> {
            state("targets", figure("tourism.foreign-visitors", 500));
            state(
                    "profiles",
                    Map.of("unit", unit, "indicator", "profile.population", "value", 87000, "asAt", "2015-01-01"));
            state(
                    "windows",
                    Map.of(
                            "unit",
                            unit,
                            "period",
                            PERIOD,
                            "indicators",
                            List.of("incidents.people"),
                            "from",
                            "2014-12-15",
                            "to",
                            "2015-10-15"));
        });
        assertEquals(List.of("target", "profile", "window"), difference.getList("statements.kind"));
        assertEquals(
                List.of("target"),
                difference.getList("figures.find { it.indicator == 'tourism.foreign-visitors' }.fields"));
        assertEquals(87000, difference.getInt("figures.find { it.indicator == 'profile.population' }.after.value"));
        difference.setRootPath("figures.find { it.indicator == 'incidents.people' && it.dimensions.isEmpty() }");
        assertEquals(7, difference.getInt("before.value"));
        assertEquals(3, difference.getInt("after.value"));
        assertEquals("2015-10-15", difference.getString("after.window.to"));
        assertTrue(difference.getList("fields").contains("window"));
    }

    @Test
    void namesWhatAnOutlineSetsOtherwiseThoughNoNumberChanged() {
        incident(UUID.randomUUID(), 1, false, "2015-02-01", "2015-02-02", 3);
        JsonPath difference = after(() -> As.districtOfficer(unit)
                .body(Map.of(
                        "validFrom",
                        "2015-01-01",
                        "sections",
                        List.of(
                                Map.of(
                                        "code",
                                        "border",
                                        "numbering",
                                        "I",
                                        "title",
                                        "Biên giới",
                                        "indicators",
                                        List.of(Map.of(
                                                "indicator",
                                                "incidents.people",
                                                "breakdowns",
                                                List.of(List.of("country"))))),
                                Map.of("code", "du-lich", "numbering", "II", "title", "Du lịch"))))
                .put("/api/v1/outlines/" + unit)
                .then()
                .statusCode(201));
        assertEquals(List.of("outline"), difference.getList("statements.kind"));
        assertEquals("2015-01-01", difference.getString("statements[0].about"));
        assertEquals("added", difference.getString("sections.find { it.section == 'du-lich' }.change"));
        difference.setRootPath("sections.find { it.section == 'border' }");
        assertEquals("Biên giới", difference.getString("after.title"));
        assertEquals(1, difference.getInt("after.place"));
        assertEquals("incidents.people", difference.getString("after.indicators[0]"));
        assertTrue(difference.getList("fields").containsAll(List.of("title", "numbering", "place", "indicators")));
        difference.setRootPath("figures.find { it.indicator == 'incidents.people' && it.dimensions.kind != null }");
        assertEquals("removed", difference.getString("change"));
        assertNull(difference.get("unexplained"), "it is not shown, but it is what it was");
    }

    @Test
    void namesATextAndTheUnitsNewName() throws SQLException {
        JsonPath difference = after(() -> {
            As.districtOfficer(unit)
                    .body(Map.of("text", "Tình hình biên giới ổn định."))
                    .put("/api/v1/reports/" + unit + "/" + PERIOD + "/narratives/border")
                    .then()
                    .statusCode(201);
            rename("Huyện Khác");
        });
        assertEquals(List.of("narrative"), difference.getList("statements.kind"));
        assertEquals("border", difference.getString("narratives[0].section"));
        assertEquals(List.of("unit.name"), difference.getList("fields.field"));
        assertEquals("Huyện Thử", difference.getString("fields[0].before"));
        assertEquals("Huyện Khác", difference.getString("fields[0].after"));
        assertEquals(List.of(), difference.getList("figures"));
    }

    @Test
    void namesNothingWhereNothingChanged() {
        incident(UUID.randomUUID(), 1, false, "2015-02-01", "2015-02-02", 3);
        state("returns", figure("visitors.foreign", 100));
        JsonPath difference = after(() -> {});
        for (String list : List.of("fields", "statements", "sections", "narratives", "contradictions", "figures")) {
            assertEquals(List.of(), difference.getList(list), list);
        }
    }

    /** The difference of an edition submitted before the change to one submitted after it; nothing in it is unexplained. */
    private JsonPath after(Runnable change) {
        String first = submit().statusCode(201).extract().path("id");
        As.provinceOfficer("40")
                .body(Map.of("reason", "Rà soát"))
                .post("/api/v1/editions/" + first + "/return")
                .then()
                .statusCode(200);
        change.run();
        String second = submit().statusCode(201).extract().path("id");
        return As.analyst("40")
                .get("/api/v1/editions/" + second + "/difference")
                .then()
                .statusCode(200)
                .body("figures.findAll { it.unexplained != null }", equalTo(List.of()))
                .extract()
                .jsonPath();
    }

    private ValidatableResponse submit() {
        return As.districtOfficer(unit)
                .body(Map.of("unit", unit, "period", PERIOD))
                .post("/api/v1/editions")
                .then();
    }

    private String state(String path, Map<String, Object> body) {
        return As.districtOfficer(unit)
                .body(body)
                .post("/api/v1/" + path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void withdraw(String path, String id) {
        As.districtOfficer(unit)
                .header("If-Match", "*")
                .body(Map.of("reason", "Ghi nhầm"))
                .delete("/api/v1/" + path + "/" + id)
                .then()
                .statusCode(200);
    }

    private Map<String, Object> figure(String indicator, int value) {
        return Map.of("unit", unit, "indicator", indicator, "period", PERIOD, "value", value);
    }

    private Map<String, Object> directive(String number) {
        return new HashMap<>(Map.of("unit", unit, "number", number, "level", "central", "appliedOn", "2015-03-01"));
    }

    private UUID incident(UUID id, int version, boolean withdrawn, String day, String recordedOn, int people) {
        IncidentState state = new IncidentState(
                id,
                version,
                withdrawn,
                Instant.parse(recordedOn + "T01:00:00Z"),
                unit,
                Qualifier.EXACT,
                LocalDate.parse(day),
                "illegal-entry",
                "LA",
                people,
                null);
        Events.send(Topics.BORDER_INCIDENTS, id.toString(), EventType.ceType(state), EventJson.write(state));
        return id;
    }

    private void rename(String name) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update unit set name = ? where code = ?")) {
            update.setString(1, name);
            update.setString(2, unit);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
