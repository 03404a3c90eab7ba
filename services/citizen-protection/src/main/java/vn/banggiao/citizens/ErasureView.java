package vn.banggiao.citizens;

import java.time.Instant;
import java.util.UUID;

/** A record of an erasure; instants are UTC. */
public record ErasureView(
        UUID person, UUID caseId, String unit, Instant erasedAt, String erasedBy, String ground, String reference) {

    static ErasureView of(PersonErasure erasure) {
        return new ErasureView(
                erasure.person,
                erasure.caseId,
                erasure.unit,
                erasure.erasedAt,
                erasure.erasedBy,
                erasure.ground,
                erasure.reference);
    }
}
