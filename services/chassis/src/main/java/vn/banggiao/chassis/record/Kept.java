package vn.banggiao.chassis.record;

import java.time.Instant;

/**
 * What the registry says of a record it keeps: its version (the ETag), who recorded it and when (UTC), and whether it was
 * withdrawn and why.
 */
public record Kept(
        int version,
        Instant recordedAt,
        String recordedBy,
        Instant changedAt,
        Instant withdrawnAt,
        String withdrawalReason) {

    public static Kept of(Envelope envelope) {
        return new Kept(
                envelope.version,
                envelope.recordedAt,
                envelope.recordedBy,
                envelope.changedAt,
                envelope.withdrawnAt,
                envelope.withdrawalReason);
    }
}
