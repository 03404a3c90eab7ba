package vn.banggiao.reporting.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.banggiao.reporting.ledger.Arrivals.agreement;
import static vn.banggiao.reporting.ledger.Arrivals.arrival;
import static vn.banggiao.reporting.ledger.Arrivals.census;
import static vn.banggiao.reporting.ledger.Arrivals.incident;
import static vn.banggiao.reporting.ledger.Arrivals.project;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.chassis.problem.Refusal;
import vn.banggiao.contracts.IncidentState;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.reporting.ReportingDatabase;
import vn.banggiao.reporting.boundary.Ground;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.period.Window;

class LedgerTest {
    private static final Window HALF = window("2019-12-15", "2020-06-14");
    private static final Window NEXT_HALF = window("2020-06-15", "2020-12-14");
    private static final Collection<String> EVERYWHERE = List.of("*");
    private final Ledger ledger = new Ledger(ReportingDatabase.dataSource(), Arrivals.CATALOGUE);

    @BeforeEach
    void empty() {
        ReportingDatabase.emptyLedger();
    }

    @Test
    void sumsAUnitWithEverythingBelowIt() throws SQLException {
        project(incident("11.099.03265", "2020-03-09", 3), incident("11.103", "2020-03-09", 4));
        assertEquals(
                List.of(new Sum(
                        "incidents.people",
                        Dimensions.parse("country=LA;kind=smuggling"),
                        Qualifier.EXACT,
                        new BigDecimal("7"))),
                ledger.sums("11", List.of("incidents.people"), HALF));
        assertEquals("3", sum("11.099", "incidents.people", HALF));
        assertEquals("none", sum("11.09", "incidents.people", HALF));
    }

    @Test
    void saysNothingWhereNoRecordDoes() throws SQLException {
        project(incident("11.099", "2020-06-15", 3));
        assertEquals("none", sum("11", "incidents.people", HALF));
        assertEquals("3", sum("11", "incidents.people", NEXT_HALF));
    }

    @Test
    void countsAStockAsItStandsAtTheEndOfTheLastDay() throws SQLException {
        project(
                agreement("40.417", "2010-01-01", null),
                agreement("40.417", "2020-06-14", null),
                agreement("40.417", "2020-06-15", null),
                agreement("40.417", "2015-01-01", "2020-06-13"),
                agreement("40.417", "2015-01-01", "2020-06-14"));
        assertEquals("3", sum("40", "agreements.in-force", HALF));
        assertEquals("3", sum("40", "agreements.in-force", NEXT_HALF));
    }

    @Test
    void takesTheLatestCensusOfEachUnit() throws SQLException {
        project(
                census("19.167.05605", "2019-12-31", "JP", 20),
                census("19.167.05605", "2020-05-31", "JP", 18),
                census("19.167.05605", "2020-05-31", "KR", 10),
                census("19.167.05605", "2020-07-31", "JP", 99),
                census("19.167.05608", "2020-01-31", "JP", 2));
        assertEquals("28", sum("19.167.05605", "labour.abroad", HALF));
        assertEquals("30", sum("19", "labour.abroad", HALF));
        assertEquals("30", asOf("19", "labour.abroad", HALF, null));
    }

    @Test
    void letsACensusOfNobodyReplaceTheOneBefore() throws SQLException {
        project(census("19.167.05605", "2019-12-31", "JP", 20), census("19.167.05605", "2020-05-31", "JP", 0));
        assertEquals("0", sum("19", "labour.abroad", HALF));
        assertEquals("0", asOf("19", "labour.abroad", HALF, null));
    }

    @Test
    void countsNobodyTwiceWhenADissolvedUnitsHeirsCountForThemselves() throws SQLException {
        succeeds("11.099.03265", "11.099.03266", "2023-01-01");
        succeeds("11.099.03266", "11.03265", "2025-07-01");
        succeeds("11.099.03267", "11.03265", "2025-07-01");
        project(
                census("11.099.03265", "2022-12-31", "JP", 20),
                census("11.099.03267", "2024-12-31", "JP", 5),
                census("11.099.03268", "2024-12-31", "JP", 1),
                census("11.03265", "2025-12-31", "JP", 24));
        Window before = window("2025-07-01", "2025-12-30");
        Window after = window("2025-07-01", "2025-12-31");
        assertEquals("26", sum("11", "labour.abroad", before));
        assertEquals("25", sum("11", "labour.abroad", after));
        assertEquals("26", asOf("11", "labour.abroad", before, null));
        assertEquals("25", asOf("11", "labour.abroad", after, null));
        assertEquals(
                new BigDecimal("25"),
                ledger.records("11", "labour.abroad", Dimensions.none(), after, null, EVERYWHERE, null, 9)
                        .amount());
    }

    @Test
    void tellsAnyFigureAsItStoodOnTheDayTheReportWasSigned() throws SQLException {
        UUID id = UUID.randomUUID();
        Instant signed = Instant.parse("2020-06-16T03:00:00Z");
        project(List.of(
                arrival(incident(id, 1, "11.099", "2020-03-09", 3)),
                arrival(incident(id, 2, "11.103", "2020-03-10", 5), signed.plusSeconds(1)),
                arrival(incident("11.099", "2020-03-11", 1), signed)));
        assertEquals("4", asOf("11.099", "incidents.people", HALF, signed));
        assertEquals("1", sum("11.099", "incidents.people", HALF));
        assertEquals("6", sum("11", "incidents.people", HALF));
    }

    @Test
    void tellsWhatHappenedInAClosedPeriodAndWasReceivedLater() throws SQLException {
        project(
                incident("11.099", "2020-06-12", 1),
                recorded(incident("11.099", "2020-06-13", 2), "2020-06-14T16:59:59Z"),
                recorded(incident("11.099", "2020-06-13", 4), "2020-06-14T17:00:00Z"),
                recorded(incident("11.103", "2020-03-09", 8), "2020-12-14T16:00:00Z"),
                recorded(incident("11.103", "2020-03-09", 16), "2020-12-14T17:00:00Z"),
                recorded(incident("11.103", "2020-06-15", 32), "2020-12-14T16:00:00Z"));
        assertEquals("12", late("11", null));
        assertEquals("4", late("11.099", null));
        assertEquals("4", late("11", Instant.parse("2020-12-14T00:00:00Z")));
    }

    private String late(String unit, Instant asOf) {
        return amount(ledger.on(Ground.of(unit)).late(List.of("incidents.people"), NEXT_HALF, asOf));
    }

    @Test
    void opensAFigureDownToItsRecords() throws SQLException {
        IncidentState incident = incident("11.099.03265", "2020-03-09", 3);
        project(incident, incident("11.099", "2020-06-15", 9));
        FigureRecords page = records("11", Dimensions.none(), EVERYWHERE, null, 10);
        assertEquals(
                List.of(new FigureRecord(
                        incident.id(),
                        1,
                        2,
                        "incident",
                        "border-incidents",
                        "11.099.03265",
                        Dimensions.parse("country=LA;kind=smuggling"),
                        LocalDate.of(2020, 3, 9),
                        null,
                        new BigDecimal("3"),
                        Qualifier.EXACT,
                        incident.recordedAt())),
                page.records());
        assertEquals(1, page.count());
        assertEquals(0, page.hidden());
        assertNull(page.next());
    }

    @Test
    void hidesRecordsOutsideTheCallersUnitsAndSaysHowMuchTheyAre() throws SQLException {
        project(
                incident("11.099", "2020-03-09", 3),
                incident("11.099.03265", "2020-03-10", 4),
                incident("11.0991", "2020-03-10", 5),
                incident("11", "2020-03-10", 6));
        FigureRecords page = records("11", Dimensions.none(), List.of("11.099", "40"), null, 1);
        assertEquals(new BigDecimal("18"), page.amount());
        assertEquals(2, page.hidden());
        assertEquals(new BigDecimal("11"), page.hiddenAmount());
        assertEquals(new BigDecimal("4"), page.records().get(0).amount());
        assertEquals(
                0,
                records("11", Dimensions.none(), List.of(), null, 1).records().size());
    }

    @Test
    void countsTwoReportsOfOneEventOnceWhileTheyAreJoined() throws SQLException {
        IncidentState into = incident("11.099.03265", "2020-03-09", 3);
        IncidentState other = incident("11.099.03268", "2020-03-09", 4);
        Instant joined = Instant.parse("2020-06-01T00:00:00Z");
        Instant parted = Instant.parse("2020-06-08T00:00:00Z");
        project(into, other);
        assertEquals("2", sum("11.099", "incidents.cases", HALF));

        project(List.of(arrival(version(other, 2, into.id()), joined)));
        assertEquals("1", sum("11.099", "incidents.cases", HALF));
        assertEquals("3", sum("11.099", "incidents.people", HALF));
        assertEquals("none", sum("11.099.03268", "incidents.cases", HALF));
        FigureRecords page = records("11", Dimensions.none(), EVERYWHERE, null, 9);
        assertEquals(
                List.of(into.id()),
                page.records().stream().map(FigureRecord::record).toList());
        assertEquals("2", asOf("11", "incidents.cases", HALF, joined.minusMillis(1)));

        project(List.of(arrival(version(other, 3, null), parted)));
        assertEquals("2", sum("11.099", "incidents.cases", HALF));
        assertEquals("7", sum("11.099", "incidents.people", HALF));
        assertEquals("1", asOf("11", "incidents.cases", HALF, parted.minusMillis(1)));
    }

    private static IncidentState version(IncidentState of, int version, UUID duplicateOf) {
        return new IncidentState(
                of.id(),
                version,
                duplicateOf != null,
                of.recordedAt(),
                of.unit(),
                of.qualifier(),
                of.occurredOn(),
                of.kind(),
                of.country(),
                of.people(),
                of.households(),
                duplicateOf);
    }

    @Test
    void pagesThroughAllRecordsOfAFigureOnce() throws SQLException {
        IncidentState[] incidents = new IncidentState[25];
        Arrays.setAll(incidents, i -> incident("11.099", "2020-03-0" + (1 + i % 3), 1 + i));
        project(incidents);
        List<UUID> seen = new ArrayList<>();
        String cursor = null;
        do {
            FigureRecords page = records("11", Dimensions.none(), EVERYWHERE, cursor, 4);
            page.records().forEach(each -> seen.add(each.record()));
            assertEquals(25, page.count());
            cursor = page.next();
        } while (cursor != null);
        assertEquals(
                Arrays.stream(incidents).map(IncidentState::id).sorted().toList(),
                seen.stream().sorted().toList());
    }

    @Test
    void narrowsTheRecordsOfAFigure() throws SQLException {
        project(incident("11.099", "2020-03-09", 3));
        assertEquals(
                1,
                records("11", Dimensions.of("country", "LA"), EVERYWHERE, null, 9)
                        .count());
        assertEquals(
                0,
                records("11", Dimensions.of("country", "CN"), EVERYWHERE, null, 9)
                        .count());
    }

    @Test
    void refusesWhatNoRecordGives() {
        assertThrows(NotRecorded.class, () -> ledger.sums("11", List.of("profile.area"), HALF));
        assertThrows(NotRecorded.class, () -> ledger.sums("11", List.of("parades"), HALF));
        assertThrows(Refusal.class, () -> records("11", Dimensions.none(), EVERYWHERE, "2020-03-09", 9));
    }

    private static void succeeds(String from, String to, String on) {
        ReportingDatabase.in(connection -> {
            try (var insert = connection.prepareStatement(
                    "INSERT INTO unit_successor VALUES (?, ?, ?, 'whole') ON CONFLICT DO NOTHING")) {
                insert.setString(1, from);
                insert.setString(2, to);
                insert.setObject(3, LocalDate.parse(on));
                return insert.executeUpdate();
            }
        });
    }

    private FigureRecords records(
            String unit, Dimensions narrowing, Collection<String> scope, String cursor, int limit) {
        return ledger.records(unit, "incidents.people", narrowing, HALF, null, scope, cursor, limit);
    }

    private String sum(String unit, String indicator, Window window) {
        return amount(ledger.sums(unit, List.of(indicator), window));
    }

    private String asOf(String unit, String indicator, Window window, Instant asOf) {
        return amount(ledger.sumsAsOf(unit, List.of(indicator), window, asOf));
    }

    private static String amount(List<Sum> sums) {
        return sums.stream()
                .map(Sum::amount)
                .reduce(BigDecimal::add)
                .map(BigDecimal::toPlainString)
                .orElse("none");
    }

    private static IncidentState recorded(IncidentState incident, String at) {
        return new IncidentState(
                incident.id(),
                1,
                false,
                Instant.parse(at),
                incident.unit(),
                Qualifier.EXACT,
                incident.occurredOn(),
                "smuggling",
                "LA",
                incident.people(),
                null);
    }

    private static Window window(String from, String to) {
        return new Window(LocalDate.parse(from), LocalDate.parse(to));
    }
}
