package vn.banggiao.reporting.ledger;

import java.util.Map;
import vn.banggiao.contracts.CaseState;
import vn.banggiao.contracts.ConsularState;
import vn.banggiao.reporting.catalogue.Dimensions;

/**
 * Citizens abroad and consular facts. A case counts its people when it occurred, and itself as open from the day it was opened
 * until the day it was closed; a case of another kind ({@code other}) counts only as open.
 */
final class CitizenTally {
    private static final Map<String, String> PEOPLE_OF_CASE = Map.of(
            "illegal-exit", "citizens.illegal-exit",
            "illegal-labour", "citizens.illegal-labour",
            "illegal-residence", "citizens.illegal-residence",
            "detained", "citizens.detained",
            "death", "citizens.deaths",
            "accident", "citizens.accidents",
            "trafficked", "citizens.trafficked");

    private CitizenTally() {}

    static void add(CaseState citizenCase, Tally tally) {
        String kind = citizenCase.kind();
        Dimensions country = Dimensions.of("country", citizenCase.country());
        Dimensions by = country.and("kind", kind);
        if (PEOPLE_OF_CASE.containsKey(kind)) {
            tally.amount(PEOPLE_OF_CASE.get(kind), citizenCase.occurredOn(), citizenCase.people(), country);
        } else if (!kind.equals("other")) {
            throw new IllegalArgumentException("kind " + kind);
        }
        tally.one("citizens.cases.open", citizenCase.openedOn(), citizenCase.closedOn(), by);
        citizenCase
                .returns()
                .forEach(returned -> tally.amount("citizens.returned", returned.on(), returned.people(), by));
    }

    static void add(ConsularState fact, Tally tally) {
        Dimensions country = Dimensions.of("country", fact.country());
        Dimensions purpose = country.and("purpose", fact.purpose());
        switch (fact.kind()) {
            case "foreign-entry" -> quantity("consular.foreign-entries", fact, purpose, tally);
            case "marriage-confirmation" -> quantity("consular.marriage-confirmations", fact, country, tally);
            case "foreign-birth" -> quantity("consular.foreign-births", fact, country, tally);
            case "labour-departure" -> quantity("labour.departures", fact, country, tally);
            case "overseas-visit" -> quantity("overseas.visits", fact, purpose, tally);
            case "overseas-complaint" -> quantity("overseas.complaints", fact, Dimensions.none(), tally);
            case "citizen-return" ->
                quantity("citizens.returned", fact, country.and("kind", fact.circumstance()), tally);
            case "foreign-residents" ->
                tally.census("consular.foreign-residents", fact.occurredOn(), fact.quantity(), country);
            case "labour-abroad" -> tally.census("labour.abroad", fact.occurredOn(), fact.quantity(), country);
            default -> throw new IllegalArgumentException("kind " + fact.kind());
        }
    }

    private static void quantity(String indicator, ConsularState fact, Dimensions by, Tally tally) {
        tally.amount(indicator, fact.occurredOn(), fact.quantity(), by);
    }
}
