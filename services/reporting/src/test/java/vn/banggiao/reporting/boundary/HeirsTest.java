package vn.banggiao.reporting.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeirsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final List<DatedUnit> units = new ArrayList<>();
    private final List<UnitHistory.Link> links = new ArrayList<>();

    private void unit(String code, String level, String from, String until) {
        units.add(new DatedUnit(
                code,
                "Unit " + code,
                level,
                code.indexOf('.') < 0 ? null : code.substring(0, code.lastIndexOf('.')),
                from == null ? DatedUnit.BEGINNING : LocalDate.parse(from),
                until == null ? DatedUnit.FOREVER : LocalDate.parse(until)));
    }

    private void link(String from, String to, String on, boolean whole) {
        links.add(new UnitHistory.Link(from, to, LocalDate.parse(on), whole));
    }

    private Place place(String code, String day) {
        return place(code, day, TODAY);
    }

    private Place place(String code, String day, LocalDate today) {
        UnitHistory history = new UnitHistory(units, links);
        LocalDate on = LocalDate.parse(day);
        return new Heirs(history, today).placeOf(history.meant(code, on).orElseThrow(), on);
    }

    private void province() {
        unit("90", "province", null, null);
        unit("90.100", "district", null, "2025-07-01");
        unit("90.100.00001", "commune", null, "2025-07-01");
        unit("90.100.00002", "commune", null, "2025-07-01");
        unit("90.00001", "commune", "2025-07-01", null);
        unit("90.00002", "commune", "2025-07-01", null);
    }

    @Test
    void aUnitThatWentWholeStandsUnderItsSuccessor() {
        province();
        link("90.100.00001", "90.00001", "2025-07-01", true);
        assertEquals(new Place("90.00001", true), place("90.100.00001", "2020-01-01"));
    }

    @Test
    void aUnitThatWasDividedStandsUnallocatedAtTheProvince() {
        province();
        link("90.100.00001", "90.00001", "2025-07-01", false);
        link("90.100.00001", "90.00002", "2025-07-01", false);
        assertEquals(new Place("90", false), place("90.100.00001", "2025-06-30"));
    }

    @Test
    void aPartWhoseRestNobodyNamesIsNotGuessedToBeTheWhole() {
        province();
        link("90.100.00001", "90.00001", "2025-07-01", false);
        assertEquals(new Place("90", false), place("90.100.00001", "2025-06-30"));
    }

    @Test
    void aDistrictStandsWhereItsCommunesWent() {
        province();
        link("90.100.00001", "90.00001", "2025-07-01", true);
        link("90.100.00002", "90.00002", "2025-07-01", true);
        assertEquals(new Place("90", false), place("90.100", "2020-01-01"));
    }

    @Test
    void aDistrictAllOfWhoseCommunesBecameOneStandsUnderIt() {
        province();
        link("90.100.00001", "90.00001", "2025-07-01", true);
        link("90.100.00002", "90.00001", "2025-07-01", true);
        assertEquals(new Place("90.00001", true), place("90.100", "2020-01-01"));
    }

    @Test
    void mergersAreFollowedThroughAChainAsFarAsToday() {
        province();
        unit("90.100.00007", "commune", null, "2020-01-01");
        link("90.100.00007", "90.100.00001", "2020-01-01", true);
        link("90.100.00001", "90.00001", "2025-07-01", true);
        link("90.00001", "90.00002", "2027-01-01", true);
        assertEquals(new Place("90.00001", true), place("90.100.00007", "2019-05-05"));
        assertEquals(new Place("90.00002", true), place("90.100.00007", "2019-05-05", LocalDate.of(2027, 1, 1)));
    }

    @Test
    void whatGaveAPartAwayMayHoldItsOldRecordsOrNot() {
        province();
        link("90.00001", "90.00002", "2026-01-01", false);
        assertEquals(new Place("90", false), place("90.00001", "2025-12-31"));
        assertEquals(new Place("90.00001", true), place("90.00001", "2026-01-01"));
    }

    @Test
    void aCodeThatWasHandedOnMeansTheUnitOfTheDay() {
        unit("82", "province", null, "2025-07-01");
        unit("82.815", "district", null, "2025-07-01");
        unit("82.815.00001", "commune", null, "2025-07-01");
        unit("82", "province", "2025-07-01", null);
        unit("82.00001", "commune", "2025-07-01", null);
        unit("82.00002", "commune", "2025-07-01", null);
        unit("87", "province", null, "2025-07-01");
        unit("87.866", "district", null, "2025-07-01");
        unit("87.866.00002", "commune", null, "2025-07-01");
        link("82.815.00001", "82.00001", "2025-07-01", true);
        link("87.866.00002", "82.00002", "2025-07-01", true);
        assertEquals(new Place("82", true), place("82", "2025-07-01"));
        assertEquals(new Place("82.00001", true), place("82.815.00001", "2024-01-01"));
        assertEquals(new Place("82.00002", true), place("87.866.00002", "2024-01-01"));
    }

    @Test
    void aProvinceThatWasMergedStandsUnderTheProvinceOfItsCommunes() {
        unit("87", "province", null, "2025-07-01");
        unit("87.00001", "commune", null, "2025-07-01");
        unit("87.00002", "commune", null, "2025-07-01");
        unit("87.00003", "commune", null, "2025-07-01");
        unit("82", "province", "2025-07-01", null);
        unit("82.00001", "commune", "2025-07-01", null);
        unit("82.00002", "commune", "2025-07-01", null);
        link("87.00001", "82.00001", "2025-07-01", true);
        link("87.00002", "82.00002", "2025-07-01", true);
        assertEquals(new Place("82", true), place("87", "2024-01-01"));
        assertEquals(new Place("82", false), place("87.00003", "2024-01-01"), "no successor named");
    }

    @Test
    void whatWasDividedBetweenProvincesStandsInNone() {
        unit("90", "province", null, null);
        unit("91", "province", null, null);
        unit("90.00001", "commune", null, "2026-01-01");
        unit("90.00002", "commune", null, null);
        unit("91.00002", "commune", null, null);
        link("90.00001", "90.00002", "2026-01-01", false);
        link("90.00001", "91.00002", "2026-01-01", false);
        assertEquals(Place.NOWHERE, place("90.00001", "2025-01-01"));
    }
}
