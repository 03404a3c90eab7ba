package vn.banggiao.citizens;

import java.time.Instant;
import java.util.UUID;

/** Whether a case's personal data are held, since when (UTC), by whom and why. */
public record HoldView(UUID caseId, boolean held, Instant at, String by, String reason) {
    static HoldView of(ProtectionCase citizenCase) {
        return new HoldView(
                citizenCase.id, citizenCase.held(), citizenCase.heldAt, citizenCase.heldBy, citizenCase.holdReason);
    }
}
