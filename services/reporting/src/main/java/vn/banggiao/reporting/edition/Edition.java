package vn.banggiao.reporting.edition;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.banggiao.chassis.record.Envelope;
import vn.banggiao.chassis.record.RecordKind;

/** A report as its unit submitted it. Only its state changes, and once: submitted, then accepted or returned. */
@Entity
public class Edition extends PanacheEntityBase {
    static final String SUBMITTED = "submitted";
    static final String ACCEPTED = "accepted";
    static final String RETURNED = "returned";

    static final RecordKind<Edition> KIND = new RecordKind<>(
            "edition", "/api/v1/editions", Edition.class, each -> each.envelope, EditionView::of, null);

    @Id
    public UUID id;

    @Embedded
    public Envelope envelope = new Envelope();

    public String period;
    public String basis;
    public LocalDate fromDay;
    public LocalDate toDay;
    public int number;
    public Instant submittedAt;
    public String submittedBy;

    @Column(name = "sha256")
    public String sha256;

    public int bytes;
    public String state = SUBMITTED;
    public Instant decidedAt;
    public String decidedBy;
    public String reason;
}
