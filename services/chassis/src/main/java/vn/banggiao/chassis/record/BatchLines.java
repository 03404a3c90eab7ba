package vn.banggiao.chassis.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import vn.banggiao.chassis.http.BodyLimits;
import vn.banggiao.chassis.problem.Refusals;

/** The lines of a batch, one at a time; empty lines are passed over. */
final class BatchLines {
    private static final int BUFFER = 1 << 16;

    private final InputStream input;
    private final byte[] buffer = new byte[BUFFER];
    private final long mostBytes;
    private final int mostLines;
    private final long mostLineBytes;
    private int at;
    private int end;
    /** What is there of the present line; used again for the next. */
    private byte[] line = new byte[1 << 10];

    private int length;
    private long bytes;
    private int number;
    private int kept;

    BatchLines(InputStream body, boolean gzip, BodyLimits limits) throws IOException {
        this.input = gzip ? new GZIPInputStream(body, BUFFER) : body;
        this.mostBytes = limits.batch();
        this.mostLines = limits.batchLines();
        this.mostLineBytes = limits.body();
    }

    /** Whether some of what comes next has arrived; of a compressed body that is not known, and so yes until its end. */
    boolean hasArrived() throws IOException {
        return at < end || input.available() > 0;
    }

    /** Number of the line last given, from 1. */
    int number() {
        return number;
    }

    /**
     * The next line without its end, or null after the last one. Of a line that is too long only the beginning is kept, one
     * byte more than is allowed.
     *
     * @throws vn.banggiao.chassis.problem.Refusal with status 413 past the most bytes (unpacked) or lines; what came before is kept
     */
    byte[] next() throws IOException {
        length = 0;
        int read;
        while ((read = read()) >= 0) {
            if (++bytes > mostBytes) {
                throw Refusals.tooLarge(mostBytes);
            }
            if (read != '\n') {
                if (read != '\r' && length <= mostLineBytes) {
                    append(read);
                }
                continue;
            }
            number++;
            if (length > 0) {
                return counted();
            }
        }
        if (length == 0) {
            return null;
        }
        number++;
        return counted();
    }

    private int read() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, input.read(buffer));
            if (end == 0) {
                return -1;
            }
        }
        return buffer[at++] & 0xff;
    }

    private void append(int read) {
        if (length == line.length) {
            line = Arrays.copyOf(line, 2 * length);
        }
        line[length++] = (byte) read;
    }

    private byte[] counted() {
        if (++kept > mostLines) {
            throw Refusals.tooLarge(mostLines);
        }
        return Arrays.copyOf(line, length);
    }
}
