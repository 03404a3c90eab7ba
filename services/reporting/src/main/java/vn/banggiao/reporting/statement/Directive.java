package vn.banggiao.reporting.statement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import vn.banggiao.chassis.record.Envelope;
import vn.banggiao.chassis.record.RecordKind;

/** A document that a unit put into effect on a day. */
@Entity
public class Directive extends PanacheEntityBase {
    static final RecordKind<Directive> KIND = new RecordKind<>(
            "directive", "/api/v1/directives", Directive.class, each -> each.envelope, DirectiveView::of, null);

    @Id
    public UUID id;

    @Embedded
    public Envelope envelope = new Envelope();

    public String number;
    public String title;
    public String issuer;
    public String level;
    public LocalDate issuedOn;
    public LocalDate appliedOn;
    public String note;

    static Directive of(UUID id, RecordDirective request) {
        Directive made = new Directive();
        made.id = id;
        made.put(request);
        return made;
    }

    /** Takes over all that the request says; what it leaves out is emptied. */
    void put(RecordDirective request) {
        envelope.unit = request.unit();
        number = request.number();
        title = request.title();
        issuer = request.issuer();
        level = request.level();
        issuedOn = request.issuedOn();
        appliedOn = request.appliedOn();
        note = request.note();
    }
}
