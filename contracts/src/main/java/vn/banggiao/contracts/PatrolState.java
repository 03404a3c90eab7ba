package vn.banggiao.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A patrol along the border; {@code joint} with the neighbour's forces of {@code country}.
 */
public record PatrolState(
        @Required UUID id,
        int version,
        boolean withdrawn,
        @Required Instant recordedAt,
        @Required String unit,
        @Required Qualifier qualifier,
        @Required LocalDate patrolledOn,
        boolean joint,
        String country,
        Integer markersChecked)
        implements RecordState {}
