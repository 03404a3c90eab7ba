package vn.banggiao.incidents;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who decided that two incidents are two events, and why. */
public record DuplicateDismissalView(List<UUID> incidents, String reason, Instant dismissedAt, String dismissedBy) {

    static DuplicateDismissalView of(DuplicateDismissal dismissal) {
        return new DuplicateDismissalView(
                List.of(dismissal.lowerId, dismissal.higherId),
                dismissal.reason,
                dismissal.dismissedAt,
                dismissal.dismissedBy);
    }
}
