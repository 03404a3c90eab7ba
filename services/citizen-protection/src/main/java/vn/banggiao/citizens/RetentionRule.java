package vn.banggiao.citizens;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/**
 * How many days after the end of a case of a kind its persons are erased. The end is the day on which it was closed, or, where it
 * was withdrawn while open, the day of that. The periods shipped are our default: no text that we know sets one for these files.
 */
@Entity
public class RetentionRule extends PanacheEntityBase {
    @Id
    public String kind;

    public int days;
    public String source;
    public Instant changedAt;
    public String changedBy;
}
