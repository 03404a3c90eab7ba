package vn.banggiao.reporting.disclosure;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.contracts.IncidentState;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.ledger.Arrival;
import vn.banggiao.reporting.ledger.Projection;
import vn.banggiao.reporting.period.Basis;
import vn.banggiao.reporting.period.PeriodCode;
import vn.banggiao.reporting.report.ConsolidationView;
import vn.banggiao.reporting.report.Disclosure;
import vn.banggiao.reporting.report.FigureView;
import vn.banggiao.reporting.report.ReportView;
import vn.banggiao.reporting.report.SeriesView;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;

/** What an analyst of another house reads. In a province that no other test has. */
@QuarkusTest
@WithTestResource(Backing.class)
class OutsideTest {
    private static final String PEOPLE = "incidents.people";
    private static final String DISTRICT = "77.1";
    private static final String COMMUNE = "77.1.1";
    private static final int TWO = 2;
    private static final int MANY = 20;

    @Inject
    AgroalDataSource database;

    @Inject
    Disclosure disclosure;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void units() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into unit values
                    ('77', 'Tỉnh Thử', 'tinh thu', 'province', null, '-infinity', 'infinity'),
                    ('77.1', 'Huyện Một', 'huyen mot', 'district', '77', '-infinity', 'infinity'),
                    ('77.1.1', 'Xã Một', 'xa mot', 'commune', '77.1', '-infinity', 'infinity'),
                    ('77.2', 'Huyện Hai', 'huyen hai', 'district', '77', '-infinity', 'infinity')
                    on conflict do nothing""");
        }
    }

    @Test
    void readsNoSmallCountAndNoneByWhichItCouldBeWorkedOut() throws SQLException {
        project("1991-02-01", COMMUNE, TWO, "1991-02-02");
        project("1991-02-01", "77.2", MANY, "1991-02-02");

        JsonPath all = figure(inside(), DISTRICT, "1991-H1");
        assertEquals(TWO, all.getInt("value"));
        assertEquals("exact", all.getString("qualifier"));
        assertEquals(TWO, get(inside(), all.getString("records")).getInt("amount"));
        assertEquals(MANY, figure(inside(), "77.2", "1991-H1").getInt("value"));

        assertEquals(TWO + MANY, figure(outside(), "77", "1991-H1").getInt("value"));
        for (String unit : List.of(DISTRICT, COMMUNE, "77.2")) {
            requireSuppressed(figure(outside(), unit, "1991-H1"));
        }
    }

    @Test
    void readsTheSameInEveryAnswer() throws SQLException {
        project("1993-02-01", COMMUNE, TWO, "1993-02-02");
        project("1993-02-01", "77.2", MANY, "1993-02-02");

        JsonPath report = get(outside(), "/api/v1/reports/77/1993-H1");
        List<Map<String, Object>> lines =
                report.getList("sections.figures.flatten().findAll { it.indicator == '" + PEOPLE + "' }");
        assertEquals(TWO + MANY, lines.get(0).get("value"));
        assertTrue(lines.stream().skip(1).allMatch(each -> each.get("state").equals("value")));
        assertTrue(report.getList("sections.narrative.findAll { it != null }").isEmpty());
        assertTrue(report.getList("sections.figures.flatten().records.findAll { it != null }")
                .isEmpty());

        JsonPath table = get(outside(), "/api/v1/consolidations/77/1993-H1?indicator=" + PEOPLE);
        String line = "sections.lines.flatten()[0]";
        assertEquals(TWO + MANY, table.getInt(line + ".whole.value"));
        assertTrue(table.getList(line + ".units.state").stream().allMatch("suppressed"::equals));
        assertEquals(table.getList("units.code"), table.getList(line + ".units.unit"));
        assertNull(table.get(line + ".sum"));
        assertNull(table.get(line + ".itself"));

        JsonPath series = get(outside(), "/api/v1/series?unit=77&by=unit&periods=1993-H1..1993-H2&indicator=" + PEOPLE);
        assertTrue(series.getList("lines.points.flatten().value").stream().allMatch(each -> each == null));
        JsonPath byKind = get(outside(), "/api/v1/series?unit=77&by=kind&periods=1993-H1..1993-H1&indicator=" + PEOPLE);
        assertEquals(List.of(List.of(TWO + MANY)), byKind.getList("lines.points.value"));
    }

    @Test
    void readsWhatWasKnownWhenTheHalfYearHadSettledAndNothingThatCameLater() throws SQLException {
        project("1995-02-01", COMMUNE, MANY, "1995-02-02");
        project("1995-02-01", COMMUNE, 1, "1996-02-02");
        assertEquals(MANY + 1, figure(inside(), "77", "1995-H1").getInt("value"));
        assertEquals(MANY, figure(outside(), "77", "1995-H1").getInt("value"));
    }

    @Test
    void readsNoProtectedFigureOfOtherDaysThanThoseOfHalvesAndYears() throws SQLException {
        project("1997-02-01", COMMUNE, MANY, "1997-02-02");
        for (String period : List.of("1997-02", "1997-Q1", "1997-9M", "1997-01-01..1997-03-01")) {
            requireSuppressed(figure(outside(), "77", period));
        }
        requireSuppressed(get(outside(), "/api/v1/figures?basis=calendar&unit=77&period=1997-H1&indicator=" + PEOPLE));
        // of the second half nothing is published, and so nothing of the year
        requireSuppressed(figure(outside(), "77", "1997"));
        project("1997-08-01", COMMUNE, MANY, "1997-08-02");
        assertEquals(2 * MANY, figure(outside(), "77", "1997").getInt("value"));
    }

    @Test
    void readsNothingOfAHalfYearThatHasNotSettled() throws SQLException {
        LocalDate today = LocalDate.now();
        String period = today.getYear() + (today.getMonthValue() < 7 ? "-H1" : "-H2");
        requireSuppressed(figure(outside(), "77", period));
    }

    @Test
    void readsOtherFiguresAsTheHouseDoes() {
        As.districtOfficer(DISTRICT)
                .body(Map.of("unit", DISTRICT, "indicator", "culture.festivals", "period", "1999-H1", "value", 2))
                .post("/api/v1/returns")
                .then()
                .statusCode(201);
        String path = "/api/v1/figures?unit=77.1&period=1999-H1&indicator=culture.festivals";
        assertEquals(2, get(inside(), path).getInt("value"));
        assertEquals(2, get(outside(), path).getInt("value"));
        assertFalse(get(inside(), path).getList("statements").isEmpty());
        assertTrue(get(outside(), path).getList("statements").isEmpty());
    }

    /** Nobody is outside here, and so each answer comes back as the very object that it was. */
    @Test
    @ActivateRequestContext
    void theHouseGetsWhatItWouldGetWithoutThis() throws IOException {
        FigureView figure = json.readValue("{\"indicator\":\"incidents.people\",\"value\":2}", FigureView.class);
        assertSame(figure, disclosure.of(figure, "77", PeriodCode.parse("1991-H1"), Basis.STATUTORY));
        ReportView report = json.readValue("{}", ReportView.class);
        assertSame(report, disclosure.of(report));
        ConsolidationView table = json.readValue("{}", ConsolidationView.class);
        assertSame(table, disclosure.of(table));
        SeriesView series = json.readValue("{\"indicator\":\"incidents.people\"}", SeriesView.class);
        assertSame(series, disclosure.of(series));
        disclosure.requireOpen(Instant.EPOCH, "today");
    }

    @Test
    void otherRolesInTheSameTokenOpenNothing() {
        RequestSpecification both = As.roles(List.of("analyst", "outside-analyst", "province-officer"), "77");
        both.get("/api/v1/records?unit=77&from=1991-01-01&to=1991-03-01&indicator=" + PEOPLE)
                .then()
                .statusCode(403);
        requireSuppressed(get(both, "/api/v1/figures?unit=77&period=1991-02&indicator=" + PEOPLE));
    }

    @Test
    void isRefusedWhatWouldTellMore() {
        for (String path : List.of(
                "/api/v1/figures?unit=77&period=1991-H1&indicator=" + PEOPLE + "&asOf=2020-01-01T00:00:00Z",
                "/api/v1/reports/77/2020-H1?asOf=2021-01-01T00:00:00Z",
                "/api/v1/series?unit=77&periods=1991..1992&indicator=" + PEOPLE + "&asOf=2020-01-01T00:00:00Z",
                "/api/v1/reports/77/2020-H1?boundaries=today",
                "/api/v1/records?unit=77&from=1991-01-01&to=1991-03-01&indicator=" + PEOPLE,
                "/api/v1/returns",
                "/api/v1/editions",
                "/api/v1/submissions?period=1991-H1")) {
            outside().get(path).then().statusCode(403).body("type", equalTo("urn:banggiao:problem:forbidden"));
        }
    }

    /** The ledger as if the event had come that day. */
    private void project(String day, String unit, int people, String knownOn) throws SQLException {
        Instant known = Instant.parse(knownOn + "T01:00:00Z");
        List<Arrival> arrivals = new ArrayList<>();
        arrivals.add(Arrival.of(
                new IncidentState(
                        UUID.randomUUID(),
                        1,
                        false,
                        known,
                        unit,
                        Qualifier.EXACT,
                        LocalDate.parse(day),
                        "drugs",
                        "LA",
                        people,
                        null),
                "incident",
                "border-incidents",
                known));
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            new Projection(database, Catalogue.load()).apply(connection, arrivals);
            connection.commit();
        }
    }

    private static void requireSuppressed(JsonPath figure) {
        assertEquals("suppressed", figure.getString("state"));
        for (String field : List.of("value", "qualifier", "origin", "samePeriod", "late", "records")) {
            assertNull(figure.get(field), field);
        }
    }

    private static JsonPath figure(RequestSpecification who, String unit, String period) {
        return get(who, "/api/v1/figures?unit=" + unit + "&period=" + period + "&indicator=" + PEOPLE);
    }

    private static JsonPath get(RequestSpecification who, String path) {
        return who.get(path).then().statusCode(200).extract().jsonPath();
    }

    private static RequestSpecification inside() {
        return As.analyst("77");
    }

    private static RequestSpecification outside() {
        return As.role("outside-analyst", "77");
    }
}
