package vn.banggiao.chassis.record;

import java.nio.charset.StandardCharsets;

/**
 * A version that a puller is told of.
 *
 * @param body the record as it was answered, JSON in UTF-8; null where it has left the selection
 */
record Change(ChangePlace place, boolean withdrawn, byte[] body) {

    /**
     * One JSON object: what happened, to which record, at which version, and what the record is now. Who has lost sight of a record learns
     * that and nothing else.
     */
    byte[] json() {
        String what = body == null ? "gone" : withdrawn ? "withdrawn" : "kept";
        String head = "{\"change\":\"" + what + "\",\"id\":\"" + place.record() + "\",\"version\":" + place.version();
        if (body == null) {
            return (head + "}").getBytes(StandardCharsets.US_ASCII);
        }
        byte[] start = (head + ",\"content\":").getBytes(StandardCharsets.US_ASCII);
        byte[] json = new byte[start.length + body.length + 1];
        System.arraycopy(start, 0, json, 0, start.length);
        System.arraycopy(body, 0, json, start.length, body.length);
        json[json.length - 1] = '}';
        return json;
    }
}
