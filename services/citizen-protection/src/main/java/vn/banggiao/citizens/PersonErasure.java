package vn.banggiao.citizens;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** That a person was erased for good: from which case, when, by whom and on what ground. Tells nothing of who it was. */
@Entity
public class PersonErasure extends PanacheEntityBase {
    @Id
    public UUID person;

    public UUID caseId;
    public String unit;
    public Instant erasedAt;
    public String erasedBy;
    public String ground;
    public String reference;
}
