package vn.banggiao.reporting.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.contracts.AgreementState;
import vn.banggiao.contracts.IncidentState;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.contracts.Topics;
import vn.banggiao.reporting.ReportingDatabase;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.ledger.Arrival;
import vn.banggiao.reporting.ledger.Projection;

class KindComparisonTest {
    private static final LocalDate DAY = LocalDate.of(2020, 3, 9);
    private static final Selection PROVINCE = new Selection("80", null, null);
    private static final RecordedKind INCIDENT = kind("incident");

    private ListedService service;

    @BeforeEach
    void start() throws IOException {
        ReportingDatabase.emptyLedger();
        service = new ListedService();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void findsNothingWhereServiceAndLedgerAgree() throws Exception {
        for (int i = 0; i < 5; i++) {
            UUID id = UUID.randomUUID();
            service.has("incidents", id, 2, i == 0);
            known("incident", id, 1, false, "80.001");
            known("incident", id, 2, i == 0, "80.001");
        }
        KindFindings found = compare(INCIDENT, PROVINCE);
        assertTrue(found.agrees(), found.toString());
        assertEquals(5, found.inService());
        assertEquals(3, service.asked.size(), "two on a page");
        assertEquals("/api/v1/incidents?withdrawn=true&limit=500&unit=80", service.asked.get(0));
        assertEquals("Bearer of-the-caller", service.token);
    }

    @Test
    void namesWhatIsMissingStaleAndExtra() throws Exception {
        UUID missing = UUID.randomUUID();
        service.has("incidents", missing, 1, false);
        UUID stale = UUID.randomUUID();
        service.has("incidents", stale, 3, true);
        known("incident", stale, 1, false, "80.001");
        UUID ahead = UUID.randomUUID();
        service.has("incidents", ahead, 1, false);
        known("incident", ahead, 2, false, "80.001");
        UUID extra = UUID.randomUUID();
        known("incident", extra, 1, false, "80.002.00001");
        known("incident", UUID.randomUUID(), 1, false, "81");
        known("patrol", UUID.randomUUID(), 1, false, "80.001");

        KindFindings found = compare(INCIDENT, PROVINCE);
        assertFalse(found.agrees());
        assertEquals(List.of(missing), ids(found.missing()));
        assertEquals(List.of(stale), ids(found.stale()));
        assertEquals(3, found.stale().records().get(0).serviceVersion());
        assertEquals(1, found.stale().records().get(0).ledgerVersion());
        assertEquals(List.of(extra), ids(found.extra()));
        assertNull(found.extra().records().get(0).serviceVersion());
    }

    @Test
    void findsNothingInAnIncidentThatIsJoinedToAnother() throws Exception {
        UUID into = UUID.randomUUID();
        service.has("incidents", into, 1, false);
        known("incident", into, 1, false, "80.001");
        UUID joined = UUID.randomUUID();
        service.hasJoined(joined, 2, into);
        known("incident", joined, 2, true, "80.001");
        assertTrue(compare(INCIDENT, PROVINCE).agrees());
        assertTrue(compare(INCIDENT, new Selection("80", DAY, DAY)).agrees());
    }

    @Test
    void namesTheFirstHundredAndCountsAll() throws Exception {
        for (int i = 0; i < 130; i++) {
            service.has("incidents", UUID.randomUUID(), 1, false);
        }
        KindFindings found = compare(INCIDENT, PROVINCE);
        assertEquals(130, found.missing().count());
        assertEquals(100, found.missing().records().size());
    }

    @Test
    void waitsForWhatIsOnItsWay() throws Exception {
        UUID late = UUID.randomUUID();
        service.has("incidents", late, 1, false);
        ServiceRecords services = new ServiceRecords(service, "Bearer x");
        Thread arrival = new Thread(() -> knownUnchecked(late));
        KindFindings found = new KindComparison(
                        ReportingDatabase.dataSource(), services, true, Duration.ofSeconds(20), arrival::start)
                .compare(INCIDENT, PROVINCE);
        assertTrue(found.agrees(), found.toString());
    }

    @Test
    void looksForExtraOnesOnTheDaysOfTheWindowAlone() throws Exception {
        UUID inside = UUID.randomUUID();
        known("incident", inside, 1, false, "80.001");
        assertEquals(
                List.of(inside),
                ids(compare(INCIDENT, new Selection("80", DAY, DAY)).extra()));
        assertTrue(service.asked.get(0).endsWith("unit=80&from=2020-03-09&to=2020-03-09"), service.asked.get(0));
        assertTrue(compare(INCIDENT, new Selection("80", DAY.plusDays(1), null)).agrees());
    }

    @Test
    void comparesInAWindowTheAgreementsThatAreInForceInItHoweverOldTheyAre() throws Exception {
        UUID agreed = UUID.randomUUID();
        service.hasAgreement(agreed, 1, "2009-05-01", "2010-01-01", null);
        known(agreement(agreed, 1, "2009-05-01", "2010-01-01", null));
        UUID extra = UUID.randomUUID();
        known(agreement(extra, 1, "2011-02-01", "2011-02-01", null));
        UUID extraThen = UUID.randomUUID();
        known(agreement(extraThen, 1, "2011-03-01", "2011-03-01", "2015-12-31"));
        UUID missing = UUID.randomUUID();
        service.hasAgreement(missing, 1, "2015-01-01", "2015-02-01", null);
        service.hasAgreement(UUID.randomUUID(), 1, "2021-01-01", "2021-01-01", null);
        service.hasAgreement(UUID.randomUUID(), 1, "2005-01-01", "2005-01-01", "2007-12-31");
        UUID ended = UUID.randomUUID();
        service.hasAgreement(ended, 2, "2012-01-01", "2012-01-01", "2014-12-31");
        known(agreement(ended, 1, "2012-01-01", "2012-01-01", null));

        RecordedKind kind = kind("agreement");
        KindFindings found = compare(kind, new Selection("80", DAY, DAY.plusMonths(6)));
        assertEquals("/api/v1/agreements?withdrawn=true&limit=500&unit=80", service.asked.get(0));
        assertEquals(List.of(missing), ids(found.missing()));
        assertEquals(List.of(extra), ids(found.extra()));
        assertEquals(
                List.of(ended), ids(found.stale()), "the ledger counts it in the window, the service no longer does");
        assertEquals(2, found.inService(), "the one that agrees and the one that is missing");

        KindFindings then = compare(kind, new Selection("80", LocalDate.of(2010, 1, 1), LocalDate.of(2012, 12, 31)));
        assertEquals(List.of(), ids(then.missing()));
        assertEquals(
                List.of(extra, extraThen).stream().sorted().toList(),
                ids(then.extra()).stream().sorted().toList());
        assertEquals(3, compare(kind, PROVINCE).missing().count());
    }

    @Test
    void saysWhichRecordItCannotRead() throws Exception {
        service.has("agreements", UUID.randomUUID(), 1, false);
        KindFindings found = compare(kind("agreement"), new Selection("80", DAY, DAY));
        assertTrue(found.problem().startsWith("agreement "), found.problem());
        assertFalse(found.agrees());
    }

    @Test
    void readsDisbursementsProjectByProject() throws Exception {
        UUID project = UUID.randomUUID();
        UUID disbursement = UUID.randomUUID();
        service.has("projects", project, 1, false);
        service.has("projects/" + project + "/disbursements", disbursement, 1, false);
        KindFindings found = compare(kind("disbursement"), new Selection("80", DAY, null));
        assertEquals(List.of(disbursement), ids(found.missing()));
        assertEquals("/api/v1/projects?withdrawn=true&limit=500", service.asked.get(0));
    }

    @Test
    void saysWhichServiceDidNotAnswerAndCallsNothingExtra() throws Exception {
        known("case", UUID.randomUUID(), 1, false, "80.001");
        KindFindings found = compare(kind("case"), PROVINCE);
        assertTrue(found.problem().contains("/api/v1/cases"), found.problem());
        assertTrue(found.problem().endsWith("answered 503"), found.problem());
        assertEquals(0, found.extra().count());
        assertFalse(found.agrees());
    }

    private KindFindings compare(RecordedKind kind, Selection selection) throws Exception {
        ServiceRecords services = new ServiceRecords(service, "Bearer of-the-caller");
        return new KindComparison(ReportingDatabase.dataSource(), services, true, Duration.ZERO, () -> {})
                .compare(kind, selection);
    }

    private static List<UUID> ids(KindFindings.Differing differing) {
        return differing.records().stream()
                .map(KindFindings.DifferingRecord::id)
                .toList();
    }

    private static RecordedKind kind(String code) {
        return RecordedKind.ALL.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static AgreementState agreement(UUID id, int version, String signedOn, String inForceFrom, String endsOn) {
        return new AgreementState(
                id,
                version,
                false,
                Instant.parse("2020-03-10T01:00:00Z"),
                "80.001",
                Qualifier.EXACT,
                LocalDate.parse(signedOn),
                LocalDate.parse(inForceFrom),
                endsOn == null ? null : LocalDate.parse(endsOn),
                "village-twinning",
                "LA");
    }

    private static void known(AgreementState state) throws SQLException {
        project(Arrival.of(state, "agreement", Topics.DELEGATIONS, Instant.parse("2020-03-10T01:00:00Z")));
    }

    private static void knownUnchecked(UUID id) {
        try {
            known("incident", id, 1, false, "80.001");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The ledger knows it; what it is of does not matter here, only its kind. */
    private static void known(String kind, UUID id, int version, boolean withdrawn, String unit) throws SQLException {
        Instant at = Instant.parse("2020-03-10T01:00:00Z");
        IncidentState state =
                new IncidentState(id, version, withdrawn, at, unit, Qualifier.EXACT, DAY, "smuggling", "LA", 3, null);
        String topic = kind.equals("case") ? Topics.CITIZEN_PROTECTION : Topics.BORDER_INCIDENTS;
        project(Arrival.of(state, kind, topic, at));
    }

    private static void project(Arrival arrival) throws SQLException {
        Projection projection = new Projection(ReportingDatabase.dataSource(), Catalogue.load());
        try (Connection connection = ReportingDatabase.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            projection.apply(connection, List.of(arrival));
            connection.commit();
            connection.setAutoCommit(true);
        }
    }
}
