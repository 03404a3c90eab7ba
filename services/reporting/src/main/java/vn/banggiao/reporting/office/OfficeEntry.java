package vn.banggiao.reporting.office;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import vn.banggiao.chassis.record.Envelope;
import vn.banggiao.chassis.record.RecordKind;

/** What a unit stated of its office from a day on. A unit has at most one for each first day. */
@Entity
@Table(name = "office")
public class OfficeEntry extends PanacheEntityBase {
    static final RecordKind<OfficeEntry> KIND = new RecordKind<>(
            "office", "/api/v1/offices", OfficeEntry.class, each -> each.envelope, OfficeView::of, null);

    @Id
    public UUID id;

    @Embedded
    public Envelope envelope = new Envelope();

    public LocalDate validFrom;

    @Convert(converter = OfficeJson.class)
    public SetOffice content;

    static OfficeEntry of(UUID id, String unit, SetOffice request) {
        OfficeEntry made = new OfficeEntry();
        made.id = id;
        made.envelope.unit = unit;
        made.validFrom = request.validFrom();
        made.content = request;
        return made;
    }
}
