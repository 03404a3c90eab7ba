package vn.banggiao.reporting.statement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import vn.banggiao.chassis.record.Envelope;
import vn.banggiao.chassis.record.RecordKind;

/** The text of one section of a unit's report of a period. Its days only put it in order with those of other periods. */
@Entity
public class Narrative extends PanacheEntityBase {
    static final RecordKind<Narrative> KIND = new RecordKind<>(
            "narrative", "/api/v1/reports", Narrative.class, each -> each.envelope, NarrativeView::of, null);

    @Id
    public UUID id;

    @Embedded
    public Envelope envelope = new Envelope();

    public String period;
    public String section;
    public LocalDate fromDay;
    public LocalDate toDay;

    @Column(name = "content")
    public String text;

    static Narrative of(UUID id, String unit, String section, StatedWindow window, String text) {
        Narrative made = new Narrative();
        made.id = id;
        made.envelope.unit = unit;
        made.period = window.period();
        made.section = section;
        made.fromDay = window.fromDay();
        made.toDay = window.toDay();
        made.text = text;
        return made;
    }
}
