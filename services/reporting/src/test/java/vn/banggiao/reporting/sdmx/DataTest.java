package vn.banggiao.reporting.sdmx;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
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

/** Each test has years of its own. */
@QuarkusTest
@WithTestResource(Backing.class)
class DataTest {
    private static final String TUAN_GIAO = "11.099";
    private static final String DATA = "/api/v1/sdmx/data/dataflow/BANGGIAO/FIGURES/1.0.0";
    private static final String CSV = "application/vnd.sdmx.data+csv;version=2.0.0";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    private static void incident(String day, int people) {
        IncidentState state = new IncidentState(
                UUID.randomUUID(),
                1,
                false,
                Instant.parse(day + "T01:00:00Z"),
                "11.099.03265",
                Qualifier.EXACT,
                LocalDate.parse(day),
                "illegal-entry",
                "LA",
                people,
                null);
        Events.send(Topics.BORDER_INCIDENTS, state.id().toString(), EventType.ceType(state), EventJson.write(state));
    }

    private static void returned(Map<String, Object> statement) {
        Map<String, Object> body = new HashMap<>(statement);
        body.put("unit", TUAN_GIAO);
        As.districtOfficer(TUAN_GIAO).body(body).post("/api/v1/returns").then().statusCode(201);
    }

    private static RequestSpecification analyst() {
        return As.analyst("11").urlEncodingEnabled(true);
    }

    private static List<Map<String, String>> json(String key, Map<String, ?> parameters) {
        return SdmxData.ofJson(analyst()
                .queryParams(parameters)
                .get(DATA + "/" + key)
                .then()
                .statusCode(200)
                .contentType(containsString("application/vnd.sdmx.data+json"))
                .extract()
                .asString());
    }

    private static List<Map<String, String>> csv(String key, Map<String, ?> parameters) {
        return SdmxData.ofCsv(analyst()
                .accept(CSV)
                .queryParams(parameters)
                .get(DATA + "/" + key)
                .then()
                .statusCode(200)
                .contentType(containsString("application/vnd.sdmx.data+csv"))
                .extract()
                .asString());
    }

    private static JsonPath report(String period, String basis) {
        return As.analyst("11")
                .queryParam("basis", basis)
                .get("/api/v1/reports/" + TUAN_GIAO + "/" + period)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(
                        JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }

    /** What a report's JSON says of each figure, in SDMX's words. */
    private static Map<String, String> figures(JsonPath report) {
        List<Map<String, Object>> all = report.getList("sections.figures.flatten()");
        Map<String, String> said = new TreeMap<>();
        for (Map<String, Object> figure : all) {
            @SuppressWarnings("unchecked")
            Map<String, String> dimensions = (Map<String, String>) figure.get("dimensions");
            @SuppressWarnings("unchecked")
            Map<String, Object> window = (Map<String, Object>) figure.get("window");
            Object value = figure.get("value");
            said.put(
                    figure.get("indicator").toString().replace('.', '_') + new TreeMap<>(dimensions),
                    String.join(
                            "|",
                            value == null ? "" : plain(value.toString()),
                            figure.get("state").toString(),
                            String.valueOf(figure.get("qualifier")),
                            String.valueOf(figure.get("origin")),
                            figure.get("measure").toString(),
                            window.get("from") + ".." + window.get("to")));
        }
        return said;
    }

    /** The same of observations. */
    private static Map<String, String> figures(List<Map<String, String>> observations) {
        Map<String, String> said = new TreeMap<>();
        for (Map<String, String> each : observations) {
            Map<String, String> dimensions = new TreeMap<>();
            for (String dimension : Structure.BREAKDOWNS) {
                String code = each.get(Structure.id(dimension));
                if (!code.startsWith("_")) {
                    dimensions.put(dimension, code.replace('_', '.'));
                }
            }
            String before = said.put(
                    each.get("INDICATOR") + dimensions,
                    String.join(
                            "|",
                            plain(each.get("OBS_VALUE")),
                            each.get("FIGURE_STATE"),
                            orNull(each.get("QUALIFIER")),
                            orNull(each.get("ORIGIN")),
                            each.get("UNIT_MEASURE"),
                            days(each.get("TIME_PERIOD"))));
            assertEquals(null, before, () -> "twice: " + each);
        }
        return said;
    }

    /** First and last day of a range, or of a quarter. */
    private static String days(String time) {
        if (time.contains("/P")) {
            String[] range = time.split("/P|D");
            LocalDate from = LocalDate.parse(range[0]);
            return from + ".." + from.plusDays(Long.parseLong(range[1]) - 1);
        }
        String[] quarter = time.split("-Q");
        LocalDate from = LocalDate.of(Integer.parseInt(quarter[0]), Integer.parseInt(quarter[1]) * 3 - 2, 1);
        return from + ".." + from.plusMonths(3).minusDays(1);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? "null" : text;
    }

    private static String plain(String number) {
        return number.isEmpty()
                ? ""
                : new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    private static Map<String, String> only(List<Map<String, String>> observations, String indicator) {
        List<Map<String, String>> found = observations.stream()
                .filter(each -> each.get("INDICATOR").equals(indicator))
                .toList();
        assertEquals(1, found.size(), () -> indicator + " in " + observations);
        return found.get(0);
    }

    private static void awaitCases(String period, int cases) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> As.analyst("11")
                .get("/api/v1/figures?unit=" + TUAN_GIAO + "&period=" + period + "&indicator=incidents.cases")
                .then()
                .body("value", equalTo(cases)));
    }

    @Test
    void saysOfEachFigureWhatTheReportSays() {
        incident("1934-12-15", 3);
        incident("1935-06-14", 4);
        returned(Map.of("indicator", "delegations.outgoing", "period", "1935-H1", "state", "none-confirmed"));
        returned(Map.of("indicator", "information.broadcasts", "period", "1935-H1", "value", 30, "qualifier", "about"));
        returned(Map.of("indicator", "visitors.foreign", "period", "1935-H1", "value", 70, "qualifier", "at-least"));
        returned(Map.of(
                "indicator",
                "trade.turnover",
                "dimensions",
                Map.of("gate", "nam-can", "currency", "USD"),
                "period",
                "1935-H1",
                "value",
                new BigDecimal("150796.38"),
                "qualifier",
                "estimate"));
        returned(Map.of(
                "indicator",
                "culture.festivals",
                "period",
                "1935-H1",
                "from",
                "1934-10-01",
                "to",
                "1935-03-31",
                "value",
                2));
        awaitCases("1935-H1", 2);

        Map<String, Object> half = Map.of("c[TIME_PERIOD]", "eq:1935-S1");
        List<Map<String, String>> observations = json("S.VN11_099", half);
        assertEquals(figures(report("1935-H1", "statutory")), figures(observations));
        assertEquals(figures(observations), figures(csv("S.VN11_099", half)));
        assertEquals(
                figures(observations),
                figures(json(
                        "S.VN11_099", Map.of("c[TIME_PERIOD]", "1935-S1", "dimensionAtObservation", "AllDimensions"))));

        Map<String, String> none = only(observations, "delegations_outgoing");
        assertEquals("0", none.get("OBS_VALUE"));
        assertEquals("A", none.get("OBS_STATUS"));
        assertEquals("none-confirmed", none.get("FIGURE_STATE"));
        Map<String, String> missing = only(observations, "delegations_incoming");
        assertEquals("", missing.get("OBS_VALUE"));
        assertEquals("O", missing.get("OBS_STATUS"));
        assertEquals("1934-12-15/P182D", missing.get("TIME_PERIOD"));
        assertEquals("E", only(observations, "information_broadcasts").get("OBS_STATUS"));
        assertEquals("at-least", only(observations, "visitors_foreign").get("QUALIFIER"));
        Map<String, String> money = only(observations, "trade_turnover");
        assertEquals("150796.38", money.get("OBS_VALUE"));
        assertEquals("2", money.get("DECIMALS"));
        assertEquals("USD", money.get("CURRENCY"));
        assertEquals("USD", money.get("UNIT_MEASURE"));
        assertEquals("nam-can", money.get("GATE"));
        assertEquals("1934-10-01/P182D", only(observations, "culture_festivals").get("TIME_PERIOD"));
        assertEquals("1935-H1", only(observations, "culture_festivals").get("REPORT_PERIOD"));
        observations.forEach(each -> assertEquals("VN11_099", each.get("REF_AREA")));
    }

    @Test
    void writesCalendarPeriodsInTheStandardForm() {
        incident("1938-01-01", 1);
        incident("1938-12-31", 1);
        awaitCases("1938", 1);
        Map<String, Object> year = Map.of("startPeriod", "1938", "endPeriod", "1938", "basis", "calendar");
        List<Map<String, String>> cases = json("*.VN11_099.incidents_cases._T._T", year);
        Map<String, String> values = new LinkedHashMap<>();
        cases.forEach(each -> values.put(each.get("TIME_PERIOD"), each.get("OBS_VALUE")));
        assertEquals(1 + 2 + 4 + 12 + 1, cases.size());
        assertEquals("2", values.get("1938-A1"));
        assertEquals("1", values.get("1938-S2"));
        assertEquals("1", values.get("1938-Q1"));
        assertEquals("1", values.get("1938-12"));
        assertEquals("1", values.get("1938-01-01/P273D"));
        assertEquals(
                figures(report("1938-Q4", "calendar")),
                figures(json("Q.VN11_099", Map.of("c[TIME_PERIOD]", "1938-Q4", "basis", "calendar"))));
    }

    @Test
    void givesOneSeriesForEachKeyWithItsPeriodsInOrder() {
        returned(Map.of("indicator", "culture.festivals", "period", "1941-Q1", "value", 1));
        returned(Map.of("indicator", "culture.festivals", "period", "1941-Q3", "value", 3));
        JsonPath message = analyst()
                .queryParam("c[TIME_PERIOD]", "ge:1941+le:1941")
                .get(DATA + "/Q.VN11_099.culture_festivals")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(1, message.getMap("data.dataSets[0].series").size());
        assertEquals(
                List.of("1940-12-15/P90D", "1941-03-15/P92D", "1941-06-15/P92D", "1941-09-15/P91D"),
                message.getList("data.structures[0].dimensions.observation[0].values.value"));
        assertEquals(
                "1941-03-14T23:59:59+07:00",
                message.getString("data.structures[0].dimensions.observation[0].values[0].end"));
    }

    @Test
    void readsTheReportOfPlainDays() {
        returned(Map.of("indicator", "culture.festivals", "period", "1943-10-01..1944-03-31", "value", 5));
        Map<String, String> found = only(
                json("_O.VN11_099.culture_festivals", Map.of("c[TIME_PERIOD]", "1943-10-01/P183D")),
                "culture_festivals");
        assertEquals("5", found.get("OBS_VALUE"));
        assertEquals("1943-10-01..1944-03-31", found.get("REPORT_PERIOD"));
    }

    @Test
    void filtersByAnyCodedComponent() {
        returned(Map.of("indicator", "culture.festivals", "period", "1946", "value", 5));
        Map<String, Object> reported = Map.of("c[TIME_PERIOD]", "1946", "c[OBS_STATUS]", "ne:O");
        assertEquals(List.of("culture_festivals"), indicators(json("A.VN11_099", reported)));
        assertEquals(
                List.of("culture_festivals"),
                indicators(json(
                        "*",
                        Map.of(
                                "c[TIME_PERIOD]", "1946",
                                "c[FREQ]", "A",
                                "c[REF_AREA]", "sw:VN11_099",
                                "c[INDICATOR]", "culture_festivals,culture_events",
                                "c[FIGURE_STATE]", "value"))));
        assertEquals(
                List.of("culture_events", "culture_festivals"),
                indicators(json(
                        "A.VN11_099.culture_events+culture_festivals",
                        Map.of("startPeriod", "1946", "endPeriod", "1946"))));
        assertEquals(
                List.of("culture_events", "culture_festivals"),
                indicators(json(
                        "A.VN11_099.culture_events,A.VN11_099.culture_festivals", Map.of("c[TIME_PERIOD]", "1946"))));
    }

    private static List<String> indicators(List<Map<String, String>> observations) {
        return observations.stream()
                .map(each -> each.get("INDICATOR"))
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void givesTheFrozenFiguresOfAnEdition() {
        returned(Map.of("indicator", "culture.festivals", "period", "1951-H2", "value", 7));
        JsonPath edition = As.districtOfficer(TUAN_GIAO)
                .body(Map.of("unit", TUAN_GIAO, "period", "1951-H2"))
                .post("/api/v1/editions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        returned(Map.of("indicator", "culture.festivals", "period", "1951-H2", "value", 8));
        Map<String, String> now =
                only(json("S.VN11_099.culture_festivals", Map.of("c[TIME_PERIOD]", "1951-S2")), "culture_festivals");
        assertEquals("8", now.get("OBS_VALUE"));
        Map<String, String> frozen =
                only(json("*.*.culture_festivals", Map.of("edition", edition.getString("id"))), "culture_festivals");
        assertEquals("7", frozen.get("OBS_VALUE"));
        assertEquals("1", frozen.get("EDITION"));
        Map<String, String> then = only(
                json(
                        "S.VN11_099.culture_festivals",
                        Map.of("c[TIME_PERIOD]", "1951-S2", "asOf", edition.getString("submittedAt"))),
                "culture_festivals");
        assertEquals("7", then.get("OBS_VALUE"));
        As.analyst("40")
                .get(DATA + "?edition=" + edition.getString("id"))
                .then()
                .statusCode(403);
        As.analyst("11")
                .get(DATA + "?startPeriod=1951&edition=" + edition.getString("id"))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("startPeriod"));
    }

    @Test
    void hasEachCodeInItsList() {
        incident("1953-03-03", 2);
        returned(Map.of(
                "indicator",
                "aid.committed",
                "dimensions",
                Map.of("project", "nuoc.sach-1953", "currency", "EUR"),
                "period",
                "1953",
                "value",
                5));
        awaitCases("1953", 1);
        List<Map<String, String>> observations = json("A", Map.of("c[TIME_PERIOD]", "1953"));
        assertTrue(observations.stream().anyMatch(each -> each.get("PROJECT").equals("nuoc_sach-1953")));
        JsonPath lists = As.analyst("11")
                .get("/api/v1/sdmx/structure/dataflow/BANGGIAO/FIGURES/+?references=descendants")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<Map<String, Object>> dimensions =
                lists.getList("data.dataStructures[0].dataStructureComponents.dimensionList.dimensions");
        List<Map<String, Object>> attributes =
                lists.getList("data.dataStructures[0].dataStructureComponents.attributeList.attributes");
        int coded = 0;
        for (List<Map<String, Object>> components : List.of(dimensions, attributes)) {
            for (Map<String, Object> component : components) {
                @SuppressWarnings("unchecked")
                String urn = (String) ((Map<String, Object>) component.get("localRepresentation")).get("enumeration");
                if (urn == null) {
                    continue;
                }
                coded++;
                String list = urn.replaceAll(".*:(CL_\\w+)\\(.*", "$1");
                List<String> codes = lists.getList("data.codelists.find { it.id == '" + list + "' }.codes.id");
                assertEquals(codes.size(), codes.stream().distinct().count(), list);
                String id = component.get("id").toString();
                observations.stream()
                        .map(each -> each.get(id))
                        .filter(each -> !each.isEmpty())
                        .forEach(each -> assertTrue(codes.contains(each), () -> list + " lacks " + each));
            }
        }
        assertEquals(15 + 6, coded);
    }

    @Test
    void asksForTheUnitsOfTheCallerUnlessOthersAreNamed() {
        returned(Map.of("indicator", "culture.festivals", "period", "1956", "value", 5));
        Map<String, Object> year = Map.of("c[TIME_PERIOD]", "1956");
        List<String> units = json("A.*.culture_festivals", year).stream()
                .map(each -> each.get("REF_AREA"))
                .toList();
        assertTrue(units.containsAll(List.of("VN11", "VN11_099", "VN11_099_03265")), units::toString);
        assertFalse(units.contains("VN40"));
        assertFalse(units.contains("VN11_03265-20250701"), "it did not exist in 1956");
        As.analyst("40").queryParams(year).get(DATA + "/A.VN11_099").then().statusCode(403);
        As.analyst("11").queryParams(year).get(DATA + "/A.VN11_03265").then().statusCode(404);
    }

    @Test
    void tellsUnitsApartThatBoreOneCode() throws Exception {
        for (String insert : List.of(
                "insert into unit values ('77', 'Tỉnh Cũ', 'tinh cu', 'province', null, '-infinity', '1960-07-01')",
                "insert into unit values ('77', 'Tỉnh Mới', 'tinh moi', 'province', null, '1960-07-01', 'infinity')")) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(insert);
            }
        }
        Map<String, String> byPeriod = SdmxData.ofJson(As.analyst("77")
                        .queryParam("startPeriod", "1960")
                        .queryParam("endPeriod", "1960")
                        .get(DATA + "/S.*.culture_festivals")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .stream()
                .collect(Collectors.toMap(each -> each.get("TIME_PERIOD"), each -> each.get("REF_AREA")));
        assertEquals(Map.of("1959-12-15/P183D", "VN77", "1960-06-15/P183D", "VN77-19600701"), byPeriod);
        As.analyst("77")
                .get("/api/v1/sdmx/structure/codelist/BANGGIAO/CL_AREA/1.0.0/VN77,VN77-19600701")
                .then()
                .statusCode(200)
                .body("data.codelists[0].codes.name", equalTo(List.of("Tỉnh Cũ", "Tỉnh Mới")))
                .body("data.codelists[0].isPartial", equalTo(true))
                .body(
                        "data.codelists[0].codes[0].annotations.find { it.type == 'VALID_TO' }.value",
                        equalTo("1960-06-30"))
                .body(
                        "data.codelists[0].codes[1].annotations.find { it.type == 'VALID_FROM' }.value",
                        equalTo("1960-07-01"));
    }

    @Test
    void negotiatesFormatLanguageAndWhatTheCallerHas() {
        returned(Map.of("indicator", "culture.festivals", "period", "1963", "value", 5));
        String address = DATA + "/A.VN11_099.culture_festivals?startPeriod=1963&endPeriod=1963";
        ExtractableResponse<Response> first =
                As.analyst("11").get(address).then().statusCode(200).extract();
        String tag = first.header("ETag");
        assertTrue(tag.startsWith("W/\""), tag);
        As.analyst("11")
                .header("If-None-Match", tag)
                .get(address)
                .then()
                .statusCode(304)
                .header("ETag", tag);
        returned(Map.of("indicator", "culture.festivals", "period", "1963", "value", 6));
        As.analyst("11").header("If-None-Match", tag).get(address).then().statusCode(200);

        accept("application/vnd.sdmx.data+json;version=2.0.0", address).contentType(containsString("data+json"));
        accept("application/vnd.sdmx.data+json", address).contentType(containsString("data+json"));
        accept("application/xml;q=0.9, text/csv", address).contentType(containsString("data+csv"));
        accept("*/*", address).contentType(containsString("data+json"));
        accept("application/json", address + "&format=csv").contentType(containsString("data+csv"));
        for (String refused : List.of("application/vnd.sdmx.data+json;version=1.0.0", "application/xml", "text/html")) {
            As.analyst("11").accept(refused).get(address).then().statusCode(406);
        }
        String names = accept("application/vnd.sdmx.data+csv;version=2.0.0;labels=both;keys=both", address)
                .header("Content-Language", "vi")
                .extract()
                .asString();
        assertTrue(names.contains("culture_festivals: Lễ hội"), names);
        assertTrue(names.contains(",A.VN11_099.culture_festivals._Z"), names);
        String english = As.analyst("11")
                .header("Accept-Language", "en")
                .get(address)
                .then()
                .header("Content-Language", "en")
                .body("data.structures[0].dimensions.series[2].values[0].name", equalTo("Festivals"))
                .body("data.structures[0].dimensions.series[2].values[0].names.vi", equalTo("Lễ hội"))
                .extract()
                .asString();
        assertTrue(english.contains("\"contentLanguages\":[\"en\",\"vi\"]"));
    }

    private static ValidatableResponse accept(String accept, String address) {
        return As.analyst("11").accept(accept).get(address).then().statusCode(200);
    }

    @Test
    void refusesWhatItDoesNotUnderstandByName() {
        refused("", "startPeriod", "required");
        refused("?startPeriod=2020-H1", "startPeriod", "unknown-period");
        refused("?startPeriod=2020&limit=5", "limit", "not-supported");
        refused("?startPeriod=2020&c[NOTHING]=A", "c[NOTHING]", "unknown-component");
        refused("?startPeriod=2020&c[FREQ]=co:A", "c[FREQ]", "unreadable");
        refused("?startPeriod=2020&basis=lunar", "basis", "unknown-code");
        refused("?startPeriod=2020&attributes=NOTHING", "attributes", "unknown-code");
        refused("?startPeriod=2020&dimensionAtObservation=FREQ", "dimensionAtObservation", "unknown-code");
        refused("?startPeriod=2020&format=xml", "format", "unknown-code");
        refused("?startPeriod=1900&endPeriod=2020", "startPeriod", "too-many-reports");
        refused("/A" + ".*".repeat(15) + "?startPeriod=2020", "key", "too-long");
        As.analyst("11")
                .get(DATA + "/A.VN11_099.nothing?startPeriod=1963&endPeriod=1963")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:banggiao:problem:no-data"));
        As.analyst("11")
                .get(DATA.replace("FIGURES", "OTHERS") + "?startPeriod=1963")
                .then()
                .statusCode(404);
        As.nobody().get(DATA + "?startPeriod=1963").then().statusCode(401);
    }

    private static void refused(String query, String field, String code) {
        As.analyst("11")
                .urlEncodingEnabled(false)
                .get(DATA + query.replace("[", "%5B").replace("]", "%5D"))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field))
                .body("violations.code", hasItem(code));
    }
}
