package vn.banggiao.reporting.statement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.banggiao.chassis.record.Envelope;
import vn.banggiao.chassis.record.RecordKind;

/** Which sections a unit's reports have from a day on. A unit has at most one outline for each first day. */
@Entity
public class Outline extends PanacheEntityBase {
    static final RecordKind<Outline> KIND = new RecordKind<>(
            "outline", "/api/v1/outlines", Outline.class, each -> each.envelope, OutlineView::of, null);

    @Id
    public UUID id;

    @Embedded
    public Envelope envelope = new Envelope();

    public LocalDate validFrom;

    @Convert(converter = SectionsJson.class)
    public List<OutlineSection> sections;

    static Outline of(UUID id, String unit, SetOutline request) {
        Outline made = new Outline();
        made.id = id;
        made.envelope.unit = unit;
        made.validFrom = request.validFrom();
        made.sections = request.sections();
        return made;
    }
}
