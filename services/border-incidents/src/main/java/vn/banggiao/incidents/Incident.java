package vn.banggiao.incidents;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.banggiao.chassis.outbox.Message;
import vn.banggiao.chassis.record.Envelope;
import vn.banggiao.chassis.record.RecordKind;
import vn.banggiao.contracts.IncidentState;
import vn.banggiao.contracts.Qualifier;

/** An incident on the border or about it, with what was done about it since. */
@Entity
public class Incident extends PanacheEntityBase {
    static final RecordKind<Incident> KIND = new RecordKind<>(
            "incident",
            "/api/v1/incidents",
            Incident.class,
            incident -> incident.envelope,
            IncidentView::of,
            Incident::message);

    @Id
    public UUID id;

    @Embedded
    public Envelope envelope = new Envelope();

    public String kind;
    public LocalDate occurredOn;
    public LocalTime occurredAt;
    public String place;
    public String borderSection;
    public String marker;
    public String country;
    public Integer people;
    public Integer households;
    public String qualifier;
    public String handlingForce;
    public String handlingResult;
    public String confidence;
    public String impact;
    public String summary;
    public String note;

    @OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
    @JoinColumn(name = "incident", nullable = false, updatable = false)
    @OrderBy("id")
    public List<FollowUp> followUps = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
    @JoinColumn(name = "incident", nullable = false, updatable = false)
    @OrderBy("id")
    public List<Correction> corrections = new ArrayList<>();

    /** Null unless it is joined to another incident. */
    @Embedded
    public Joining joining;

    static Incident of(UUID id, RecordIncident request) {
        Incident incident = new Incident();
        incident.id = id;
        incident.put(request);
        return incident;
    }

    /** Takes over all that the request says; what it leaves out is emptied. */
    void put(RecordIncident request) {
        envelope.unit = request.unit();
        kind = request.kind();
        occurredOn = request.occurredOn();
        occurredAt = request.occurredAt();
        place = request.place();
        borderSection = request.borderSection();
        marker = request.marker();
        country = request.country();
        people = request.people();
        households = request.households();
        qualifier = Qualifier.orExact(request.qualifier()).code();
        handlingForce = request.handlingForce();
        handlingResult = request.handlingResult();
        confidence = request.confidence();
        impact = request.impact();
        summary = request.summary();
        note = request.note();
    }

    void assess(AssessIncident request) {
        confidence = request.confidence();
        impact = request.impact();
    }

    /** Null unless it is joined to another incident. */
    UUID duplicateOf() {
        return joining == null ? null : joining.duplicateOf;
    }

    /** What reports need. One that is joined to another counts towards nothing, as if it were withdrawn. */
    IncidentState state() {
        return new IncidentState(
                id,
                envelope.version,
                envelope.withdrawn() || duplicateOf() != null,
                envelope.recordedAt,
                envelope.unit,
                Qualifier.of(qualifier),
                occurredOn,
                kind,
                country,
                people,
                households,
                duplicateOf());
    }

    private Message message() {
        return BorderEvents.message(KIND.path(), state());
    }
}
