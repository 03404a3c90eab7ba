package vn.banggiao.chassis.record;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A version that a puller is told of.
 *
 * @param xact the transaction that kept it; with the sequence, its place in the order of changes
 * @param body the record as it was answered, JSON in UTF-8; null where it has left the selection
 */
record Change(long xact, long sequence, UUID record, int version, boolean withdrawn, byte[] body) {

    /**
     * Writes one JSON object: what happened, to which record, at which version, and what the record is now. Who has lost sight of a record
     * learns that and nothing else.
     */
    void writeTo(OutputStream output) throws IOException {
        String what = body == null ? "gone" : withdrawn ? "withdrawn" : "kept";
        String head = "{\"change\":\"" + what + "\",\"id\":\"" + record + "\",\"version\":" + version
                + (body == null ? "" : ",\"content\":");
        output.write(head.getBytes(StandardCharsets.US_ASCII));
        if (body != null) {
            output.write(body);
        }
        output.write('}');
    }
}
