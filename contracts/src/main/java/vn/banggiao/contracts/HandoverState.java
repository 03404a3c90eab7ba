package vn.banggiao.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * People handed over at the border: {@code received} from the neighbour, or {@code returned} to it.
 */
public record HandoverState(
        @Required UUID id,
        int version,
        boolean withdrawn,
        @Required Instant recordedAt,
        @Required String unit,
        @Required Qualifier qualifier,
        @Required LocalDate handedOverOn,
        @Required String direction,
        @Required String country,
        int people)
        implements RecordState {}
