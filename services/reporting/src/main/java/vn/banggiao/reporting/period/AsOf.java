package vn.banggiao.reporting.period;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The instant as of which something is read that is kept with the instants from which and until which it was known. */
public final class AsOf {
    private AsOf() {}

    /**
     * The instant as PostgreSQL takes it.
     *
     * @param asOf null for now, which becomes {@code infinity}: only what was not superseded is visible then
     */
    public static OffsetDateTime timestamp(Instant asOf) {
        return asOf == null ? OffsetDateTime.MAX : asOf.atOffset(ZoneOffset.UTC);
    }
}
