package vn.banggiao.chassis.record;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.banggiao.chassis.problem.Outage;

/**
 * Makes records that different requests bring at the same time in one transaction: they share its ways to the database and its wait for
 * the disk. Nobody is held back for others to come: a transaction takes whoever waits when it begins, and the next ones gather
 * while it is under way.
 */
@ApplicationScoped
class Gathering {
    private static final Logger LOG = Logger.getLogger(Gathering.class);

    /** While one waits for the disk, the other is made. */
    private static final int TRANSACTIONS = 2;

    private final Journal journal;
    private final int mostTogether;
    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(TRANSACTIONS, Gathering::thread);

    /** @param mostTogether in one transaction: as many as a service has threads for requests */
    Gathering(Journal journal, @ConfigProperty(name = "quarkus.thread-pool.max-threads") int mostTogether) {
        this.journal = journal;
        this.mostTogether = mostTogether;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "gathering");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * A record to be made.
     *
     * @param minted whether its id is ours and new; a client's may be that of a record already
     */
    record New(Object entity, Journal.Version version, boolean minted) {
        private UUID id() {
            return version.record();
        }
    }

    private record Waiting(New record, CompletableFuture<Boolean> made) {}

    /**
     * Waits until it is committed.
     *
     * @return whether it was made. If not, its id is taken, or it or one of the others cannot be kept: make it alone, and it will be told
     * @throws RuntimeException where the database does not answer
     */
    boolean make(New record) {
        Waiting mine = new Waiting(record, new CompletableFuture<>());
        waiting.add(mine);
        threads.execute(this::makeThoseWhoWait);
        try {
            return mine.made.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the record was not made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the record was made", e);
        }
    }

    private void makeThoseWhoWait() {
        List<Waiting> group = new ArrayList<>(mostTogether);
        waiting.drainTo(group, mostTogether);
        if (group.isEmpty()) {
            return;
        }
        try {
            Set<New> made = make(group);
            group.forEach(each -> each.made.complete(made.contains(each.record)));
        } catch (RuntimeException | Error e) {
            if (e instanceof Error || Outage.isBehind(e)) {
                // Who came meanwhile need not wait as long once more to be told the same.
                waiting.drainTo(group);
                group.forEach(each -> each.made.completeExceptionally(e));
            } else {
                LOG.debugf("%d records are made one by one: %s", group.size(), e);
                group.forEach(each -> each.made.complete(false));
            }
        }
    }

    /** Returns those that were made. Of two with the same id one is. */
    private Set<New> make(List<Waiting> group) {
        Map<UUID, New> records = new HashMap<>();
        group.forEach(each -> records.putIfAbsent(each.record.id(), each.record));
        Set<UUID> claimed = new HashSet<>();
        records.values().stream().filter(each -> !each.minted).map(New::id).forEach(claimed::add);
        Set<New> made = new HashSet<>();
        journal.together(claimed, taken -> {
            for (New each : records.values()) {
                if (!taken.contains(each.id())) {
                    journal.keep(each.entity, each.version);
                    made.add(each);
                }
            }
        });
        return made;
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
