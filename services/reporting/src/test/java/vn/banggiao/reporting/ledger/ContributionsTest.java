package vn.banggiao.reporting.ledger;

import static java.math.BigDecimal.ONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.banggiao.contracts.Qualifier.ABOUT;
import static vn.banggiao.contracts.Qualifier.COMPUTED;
import static vn.banggiao.contracts.Qualifier.EXACT;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.banggiao.contracts.ActivityState;
import vn.banggiao.contracts.AgreementState;
import vn.banggiao.contracts.CaseState;
import vn.banggiao.contracts.ConsularState;
import vn.banggiao.contracts.DelegationState;
import vn.banggiao.contracts.DisbursementState;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.contracts.EventType;
import vn.banggiao.contracts.HandoverState;
import vn.banggiao.contracts.IncidentState;
import vn.banggiao.contracts.PatrolState;
import vn.banggiao.contracts.ProjectActivityState;
import vn.banggiao.contracts.ProjectState;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.contracts.RecordState;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Dimensions;

class ContributionsTest {
    private static final UUID ID = new UUID(1, 1);
    private static final Instant RECORDED = Instant.parse("2020-03-10T01:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2020, 3, 9);
    private static final LocalDate LATER = LocalDate.of(2020, 5, 31);
    private final Catalogue catalogue = Catalogue.load();

    @ParameterizedTest
    @EnumSource
    void contributesOnlyWhatTheCatalogueHas(EventType type) throws IOException {
        List<Contribution> contributions = Contributions.of(sample(type));
        assertTrue(!contributions.isEmpty(), type + " contributes nothing");
        for (Contribution each : contributions) {
            var indicator = catalogue.find(each.indicator()).orElseThrow();
            assertEquals(
                    List.of(),
                    indicator.violations("dimensions", each.dimensions().values()));
        }
    }

    @Test
    void countsAnIncidentItsPeopleAndItsHouseholds() {
        Dimensions by = Dimensions.parse("country=LA;kind=free-migration");
        assertEquals(
                List.of(
                        flow("incidents.cases", "1", by, EXACT),
                        flow("incidents.people", "46", by, ABOUT),
                        flow("incidents.households", "10", by, ABOUT)),
                Contributions.of(incident(false, ABOUT, 46, 10)));
    }

    @Test
    void addsNoPeopleWhereNobodyCountedThem() {
        assertEquals(1, Contributions.of(incident(false, EXACT, null, null)).size());
        assertEquals(1, Contributions.of(incident(false, EXACT, 0, 0)).size());
    }

    @Test
    void contributesNothingOnceWithdrawn() {
        assertEquals(List.of(), Contributions.of(incident(true, EXACT, 46, 10)));
    }

    @Test
    void contributesNothingWhileItIsJoinedToAnotherIncident() throws IOException {
        RecordState joined = sample("incident.joined.json", EventType.INCIDENT);
        assertTrue(((IncidentState) joined).duplicateOf() != null);
        assertEquals(List.of(), Contributions.of(joined));
    }

    @Test
    void countsAPatrolOnlyWhenItWasJoint() {
        assertEquals(
                List.of(flow("markers.checked", "3", Dimensions.none(), EXACT)),
                Contributions.of(new PatrolState(ID, 1, false, RECORDED, "11.099", EXACT, DAY, false, null, 3)));
        assertEquals(
                List.of(flow("patrols.joint", "1", Dimensions.of("country", "LA"), EXACT)),
                Contributions.of(new PatrolState(ID, 1, false, RECORDED, "11.099", EXACT, DAY, true, "LA", null)));
    }

    @Test
    void keepsDelegationsAndPeopleApart() {
        Dimensions by = Dimensions.parse("country=JP;purpose=survey");
        assertEquals(
                List.of(
                        flow("delegations.outgoing", "1", by, EXACT),
                        flow("delegations.outgoing.people", "9", by, EXACT),
                        flow("officials.abroad", "2", Dimensions.of("country", "JP"), EXACT)),
                Contributions.of(delegation("outgoing", 9, 2)));
        assertEquals(
                List.of(flow("delegations.incoming", "1", by, EXACT)),
                Contributions.of(delegation("incoming", null, null)));
        assertEquals(
                List.of(flow("delegations.domestic", "1", Dimensions.of("programme", "tet"), EXACT)),
                Contributions.of(delegation("domestic", 30, null)));
    }

    @Test
    void letsAnAgreementStandThroughItsLastDay() {
        Dimensions by = Dimensions.parse("country=LA;kind=village-twinning");
        assertEquals(
                List.of(
                        flow("agreements.signed", "1", by, EXACT),
                        new Contribution("agreements.in-force", by, DAY, LATER.plusDays(1), ONE, EXACT)),
                Contributions.of(agreement(DAY, null, LATER)));
        assertEquals(
                List.of(new Contribution("agreements.in-force", by, DAY, null, ONE, EXACT)),
                Contributions.of(agreement(null, DAY, null)));
    }

    @Test
    void saysThatAGiftsValueWasWorkedOut() {
        assertEquals(
                List.of(
                        flow("gifts.received", "12000000", Dimensions.parse("currency=VND;programme=tet"), COMPUTED),
                        flow("gifts.received.parcels", "24", Dimensions.of("programme", "tet"), COMPUTED)),
                Contributions.of(gift(EXACT, true)));
    }

    @Test
    void isNoMoreCertainOfWhatItWorkedOutThanTheRecordIs() {
        assertEquals(ABOUT, Contributions.of(gift(ABOUT, true)).get(0).qualifier());
        assertEquals(EXACT, Contributions.of(gift(EXACT, false)).get(0).qualifier());
    }

    @Test
    void countsAnAidProjectAsNewAsActiveAndByItsCommitments() {
        Dimensions by = Dimensions.parse("donor=JP;organisation=WVI;sector=health");
        assertEquals(
                List.of(
                        new Contribution("aid.projects", by, DAY, LATER.plusDays(1), ONE, EXACT),
                        flow("aid.projects.new", "1", by, EXACT),
                        new Contribution(
                                "aid.committed",
                                Dimensions.parse("currency=USD;donor=JP;organisation=WVI;project=CP"),
                                LATER,
                                null,
                                new BigDecimal("42053"),
                                EXACT)),
                Contributions.of(project("foreign-ngo")));
        assertEquals(List.of(), Contributions.of(project("domestic")));
    }

    @Test
    void countsADisbursementOnTheLastDayOfItsPeriod() {
        DisbursementState disbursement = new DisbursementState(
                ID,
                1,
                false,
                RECORDED,
                "11.099",
                EXACT,
                ID,
                "CP",
                "foreign-ngo",
                "JP",
                "WVI",
                null,
                DAY,
                LATER,
                new BigDecimal("42053"),
                "USD");
        assertEquals(
                List.of(new Contribution(
                        "aid.disbursed",
                        Dimensions.parse("currency=USD;donor=JP;organisation=WVI;project=CP"),
                        LATER,
                        null,
                        new BigDecimal("42053"),
                        EXACT)),
                Contributions.of(disbursement));
    }

    @Test
    void keepsTrainingAndSupportApart() {
        assertEquals(
                List.of("aid.training.classes", "aid.training.participants"),
                Contributions.of(projectActivity("training")).stream()
                        .map(Contribution::indicator)
                        .toList());
        assertEquals(
                List.of("aid.support.cases", "aid.support.people"),
                Contributions.of(projectActivity("support")).stream()
                        .map(Contribution::indicator)
                        .toList());
    }

    @Test
    void keepsACaseOpenUntilTheDayOnWhichItIsClosed() {
        CaseState detained = new CaseState(
                ID,
                1,
                false,
                RECORDED,
                "11.099",
                EXACT,
                DAY,
                DAY.plusDays(1),
                LATER,
                "detained",
                "CN",
                3,
                List.of(new CaseState.Return(LATER, 2)));
        assertEquals(
                List.of(
                        flow("citizens.detained", "3", Dimensions.of("country", "CN"), EXACT),
                        new Contribution(
                                "citizens.cases.open",
                                Dimensions.parse("country=CN;kind=detained"),
                                DAY.plusDays(1),
                                LATER,
                                ONE,
                                EXACT),
                        new Contribution(
                                "citizens.returned",
                                Dimensions.parse("country=CN;kind=detained"),
                                LATER,
                                null,
                                new BigDecimal("2"),
                                EXACT)),
                Contributions.of(detained));
    }

    @Test
    void letsACensusOfNobodyReplaceTheOneBefore() {
        assertEquals(
                List.of(flow("labour.abroad", "0", Dimensions.of("country", "KR"), EXACT)),
                Contributions.of(consular("labour-abroad", 0)));
        assertEquals(List.of(), Contributions.of(consular("labour-departure", 0)));
    }

    @Test
    void refusesAWordThatItDoesNotKnow() {
        assertThrows(IllegalArgumentException.class, () -> Contributions.of(consular("tourism", 1)));
        assertThrows(IllegalArgumentException.class, () -> Contributions.of(project("bank")));
        assertThrows(
                IllegalArgumentException.class,
                () -> Contributions.of(new HandoverState(ID, 1, false, RECORDED, "11", EXACT, DAY, "lost", "LA", 1)));
    }

    @Test
    void refusesWhatEndsBeforeItBegins() {
        assertThrows(IllegalArgumentException.class, () -> Contributions.of(agreement(LATER, null, DAY.minusDays(1))));
    }

    private static RecordState sample(EventType type) throws IOException {
        return sample(type.name().toLowerCase().replace('_', '-') + ".json", type);
    }

    private static RecordState sample(String name, EventType type) throws IOException {
        try (var body = EventType.class.getResourceAsStream("/vn/banggiao/contracts/samples/" + name)) {
            return EventJson.read(body.readAllBytes(), type.state());
        }
    }

    private static Contribution flow(String indicator, String amount, Dimensions by, Qualifier qualifier) {
        return new Contribution(indicator, by, DAY, null, new BigDecimal(amount), qualifier);
    }

    private static IncidentState incident(boolean withdrawn, Qualifier qualifier, Integer people, Integer households) {
        return new IncidentState(
                ID, 1, withdrawn, RECORDED, "11.099", qualifier, DAY, "free-migration", "LA", people, households);
    }

    private static DelegationState delegation(String direction, Integer people, Integer seniorOfficials) {
        return new DelegationState(
                ID,
                1,
                false,
                RECORDED,
                "11.099",
                EXACT,
                DAY,
                LATER,
                direction,
                "JP",
                "survey",
                "tet",
                people,
                seniorOfficials);
    }

    private static AgreementState agreement(LocalDate signedOn, LocalDate inForceFrom, LocalDate endsOn) {
        return new AgreementState(
                ID, 1, false, RECORDED, "11.099", EXACT, signedOn, inForceFrom, endsOn, "village-twinning", "LA");
    }

    private static ActivityState gift(Qualifier qualifier, boolean computed) {
        return new ActivityState(
                ID,
                1,
                false,
                RECORDED,
                "11.099",
                qualifier,
                DAY,
                null,
                "gift-received",
                null,
                null,
                "tet",
                1,
                new BigDecimal("12000000"),
                "VND",
                24,
                computed);
    }

    private static ProjectState project(String funding) {
        return new ProjectState(
                ID,
                1,
                false,
                RECORDED,
                "11.099",
                EXACT,
                "CP",
                funding,
                "JP",
                "WVI",
                "health",
                "JP",
                DAY,
                LATER,
                List.of(new ProjectState.Commitment(LATER, new BigDecimal("42053"), "USD")));
    }

    private static ProjectActivityState projectActivity(String type) {
        return new ProjectActivityState(
                ID,
                1,
                false,
                RECORDED,
                "11.099",
                EXACT,
                ID,
                "CP",
                "foreign-ngo",
                "JP",
                "WVI",
                DAY,
                LATER,
                type,
                "milk",
                10,
                256,
                34,
                9);
    }

    private static ConsularState consular(String kind, int quantity) {
        return new ConsularState(ID, 1, false, RECORDED, "11.099", EXACT, DAY, kind, "KR", null, null, quantity);
    }
}
