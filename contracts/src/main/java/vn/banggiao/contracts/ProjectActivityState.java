package vn.banggiao.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Training or support within a project; it counts on its last day.
 */
public record ProjectActivityState(
        @Required UUID id,
        int version,
        boolean withdrawn,
        @Required Instant recordedAt,
        @Required String unit,
        @Required Qualifier qualifier,
        @Required UUID projectId,
        @Required String project,
        @Required String funding,
        String donor,
        String organisation,
        @Required LocalDate from,
        @Required LocalDate to,
        @Required String type,
        String kind,
        Integer classes,
        Integer participants,
        Integer cases,
        Integer people)
        implements RecordState {}
