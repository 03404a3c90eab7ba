package vn.banggiao.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A consular fact: a count on a day. {@code foreign-residents} and {@code labour-abroad} are censuses: the whole count as it stood
 * that day; the latest day holds.
 */
public record ConsularState(
        @Required UUID id,
        int version,
        boolean withdrawn,
        @Required Instant recordedAt,
        @Required String unit,
        @Required Qualifier qualifier,
        @Required LocalDate occurredOn,
        @Required String kind,
        String country,
        String purpose,
        String circumstance,
        int quantity)
        implements RecordState {}
