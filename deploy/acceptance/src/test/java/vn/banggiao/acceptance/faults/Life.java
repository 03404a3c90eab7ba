package vn.banggiao.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** What a client knows of one record: what it was last told, and whether it knows that this is the last word. */
final class Life {

    final Kind kind;
    final UUID project;
    UUID id;
    int version;
    JsonNode told;
    /** Something was sent since, and the client gave up before it was answered: it was done, or it was not. */
    boolean unsure;

    /** @param id null where the service mints it */
    Life(Kind kind, UUID project, UUID id) {
        this.kind = kind;
        this.project = project;
        this.id = id;
    }

    String path() {
        return kind.path(project) + "/" + id;
    }

    String ifMatch() {
        return "\"" + version + "\"";
    }

    void told(JsonNode answer) {
        told = answer;
        id = UUID.fromString(answer.path("id").asText());
        version = answer.path("record").path("version").asInt();
    }

    boolean acknowledged() {
        return told != null;
    }

    boolean withdrawn() {
        return told != null && told.path("record").hasNonNull("withdrawnAt");
    }
}
