package vn.banggiao.chassis.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.ZipException;
import org.jboss.logging.Logger;
import vn.banggiao.chassis.audit.Audit;
import vn.banggiao.chassis.http.BodyLimits;
import vn.banggiao.chassis.http.JsonRefusals;
import vn.banggiao.chassis.identity.CallLimiter;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.chassis.problem.Problem;
import vn.banggiao.chassis.problem.Refusal;
import vn.banggiao.chassis.problem.Refusals;

/**
 * Keeps many records from one NDJSON body: one JSON object a line, one answer a line in the same order. Each line is kept in a
 * transaction of its own, so a bad line does not spoil the others, and the whole can be sent again without harm where lines carry
 * ids. Where the body is too long or breaks off, the last answer says so: lines from its number on were not kept.
 */
@ApplicationScoped
public class Batch {
    private static final Logger LOG = Logger.getLogger(Batch.class);

    private final ObjectMapper json;
    private final BodyLimits limits;
    private final CallLimiter calls;
    private final Caller caller;
    private final Audit audit;

    Batch(ObjectMapper json, BodyLimits limits, CallLimiter calls, Caller caller, Audit audit) {
        this.json = json;
        this.limits = limits;
        this.calls = calls;
        this.caller = caller;
        this.audit = audit;
    }

    /** The answer to one line: a receipt's status, or the problem. */
    public record Line(int line, int status, UUID id, Integer version, Problem problem) {}

    /**
     * @param gzip whether the body is compressed
     * @param keep makes the record of one line, in a transaction of its own
     */
    public <R> StreamingOutput stream(
            InputStream body, boolean gzip, Class<R> type, Language language, Function<R, Receipt> keep) {
        return output -> {
            BatchLines lines = new BatchLines(body, gzip, limits);
            int answered = 0;
            try {
                byte[] line;
                while ((line = next(lines)) != null) {
                    calls.owe(caller.name(), lines.number());
                    write(output, answer(line, lines.number(), type, language, keep));
                    answered = lines.number();
                }
            } catch (Refusal rest) {
                if (answered == 0) {
                    throw rest;
                }
                write(output, refused(answered + 1, rest, language));
            }
        };
    }

    private static byte[] next(BatchLines lines) throws IOException {
        try {
            return lines.next();
        } catch (ZipException | EOFException damaged) {
            throw Refusals.damaged();
        }
    }

    private static Line refused(int number, Refusal refusal, Language language) {
        return new Line(number, refusal.status(), null, null, refusal.in(language, null));
    }

    private <R> Line answer(byte[] line, int number, Class<R> type, Language language, Function<R, Receipt> keep) {
        try {
            if (line.length > limits.body()) {
                throw Refusals.tooLarge(limits.body());
            }
            Receipt receipt = keep.apply(json.readValue(line, type));
            return new Line(number, receipt.status(), receipt.id(), receipt.version(), null);
        } catch (Refusal refusal) {
            if (refusal.status() == 403) {
                audit.refusedItem();
            }
            return refused(number, refusal, language);
        } catch (JsonProcessingException unreadable) {
            return refused(number, JsonRefusals.of(unreadable), language);
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "line %d of a batch was not kept", number);
            return refused(number, Refusals.unavailable(), language);
        }
    }

    private void write(OutputStream output, Line answer) throws IOException {
        output.write(json.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8));
        output.write('\n');
    }
}
