package vn.banggiao.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A delegation ({@code incoming}, {@code outgoing} or {@code domestic}), counted on the day it starts. Delegations and people are
 * separate counts, and neither is inferred from the other.
 */
public record DelegationState(
        @Required UUID id,
        int version,
        boolean withdrawn,
        @Required Instant recordedAt,
        @Required String unit,
        @Required Qualifier qualifier,
        @Required LocalDate startsOn,
        LocalDate endsOn,
        @Required String direction,
        String country,
        String purpose,
        String programme,
        Integer people,
        Integer seniorOfficials)
        implements RecordState {}
