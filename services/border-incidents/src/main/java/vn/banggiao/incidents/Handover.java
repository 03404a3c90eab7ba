package vn.banggiao.incidents;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import vn.banggiao.chassis.outbox.Message;
import vn.banggiao.chassis.record.Envelope;
import vn.banggiao.chassis.record.RecordKind;
import vn.banggiao.contracts.HandoverState;
import vn.banggiao.contracts.Qualifier;

/** People handed over at the border: received from the neighbour, or returned to it. */
@Entity
public class Handover extends PanacheEntityBase {
    static final RecordKind<Handover> KIND = new RecordKind<>(
            "handover",
            "/api/v1/handovers",
            Handover.class,
            handover -> handover.envelope,
            HandoverView::of,
            Handover::message);

    @Id
    public UUID id;

    @Embedded
    public Envelope envelope = new Envelope();

    public LocalDate handedOverOn;
    public String direction;
    public String country;
    public Integer people;
    public String gate;
    public String partner;
    public String reason;
    public String minutesNumber;
    public String qualifier;
    public String note;

    static Handover of(UUID id, RecordHandover request) {
        Handover handover = new Handover();
        handover.id = id;
        handover.put(request);
        return handover;
    }

    /** Takes over all that the request says; what it leaves out is emptied. */
    void put(RecordHandover request) {
        envelope.unit = request.unit();
        handedOverOn = request.handedOverOn();
        direction = request.direction();
        country = request.country();
        people = request.people();
        gate = request.gate();
        partner = request.partner();
        reason = request.reason();
        minutesNumber = request.minutesNumber();
        qualifier = Qualifier.orExact(request.qualifier()).code();
        note = request.note();
    }

    HandoverState state() {
        return new HandoverState(
                id,
                envelope.version,
                envelope.withdrawn(),
                envelope.recordedAt,
                envelope.unit,
                Qualifier.of(qualifier),
                handedOverOn,
                direction,
                country,
                people);
    }

    private Message message() {
        return BorderEvents.message(KIND.path(), state());
    }
}
