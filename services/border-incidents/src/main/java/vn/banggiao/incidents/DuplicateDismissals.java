package vn.banggiao.incidents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.banggiao.chassis.audit.Audit;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.chassis.record.Registrar;

/** Keeps the decisions that two incidents are two events: one for a pair, with a line in the audit trail of each of the two. */
@ApplicationScoped
class DuplicateDismissals {
    /** PostgreSQL orders ids by their unsigned bytes, Java by two signed numbers. */
    private static final Comparator<UUID> BY_BYTES = Comparator.comparing(UUID::toString);

    private final Duplicates duplicates;
    private final Registrar registrar;
    private final EntityManager entities;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    DuplicateDismissals(
            Duplicates duplicates,
            Registrar registrar,
            EntityManager entities,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.duplicates = duplicates;
        this.registrar = registrar;
        this.entities = entities;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** A decision, and whether it was made just now. */
    record Decision(DuplicateDismissal dismissal, boolean isNew) {}

    /**
     * Keeps the decision; where there is one about the pair, that one holds and is given.
     *
     * @throws vn.banggiao.chassis.problem.Refusal 409 where one is joined to the other
     */
    @Transactional
    Decision dismiss(DismissDuplicate request) {
        duplicates.requireBoth(request.second(), request.first(), "first");
        duplicates.requireBoth(request.first(), request.second(), "second");
        duplicates.lock(request.first(), request.second());
        List<UUID> ids =
                Stream.of(request.first(), request.second()).sorted(BY_BYTES).toList();
        Optional<DuplicateDismissal> before = DuplicateDismissal.find("lowerId = ?1 and higherId = ?2", ids.toArray())
                .firstResultOptional();
        return before.map(each -> new Decision(each, false))
                .orElseGet(() -> new Decision(kept(ids, request.reason()), true));
    }

    /** The decisions about an incident, oldest first. */
    @Transactional
    List<DuplicateDismissalView> about(UUID incident) {
        registrar.require(Incident.KIND, incident, LockModeType.NONE);
        return DuplicateDismissal.<DuplicateDismissal>list("lowerId = ?1 or higherId = ?1 order by id", incident)
                .stream()
                .map(DuplicateDismissalView::of)
                .toList();
    }

    private DuplicateDismissal kept(List<UUID> ids, String reason) {
        requireNotJoined(ids.get(0), ids.get(1));
        requireNotJoined(ids.get(1), ids.get(0));
        DuplicateDismissal dismissal = new DuplicateDismissal();
        dismissal.lowerId = ids.get(0);
        dismissal.higherId = ids.get(1);
        dismissal.reason = reason;
        dismissal.dismissedAt = clock.instant();
        dismissal.dismissedBy = caller.name();
        entities.persist(dismissal);
        audit(ids.get(0), ids.get(1), dismissal);
        audit(ids.get(1), ids.get(0), dismissal);
        return dismissal;
    }

    private void requireNotJoined(UUID one, UUID other) {
        Incident incident = registrar.require(Incident.KIND, one, LockModeType.NONE);
        if (other.equals(incident.duplicateOf())) {
            throw Refusals.conflict(
                    "already-joined",
                    "Vụ việc " + one + " đang được ghép vào " + other + "; hãy tách ra trước.",
                    "Incident " + one + " is joined to " + other + "; part it first.");
        }
    }

    private void audit(UUID incident, UUID other, DuplicateDismissal dismissal) {
        String detail = "not the same event as " + other + ": " + dismissal.reason;
        audit.append("dismiss-duplicate", "incident", incident, null, detail, dismissal.dismissedAt);
    }
}
