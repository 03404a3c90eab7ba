package vn.banggiao.chassis.record;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import vn.banggiao.chassis.http.BodyLimits;
import vn.banggiao.chassis.problem.Refusals;

/** The lines of a batch, one at a time; empty lines are passed over. */
final class BatchLines {
    private final InputStream input;
    private final long mostBytes;
    private final int mostLines;
    private final long mostLineBytes;
    private long bytes;
    private int number;
    private int kept;

    BatchLines(InputStream body, boolean gzip, BodyLimits limits) throws IOException {
        this.input = new BufferedInputStream(gzip ? new GZIPInputStream(body) : body, 1 << 16);
        this.mostBytes = limits.batch();
        this.mostLines = limits.batchLines();
        this.mostLineBytes = limits.body();
    }

    /** Whether some of what comes next has arrived; of a compressed body that is not known, and so yes until its end. */
    boolean hasArrived() throws IOException {
        return input.available() > 0;
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
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        int read;
        while ((read = input.read()) >= 0) {
            if (++bytes > mostBytes) {
                throw Refusals.tooLarge(mostBytes);
            }
            if (read != '\n') {
                if (read != '\r' && line.size() <= mostLineBytes) {
                    line.write(read);
                }
                continue;
            }
            number++;
            if (line.size() > 0) {
                return counted(line);
            }
        }
        if (line.size() == 0) {
            return null;
        }
        number++;
        return counted(line);
    }

    private byte[] counted(ByteArrayOutputStream line) {
        if (++kept > mostLines) {
            throw Refusals.tooLarge(mostLines);
        }
        return line.toByteArray();
    }
}
