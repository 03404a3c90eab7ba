package vn.banggiao.chassis.record;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What every kept record has besides its own facts: whose it is, which version, since when, and whether it was withdrawn.
 * Embed it as {@code envelope}. Instants are UTC.
 */
@Embeddable
public class Envelope {
    /** Dotted code of the unit whose record it is. */
    @Column(name = "unit")
    public String unit;

    @Column(name = "version")
    public int version;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "recorded_by")
    public String recordedBy;

    @Column(name = "changed_at")
    public Instant changedAt;

    @Column(name = "withdrawn_at")
    public Instant withdrawnAt;

    @Column(name = "withdrawal_reason")
    public String withdrawalReason;

    /** Order of recording, given by the database; lists page by it. */
    @Column(name = "sequence", insertable = false, updatable = false)
    public Long sequence;

    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    void begin(Instant now, String caller) {
        version = 1;
        recordedAt = now;
        recordedBy = caller;
        changedAt = now;
    }

    void advance(Instant now) {
        version++;
        changedAt = now;
    }
}
