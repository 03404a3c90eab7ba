package vn.banggiao.chassis.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Tells other systems what has changed since they last asked, so that a copy of theirs comes to equal the list: no change is ever passed
 * over, one may come twice, and of two versions of a record the higher holds. Bodies are the bytes that were kept.
 */
@ApplicationScoped
class Changes {
    /** As many as one query reads and the heap holds at a time. */
    private static final int BATCH = 500;

    /**
     * As many versions as one query passes where few of them may be the selection's, so that none takes long; then an answer may hold less
     * than asked for, or nothing, and still say that there is more.
     */
    private static final int STRETCH = 20_000;

    private static final int PIECE = 1 << 16;

    private final ChangeLog log;

    Changes(ChangeLog log) {
        this.log = log;
    }

    /** At most {@code limit} changes as one JSON object. */
    Response page(ChangeSelection selection, String since, int limit) {
        Reading reading = new Reading(selection, since);
        List<Change> changes = reading.next(limit);
        StreamingOutput body = output -> {
            output.write(ascii("{\"changes\":["));
            for (int i = 0; i < changes.size(); i++) {
                output.write(ascii(i == 0 ? "\n" : ",\n"));
                changes.get(i).writeTo(output);
            }
            output.write(ascii("\n]," + reading.end() + "}\n"));
        };
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
    }

    /**
     * All changes, one a line, and after every few hundred a line with the cursor that stands for all before it. Without a line that says
     * {@code "more":false} the answer was cut off: what came can be kept, and the last cursor goes on from there.
     */
    Response lines(ChangeSelection selection, String since) {
        Reading reading = new Reading(selection, since);
        StreamingOutput body = output -> {
            do {
                write(output, reading.next(BATCH), reading.end());
            } while (reading.more);
        };
        return Response.ok(body, ChangesRequest.LINES).build();
    }

    /** In few pieces: each piece that the answer takes costs it a buffer. */
    private static void write(OutputStream output, List<Change> changes, String end) throws IOException {
        OutputStream pieces = new BufferedOutputStream(output, PIECE);
        for (Change change : changes) {
            change.writeTo(pieces);
            pieces.write('\n');
        }
        pieces.write(ascii("{" + end + "}\n"));
        pieces.flush();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** One puller's way from his cursor to what was complete when he asked. */
    private final class Reading {
        private final ChangeSelection selection;
        private final ChangeLog.Head head;
        private ChangeCursor cursor;
        private boolean more = true;

        /**
         * @throws vn.banggiao.chassis.problem.Refusal 400 where {@code since} is no cursor, 410 where it holds no longer
         */
        Reading(ChangeSelection selection, String since) {
            this.selection = selection;
            this.cursor = ChangeCursor.parse(since);
            if (!cursor.equals(ChangeCursor.START)) {
                log.at(selection.kind(), cursor.xact(), cursor.sequence())
                        .filter(place -> place.cursor(selection).equals(cursor))
                        .orElseThrow(ChangeCursor::gone);
            }
            this.head = log.head(selection.kind());
        }

        List<Change> next(int limit) {
            if (head.newest() == null) {
                more = false;
                return List.of();
            }
            Optional<ChangePlace> stretch =
                    selection.whole() ? Optional.empty() : log.ahead(selection.kind(), cursor, head, STRETCH);
            ChangePlace end = stretch.orElse(head.newest());
            List<Change> found = log.after(selection, cursor, head, end, limit + 1);
            boolean full = found.size() > limit;
            more = full || stretch.isPresent();
            if (!full) {
                cursor = end.cursor(selection);
                return found;
            }
            Change last = found.get(limit - 1);
            cursor = log.at(selection.kind(), last.xact(), last.sequence())
                    .orElseThrow()
                    .cursor(selection);
            return found.subList(0, limit);
        }

        String end() {
            return "\"nextCursor\":\"" + cursor + "\",\"more\":" + more;
        }
    }
}
