package vn.banggiao.citizens;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What one run of the retention job did. */
@Entity
public class RetentionRun extends PanacheEntityBase {
    @Id
    public UUID id;

    /** The day that counted as today, in Asia/Ho_Chi_Minh. */
    public LocalDate onDay;

    public Instant startedAt;
    public Instant finishedAt;
    public String startedBy;
    public int cases;
    public int persons;

    /** Cases that could not be done and are tried again by the next run; the log says why. */
    public int failed;
}
