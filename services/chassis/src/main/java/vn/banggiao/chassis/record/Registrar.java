package vn.banggiao.chassis.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.banggiao.chassis.audit.Audit;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.problem.Refusal;
import vn.banggiao.chassis.problem.Refusals;

/**
 * Keeps records: each once, in versions that are never overwritten, with its event and its line in the audit trail in the same
 * transaction. Whatever is refused changes nothing.
 *
 * <ul>
 *   <li>Create: the same id (or Idempotency-Key) with the same content gets the first answer again; with other content 409.
 *   <li>Change and withdraw: 428 without If-Match, 412 where it is stale. A change sent again right after it was made gets its
 *       answer again.
 *   <li>A record of a unit outside the caller's scope cannot be made, read or changed: 403.
 * </ul>
 */
@ApplicationScoped
public class Registrar {
    private final EntityManager entities;
    private final RecordHistory history;
    private final IdempotencyKeys idempotencyKeys;
    private final Journal journal;
    private final Gathering gathering;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;
    private final Content content;

    Registrar(
            EntityManager entities,
            RecordHistory history,
            IdempotencyKeys idempotencyKeys,
            Journal journal,
            Gathering gathering,
            Audit audit,
            Caller caller,
            Clock clock,
            ObjectMapper json) {
        this.entities = entities;
        this.history = history;
        this.idempotencyKeys = idempotencyKeys;
        this.journal = journal;
        this.gathering = gathering;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.content = new Content(json);
    }

    /**
     * Makes a record.
     *
     * @param id the client's, or null to have one minted (UUIDv7)
     * @param request what the client sent, to know it again
     * @param make builds the entity for the id; may refuse
     */
    @Transactional
    public <E> Receipt create(RecordKind<E> kind, UUID id, Object request, Function<UUID, E> make) {
        return create(kind, id, null, request, make);
    }

    /** Makes a record; {@code key} is the caller's Idempotency-Key or null. */
    @Transactional
    public <E> Receipt create(RecordKind<E> kind, UUID id, String key, Object request, Function<UUID, E> make) {
        String hash = content.hash(request);
        Optional<UUID> before = idempotencyKeys.recordFor(caller.name(), key, hash);
        UUID recordId = before.or(() -> Optional.ofNullable(id)).orElseGet(UuidCreator::getTimeOrderedEpoch);
        if ((id != null || before.isPresent()) && journal.isTaken(recordId)) {
            return again(kind, recordId, hash);
        }
        Instant now = clock.instant();
        E record = begun(kind, make.apply(recordId), now);
        entities.persist(record);
        idempotencyKeys.keep(caller.name(), key, hash, recordId, now);
        return keep(kind, recordId, record, hash, "create", null, 201);
    }

    /**
     * Makes a record that follows from the request alone, so that {@code make} asks nothing of the database and refuses nothing. Such
     * records that are asked for at the same time, without a key and outside a transaction, or by lines of a batch, are made in one. They
     * are inserted with their own collections, but without what else the entity points to.
     */
    public <E> Receipt createTogether(RecordKind<E> kind, UUID id, String key, Object request, Function<UUID, E> make) {
        boolean inTransaction = QuarkusTransaction.isActive();
        if (key != null || inTransaction && !journal.makes(id)) {
            return create(kind, id, key, request, make);
        }
        UUID recordId = id == null ? UuidCreator.getTimeOrderedEpoch() : id;
        E record = begun(kind, make.apply(recordId), clock.instant());
        Journal.Version version = version(kind, recordId, record, content.hash(request), "create", null);
        if (inTransaction) {
            journal.keep(record, version);
            return receipt(201, version);
        }
        return gathering.make(new Gathering.New(record, version, id == null))
                ? receipt(201, version)
                : create(kind, recordId, null, request, make);
    }

    /** Reads a record as it is now. */
    @Transactional
    public <E> Receipt read(RecordKind<E> kind, UUID id) {
        E record = require(kind, id, LockModeType.NONE);
        Envelope envelope = kind.envelope().apply(record);
        return new Receipt(
                200, id, envelope.version, kind.path(), content.json(kind.view().apply(record)));
    }

    /** Reads a record as it was answered at one of its versions. */
    @Transactional
    public <E> Receipt read(RecordKind<E> kind, UUID id, int version) {
        require(kind, id, LockModeType.NONE);
        return history.find(kind.name(), id, version)
                .map(kept -> new Receipt(200, id, version, kind.path(), kept.body()))
                .orElseThrow(() -> Refusals.notFound(kind.name() + " " + id + ", version " + version));
    }

    /** All versions of a record as they were answered, oldest first, as one JSON array. */
    @Transactional
    public <E> String versions(RecordKind<E> kind, UUID id) {
        require(kind, id, LockModeType.NONE);
        List<String> bodies = history.all(kind.name(), id).stream()
                .map(RecordHistory.Kept::body)
                .toList();
        return "[" + String.join(",", bodies) + "]";
    }

    /**
     * Changes a record.
     *
     * @param ifMatch the header, naming the version that the change was made from
     * @param apply puts the request's content into the entity; may refuse
     */
    @Transactional
    public <E> Receipt change(RecordKind<E> kind, UUID id, String ifMatch, Object request, Consumer<E> apply) {
        return change(kind, id, ifMatch, request, "change", null, apply);
    }

    /**
     * Changes a record by something that has a name of its own in the audit trail.
     *
     * @param detail the caller's reason; may be null
     */
    @Transactional
    public <E> Receipt change(
            RecordKind<E> kind,
            UUID id,
            String ifMatch,
            Object request,
            String action,
            String detail,
            Consumer<E> apply) {
        int expected = Preconditions.version(ifMatch);
        String hash = content.hash(request);
        E record = require(kind, id, LockModeType.PESSIMISTIC_WRITE);
        Envelope envelope = kind.envelope().apply(record);
        if (expected == envelope.version - 1) {
            Optional<RecordHistory.Kept> now = history.find(kind.name(), id, envelope.version);
            if (now.isPresent() && now.get().requestHash().equals(hash)) {
                return new Receipt(
                        200, id, envelope.version, kind.path(), now.get().body());
            }
        }
        requireCurrent(expected, envelope);
        if (envelope.withdrawn()) {
            throw Refusals.conflict(
                    "withdrawn",
                    "Bản ghi đã được rút, không sửa được nữa; hãy ghi bản ghi mới.",
                    "The record was withdrawn and can no longer be changed; record a new one.");
        }
        apply.accept(record);
        caller.requireScope(envelope.unit);
        envelope.advance(clock.instant());
        return keep(kind, id, record, hash, action, detail, 200);
    }

    /** Withdraws a record: it stays readable and counts towards nothing. Withdrawing it again gets the same answer. */
    @Transactional
    public <E> Receipt withdraw(RecordKind<E> kind, UUID id, String ifMatch, String reason) {
        int expected = Preconditions.version(ifMatch);
        if (reason == null || reason.isBlank()) {
            throw Refusals.invalid(
                    "reason",
                    "required",
                    "Bắt buộc; hãy ghi lý do rút bản ghi.",
                    "Required; give the reason for withdrawing.");
        }
        E record = require(kind, id, LockModeType.PESSIMISTIC_WRITE);
        Envelope envelope = kind.envelope().apply(record);
        if (envelope.withdrawn()) {
            return read(kind, id);
        }
        requireCurrent(expected, envelope);
        envelope.withdrawnAt = clock.instant();
        envelope.withdrawalReason = reason;
        envelope.advance(envelope.withdrawnAt);
        return keep(kind, id, record, content.hash(reason), "withdraw", reason, 200);
    }

    /**
     * Keeps one more version of a record because something that it repeats has changed; for records that depend on another.
     *
     * @param apply puts the change into the entity
     */
    @Transactional
    public <E> void follow(RecordKind<E> kind, E record, UUID id, Consumer<E> apply) {
        apply.accept(record);
        kind.envelope().apply(record).advance(clock.instant());
        keep(kind, id, record, "", "follow", null, 200);
    }

    /**
     * The entity, within the caller's scope.
     *
     * @throws vn.banggiao.chassis.problem.Refusal 404 where there is none, 403 where it is outside the scope
     */
    public <E> E require(RecordKind<E> kind, UUID id, LockModeType lock) {
        E record = entities.find(kind.entity(), id, lock);
        if (record == null) {
            throw Refusals.notFound(kind.name() + " " + id);
        }
        caller.requireScope(kind.envelope().apply(record).unit);
        return record;
    }

    /** The id may stand for a record of another kind. */
    private <E> Receipt again(RecordKind<E> kind, UUID id, String hash) {
        E kept = entities.find(kind.entity(), id);
        if (kept == null) {
            throw idInUse(id);
        }
        caller.requireScope(kind.envelope().apply(kept).unit);
        RecordHistory.Kept first = history.find(kind.name(), id, 1)
                .orElseThrow(() -> new IllegalStateException(kind.name() + " " + id + " has no first version"));
        if (!first.requestHash().equals(hash)) {
            throw idInUse(id);
        }
        return new Receipt(200, id, 1, kind.path(), first.body());
    }

    private static Refusal idInUse(UUID id) {
        return Refusals.conflict(
                "id-in-use",
                "Mã " + id + " đã dùng cho nội dung khác. Muốn sửa thì dùng PUT với If-Match; bản ghi mới cần mã mới.",
                "The id " + id
                        + " already stands for other content. To change it, use PUT with If-Match; a new record needs a new id.");
    }

    private static void requireCurrent(int expected, Envelope envelope) {
        if (expected != 0 && expected != envelope.version) {
            throw Refusals.stale(envelope.version);
        }
    }

    private <E> E begun(RecordKind<E> kind, E record, Instant now) {
        Envelope envelope = kind.envelope().apply(record);
        caller.requireScope(envelope.unit);
        envelope.begin(now, caller.name());
        return record;
    }

    private <E> Receipt keep(
            RecordKind<E> kind, UUID id, E record, String hash, String action, String detail, int status) {
        Journal.Version version = version(kind, id, record, hash, action, detail);
        journal.keep(version);
        return receipt(status, version);
    }

    private <E> Journal.Version version(
            RecordKind<E> kind, UUID id, E record, String hash, String action, String detail) {
        Envelope envelope = kind.envelope().apply(record);
        return new Journal.Version(
                kind,
                id,
                envelope.version,
                envelope.unit,
                envelope.withdrawn(),
                envelope.changedAt,
                hash,
                content.json(kind.view().apply(record)),
                kind.message() == null ? null : kind.message().apply(record),
                action,
                detail,
                audit.doer());
    }

    private static Receipt receipt(int status, Journal.Version version) {
        return new Receipt(
                status, version.record(), version.number(), version.kind().path(), version.body());
    }
}
