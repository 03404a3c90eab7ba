package vn.banggiao.citizens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Refusal;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.chassis.problem.Text;
import vn.banggiao.chassis.record.Registrar;

/** Persons on file, found by their ids within the caller's units. */
@ApplicationScoped
public class Persons {
    private static final Logger LOG = Logger.getLogger(Persons.class);

    private final Session entities;
    private final Registrar registrar;
    private final PersonSeal seal;
    private final Caller caller;

    Persons(Session entities, Registrar registrar, PersonSeal seal, Caller caller) {
        this.entities = entities;
        this.registrar = registrar;
        this.seal = seal;
        this.caller = caller;
    }

    /** A person and the case that names it. */
    record OnFile(ProtectionCase citizenCase, SealedPerson row) {
        UUID caseId() {
            return citizenCase.id;
        }
    }

    /**
     * @param lock of the case
     * @throws Refusal 404 where nobody has the id, 410 where the person was erased, 403 outside the caller's units
     */
    OnFile require(UUID person, LockModeType lock) {
        UUID caseId = caseOf("select case_id from case_person where id = ?1", person);
        if (caseId != null) {
            Optional<OnFile> found = find(registrar.require(ProtectionCase.KIND, caseId, lock), person);
            if (found.isPresent()) {
                return found.get();
            }
        }
        UUID erasedFrom = caseOf("select case_id from person_erasure where person = ?1", person);
        if (erasedFrom == null) {
            throw Refusals.notFound("person " + person);
        }
        registrar.require(ProtectionCase.KIND, erasedFrom, LockModeType.NONE);
        throw new Refusal(
                410,
                "erased",
                new Text("Đã xóa", "Erased"),
                new Text(
                        "Dữ liệu của người này đã được xóa vĩnh viễn; xem GET /api/v1/erasures.",
                        "This person's data were erased for good; see GET /api/v1/erasures."));
    }

    /** A person who still is on file, whatever the caller's units. */
    Optional<OnFile> find(UUID person) {
        UUID caseId = caseOf("select case_id from case_person where id = ?1", person);
        return caseId == null ? Optional.empty() : find(entities.find(ProtectionCase.class, caseId), person);
    }

    private static Optional<OnFile> find(ProtectionCase citizenCase, UUID person) {
        return citizenCase.persons.stream()
                .filter(row -> row.id().equals(person))
                .map(row -> new OnFile(citizenCase, row))
                .findFirst();
    }

    private UUID caseOf(String sql, UUID person) {
        return entities.createNativeQuery(sql, UUID.class)
                .setParameter(1, person)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    Person open(OnFile person) {
        return seal.open(person.caseId(), person.row());
    }

    /** Restricted persons are for the data protection officer alone. */
    boolean mayRead(SealedPerson row) {
        return !row.restricted() || caller.roles().contains(Roles.DPO);
    }

    void requireMayRead(SealedPerson row) {
        if (!mayRead(row)) {
            throw Refusals.conflict(
                    "restricted",
                    "Việc xử lý dữ liệu của người này đang bị hạn chế; hãy liên hệ người phụ trách bảo vệ dữ liệu cá nhân.",
                    "The processing of this person's data is restricted; turn to the data protection officer.");
        }
    }

    void requireNotHeld(ProtectionCase citizenCase) {
        if (citizenCase.held()) {
            throw Refusals.conflict(
                    "held",
                    "Dữ liệu cá nhân của vụ đang được giữ cho việc giải quyết pháp lý; hãy gỡ lệnh giữ trước.",
                    "The case's personal data are held for a legal proceeding; release the hold first.");
        }
    }

    /** That a new list may take the place of the case's persons: none is restricted, and they are not held. */
    void requireReplaceable(ProtectionCase citizenCase) {
        requireNotHeld(citizenCase);
        citizenCase.persons.forEach(this::requireMayRead);
    }

    /** The case's persons, but for those whose rows do not open; these are named in the log by their ids. */
    List<Person> readable(ProtectionCase citizenCase) {
        return citizenCase.persons.stream()
                .map(row -> openOrNull(citizenCase.id, row))
                .filter(Objects::nonNull)
                .toList();
    }

    Person openOrNull(UUID caseId, SealedPerson row) {
        try {
            return seal.open(caseId, row);
        } catch (IllegalStateException e) {
            LOG.errorf("person %s: %s", row.id(), e.getMessage());
            return null;
        }
    }
}
