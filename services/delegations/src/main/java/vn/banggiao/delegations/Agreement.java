package vn.banggiao.delegations;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import vn.banggiao.chassis.outbox.Message;
import vn.banggiao.chassis.record.Envelope;
import vn.banggiao.chassis.record.RecordKind;
import vn.banggiao.contracts.AgreementState;
import vn.banggiao.contracts.Qualifier;

/**
 * An agreement with the other side. It counts as signed on {@code signedOn}, and as in force from {@code inForceFrom} (or the
 * signing) through {@code endsOn}.
 */
@Entity
public class Agreement extends PanacheEntityBase {
    static final RecordKind<Agreement> KIND = new RecordKind<>(
            "agreement",
            "/api/v1/agreements",
            Agreement.class,
            agreement -> agreement.envelope,
            AgreementView::of,
            Agreement::message);

    @Id
    public UUID id;

    @Embedded
    public Envelope envelope = new Envelope();

    public String kind;
    public String title;
    public String partner;
    public String country;
    public LocalDate signedOn;
    public LocalDate inForceFrom;

    /** The day under which it is listed, worked out by the database: of signing, or else of coming into force. */
    @Column(insertable = false, updatable = false)
    public LocalDate datedOn;

    public LocalDate endsOn;
    public String signatory;
    public String content;
    public String qualifier;
    public String note;

    static Agreement of(UUID id, RecordAgreement request) {
        Agreement agreement = new Agreement();
        agreement.id = id;
        agreement.put(request);
        return agreement;
    }

    /** Takes over all that the request says; what it leaves out is emptied. */
    void put(RecordAgreement request) {
        envelope.unit = request.unit();
        kind = request.kind();
        title = request.title();
        partner = request.partner();
        country = request.country();
        signedOn = request.signedOn();
        inForceFrom = request.inForceFrom();
        endsOn = request.endsOn();
        signatory = request.signatory();
        content = request.content();
        qualifier = Qualifier.orExact(request.qualifier()).code();
        note = request.note();
    }

    AgreementState state() {
        return new AgreementState(
                id,
                envelope.version,
                envelope.withdrawn(),
                envelope.recordedAt,
                envelope.unit,
                Qualifier.of(qualifier),
                signedOn,
                inForceFrom,
                endsOn,
                kind,
                country);
    }

    private Message message() {
        return DelegationEvents.message(KIND.path(), state());
    }
}
