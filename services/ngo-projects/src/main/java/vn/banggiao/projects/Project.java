package vn.banggiao.projects;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import vn.banggiao.chassis.outbox.Message;
import vn.banggiao.chassis.record.Envelope;
import vn.banggiao.chassis.record.RecordKind;
import vn.banggiao.contracts.ProjectState;
import vn.banggiao.contracts.Qualifier;

/** A project, active from {@code startsOn} through {@code endsOn}, with all that was committed to it. */
@Entity
public class Project extends PanacheEntityBase {
    public static final RecordKind<Project> KIND = new RecordKind<>(
            "project",
            "/api/v1/projects",
            Project.class,
            project -> project.envelope,
            ProjectView::of,
            Project::message);

    @Id
    public UUID id;

    @Embedded
    public Envelope envelope = new Envelope();

    public String code;
    public String name;
    public String funding;
    public LocalDate startsOn;
    public LocalDate endsOn;
    public String donor;
    public String organisation;
    public String organisationRegistration;
    public String managingBody;
    public String approvalNumber;
    public LocalDate approvedOn;
    public String sector;
    public String country;
    public List<String> places = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "project_commitment", joinColumns = @JoinColumn(name = "project"))
    @OrderColumn(name = "position")
    public List<Commitment> commitments = new ArrayList<>();

    @Embedded
    public CounterpartFunds counterpartFunds;

    public String qualifier;
    public String note;

    /** The last day for lists by date: far off while the project has no end. */
    @Formula("coalesce(ends_on, '9999-12-31')")
    public LocalDate lastDay;

    /** What the events of its disbursements and activities repeat. */
    record Facts(String code, String funding, String donor, String organisation) {}

    static Project of(UUID id, RecordProject request) {
        Project project = new Project();
        project.id = id;
        project.put(request);
        return project;
    }

    /** Takes over all that the request says; what it leaves out is emptied. */
    void put(RecordProject request) {
        envelope.unit = request.unit();
        code = request.code();
        name = request.name();
        funding = request.funding();
        startsOn = request.startsOn();
        endsOn = request.endsOn();
        donor = request.donor();
        organisation = request.organisation();
        organisationRegistration = request.organisationRegistration();
        managingBody = request.managingBody();
        approvalNumber = request.approvalNumber();
        approvedOn = request.approvedOn();
        sector = request.sector();
        country = request.country();
        places = request.places() == null ? List.of() : request.places();
        commitments.clear();
        if (request.commitments() != null) {
            commitments.addAll(request.commitments());
        }
        counterpartFunds = request.counterpartFunds();
        qualifier = Qualifier.orExact(request.qualifier()).code();
        note = request.note();
    }

    /**
     * @throws vn.banggiao.chassis.problem.Refusal 409 where the project was withdrawn
     */
    void requireLive() {
        if (envelope.withdrawn()) {
            throw ProjectProblems.withdrawn(this);
        }
    }

    Facts facts() {
        return new Facts(code, funding, donor, organisation);
    }

    ProjectState state() {
        return new ProjectState(
                id,
                envelope.version,
                envelope.withdrawn(),
                envelope.recordedAt,
                envelope.unit,
                Qualifier.of(qualifier),
                code,
                funding,
                donor,
                organisation,
                sector,
                country,
                startsOn,
                endsOn,
                commitments.stream().map(Commitment::state).toList());
    }

    private Message message() {
        return ProjectEvents.message(KIND.path(), state());
    }
}
