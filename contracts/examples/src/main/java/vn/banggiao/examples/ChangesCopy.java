package vn.banggiao.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * Keeps a copy of one list: {@code ChangesCopy LIST TOKEN FOLDER}. It pulls what has changed since the last run, says how much was new,
 * and ends. However it is cut off, the next run goes on from the last cursor that it had.
 */
public final class ChangesCopy {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int GONE = 410;

    private ChangesCopy() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        CopyFolder copy = new CopyFolder(Path.of(arguments[2]));
        HttpResponse<Stream<String>> answer = changes(arguments[0], arguments[1], copy.place("start"));
        if (answer.statusCode() == GONE) {
            answer.body().close();
            copy.empty();
            answer = changes(arguments[0], arguments[1], "start");
        }
        try (Stream<String> lines = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IOException(answer.statusCode() + " " + String.join("\n", lines.toList()));
            }
            System.out.println(take(lines.iterator(), copy) + " new states");
        }
    }

    private static HttpResponse<Stream<String>> changes(String list, String token, String cursor)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(list + "?changedSince=" + cursor))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/x-ndjson")
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofLines());
    }

    private static int take(Iterator<String> lines, CopyFolder copy) throws IOException {
        int fresh = 0;
        boolean more = true;
        while (lines.hasNext()) {
            JsonNode line = JSON.readTree(lines.next());
            if (line.has("nextCursor")) {
                copy.reached(line.path("nextCursor").asText());
                more = line.path("more").asBoolean();
            } else if (copy.keep(line)) {
                fresh++;
            }
        }
        if (more) {
            throw new IOException("the answer was cut off; run again to go on");
        }
        return fresh;
    }
}
