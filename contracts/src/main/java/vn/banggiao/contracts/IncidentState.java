package vn.banggiao.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An incident on the border or about it. {@code people} and {@code households} are null where nobody counted them.
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
        Integer households)
        implements RecordState {}
