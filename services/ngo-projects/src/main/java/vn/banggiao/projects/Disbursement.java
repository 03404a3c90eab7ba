package vn.banggiao.projects;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import vn.banggiao.chassis.outbox.Message;
import vn.banggiao.chassis.record.Envelope;
import vn.banggiao.chassis.record.RecordKind;
import vn.banggiao.contracts.DisbursementState;
import vn.banggiao.contracts.Qualifier;

/** Money that a project disbursed over a period; it counts on the period's last day. */
@Entity
public class Disbursement extends PanacheEntityBase {
    @Id
    public UUID id;

    @Embedded
    public Envelope envelope = new Envelope();

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "project", updatable = false)
    public Project project;

    public String kind;
    public LocalDate fromDay;
    public LocalDate toDay;
    public BigDecimal amount;
    public String currency;
    public BigDecimal rate;
    public LocalDate rateOn;
    public String qualifier;
    public String note;

    /** Disbursements of all projects, for reading them. */
    static final RecordKind<Disbursement> OF_ALL_PROJECTS = kind("/api/v1/disbursements", null);

    /** Disbursements as they are kept under a project. */
    static RecordKind<Disbursement> kind(UUID project) {
        return kind(Project.KIND.path() + "/" + project + "/disbursements", project);
    }

    private static RecordKind<Disbursement> kind(String path, UUID project) {
        return new RecordKind<>(
                "disbursement",
                path,
                Disbursement.class,
                disbursement -> disbursement.envelope,
                DisbursementView::of,
                Disbursement::message,
                project);
    }

    static Disbursement of(UUID id, Project project, RecordDisbursement request) {
        Disbursement disbursement = new Disbursement();
        disbursement.id = id;
        disbursement.project = project;
        disbursement.put(request);
        return disbursement;
    }

    /** Takes over all that the request says; what it leaves out is emptied, but for the unit, which is then the project's. */
    void put(RecordDisbursement request) {
        envelope.unit = request.unit() == null ? project.envelope.unit : request.unit();
        kind = request.kind();
        fromDay = request.from();
        toDay = request.to();
        amount = request.amount();
        currency = request.currency();
        rate = request.rate();
        rateOn = request.rateOn();
        qualifier = Qualifier.orExact(request.qualifier()).code();
        note = request.note();
    }

    DisbursementState state() {
        return new DisbursementState(
                id,
                envelope.version,
                envelope.withdrawn(),
                envelope.recordedAt,
                envelope.unit,
                Qualifier.of(qualifier),
                project.id,
                project.code,
                project.funding,
                project.donor,
                project.organisation,
                kind,
                fromDay,
                toDay,
                amount,
                currency);
    }

    private Message message() {
        return ProjectEvents.message(kind(project.id).path(), state());
    }
}
