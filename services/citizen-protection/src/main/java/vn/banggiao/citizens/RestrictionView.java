package vn.banggiao.citizens;

import java.time.Instant;
import java.util.UUID;

/** Whether processing of a person's data is restricted, since when (UTC), by whom and on what ground. */
public record RestrictionView(UUID person, boolean restricted, Instant at, String by, String ground) {
    static RestrictionView of(SealedPerson row) {
        return new RestrictionView(
                row.id(), row.restricted(), row.restrictedAt(), row.restrictedBy(), row.restrictionGround());
    }
}
