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
import vn.banggiao.contracts.PatrolState;
import vn.banggiao.contracts.Qualifier;

/** A patrol along the border, with or without the neighbour's forces. */
@Entity
public class Patrol extends PanacheEntityBase {
    static final RecordKind<Patrol> KIND = new RecordKind<>(
            "patrol", "/api/v1/patrols", Patrol.class, patrol -> patrol.envelope, PatrolView::of, Patrol::message);

    @Id
    public UUID id;

    @Embedded
    public Envelope envelope = new Envelope();

    public LocalDate patrolledOn;
    public boolean joint;
    public String country;
    public String route;
    public String forces;
    public Integer members;
    public Integer markersChecked;
    public String findings;
    public String qualifier;
    public String note;

    static Patrol of(UUID id, RecordPatrol request) {
        Patrol patrol = new Patrol();
        patrol.id = id;
        patrol.put(request);
        return patrol;
    }

    /** Takes over all that the request says; what it leaves out is emptied. */
    void put(RecordPatrol request) {
        envelope.unit = request.unit();
        patrolledOn = request.patrolledOn();
        joint = Boolean.TRUE.equals(request.joint());
        country = request.country();
        route = request.route();
        forces = request.forces();
        members = request.members();
        markersChecked = request.markersChecked();
        findings = request.findings();
        qualifier = Qualifier.orExact(request.qualifier()).code();
        note = request.note();
    }

    PatrolState state() {
        return new PatrolState(
                id,
                envelope.version,
                envelope.withdrawn(),
                envelope.recordedAt,
                envelope.unit,
                Qualifier.of(qualifier),
                patrolledOn,
                joint,
                country,
                markersChecked);
    }

    private Message message() {
        return BorderEvents.message(KIND.path(), state());
    }
}
