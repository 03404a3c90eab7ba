package vn.banggiao.reporting.wording;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.banggiao.chassis.record.Envelope;
import vn.banggiao.chassis.record.RecordKind;

/** How an office words a sentence; empty where the usual wording is to hold again. */
@Entity
@Table(name = "wording")
public class OwnWording extends PanacheEntityBase {
    static final RecordKind<OwnWording> KIND = new RecordKind<>(
            "wording", "/api/v1/wordings", OwnWording.class, each -> each.envelope, WordingView::of, null);

    @Id
    public UUID id;

    @Embedded
    public Envelope envelope = new Envelope();

    public String language;
    public String sentence;
    public String template;
}
