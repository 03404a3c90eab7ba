package vn.banggiao.citizens;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.banggiao.chassis.outbox.Message;
import vn.banggiao.chassis.record.Envelope;
import vn.banggiao.chassis.record.RecordKind;
import vn.banggiao.contracts.ConsularState;
import vn.banggiao.contracts.Qualifier;

/** A consular fact: so many on a day, or a census as it stood that day. */
@Entity
public class ConsularRecord extends PanacheEntityBase {
    static final RecordKind<ConsularRecord> KIND = new RecordKind<>(
            "consular-record",
            "/api/v1/consular-records",
            ConsularRecord.class,
            fact -> fact.envelope,
            ConsularView::of,
            ConsularRecord::message);

    @Id
    public UUID id;

    @Embedded
    public Envelope envelope = new Envelope();

    public String kind;
    public LocalDate occurredOn;
    public int quantity;
    public String qualifier;
    public String country;
    public String purpose;
    public String circumstance;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> countries;

    public String note;

    static ConsularRecord of(UUID id, RecordConsularFact request) {
        ConsularRecord fact = new ConsularRecord();
        fact.id = id;
        fact.put(request);
        return fact;
    }

    /** Takes over all that the request says; what it leaves out is emptied. */
    void put(RecordConsularFact request) {
        envelope.unit = request.unit();
        kind = request.kind();
        occurredOn = request.occurredOn();
        quantity = request.quantity();
        qualifier = Qualifier.orExact(request.qualifier()).code();
        country = request.country();
        purpose = request.purpose();
        circumstance = request.circumstance();
        countries = request.countries();
        note = request.note();
    }

    ConsularState state() {
        return new ConsularState(
                id,
                envelope.version,
                envelope.withdrawn(),
                envelope.recordedAt,
                envelope.unit,
                Qualifier.of(qualifier),
                occurredOn,
                kind,
                country,
                purpose,
                circumstance,
                quantity);
    }

    private Message message() {
        return CitizenEvents.message(KIND.path(), state());
    }
}
