package vn.banggiao.delegations;

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
import vn.banggiao.contracts.DelegationState;
import vn.banggiao.contracts.Qualifier;

/** A delegation that came, went abroad or travelled within the country. It counts on the day it starts. */
@Entity
public class Delegation extends PanacheEntityBase {
    static final RecordKind<Delegation> KIND = new RecordKind<>(
            "delegation",
            "/api/v1/delegations",
            Delegation.class,
            delegation -> delegation.envelope,
            DelegationView::of,
            Delegation::message);

    @Id
    public UUID id;

    @Embedded
    public Envelope envelope = new Envelope();

    public String direction;
    public LocalDate startsOn;
    public LocalDate endsOn;
    public String hostOrganisation;
    public String partner;
    public String country;
    public String leaderPosition;
    public Integer people;
    public Integer seniorOfficials;
    public String purpose;
    public String programme;
    public String content;

    @Embedded
    public PermittingDocument permittingDocument;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> places;

    @Embedded
    public DelegationCost cost;

    public String resultReport;
    public String qualifier;
    public String note;

    static Delegation of(UUID id, RecordDelegation request) {
        Delegation delegation = new Delegation();
        delegation.id = id;
        delegation.put(request);
        return delegation;
    }

    /** Takes over all that the request says; what it leaves out is emptied. */
    void put(RecordDelegation request) {
        envelope.unit = request.unit();
        direction = request.direction();
        startsOn = request.startsOn();
        endsOn = request.endsOn();
        hostOrganisation = request.hostOrganisation();
        partner = request.partner();
        country = request.country();
        leaderPosition = request.leaderPosition();
        people = request.people();
        seniorOfficials = request.seniorOfficials();
        purpose = request.purpose();
        programme = request.programme();
        content = request.content();
        permittingDocument = request.permittingDocument();
        places = request.places();
        cost = request.cost();
        resultReport = request.resultReport();
        qualifier = Qualifier.orExact(request.qualifier()).code();
        note = request.note();
    }

    DelegationState state() {
        return new DelegationState(
                id,
                envelope.version,
                envelope.withdrawn(),
                envelope.recordedAt,
                envelope.unit,
                Qualifier.of(qualifier),
                startsOn,
                endsOn,
                direction,
                country,
                purpose,
                programme,
                people,
                seniorOfficials);
    }

    private Message message() {
        return DelegationEvents.message(KIND.path(), state());
    }
}
