package vn.banggiao.projects;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import vn.banggiao.chassis.outbox.Message;
import vn.banggiao.chassis.record.Envelope;
import vn.banggiao.chassis.record.RecordKind;
import vn.banggiao.contracts.ProjectActivityState;
import vn.banggiao.contracts.Qualifier;

/** Training or support within a project; it counts on its last day. */
@Entity
public class ProjectActivity extends PanacheEntityBase {
    @Id
    public UUID id;

    @Embedded
    public Envelope envelope = new Envelope();

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "project", updatable = false)
    public Project project;

    public String type;
    public String kind;
    public LocalDate fromDay;
    public LocalDate toDay;
    public String title;
    public Integer classes;
    public Integer participants;
    public Integer cases;
    public Integer people;
    public String qualifier;
    public String note;

    /** Activities of all projects, for reading them. */
    static final RecordKind<ProjectActivity> OF_ALL_PROJECTS = kind("/api/v1/project-activities", null);

    /** Activities as they are kept under a project. */
    static RecordKind<ProjectActivity> kind(UUID project) {
        return kind(Project.KIND.path() + "/" + project + "/activities", project);
    }

    private static RecordKind<ProjectActivity> kind(String path, UUID project) {
        return new RecordKind<>(
                "project-activity",
                path,
                ProjectActivity.class,
                activity -> activity.envelope,
                ProjectActivityView::of,
                ProjectActivity::message,
                project);
    }

    static ProjectActivity of(UUID id, Project project, RecordProjectActivity request) {
        ProjectActivity activity = new ProjectActivity();
        activity.id = id;
        activity.project = project;
        activity.put(request);
        return activity;
    }

    /** Takes over all that the request says; what it leaves out is emptied, but for the unit, which is then the project's. */
    void put(RecordProjectActivity request) {
        envelope.unit = request.unit() == null ? project.envelope.unit : request.unit();
        type = request.type();
        kind = request.kind();
        fromDay = request.from();
        toDay = request.lastDay();
        title = request.title();
        classes = request.classes();
        participants = request.participants();
        cases = request.cases();
        people = request.people();
        qualifier = Qualifier.orExact(request.qualifier()).code();
        note = request.note();
    }

    ProjectActivityState state() {
        return new ProjectActivityState(
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
                fromDay,
                toDay,
                type,
                kind,
                classes,
                participants,
                cases,
                people);
    }

    private Message message() {
        return ProjectEvents.message(kind(project.id).path(), state());
    }
}
