package vn.banggiao.chassis.record;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import vn.banggiao.chassis.record.BatchGroups.Given;

/**
 * Keeps the groups of one batch, three at a time: while one is made, the others may wait for the database and for its disk. Answers come in the
 * order of the lines. Groups that name the same record are kept one after the other, so of two lines for one id the first holds.
 */
final class BatchLanes<R> implements AutoCloseable {
    private static final int LANES = 3;

    private final ExecutorService threads;
    private final BatchGroups<R> groups;
    private final Deque<Group> underWay = new ArrayDeque<>(LANES);
    private final ManagedContext requests = Arc.container().requestContext();
    private final ContextState request = requests.getState();

    BatchLanes(ExecutorService threads, BatchGroups<R> groups) {
        this.threads = threads;
        this.groups = groups;
    }

    private record Group(Set<UUID> ids, Future<List<Batch.Line>> answers) {}

    /** Begins to keep the lines. Returns the answers of groups that had to be finished first. */
    List<Batch.Line> keep(List<Given<R>> given) {
        Set<UUID> ids = groups.ids(given);
        List<Batch.Line> answers = new ArrayList<>();
        while (underWay.size() == LANES || underWay.stream().anyMatch(each -> !Collections.disjoint(each.ids, ids))) {
            answers.addAll(finished(underWay.remove()));
        }
        underWay.add(new Group(ids, threads.submit(() -> inRequest(given))));
        return answers;
    }

    /** Waits for all that are under way. */
    List<Batch.Line> rest() {
        List<Batch.Line> answers = new ArrayList<>();
        while (!underWay.isEmpty()) {
            answers.addAll(finished(underWay.remove()));
        }
        return answers;
    }

    private List<Batch.Line> inRequest(List<Given<R>> given) {
        requests.activate(request);
        try {
            return groups.keep(given);
        } finally {
            requests.deactivate();
        }
    }

    private static List<Batch.Line> finished(Group group) {
        try {
            return group.answers.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a group of lines was not kept", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while lines were kept", e);
        }
    }

    /** The request does not end before what is done in its name. */
    @Override
    public void close() {
        rest();
    }
}
