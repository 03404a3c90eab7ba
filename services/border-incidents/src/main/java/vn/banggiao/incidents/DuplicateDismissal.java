package vn.banggiao.incidents;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A person's decision that two incidents are two events. Kept for ever; to join them all the same overrules it. */
@Entity
public class DuplicateDismissal extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** The lower of the two ids, as the database orders them. */
    public UUID lowerId;

    public UUID higherId;
    public String reason;
    public Instant dismissedAt;
    public String dismissedBy;
}
