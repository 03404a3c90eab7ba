package vn.banggiao.incidents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.chassis.record.Receipt;
import vn.banggiao.chassis.record.Registrar;

/**
 * Joins incidents that tell of one event, and parts them again. Of those that are joined one stands by itself and counts, and the
 * others point at it: there are no chains and no cycles, also when several people join at once, because each locks both incidents in
 * the order of their ids. Whoever joins or parts must be allowed to act for the units of both.
 */
@ApplicationScoped
class Duplicates {
    private static final String JOINED_TO = """
            select r.id from Incident r
            where r.joining.duplicateOf = :id and r.envelope.withdrawnAt is null
            order by r.envelope.sequence""";

    private final Registrar registrar;
    private final EntityManager entities;
    private final Caller caller;
    private final Clock clock;

    Duplicates(Registrar registrar, EntityManager entities, Caller caller, Clock clock) {
        this.registrar = registrar;
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * From now on {@code id} counts towards nothing, and the incident that the request names stands for it. Joining it there again
     * gets the answer again.
     *
     * @throws vn.banggiao.chassis.problem.Refusal 409 that says the remedy where this would make a chain, or where the two are of
     *     different kinds: a figure would move from one kind to another without anybody saying so
     */
    @Transactional
    Receipt join(UUID id, String ifMatch, JoinIncident request) {
        requireBoth(id, request.into(), "into");
        lock(id, request.into());
        Incident incident = registrar.require(Incident.KIND, id, LockModeType.NONE);
        Incident into = registrar.require(Incident.KIND, request.into(), LockModeType.NONE);
        if (into.id.equals(incident.duplicateOf())) {
            return registrar.read(Incident.KIND, id);
        }
        String detail = "into " + into.id + ": " + request.reason();
        return registrar.change(Incident.KIND, id, ifMatch, request, "join", detail, each -> {
            requireJoinable(each, into);
            each.joining = joining(request);
        });
    }

    /**
     * From now on {@code id} counts for itself again. Sent again right after, it gets its answer again.
     *
     * @throws vn.banggiao.chassis.problem.Refusal 409 where it is not joined to any
     */
    @Transactional
    Receipt part(UUID id, String ifMatch, PartIncident request) {
        Incident incident = registrar.require(Incident.KIND, id, LockModeType.PESSIMISTIC_WRITE);
        if (incident.duplicateOf() != null) {
            registrar.require(Incident.KIND, incident.duplicateOf(), LockModeType.NONE);
        }
        return registrar.change(Incident.KIND, id, ifMatch, request, "part", request.reason(), each -> {
            if (each.duplicateOf() == null) {
                throw Refusals.conflict(
                        "not-joined",
                        "Vụ việc không được ghép vào vụ việc nào; không có gì để tách.",
                        "The incident is not joined to any; there is nothing to part.");
            }
            each.joining = null;
        });
    }

    /**
     * To be asked in the transaction that withdraws the incident; it stays locked until that ends.
     *
     * @throws vn.banggiao.chassis.problem.Refusal 409 where others are joined to it: with it the event would leave every figure,
     *     although other posts reported it, and to part them unasked would count what nobody looked at
     */
    void requireNoneJoinedTo(UUID id) {
        registrar.require(Incident.KIND, id, LockModeType.PESSIMISTIC_WRITE);
        List<UUID> joined = joinedTo(id);
        if (!joined.isEmpty()) {
            throw Refusals.conflict(
                    "has-duplicates",
                    "Vụ việc khác đang được ghép vào vụ việc này: " + listed(joined)
                            + ". Hãy tách ra trước (DELETE /api/v1/incidents/{id}/joining), rồi rút.",
                    "Other incidents are joined to this one: " + listed(joined)
                            + ". Part them first (DELETE /api/v1/incidents/{id}/joining), then withdraw it.");
        }
    }

    /** Locks both, in the same order whoever asks, within the caller's scope. */
    void lock(UUID one, UUID other) {
        Stream.of(one, other)
                .sorted()
                .forEach(each -> registrar.require(Incident.KIND, each, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * @param field of the request that names the other
     * @throws vn.banggiao.chassis.problem.Refusal 400 where the two are one, or the other is not there
     */
    void requireBoth(UUID one, UUID other, String field) {
        if (one.equals(other)) {
            throw Refusals.invalid(
                    field,
                    "itself",
                    "Là chính vụ việc này; hãy ghi mã của vụ việc kia.",
                    "It is the same incident; give the id of the other one.");
        }
        if (entities.createQuery("select 1 from Incident r where r.id = :id", Integer.class)
                .setParameter("id", other)
                .getResultList()
                .isEmpty()) {
            throw Refusals.invalid(
                    field,
                    "unknown-incident",
                    "Không có vụ việc mã " + other + "; hãy kiểm tra lại mã.",
                    "There is no incident " + other + "; check the id.");
        }
    }

    private Joining joining(JoinIncident request) {
        Joining joining = new Joining();
        joining.duplicateOf = request.into();
        joining.reason = request.reason();
        joining.joinedAt = clock.instant();
        joining.joinedBy = caller.name();
        return joining;
    }

    private void requireJoinable(Incident incident, Incident into) {
        if (incident.duplicateOf() != null) {
            throw Refusals.conflict(
                    "already-joined",
                    "Vụ việc đang được ghép vào " + incident.duplicateOf() + "; hãy tách ra trước, rồi ghép lại.",
                    "The incident is joined to " + incident.duplicateOf() + "; part it first, then join it.");
        }
        if (into.envelope.withdrawn()) {
            throw Refusals.conflict(
                    "into-withdrawn",
                    "Vụ việc " + into.id + " đã được rút; hãy ghép vào vụ việc còn hiệu lực.",
                    "Incident " + into.id + " was withdrawn; join it to one that stands.");
        }
        if (incident.id.equals(into.duplicateOf())) {
            throw Refusals.conflict(
                    "into-is-joined",
                    "Vụ việc " + into.id + " đã được ghép vào chính vụ việc này; không cần ghép thêm.",
                    "Incident " + into.id + " is joined to this very one already; nothing more is needed.");
        }
        if (into.duplicateOf() != null) {
            throw Refusals.conflict(
                    "into-is-joined",
                    "Vụ việc " + into.id + " đang được ghép vào " + into.duplicateOf() + "; hãy ghép vào vụ việc đó.",
                    "Incident " + into.id + " is itself joined to " + into.duplicateOf() + "; join it to that one.");
        }
        if (!into.kind.equals(incident.kind)) {
            throw Refusals.conflict(
                    "other-kind",
                    "Hai vụ việc khác loại (" + incident.kind + ", " + into.kind
                            + "); nếu là một sự việc, hãy sửa loại của một trong hai trước, rồi ghép.",
                    "The two are of different kinds (" + incident.kind + ", " + into.kind
                            + "); if it was one event, correct the kind of one of them first, then join them.");
        }
        List<UUID> joined = joinedTo(incident.id);
        if (!joined.isEmpty()) {
            throw Refusals.conflict(
                    "has-duplicates",
                    "Vụ việc khác đang được ghép vào vụ việc này: " + listed(joined) + ". Hãy ghép " + into.id
                            + " vào vụ việc này, hoặc tách các vụ việc đó ra trước.",
                    "Other incidents are joined to this one: " + listed(joined) + ". Join " + into.id
                            + " to this one instead, or part them first.");
        }
    }

    private List<UUID> joinedTo(UUID id) {
        return entities.createQuery(JOINED_TO, UUID.class)
                .setParameter("id", id)
                .getResultList();
    }

    private static String listed(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(", "));
    }
}
