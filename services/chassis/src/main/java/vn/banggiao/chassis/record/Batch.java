package vn.banggiao.chassis.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.zip.ZipException;
import org.jboss.logging.Logger;
import vn.banggiao.chassis.audit.Audit;
import vn.banggiao.chassis.http.BodyLimits;
import vn.banggiao.chassis.http.JsonRefusals;
import vn.banggiao.chassis.identity.CallLimiter;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.identity.OutsideScope;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.chassis.problem.Problem;
import vn.banggiao.chassis.problem.Refusal;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.chassis.record.BatchGroups.Given;

/**
 * Keeps many records from one NDJSON body: one JSON object a line, one answer a line in the same order. Lines that have arrived are kept
 * some at a time in one transaction; where one of them cannot be kept so, each of them is kept in a transaction of its own, so a bad
 * line does not spoil the others. Of lines near each other a later one may be kept first, unless both name one record. The whole can be
 * sent again without harm where lines carry ids. Where the body is too long or breaks off, the last answer says so: lines from its
 * number on were not kept.
 */
@ApplicationScoped
public class Batch {
    private static final Logger LOG = Logger.getLogger(Batch.class);

    /**
     * Each holds a lock of the database until the commit; so many for each connection of the pool still fit beside each other into the
     * lock table of a database with its own settings.
     */
    private static final int MOST_TOGETHER = 256;

    private final ObjectMapper json;
    private final BodyLimits limits;
    private final CallLimiter calls;
    private final Caller caller;
    private final Audit audit;
    private final Journal journal;
    /** As many as batches need, and none of those that take requests: these wait for them. */
    private final ExecutorService threads = Executors.newCachedThreadPool(Batch::thread);

    Batch(ObjectMapper json, BodyLimits limits, CallLimiter calls, Caller caller, Audit audit, Journal journal) {
        this.json = json;
        this.limits = limits;
        this.calls = calls;
        this.caller = caller;
        this.audit = audit;
        this.journal = journal;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "batch");
        thread.setDaemon(true);
        return thread;
    }

    /** The answer to one line: a receipt's status, or the problem. */
    public record Line(int line, int status, UUID id, Integer version, Problem problem) {
        static Line of(int line, Receipt receipt) {
            return new Line(line, receipt.status(), receipt.id(), receipt.version(), null);
        }
    }

    /**
     * @param gzip whether the body is compressed
     * @param id the client's id in a request; may be null
     * @param keep makes the record of one line, in the transaction that is there or else in one of its own
     */
    public <R> StreamingOutput stream(
            InputStream body,
            boolean gzip,
            Class<R> type,
            Language language,
            Function<R, UUID> id,
            Function<R, Receipt> keep) {
        return output -> {
            BatchLines lines = new BatchLines(body, gzip, limits);
            BatchGroups<R> groups = new BatchGroups<>(journal, id, keep, given -> alone(given, language, keep));
            Answers answers = new Answers(json, output);
            try (BatchLanes<R> lanes = new BatchLanes<>(threads, groups)) {
                boolean more = true;
                while (more) {
                    List<Given<R>> given = new ArrayList<>(MOST_TOGETHER);
                    Exception end = null;
                    boolean nothingArrived = true;
                    try {
                        more = take(lines, type, language, given);
                        nothingArrived = !more || !lines.hasArrived();
                    } catch (Refusal | IOException broken) {
                        end = broken;
                        more = false;
                    }
                    if (!given.isEmpty()) {
                        answers.write(lanes.keep(given));
                    }
                    if (nothingArrived) {
                        answers.write(lanes.rest());
                    }
                    if (end != null) {
                        answers.end(end, language);
                    }
                }
            }
        };
    }

    /** Takes what has arrived, at least one line. Returns false after the last line. */
    private <R> boolean take(BatchLines lines, Class<R> type, Language language, List<Given<R>> given)
            throws IOException {
        do {
            byte[] line = next(lines);
            if (line == null) {
                return false;
            }
            calls.owe(caller.name(), lines.number());
            given.add(read(line, lines.number(), type, language));
        } while (given.size() < MOST_TOGETHER && lines.hasArrived());
        return true;
    }

    private static byte[] next(BatchLines lines) throws IOException {
        try {
            return lines.next();
        } catch (ZipException | EOFException damaged) {
            throw Refusals.damaged();
        }
    }

    private <R> Given<R> read(byte[] line, int number, Class<R> type, Language language) {
        try {
            if (line.length > limits.body()) {
                throw Refusals.tooLarge(limits.body());
            }
            return new Given<>(number, json.readValue(line, type), null);
        } catch (Refusal refusal) {
            return new Given<>(number, null, refused(number, refusal, language));
        } catch (JsonProcessingException unreadable) {
            return new Given<>(number, null, refused(number, JsonRefusals.of(unreadable), language));
        } catch (IOException | RuntimeException e) {
            return new Given<>(number, null, failed(number, e, language));
        }
    }

    private <R> Line alone(Given<R> given, Language language, Function<R, Receipt> keep) {
        try {
            return Line.of(given.number(), keep.apply(given.request()));
        } catch (Refusal refusal) {
            if (refusal.status() == 403) {
                audit.refusedItem(refusal instanceof OutsideScope outside ? outside.unit() : null);
            }
            return refused(given.number(), refusal, language);
        } catch (RuntimeException e) {
            return failed(given.number(), e, language);
        }
    }

    private static Line failed(int number, Exception e, Language language) {
        LOG.errorf(e, "line %d of a batch was not kept", number);
        return refused(number, Refusals.unavailable(), language);
    }

    static Line refused(int number, Refusal refusal, Language language) {
        return new Line(number, refusal.status(), null, null, refusal.in(language, null));
    }
}
