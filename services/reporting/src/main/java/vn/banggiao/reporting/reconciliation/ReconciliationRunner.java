package vn.banggiao.reporting.reconciliation;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.banggiao.reporting.report.RecordAddresses;

/** Compares in the background, one reconciliation after the other; a few may wait. */
@ApplicationScoped
class ReconciliationRunner {
    private static final Logger LOG = Logger.getLogger(ReconciliationRunner.class);
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(5);
    private static final int MOST_WAITING = 10;

    private final ExecutorService worker = new ThreadPoolExecutor(
            0,
            1,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            task -> new Thread(task, "reconciliation"));
    private final AgroalDataSource database;
    private final RecordAddresses addresses;
    private final Reconciliations reconciliations;

    ReconciliationRunner(
            AgroalDataSource database,
            RecordAddresses readers,
            InsideAddresses inside,
            Reconciliations reconciliations) {
        this.database = database;
        this.addresses = inside.orElse(readers);
        this.reconciliations = reconciliations;
    }

    /**
     * @param authorization the caller's own, passed on to the services; never kept
     * @param everywhere whether the caller sees every unit
     * @throws RejectedExecutionException when too many wait already
     */
    UUID start(Selection selection, String by, String authorization, boolean everywhere) {
        UUID id = reconciliations.begin(selection, by);
        try {
            worker.execute(() -> run(id, selection, authorization, everywhere));
        } catch (RejectedExecutionException e) {
            reconciliations.end(id, false);
            throw e;
        }
        return id;
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
    }

    private void run(UUID id, Selection selection, String authorization, boolean everywhere) {
        List<KindFindings> findings = new ArrayList<>();
        boolean done = false;
        try {
            ServiceRecords services = new ServiceRecords(addresses, authorization);
            KindComparison comparison =
                    new KindComparison(database, services, everywhere, ON_ITS_WAY, () -> reconciliations.seen(id));
            for (RecordedKind kind : RecordedKind.ALL) {
                findings.add(comparison.compare(kind, selection));
                reconciliations.found(id, findings);
            }
            done = true;
        } catch (SQLException | RuntimeException | InterruptedException e) {
            LOG.warnf("reconciliation %s was cut short: %s", id, e);
        }
        reconciliations.end(id, done);
    }
}
