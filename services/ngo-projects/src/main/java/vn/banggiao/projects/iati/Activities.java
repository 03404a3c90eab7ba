package vn.banggiao.projects.iati;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.record.Listing;
import vn.banggiao.chassis.record.Page;
import vn.banggiao.chassis.record.PageRequest;
import vn.banggiao.chassis.record.Where;
import vn.banggiao.projects.Disbursement;
import vn.banggiao.projects.Project;

/** The live aid projects within the caller's units as IATI activities, newest first, a part of the file at a time. */
@ApplicationScoped
class Activities {
    private static final int PROJECTS_A_PART = 100;

    private final EntityManager entities;
    private final Listing listing;
    private final Caller caller;
    private final IatiSettings settings;
    private final Clock clock;
    private final XMLOutputFactory xml = XMLOutputFactory.newFactory();

    Activities(EntityManager entities, Listing listing, Caller caller, IatiSettings settings, Clock clock) {
        this.entities = entities;
        this.listing = listing;
        this.caller = caller;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Which projects; null sets no condition.
     *
     * @param funding one of the fundings that are aid
     */
    record Filter(String unit, String funding, String donor) {}

    /**
     * Some activities, one after the other.
     *
     * @param next where the next part begins; null after the last
     */
    record Part(byte[] xml, String next) {}

    /** @param cursor {@link Part#next} of the part before; null for the first */
    @Transactional
    Part part(Filter filter, String cursor) {
        PageRequest request = new PageRequest();
        request.limit = PROJECTS_A_PART;
        request.cursor = cursor;
        Where where = new Where().under(filter.unit()).equal("donor", filter.donor());
        where = filter.funding() == null
                ? where.in("funding", settings.fundings())
                : where.equal("funding", filter.funding());
        Page<Project> page = listing.list(Project.KIND, where.withdrawnToo(false), request, Function.identity());
        return new Part(write(page.items(), disbursements(page.items())), page.next());
    }

    /** Changes whenever the file may: the projects and disbursements of the service, the day, the settings, the question and who asks. */
    @Transactional
    String tag(Filter filter) {
        Object[] state = (Object[]) entities.createNativeQuery("""
                        select (select count(*) || '/' || coalesce(sum(version), 0) || '/' || coalesce(max(changed_at), 'epoch')
                                from project),
                               (select count(*) || '/' || coalesce(sum(version), 0) || '/' || coalesce(max(changed_at), 'epoch')
                                from disbursement)""").getSingleResult();
        String all = String.join(
                "\n",
                List.of(
                        String.valueOf(state[0]),
                        String.valueOf(state[1]),
                        today().toString(),
                        describeSettings(),
                        filter.toString(),
                        caller.scopes().toString()));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private String describeSettings() {
        var reporter = settings.reportingOrganisation();
        String organisations = settings.organisations().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey()
                        + each.getValue().name()
                        + each.getValue().ref()
                        + each.getValue().type())
                .collect(Collectors.joining("\n"));
        return reporter.ref()
                + reporter.type()
                + reporter.name()
                + settings.sectors()
                + settings.fundings()
                + organisations;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Map<UUID, List<Disbursement>> disbursements(List<Project> projects) {
        return entities.createQuery(
                        "select d from Disbursement d where d.project in :projects and d.envelope.withdrawnAt is null"
                                + " order by d.toDay, d.id",
                        Disbursement.class)
                .setParameter("projects", projects)
                .getResultStream()
                .filter(each -> caller.mayActFor(each.envelope.unit))
                .collect(Collectors.groupingBy(each -> each.project.id));
    }

    private byte[] write(List<Project> projects, Map<UUID, List<Disbursement>> disbursements) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter writer = xml.createXMLStreamWriter(bytes, "UTF-8");
            ActivityXml activity = new ActivityXml(writer, settings, today());
            for (Project project : projects) {
                activity.write(project, disbursements.getOrDefault(project.id, List.of()));
                writer.writeCharacters("\n");
            }
            writer.flush();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("an activity cannot be written", e);
        }
    }
}
