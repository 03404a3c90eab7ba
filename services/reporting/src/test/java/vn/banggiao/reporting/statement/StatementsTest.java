package vn.banggiao.reporting.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.period.Basis;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.SampleUnits;

/** What was stated over REST, as the report reads it. Each test uses years of its own. */
@QuarkusTest
@WithTestResource(Backing.class)
class StatementsTest {
    private static final String DISTRICT = "11.099";

    @Inject
    Statements statements;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    private static Window year(int year) {
        return new Window(LocalDate.of(year - 1, 12, 15), LocalDate.of(year, 12, 14));
    }

    private static JsonPath post(String path, Object... fields) {
        return As.provinceOfficer("11")
                .body(body(fields))
                .post("/api/v1/" + path)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static JsonPath put(String path, UUID id, int version, Object... fields) {
        return As.provinceOfficer("11")
                .header("If-Match", "\"" + version + "\"")
                .body(body(fields))
                .put("/api/v1/" + path + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Instant withdraw(String path, UUID id, int version) {
        return instant(As.provinceOfficer("11")
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("reason", "Ghi nhầm"))
                .delete("/api/v1/" + path + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath());
    }

    private static Map<String, Object> body(Object... fields) {
        Map<String, Object> body = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        return body;
    }

    private static Instant instant(JsonPath answer) {
        return Instant.parse(answer.getString("record.changedAt"));
    }

    private List<BigDecimal> values(String unit, int year, Instant asOf) {
        return statements.returnsFor(unit, Integer.toString(year), year(year), asOf).stream()
                .map(StatedReturn::value)
                .toList();
    }

    @Test
    void answersAReturnAsItStoodAtEachInstant() {
        UUID id = UUID.randomUUID();
        Instant first = instant(post(
                "returns",
                "id",
                id,
                "unit",
                DISTRICT,
                "indicator",
                "visitors.foreign",
                "period",
                "2001",
                "value",
                156));
        Instant moved = instant(
                put("returns", id, 1, "unit", "11", "indicator", "visitors.foreign", "period", "2001", "value", 157));
        Instant withdrawn = withdraw("returns", id, 2);

        assertEquals(List.of(), values(DISTRICT, 2001, first.minusMillis(1)));
        assertEquals(List.of(new BigDecimal(156)), values(DISTRICT, 2001, first));
        assertEquals(List.of(new BigDecimal(156)), values(DISTRICT, 2001, moved.minusNanos(1_000)));
        assertEquals(List.of(), values(DISTRICT, 2001, moved));
        assertEquals(List.of(new BigDecimal(157)), values("11", 2001, moved));
        assertEquals(List.of(), values("11", 2001, withdrawn));
        assertEquals(List.of(), values("11", 2001, null));
    }

    @Test
    void givesReturnsOfTheUnitAndBelowForThePeriodOrItsDays() {
        post("returns", "unit", DISTRICT, "indicator", "visitors.foreign", "period", "2002", "value", 1);
        post("returns", "unit", "11.099.03265", "indicator", "visitors.foreign", "period", "2002", "value", 2);
        post("returns", "unit", "11", "indicator", "visitors.foreign", "period", "2002", "value", 4);
        post("returns", "unit", DISTRICT, "indicator", "visitors.foreign", "period", "2002-Q1", "value", 8);
        assertEquals(
                List.of("11.099 2002 1", "11.099 2002-Q1 8", "11.099.03265 2002 2"),
                statements.returnsFor(DISTRICT, "2002", year(2002), null).stream()
                        .map(each -> each.unit() + " " + each.period() + " " + each.value())
                        .toList());
    }

    @Test
    void tellsTheStateQualifierAndWindowOfAReturn() {
        post(
                "returns",
                "unit",
                DISTRICT,
                "indicator",
                "trade.export",
                "period",
                "2003",
                "from",
                "2003-01-01",
                "to",
                "2003-11-15",
                "dimensions",
                Map.of("gate", "nam-can", "currency", "USD"),
                "value",
                12711000,
                "qualifier",
                "estimate",
                "targetPercent",
                124.62);
        post("returns", "unit", DISTRICT, "indicator", "aid.projects", "period", "2003", "state", "none-confirmed");
        List<StatedReturn> stated = statements.returnsFor(DISTRICT, "2003", year(2003), null);
        StatedReturn none = stated.get(0);
        assertTrue(none.noneConfirmed());
        assertEquals(year(2003), none.window());
        StatedReturn export = stated.get(1);
        assertEquals(Qualifier.ESTIMATE, export.qualifier());
        assertEquals(Dimensions.parse("currency=USD;gate=nam-can"), export.dimensions());
        assertTrue(export.ownWindow());
        assertEquals(new Window(LocalDate.of(2003, 1, 1), LocalDate.of(2003, 11, 15)), export.window());
        assertEquals(new BigDecimal("124.62"), export.targetPercent());
    }

    @Test
    void givesTheTargetOfTheYearToAReportWithinIt() {
        post("targets", "unit", DISTRICT, "indicator", "visitors.foreign", "period", "2004", "value", 500);
        Window nineMonths = new Window(LocalDate.of(2003, 12, 15), LocalDate.of(2004, 9, 14));
        assertEquals(
                new BigDecimal(500),
                statements
                        .targetsFor(DISTRICT, "2004-9M", nineMonths, null)
                        .get(0)
                        .value());
        assertEquals(List.of(), statements.targetsFor(DISTRICT, "2005", year(2005), null));
    }

    @Test
    void givesTheLatestProfileAndKeepsStatementsThatDiffer() {
        post("profiles", "unit", DISTRICT, "indicator", "profile.communes", "value", 20, "asAt", "2005-01-01");
        post(
                "profiles",
                "unit",
                DISTRICT,
                "indicator",
                "profile.communes",
                "value",
                18,
                "outOf",
                19,
                "asAt",
                "2006-01-01");
        post("profiles", "unit", DISTRICT, "indicator", "profile.communes", "value", 19, "asAt", "2006-01-01");
        assertEquals(
                List.of(new BigDecimal(20)),
                statements.profilesFor(DISTRICT, LocalDate.of(2005, 12, 31), null).stream()
                        .map(StatedProfile::value)
                        .toList());
        assertEquals(
                List.of(new BigDecimal(18), new BigDecimal(19)),
                statements.profilesFor(DISTRICT, LocalDate.of(2006, 1, 1), null).stream()
                        .filter(each -> each.indicator().equals("profile.communes"))
                        .map(StatedProfile::value)
                        .toList());
    }

    @Test
    void givesDirectivesByTheDayTheyWerePutIntoEffect() {
        UUID id = UUID.randomUUID();
        post("directives", "unit", DISTRICT, "number", "1", "level", "central", "appliedOn", "2007-12-14");
        post("directives", "unit", "11.099.03265", "number", "2", "level", "district", "appliedOn", "2007-12-14");
        post("directives", "unit", DISTRICT, "number", "3", "level", "central", "appliedOn", "2007-12-15");
        Instant before = instant(post(
                "directives",
                "id",
                id,
                "unit",
                DISTRICT,
                "number",
                "4",
                "level",
                "province",
                "appliedOn",
                "2007-01-01"));
        withdraw("directives", id, 1);
        assertEquals(
                List.of("1", "2"),
                statements.directives(DISTRICT, year(2007), null).stream()
                        .map(AppliedDirective::number)
                        .toList());
        assertEquals(3, statements.directives(DISTRICT, year(2007), before).size());
    }

    @Test
    void givesTheWindowsOfAReport() {
        post(
                "windows",
                "unit",
                DISTRICT,
                "period",
                "2008-H1",
                "from",
                "2007-10-01",
                "to",
                "2008-03-31",
                "indicators",
                List.of("aid.disbursed"),
                "dimensions",
                Map.of("currency", "USD"));
        GroupWindow window = statements
                .windowsFor(DISTRICT, "2008-H1", Basis.STATUTORY, null)
                .get(0);
        assertTrue(window.appliesTo("aid.disbursed", Dimensions.parse("currency=USD;project=CP")));
        assertFalse(window.appliesTo("aid.disbursed", Dimensions.of("currency", "VND")));
        assertFalse(window.appliesTo("aid.projects", Dimensions.of("currency", "USD")));
        assertEquals(List.of(), statements.windowsFor(DISTRICT, "2008-H1", Basis.CALENDAR, null));
    }
}
