package vn.banggiao.reporting.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.banggiao.contracts.AgreementState;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.contracts.EventType;
import vn.banggiao.contracts.IncidentState;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.contracts.Topics;
import vn.banggiao.testkit.Events;

/** Events as the services publish them. */
final class Published {
    private Published() {}

    /** An illegal entry, recorded on the day on which it occurred. */
    static void incident(String unit, String day, int people) {
        incident(unit, day, day, people);
    }

    /** An illegal entry that was recorded on another day. */
    static void incident(String unit, String day, String recordedOn, int people) {
        IncidentState state = new IncidentState(
                UUID.randomUUID(),
                1,
                false,
                Instant.parse(recordedOn + "T01:00:00Z"),
                unit,
                Qualifier.EXACT,
                LocalDate.parse(day),
                "illegal-entry",
                "LA",
                people,
                null);
        Events.send(Topics.BORDER_INCIDENTS, state.id().toString(), EventType.ceType(state), EventJson.write(state));
    }

    /** A friendship agreement of a district with Laos, without an end. */
    static void agreement(String unit, String inForceFrom) {
        AgreementState state = new AgreementState(
                UUID.randomUUID(),
                1,
                false,
                Instant.parse(inForceFrom + "T01:00:00Z"),
                unit,
                Qualifier.EXACT,
                null,
                LocalDate.parse(inForceFrom),
                null,
                "district",
                "LA");
        Events.send(Topics.DELEGATIONS, state.id().toString(), EventType.ceType(state), EventJson.write(state));
    }
}
