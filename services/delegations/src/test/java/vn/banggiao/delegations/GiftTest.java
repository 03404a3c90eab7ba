package vn.banggiao.delegations;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.banggiao.delegations.Requests.PU_NHUNG;
import static vn.banggiao.delegations.Requests.post;
import static vn.banggiao.delegations.Requests.recorded;
import static vn.banggiao.delegations.Requests.refused;
import static vn.banggiao.delegations.Requests.with;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.contracts.ActivityState;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.Events;
import vn.banggiao.testkit.SampleUnits;

@QuarkusTest
@WithTestResource(Backing.class)
class GiftTest {
    private static final String PATH = "/api/v1/activities";
    private static final Map<String, Object> GIFT =
            Map.of("unit", PU_NHUNG, "kind", "gift-received", "occurredOn", "2024-01-30", "programme", "tet-2024");
    private static final Map<String, Object> BICYCLES = Map.of("parcels", 0, "inKind", "14 chiếc xe đạp");

    /** The presents of one Lunar New Year in one commune: 325 parcels worth 199,800,000 VND, and 14 bicycles. */
    private static final List<Map<String, Object>> TET = List.of(
            line(20, 500_000),
            line(20, 1_000_000),
            line(100, 500_000),
            line(20, 500_000),
            line(12, 1_950_000),
            line(99, 600_000),
            line(54, 500_000),
            BICYCLES);

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    private static Map<String, Object> line(int parcels, Number value) {
        return Map.of("recipients", "Hộ nghèo", "parcels", parcels, "valuePerParcel", value);
    }

    private static ActivityState published(UUID id, int version) {
        return EventJson.read(
                Events.awaitKey("delegations", id.toString(), version)
                        .get(version - 1)
                        .value(),
                ActivityState.class);
    }

    private static void assertAmount(String expected, BigDecimal found) {
        assertEquals(0, new BigDecimal(expected).compareTo(found), () -> expected + " but found " + found);
    }

    @Test
    void worksOutParcelsAndValueFromTheLines() {
        UUID id = recorded(PATH, with(GIFT, "items", TET, "currency", "VND"));
        As.analyst("11")
                .get(PATH + "/" + id)
                .then()
                .body("parcels", equalTo(325))
                .body("value", equalTo(199_800_000))
                .body("computed", equalTo(true))
                .body("items", hasSize(8))
                .body("items[4].valuePerParcel", equalTo(1_950_000))
                .body("items[7].inKind", equalTo("14 chiếc xe đạp"));
        ActivityState state = published(id, 1);
        assertEquals(325, state.parcels());
        assertAmount("199800000", state.value());
        assertEquals("VND", state.currency());
        assertEquals("tet-2024", state.programme());
        assertEquals(1, state.quantity());
        assertTrue(state.computed());
    }

    @Test
    void keepsAStatedTotalAsItWasStated() {
        UUID id = recorded(
                PATH,
                with(
                        GIFT,
                        "kind",
                        "gift-given",
                        "country",
                        "LA",
                        "value",
                        316_000_000,
                        "currency",
                        "VND",
                        "inKind",
                        "Lương thực, thực phẩm, vật tư y tế"));
        As.analyst("11")
                .get(PATH + "/" + id)
                .then()
                .body("value", equalTo(316_000_000))
                .body("parcels", nullValue())
                .body("computed", equalTo(false))
                .body("inKind", containsString("vật tư y tế"));
        ActivityState state = published(id, 1);
        assertAmount("316000000", state.value());
        assertNull(state.parcels());
        assertFalse(state.computed());
    }

    @Test
    void keepsParcelsWhoseValueNobodyStated() {
        ActivityState stated = published(recorded(PATH, with(GIFT, "parcels", 80)), 1);
        assertEquals(80, stated.parcels());
        assertFalse(stated.computed());
        ActivityState lines = published(recorded(PATH, with(GIFT, "items", List.of(Map.of("parcels", 80)))), 1);
        assertEquals(80, lines.parcels());
        assertNull(lines.value());
        assertTrue(lines.computed());
    }

    @Test
    void addsFractionsExactly() {
        UUID id = recorded(PATH, with(GIFT, "items", List.of(line(3, 0.1), line(1, 0.25)), "currency", "USD"));
        assertAmount("0.55", published(id, 1).value());
    }

    @Test
    void refusesTotalsThatContradictTheLinesAndNamesTheComputedOnes() {
        Map<String, Object> gift = with(GIFT, "items", TET, "currency", "VND");
        refused(PATH, with(gift, "value", 200_000_000, "parcels", 339))
                .body("violations.field", containsInAnyOrder("value", "parcels"))
                .body("violations.find { it.field == 'value' }.code", equalTo("contradicts-items"))
                .body("violations.find { it.field == 'value' }.message", containsString("199800000 VND"))
                .body("violations.find { it.field == 'parcels' }.message", containsString("325"));
        post(PATH, with(gift, "value", 200_000_000))
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("Các dòng cộng lại là 199800000 VND"));
        recorded(PATH, with(gift, "value", new BigDecimal("199800000.0"), "parcels", 325));
    }

    @Test
    void refusesATotalValueBesideLinesWithoutAny() {
        refused(PATH, with(GIFT, "items", List.of(Map.of("parcels", 80)), "value", 5_000_000, "currency", "VND"))
                .body("violations.field", contains("value"))
                .body("violations.code", contains("contradicts-items"));
    }

    @Test
    void aValueNeedsItsCurrencyAndACurrencyItsValue() {
        refused(PATH, with(GIFT, "value", 5_000_000)).body("violations.field", contains("currency"));
        refused(PATH, with(GIFT, "items", TET)).body("violations.field", contains("currency"));
        refused(PATH, with(GIFT, "currency", "VND")).body("violations.code", contains("without-value"));
    }

    @Test
    void aLineHasParcelsOrSomethingInKind() {
        refused(
                        PATH,
                        with(
                                GIFT,
                                "currency",
                                "VND",
                                "items",
                                List.of(line(0, 500_000), Map.of("parcels", 0), BICYCLES, line(1, 5))))
                .body("violations.field", containsInAnyOrder("items[0].parcels", "items[1].parcels"))
                .body("violations.code", contains("no-parcels", "no-parcels"));
    }

    @Test
    void namesTheLineThatIsWrong() {
        refused(
                        PATH,
                        with(
                                GIFT,
                                "currency",
                                "VND",
                                "value",
                                1,
                                "items",
                                List.of(line(1, 5), Map.of("inKind", "Gạo"), line(-2, 0.005))))
                .body(
                        "violations.field",
                        containsInAnyOrder("items[1].parcels", "items[2].parcels", "items[2].valuePerParcel"));
    }

    @Test
    void refusesLinesThatAddUpToMoreThanARecordHolds() {
        refused(PATH, with(GIFT, "items", List.of(line(2, 999_999_999_999_999L)), "currency", "VND"))
                .body("violations.code", contains("total-too-large"));
        Map<String, Object> most = Map.of("parcels", Integer.MAX_VALUE);
        refused(PATH, with(GIFT, "items", List.of(most, most))).body("violations.code", contains("total-too-large"));
    }

    @Test
    void worksTheTotalOutAnewWhenTheLinesChange() {
        UUID id = recorded(PATH, with(GIFT, "items", TET, "currency", "VND"));
        Requests.put(PATH, id, 1, with(GIFT, "items", List.of(line(20, 500_000)), "currency", "VND"))
                .then()
                .statusCode(200)
                .body("value", equalTo(10_000_000))
                .body("parcels", equalTo(20));
        Requests.put(PATH, id, 2, with(GIFT, "value", 7, "currency", "USD"))
                .then()
                .statusCode(200)
                .body("computed", equalTo(false))
                .body("parcels", nullValue())
                .body("items", nullValue());
        ActivityState amended = published(id, 3);
        assertEquals("USD", amended.currency());
        assertFalse(amended.computed());
    }

    @Test
    void postsItsOwnExample() {
        post(PATH, Requests.example("RecordActivity"))
                .then()
                .statusCode(anyOf(is(201), is(200)))
                .body("parcels", equalTo(32))
                .body("value", equalTo(33_400_000));
    }
}
