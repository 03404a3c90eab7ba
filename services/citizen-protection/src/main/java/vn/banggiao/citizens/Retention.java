package vn.banggiao.citizens;

import com.github.f4b6a3.uuid.UuidCreator;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.banggiao.chassis.identity.Caller;

/**
 * Erases the persons of cases that are past their retention: never of a case that is open, held, or has a restricted person. Of all
 * instances one runs at a time; each case is done in a transaction of its own, so that a run that ends half-way leaves nothing half
 * done and the next goes on.
 */
@ApplicationScoped
public class Retention {
    static final String JOB = "citizen-protection/retention";
    static final int LOCK = 1;

    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final int BATCH = 100;
    private static final String DUE = """
            select c.id, c.unit, c.kind, c.person_count, e.ended_on, e.ended_on + r.days as due_on,
                   case when c.held_at is not null then 'held'
                        when exists (select from case_person p where p.case_id = c.id and p.restricted_at is not null)
                        then 'restricted' end as kept
            from protection_case c
            join retention_rule r on r.kind = c.kind
            cross join lateral (
                select coalesce(c.closed_on, cast(c.withdrawn_at at time zone 'Asia/Ho_Chi_Minh' as date)) as ended_on) e
            where c.person_count > 0 and e.ended_on + r.days <= ?1
              and exists (select from unnest(string_to_array(?3, ',')) as s (code)
                          where s.code = '*' or c.unit = s.code or starts_with(c.unit, s.code || '.'))
            """;
    private static final String AFTER = DUE + " and c.id > ?2 order by c.id";
    private static final String ONE = DUE + " and c.id = ?2";

    private final EntityManager entities;
    private final AgroalDataSource database;
    private final Erasures erasures;
    private final Caller caller;
    private final JobIdentity identity;
    private final Clock clock;

    Retention(
            EntityManager entities,
            AgroalDataSource database,
            Erasures erasures,
            Caller caller,
            JobIdentity identity,
            Clock clock) {
        this.entities = entities;
        this.database = database;
        this.erasures = erasures;
        this.caller = caller;
        this.identity = identity;
        this.clock = clock;
    }

    @Scheduled(
            cron = "{banggiao.retention.cron}",
            timeZone = "Asia/Ho_Chi_Minh",
            concurrentExecution = ConcurrentExecution.SKIP)
    void onSchedule() {
        identity.run(JOB, this::runAndSay);
    }

    private void runAndSay() {
        run().ifPresentOrElse(
                        run -> LOG.infof(
                                "retention: erased %d persons of %d cases; %d cases failed",
                                run.persons, run.cases, run.failed),
                        () -> LOG.info("retention: another instance is at it"));
    }

    /**
     * Erases what is due within the caller's units, in the caller's name.
     *
     * @return empty where another run is at it
     */
    Optional<RetentionRun> run() {
        try {
            Optional<OneAtATime> turn = OneAtATime.take(database, LOCK);
            if (turn.isEmpty()) {
                return Optional.empty();
            }
            try (OneAtATime mine = turn.get()) {
                return Optional.of(runAlone());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("retention could not run", e);
        }
    }

    /** What is due on a day within the caller's units, and what of it the job leaves alone; nothing is erased. */
    List<RetentionDue> due(LocalDate day, UUID after, int limit) {
        return due(AFTER, day, after, limit);
    }

    private RetentionRun runAlone() {
        RetentionRun run = new RetentionRun();
        run.id = UuidCreator.getTimeOrderedEpoch();
        run.onDay = LocalDate.now(clock);
        run.startedAt = clock.instant();
        run.startedBy = caller.name();
        UUID after = new UUID(0, 0);
        List<RetentionDue> batch;
        do {
            UUID last = after;
            batch = QuarkusTransaction.requiringNew().call(() -> due(run.onDay, last, BATCH));
            for (RetentionDue each : batch) {
                after = each.caseId();
                if (each.kept() == null) {
                    erase(each.caseId(), run);
                }
            }
        } while (!batch.isEmpty());
        run.finishedAt = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> entities.persist(run));
        return run;
    }

    private void erase(UUID caseId, RetentionRun run) {
        try {
            int persons = QuarkusTransaction.requiringNew().call(() -> eraseLocked(caseId, run.onDay));
            run.persons += persons;
            run.cases += persons > 0 ? 1 : 0;
        } catch (RuntimeException e) {
            LOG.errorf(e, "retention: the persons of case %s were not erased", caseId);
            run.failed++;
        }
    }

    /** Looks again under the lock: the case may have been opened, held or restricted since it was listed. */
    private int eraseLocked(UUID caseId, LocalDate day) {
        ProtectionCase citizenCase = entities.find(ProtectionCase.class, caseId, LockModeType.PESSIMISTIC_WRITE);
        boolean stillDue = due(ONE, day, caseId, 1).stream().anyMatch(each -> each.kept() == null);
        if (!stillDue) {
            return 0;
        }
        int persons = citizenCase.persons.size();
        erasures.erase(
                citizenCase, List.copyOf(citizenCase.persons), new ErasePerson(ErasePerson.RETENTION_ENDED, null));
        return persons;
    }

    private List<RetentionDue> due(String sql, LocalDate day, UUID id, int limit) {
        List<?> rows = entities.createNativeQuery(sql, Tuple.class)
                .setParameter(1, day)
                .setParameter(2, id)
                .setParameter(3, String.join(",", caller.scopes()))
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(row -> due((Tuple) row)).toList();
    }

    private static RetentionDue due(Tuple row) {
        return new RetentionDue(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, Integer.class),
                row.get(4, LocalDate.class),
                row.get(5, LocalDate.class),
                row.get(6, String.class));
    }
}
