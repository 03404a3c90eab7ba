package vn.banggiao.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Money disbursed over a period; it counts on the period's last day. The project's facts are repeated so that the event stands alone.
 */
public record DisbursementState(
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
        String kind,
        @Required LocalDate from,
        @Required LocalDate to,
        @Required BigDecimal amount,
        @Required String currency)
        implements RecordState {}
