package vn.banggiao.reporting.ledger;

import vn.banggiao.contracts.HandoverState;
import vn.banggiao.contracts.IncidentState;
import vn.banggiao.contracts.PatrolState;
import vn.banggiao.reporting.catalogue.Dimensions;

/** Section "Công tác biên giới lãnh thổ". People and households are counted only where somebody counted them. */
final class BorderTally {
    private BorderTally() {}

    static void add(IncidentState incident, Tally tally) {
        Dimensions by = Dimensions.of("kind", incident.kind()).and("country", incident.country());
        tally.one("incidents.cases", incident.occurredOn(), by);
        tally.amount("incidents.people", incident.occurredOn(), incident.people(), by);
        tally.amount("incidents.households", incident.occurredOn(), incident.households(), by);
    }

    static void add(PatrolState patrol, Tally tally) {
        if (patrol.joint()) {
            tally.one("patrols.joint", patrol.patrolledOn(), Dimensions.of("country", patrol.country()));
        }
        tally.amount("markers.checked", patrol.patrolledOn(), patrol.markersChecked(), Dimensions.none());
    }

    static void add(HandoverState handover, Tally tally) {
        String indicator =
                switch (handover.direction()) {
                    case "received" -> "handovers.received.people";
                    case "returned" -> "handovers.returned.people";
                    default -> throw new IllegalArgumentException("direction " + handover.direction());
                };
        tally.amount(
                indicator, handover.handedOverOn(), handover.people(), Dimensions.of("country", handover.country()));
    }
}
