package vn.banggiao.reporting.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.banggiao.reporting.boundary.FictionalUnits.link;
import static vn.banggiao.reporting.boundary.FictionalUnits.unit;
import static vn.banggiao.reporting.ledger.Arrivals.agreement;
import static vn.banggiao.reporting.ledger.Arrivals.census;
import static vn.banggiao.reporting.ledger.Arrivals.incident;
import static vn.banggiao.reporting.ledger.Arrivals.project;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.contracts.RecordState;
import vn.banggiao.reporting.ReportingDatabase;
import vn.banggiao.reporting.boundary.Bearers;
import vn.banggiao.reporting.boundary.FictionalUnits;
import vn.banggiao.reporting.boundary.Ground;
import vn.banggiao.reporting.boundary.TodaysUnit;
import vn.banggiao.reporting.boundary.TodaysUnits;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.period.Window;

class GroundLedgerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Window FIVE_YEARS = new Window(LocalDate.of(2022, 1, 1), LocalDate.of(2026, 11, 30));
    private static final String MERGER = "2025-07-01";
    private static final Instant NOW = Instant.parse("2040-01-01T00:00:00Z");

    private final DataSource database = ReportingDatabase.dataSource();
    private final Ledger ledger = new Ledger(database, Arrivals.CATALOGUE);

    @BeforeEach
    void empty() {
        ReportingDatabase.emptyLedger();
        FictionalUnits.forget(database, "90", "91");
        unit(database, "90", "", "");
        unit(database, "90.100", "", MERGER);
        for (String commune : List.of("00001", "00002", "00003")) {
            unit(database, "90.100." + commune, "", MERGER);
        }
        unit(database, "90.00001", MERGER, "");
        unit(database, "90.00002", MERGER, "");
        link(database, "90.100.00001", "90.00001", MERGER, "whole");
        link(database, "90.100.00002", "90.00001", MERGER, "part");
        link(database, "90.100.00002", "90.00002", MERGER, "part");
        link(database, "90.100.00003", "90.00002", MERGER, "whole");
    }

    @AfterEach
    void forget() {
        ReportingDatabase.emptyLedger();
        FictionalUnits.forget(database, "90", "91");
    }

    private TodaysUnit today(String code) {
        return TodaysUnit.find(database, code, TODAY).orElseThrow();
    }

    private String people(Ground ground) {
        return sum(ground, "incidents.people", FIVE_YEARS);
    }

    /** The sum, after making sure that it is the same as of now from the ledger, and that the records give it. */
    private String sum(Ground ground, String indicator, Window window) {
        BigDecimal now = total(ledger.on(ground).sums(List.of(indicator), window, null));
        assertEquals(now, total(ledger.on(ground).sums(List.of(indicator), window, NOW)), "as of now");
        assertEquals(
                0,
                now.compareTo(ledger.on(ground)
                        .records(indicator, Dimensions.none(), window, null, List.of("*"), null, 10)
                        .amount()),
                "records");
        return now.toPlainString();
    }

    private static BigDecimal total(List<Sum> sums) {
        return sums.stream().map(Sum::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String> units(Ground ground) {
        return ground.terms().stream().map(Ground.Term::unit).toList();
    }

    private String asItWas(String unit) {
        return total(ledger.sums(unit, List.of("incidents.people"), FIVE_YEARS)).toPlainString();
    }

    @Test
    void recordsOfOldCommunesStandWhereTheyCertainlyLie() throws SQLException {
        project(
                incident("90.100.00001", "2024-01-01", 1),
                incident("90.100.00002", "2024-01-01", 20),
                incident("90.100", "2024-01-01", 300),
                incident("90.00001", "2025-08-01", 4_000),
                incident("90", "2024-01-01", 50_000));
        assertEquals("4001", people(today("90.00001").ground()));
        assertEquals("0", people(today("90.00002").ground()));
        assertEquals("320", people(today("90").unallocated()));
        assertEquals("54321", people(today("90").ground()));
        assertEquals("54321", asItWas("90"), "a province's total is the same either way");
    }

    @Test
    void aProvinceThatGaveAndGotNothingElsewhereIsFoundByItsOwnCodeAlone() throws SQLException {
        unit(database, "91", "", "");
        unit(database, "91.00001", MERGER, "");
        project(incident("90.100.00001", "2025-06-03", 20), incident("91", "2025-06-03", 7));
        assertEquals("20", people(today("90").ground()));
        assertEquals("7", people(today("91").ground()));
        assertTrue(TodaysUnits.load(database, "90", TODAY).find("91").isEmpty(), "nothing ties 91 to 90");
        link(database, "90.00001", "91.00001", "2026-02-01", "part");
        assertTrue(TodaysUnits.load(database, "90", TODAY).find("91").isPresent(), "a link ties them");
    }

    @Test
    void takesAProvinceFromItsTotalsAlone() {
        assertEquals(List.of("90"), units(today("90").ground()));
        assertEquals(
                List.of("90.00001", "90.100.00001"), units(today("90.00001").ground()));
    }

    /** What is not there cannot be read. */
    private <T> T withoutLedger(java.util.function.Supplier<T> reading) {
        rename("ledger", "ledger_away");
        try {
            return reading.get();
        } finally {
            rename("ledger_away", "ledger");
        }
    }

    private static void rename(String table, String other) {
        ReportingDatabase.in(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute("ALTER TABLE " + table + " RENAME TO " + other);
            }
        });
    }

    @Test
    void answersFromTotalsAloneWhateverBecameOfTheUnits() throws SQLException {
        unit(database, "91", "", MERGER);
        unit(database, "91.00001", "", MERGER);
        unit(database, "91", MERGER, "");
        link(database, "91.00001", "90.00002", MERGER, "whole");
        link(database, "90.00001", "90.00002", "2026-02-01", "part");
        project(
                incident("91", "2025-06-30", 1),
                incident("91", MERGER, 20),
                incident("91.00001", "2024-01-01", 300),
                incident("90.00001", "2025-08-01", 4_000),
                incident("90.00001", "2026-03-01", 50_000));
        Bearers bearers = Bearers.of(database, "91");
        List<Part> parts = List.of(
                Part.of("before", bearers.all().get(0).ground()),
                Part.of("after", bearers.all().get(1).ground()),
                Part.of("today", today("90.00002").ground()),
                Part.of("open", today("90").unallocated()),
                Part.of("below", today("90.00001").ground()));
        List<String> people = List.of("incidents.people");
        var sums = withoutLedger(() -> ledger.sums(parts, people, List.of(FIVE_YEARS), null));
        assertEquals("301", total(sums.get("before").get(FIVE_YEARS)).toPlainString());
        assertEquals("20", total(sums.get("after").get(FIVE_YEARS)).toPlainString());
        assertEquals("301", total(sums.get("today").get(FIVE_YEARS)).toPlainString());
        assertEquals("4000", total(sums.get("open").get(FIVE_YEARS)).toPlainString());
        assertEquals("50000", total(sums.get("below").get(FIVE_YEARS)).toPlainString());
    }

    @Test
    void aCodeHandedOnToAnotherUnitKeepsTheirRecordsApart() throws SQLException {
        unit(database, "91", "", MERGER);
        unit(database, "91.00001", "", MERGER);
        unit(database, "91", MERGER, "");
        unit(database, "91.00001", MERGER, "");
        link(database, "91.00001", "90.00002", MERGER, "whole");
        project(
                incident("91.00001", "2025-06-30", 1),
                incident("91", "2025-06-30", 20),
                incident("91.00001", MERGER, 300),
                incident("91", MERGER, 4_000));
        assertEquals("4300", people(today("91").ground()));
        assertEquals("300", people(today("91.00001").ground()));
        assertEquals("21", people(today("90.00002").ground()), "its one commune and so it went there");
    }

    @Test
    void aMergerEnteredLaterChangesNothingBeforeIt() throws SQLException {
        project(incident("90.00001", "2025-08-01", 5), incident("90.00002", "2025-08-01", 7));
        String before = asItWas("90.00001");
        unit(database, "90.00001", MERGER, "2026-05-01");
        link(database, "90.00001", "90.00002", "2026-05-01", "whole");
        assertEquals(before, asItWas("90.00001"));
        assertEquals("12", people(today("90.00002").ground()));
        assertEquals(
                "7",
                people(TodaysUnit.find(database, "90.00002", LocalDate.of(2026, 4, 30))
                        .orElseThrow()
                        .ground()),
                "on the day before it");
    }

    @Test
    void whatLastsBeyondAMergerIsCountedOnceAndEndsWhereItStands() throws SQLException {
        project(
                agreement("90.100.00001", "2020-01-01", null),
                agreement("90.100.00003", "2020-01-01", "2026-01-31"),
                agreement("90.00001", "2026-01-01", "2026-01-31"));
        Window january = new Window(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));
        Window november = new Window(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 20));
        assertEquals(
                "2",
                sum(
                        today("90.00001").ground(),
                        "agreements.in-force",
                        new Window(january.from(), january.to().minusDays(1))));
        assertEquals("1", sum(today("90.00001").ground(), "agreements.in-force", november));
        assertEquals("0", sum(today("90.00002").ground(), "agreements.in-force", november));
        assertEquals("1", sum(today("90").ground(), "agreements.in-force", november));
    }

    @Test
    void aCensusOfASuccessorReplacesThoseOfItsPredecessors() throws SQLException {
        project(census("90.100.00001", "2024-06-01", "LA", 40), census("90.100.00003", "2024-06-01", "LA", 5));
        assertEquals("40", sum(today("90.00001").ground(), "labour.abroad", FIVE_YEARS));
        project(census("90.00001", "2026-06-01", "LA", 60));
        assertEquals("60", sum(today("90.00001").ground(), "labour.abroad", FIVE_YEARS));
        assertEquals("65", sum(today("90").ground(), "labour.abroad", FIVE_YEARS));
    }

    @Test
    void theUnitsBelowAndWhatIsUnallocatedAlwaysAddUpToTheProvince() throws SQLException {
        Random random = new Random(20250701);
        for (int round = 0; round < 40; round++) {
            empty();
            randomMergers(random);
            List<RecordState> records = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                boolean old = random.nextBoolean();
                List<String> codes = old
                        ? List.of("90", "90.100", "90.100.00001", "90.100.00002", "90.100.00003")
                        : List.of("90", "90.00001", "90.00002");
                LocalDate day = old
                        ? LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1_277))
                        : LocalDate.of(2025, 7, 1).plusDays(random.nextInt(500));
                records.add(incident(codes.get(random.nextInt(codes.size())), day.toString(), 1 + random.nextInt(9)));
            }
            project(records.toArray(RecordState[]::new));

            BigDecimal province = new BigDecimal(people(today("90").ground()));
            assertEquals(asItWas("90"), province.toPlainString(), "both ways in round " + round);
            BigDecimal parts = new BigDecimal(people(today("90").unallocated()));
            for (String below : List.of("90.00001", "90.00002", "90.00003")) {
                TodaysUnit unit = TodaysUnit.find(database, below, TODAY).orElse(null);
                parts = unit == null ? parts : parts.add(new BigDecimal(people(unit.ground())));
            }
            BigDecimal itself = records.stream()
                    .filter(each -> each.unit().equals("90"))
                    .map(each -> BigDecimal.valueOf(((vn.banggiao.contracts.IncidentState) each).people()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(province, parts.add(itself), "unit by unit in round " + round);
        }
    }

    /** Each old commune goes whole or in parts; later one of the new ones may merge, give a part away, or be divided. */
    private void randomMergers(Random random) {
        ReportingDatabase.emptyLedger();
        for (String commune : List.of("00001", "00002", "00003")) {
            boolean part = random.nextBoolean();
            int first = 1 + random.nextInt(2);
            link(database, "90.100." + commune, "90.0000" + first, MERGER, part ? "part" : "whole");
            if (part) {
                link(database, "90.100." + commune, "90.0000" + (3 - first), MERGER, "part");
            }
        }
        switch (random.nextInt(4)) {
            case 0 -> link(database, "90.00001", "90.00002", "2026-02-01", "part");
            case 1 -> {
                unit(database, "90.00001", MERGER, "2026-02-01");
                link(database, "90.00001", "90.00002", "2026-02-01", "whole");
            }
            case 2 -> {
                unit(database, "90.00001", MERGER, "2026-02-01");
                unit(database, "90.00003", "2026-02-01", "");
                unit(database, "90.00001", "2026-02-01", "");
                link(database, "90.00001", "90.00003", "2026-02-01", "part");
                link(database, "90.00001", "90.00002", "2026-02-01", "part");
            }
            default -> {}
        }
    }
}
