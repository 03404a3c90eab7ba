package vn.banggiao.citizens;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.banggiao.chassis.outbox.Message;
import vn.banggiao.chassis.record.Envelope;
import vn.banggiao.chassis.record.RecordKind;
import vn.banggiao.contracts.CaseState;
import vn.banggiao.contracts.Qualifier;

/** Citizens in trouble abroad, and what was done for them. Holds its persons sealed. */
@Entity
public class ProtectionCase extends PanacheEntityBase {
    static final RecordKind<ProtectionCase> KIND = new RecordKind<>(
            "case",
            "/api/v1/cases",
            ProtectionCase.class,
            citizenCase -> citizenCase.envelope,
            CaseView::of,
            ProtectionCase::message);

    @Id
    public UUID id;

    @Embedded
    public Envelope envelope = new Envelope();

    public String kind;
    public String country;
    public int people;
    public LocalDate occurredOn;
    public LocalDate openedOn;
    public LocalDate closedOn;
    public String qualifier;
    public String authorityAbroad;
    public String outcome;
    public String note;

    /** How many persons are on file; says so without touching them. */
    public int personCount;

    /** Of these, how many are restricted; says so without touching them, too. */
    public int personsRestricted;

    /** How many were erased for good. */
    public int personsErased;

    /** Since when its persons may not be erased or replaced, because a proceeding needs them; null where they may. */
    public Instant heldAt;

    public String heldBy;
    public String holdReason;

    @ElementCollection
    @CollectionTable(name = "case_person", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    public List<SealedPerson> persons = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "case_step", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    public List<CaseStep> steps = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "case_return", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    public List<CaseReturn> returns = new ArrayList<>();

    static ProtectionCase of(UUID id, RecordCase request, LocalDate openedOn, PersonSeal seal) {
        ProtectionCase citizenCase = new ProtectionCase();
        citizenCase.id = id;
        citizenCase.put(request, openedOn, seal);
        return citizenCase;
    }

    /** Takes over all that the request says; what it leaves out is emptied, but for the persons, which stay. */
    void put(RecordCase request, LocalDate opened, PersonSeal seal) {
        envelope.unit = request.unit();
        kind = request.kind();
        country = request.country();
        people = request.people();
        occurredOn = request.occurredOn();
        openedOn = opened;
        closedOn = request.closedOn();
        qualifier = Qualifier.orExact(request.qualifier()).code();
        authorityAbroad = request.authorityAbroad();
        outcome = request.outcome();
        note = request.note();
        replace(steps, request.steps());
        replace(returns, request.returns());
        if (request.persons() != null) {
            replace(
                    persons,
                    request.persons().stream()
                            .map(person -> seal.seal(id, person))
                            .toList());
            countPersons();
        }
    }

    boolean held() {
        return heldAt != null;
    }

    private void countPersons() {
        personCount = persons.size();
        personsRestricted =
                (int) persons.stream().filter(SealedPerson::restricted).count();
    }

    /** Puts another row in the place of the one with the same id. */
    void replacePerson(SealedPerson row) {
        persons.replaceAll(each -> each.id().equals(row.id()) ? row : each);
        countPersons();
    }

    /** Takes persons off the file for good, and their names out of the free text where they stand in it. */
    void erasePersons(Set<UUID> ids, NameTrace names) {
        persons.removeIf(each -> ids.contains(each.id()));
        countPersons();
        personsErased += ids.size();
        authorityAbroad = names.without(authorityAbroad, NameTrace.BLOT);
        outcome = names.without(outcome, NameTrace.BLOT);
        note = names.without(note, NameTrace.BLOT);
        envelope.withdrawalReason = names.without(envelope.withdrawalReason, NameTrace.BLOT);
        steps.replaceAll(step ->
                names.in(step.text()) ? new CaseStep(step.on(), names.without(step.text(), NameTrace.BLOT)) : step);
    }

    private static <T> void replace(List<T> kept, List<T> wanted) {
        kept.clear();
        kept.addAll(CaseRules.orNone(wanted));
    }

    CaseState state() {
        return new CaseState(
                id,
                envelope.version,
                envelope.withdrawn(),
                envelope.recordedAt,
                envelope.unit,
                Qualifier.of(qualifier),
                occurredOn,
                openedOn,
                closedOn,
                kind,
                country,
                people,
                returns.stream()
                        .map(each -> new CaseState.Return(each.on(), each.people()))
                        .toList());
    }

    private Message message() {
        return CitizenEvents.message(KIND.path(), state());
    }
}
