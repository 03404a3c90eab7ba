package vn.banggiao.chassis.record;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Status;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.banggiao.chassis.problem.Refusal;

/**
 * Keeps some lines of a batch in one transaction where that works: lines that are well and whose ids are new. Each other line, and each
 * of them where one fails after all, is kept alone.
 */
final class BatchGroups<R> {
    private static final Logger LOG = Logger.getLogger(BatchGroups.class);

    private final Journal journal;
    private final Function<R, UUID> id;
    private final Function<R, Receipt> keep;
    private final Function<Given<R>, Batch.Line> alone;

    BatchGroups(
            Journal journal, Function<R, UUID> id, Function<R, Receipt> keep, Function<Given<R>, Batch.Line> alone) {
        this.journal = journal;
        this.id = id;
        this.keep = keep;
        this.alone = alone;
    }

    /**
     * A line that was read.
     *
     * @param refused the answer to a line that could not be read; null otherwise
     */
    record Given<R>(int number, R request, Batch.Line refused) {}

    /** Returns the answers in the order of the lines. */
    List<Batch.Line> keep(List<Given<R>> given) {
        Map<Integer, Batch.Line> answers = new TreeMap<>(together(given));
        for (Given<R> each : given) {
            if (!answers.containsKey(each.number)) {
                answers.put(each.number, each.refused == null ? alone.apply(each) : each.refused);
            }
        }
        return List.copyOf(answers.values());
    }

    /** The ids that the lines bring with them. */
    Set<UUID> ids(List<Given<R>> given) {
        return given.stream()
                .filter(each -> each.request != null)
                .map(this::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Map<Integer, Batch.Line> together(List<Given<R>> given) {
        Set<UUID> ids = new HashSet<>();
        List<Given<R>> candidates = given.stream()
                .filter(each -> each.request != null)
                .filter(each -> id(each) == null || ids.add(id(each)))
                .toList();
        if (candidates.size() < 2) {
            return Map.of();
        }
        Map<Integer, Batch.Line> kept = new HashMap<>();
        try {
            journal.together(ids, taken -> candidates.stream()
                    .filter(each -> id(each) == null || !taken.contains(id(each)))
                    .map(this::orLater)
                    .filter(Objects::nonNull)
                    .forEach(line -> kept.put(line.line(), line)));
            return kept;
        } catch (RuntimeException e) {
            LOG.debugf("lines %d to %d are kept one by one: %s", candidates.get(0).number, given.size(), e);
            return Map.of();
        }
    }

    private UUID id(Given<R> given) {
        return id.apply(given.request);
    }

    /** Returns null for a line that is refused before it has touched the transaction; it will be refused again, alone. */
    private Batch.Line orLater(Given<R> given) {
        try {
            return Batch.Line.of(given.number, keep.apply(given.request));
        } catch (Refusal refusal) {
            if (QuarkusTransaction.getStatus() != Status.STATUS_ACTIVE) {
                throw refusal;
            }
            return null;
        }
    }
}
