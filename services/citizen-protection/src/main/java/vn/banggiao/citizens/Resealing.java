package vn.banggiao.citizens;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Brings all rows under the current keys while the service runs: seals anew what another key sealed, and indexes what the current
 * index key did not. What is left to do is what the rows say, so it can end at any time and be begun again, and several instances
 * may do it at once. Each case is done in a transaction of its own.
 */
@ApplicationScoped
public class Resealing {
    private static final Logger LOG = Logger.getLogger(Resealing.class);
    private static final int BATCH = 100;
    private static final String BEHIND = """
            select distinct case_id from case_person
            where (key_id <> ?1 or index_key_id is distinct from ?2) and case_id > ?3
            order by case_id
            limit %d""".formatted(BATCH);

    private final Session entities;
    private final KeyRing keys;
    private final PersonSeal seal;

    Resealing(Session entities, KeyRing keys, PersonSeal seal) {
        this.entities = entities;
        this.keys = keys;
        this.seal = seal;
    }

    /** @param failed cases that could not be done; the log says why */
    record Done(int cases, int persons, int failed) {}

    @Scheduled(every = "{banggiao.person.reseal-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void onSchedule() {
        Done done = run();
        if (done.cases() + done.failed() > 0) {
            LOG.infof(
                    "persons brought under key %s: %d of %d cases; %d cases failed",
                    keys.currentId(), done.persons(), done.cases(), done.failed());
        }
    }

    Done run() {
        int cases = 0;
        int persons = 0;
        int failed = 0;
        UUID after = new UUID(0, 0);
        List<UUID> batch;
        do {
            batch = behind(after);
            for (UUID caseId : batch) {
                after = caseId;
                try {
                    persons += QuarkusTransaction.requiringNew().call(() -> reseal(caseId));
                    cases++;
                } catch (RuntimeException e) {
                    LOG.errorf("the persons of case %s were not sealed anew: %s", caseId, e.getMessage());
                    failed++;
                }
            }
            LOG.debugf("sealed anew so far: %d persons of %d cases", persons, cases);
        } while (!batch.isEmpty());
        return new Done(cases, persons, failed);
    }

    private List<UUID> behind(UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(BEHIND, UUID.class)
                .setParameter(1, keys.currentId())
                .setParameter(2, keys.indexKeyId())
                .setParameter(3, after)
                .getResultList());
    }

    /** Under the case's lock, as every other change of its persons. */
    private int reseal(UUID caseId) {
        ProtectionCase citizenCase = entities.find(ProtectionCase.class, caseId, LockModeType.PESSIMISTIC_WRITE);
        int done = 0;
        for (SealedPerson row : List.copyOf(citizenCase.persons)) {
            if (!row.keyId().equals(keys.currentId()) || !keys.indexKeyId().equals(row.indexKeyId())) {
                citizenCase.replacePerson(seal.reseal(caseId, row));
                done++;
            }
        }
        return done;
    }
}
