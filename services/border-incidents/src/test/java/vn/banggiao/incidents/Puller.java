package vn.banggiao.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.banggiao.testkit.As;

/** Another system that keeps a copy of the incidents of some units, as contracts/README.md says. */
final class Puller {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String path;
    private final String units;
    final Map<String, JsonNode> copy = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    String cursor = "start";

    Puller(String path, String units) {
        this.path = path;
        this.units = units;
    }

    /** Pulls a page at a time until there is no more. */
    List<JsonNode> pull(int limit) {
        List<JsonNode> told = new java.util.ArrayList<>();
        boolean more = true;
        while (more) {
            Response answer = As.analyst(units)
                    .queryParam("changedSince", cursor)
                    .queryParam("limit", limit)
                    .get(path);
            assertEquals(200, answer.statusCode(), answer::asString);
            JsonNode page = read(answer.asString());
            page.path("changes").forEach(each -> {
                take(each);
                told.add(each);
            });
            cursor = page.required("nextCursor").asText();
            more = page.required("more").asBoolean();
        }
        return told;
    }

    /** Pulls all there is as lines. */
    void pullLines() {
        Response answer = As.analyst(units)
                .accept("application/x-ndjson")
                .queryParam("changedSince", cursor)
                .get(path);
        assertEquals(200, answer.statusCode(), answer::asString);
        assertEquals("application/x-ndjson", answer.contentType());
        boolean more = true;
        for (String line : answer.asString().split("\n")) {
            JsonNode each = read(line);
            if (each.has("nextCursor")) {
                cursor = each.path("nextCursor").asText();
                more = each.required("more").asBoolean();
            } else {
                take(each);
            }
        }
        assertTrue(!more, "cut off");
    }

    private void take(JsonNode change) {
        String id = change.path("id").asText();
        int version = change.path("version").asInt();
        if (version <= versions.getOrDefault(id, 0)) {
            return;
        }
        versions.put(id, version);
        if (change.path("change").asText().equals("gone")) {
            copy.remove(id);
        } else {
            copy.put(id, change.path("content"));
        }
    }

    /** What the list itself says to the same caller, withdrawn ones included. */
    Map<String, JsonNode> list() {
        Map<String, JsonNode> all = new HashMap<>();
        for (String next = ""; next != null; ) {
            JsonNode page = read(As.analyst(units)
                    .get(path + "?withdrawn=true&limit=500" + next)
                    .asString());
            page.path("items").forEach(each -> all.put(each.path("id").asText(), each));
            next = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : null;
        }
        return all;
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }
}
