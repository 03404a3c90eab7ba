package vn.banggiao.reporting.ledger;

import java.time.LocalDate;
import vn.banggiao.contracts.AgreementState;
import vn.banggiao.contracts.DelegationState;
import vn.banggiao.reporting.catalogue.Dimensions;

/**
 * Delegations (đoàn) and people (lượt người) are separate counts: a delegation whose people nobody counted adds none. An
 * agreement stands from its entry into force, or its signing where no entry into force is set, through its last day.
 */
final class DelegationTally {
    private DelegationTally() {}

    static void add(DelegationState delegation, Tally tally) {
        LocalDate day = delegation.startsOn();
        switch (delegation.direction()) {
            case "domestic" ->
                tally.one("delegations.domestic", day, Dimensions.of("programme", delegation.programme()));
            case "incoming" -> {
                Dimensions by = countryAndPurpose(delegation);
                tally.one("delegations.incoming", day, by);
                tally.amount("delegations.incoming.people", day, delegation.people(), by);
            }
            case "outgoing" -> {
                Dimensions by = countryAndPurpose(delegation);
                tally.one("delegations.outgoing", day, by);
                tally.amount("delegations.outgoing.people", day, delegation.people(), by);
                tally.amount(
                        "officials.abroad",
                        day,
                        delegation.seniorOfficials(),
                        Dimensions.of("country", delegation.country()));
            }
            default -> throw new IllegalArgumentException("direction " + delegation.direction());
        }
    }

    static void add(AgreementState agreement, Tally tally) {
        Dimensions by = Dimensions.of("kind", agreement.kind()).and("country", agreement.country());
        if (agreement.signedOn() != null) {
            tally.one("agreements.signed", agreement.signedOn(), by);
        }
        LocalDate start = agreement.inForceFrom() != null ? agreement.inForceFrom() : agreement.signedOn();
        tally.one("agreements.in-force", start, dayAfter(agreement.endsOn()), by);
    }

    private static Dimensions countryAndPurpose(DelegationState delegation) {
        return Dimensions.of("country", delegation.country()).and("purpose", delegation.purpose());
    }

    private static LocalDate dayAfter(LocalDate lastDay) {
        return lastDay == null ? null : lastDay.plusDays(1);
    }
}
