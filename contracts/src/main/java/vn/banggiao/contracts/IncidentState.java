package vn.banggiao.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An incident on the border or about it. {@code people} and {@code households} are null where nobody counted them.
 *
 * @param duplicateOf the incident that stands for the same event; null unless this one is joined to it. Such a state is
 *     {@code withdrawn}, and no longer when the two are parted
 */
public record IncidentState(
        @Required UUID id,
        int version,
        boolean withdrawn,
        @Required Instant recordedAt,
        @Required String unit,
        @Required Qualifier qualifier,
        @Required LocalDate occurredOn,
        @Required String kind,
        String country,
        Integer people,
        Integer households,
        UUID duplicateOf)
        implements RecordState {

    /** An incident that stands for itself. */
    public IncidentState(
            UUID id,
            int version,
            boolean withdrawn,
            Instant recordedAt,
            String unit,
            Qualifier qualifier,
            LocalDate occurredOn,
            String kind,
            String country,
            Integer people,
            Integer households) {
        this(id, version, withdrawn, recordedAt, unit, qualifier, occurredOn, kind, country, people, households, null);
    }
}
