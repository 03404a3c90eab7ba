package vn.banggiao.incidents;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** That a person found an incident to tell of the same event as another one, which alone counts from then on. */
@Embeddable
public class Joining {
    @Column(name = "duplicate_of")
    public UUID duplicateOf;

    @Column(name = "joining_reason")
    public String reason;

    @Column(name = "joined_at")
    public Instant joinedAt;

    @Column(name = "joined_by")
    public String joinedBy;
}
