package vn.banggiao.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A conference, press visit, cultural event, gift, award, repatriation of remains or citizenship ceremony. {@code computed} says that
 * value and parcels were worked out from the gift's lines.
 */
public record ActivityState(
        @Required UUID id,
        int version,
        boolean withdrawn,
        @Required Instant recordedAt,
        @Required String unit,
        @Required Qualifier qualifier,
        @Required LocalDate occurredOn,
        LocalDate endsOn,
        @Required String kind,
        String form,
        String country,
        String programme,
        int quantity,
        BigDecimal value,
        String currency,
        Integer parcels,
        boolean computed)
        implements RecordState {}
