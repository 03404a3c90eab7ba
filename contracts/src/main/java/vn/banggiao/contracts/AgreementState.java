package vn.banggiao.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An international agreement: signed on one day, in force from {@code inForceFrom} (or the signing) through {@code endsOn}.
 */
public record AgreementState(
        @Required UUID id,
        int version,
        boolean withdrawn,
        @Required Instant recordedAt,
        @Required String unit,
        @Required Qualifier qualifier,
        LocalDate signedOn,
        LocalDate inForceFrom,
        LocalDate endsOn,
        @Required String kind,
        String country)
        implements RecordState {}
