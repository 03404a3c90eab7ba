package vn.banggiao.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildTest {

    private static final String RUNNING =
            "{\"id\":\"7\",\"state\":\"running\",\"events\":%d,\"logEvents\":90000,\"perSecond\":20000,\"secondsLeft\":%d}";

    @TempDir
    Path dir;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Queue<String> answers = new ArrayDeque<>();
    private HttpServer reporting;

    @BeforeEach
    void start() throws IOException {
        reporting = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        reporting.createContext("/api/v1/rebuilds", exchange -> {
            assertTrue(exchange.getRequestHeaders().getFirst("Authorization").startsWith("Bearer "));
            byte[] body = answers.remove().getBytes(StandardCharsets.UTF_8);
            boolean refused = new String(body, StandardCharsets.UTF_8).contains("rebuild-running");
            int begun = exchange.getRequestURI().getPath().endsWith("/7") ? 200 : 202;
            exchange.sendResponseHeaders(refused ? 409 : begun, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        reporting.start();
    }

    @AfterEach
    void stop() {
        reporting.stop(0);
    }

    @Test
    void printsProgressAndRateUntilItIsDone() {
        answers.addAll(
                List.of(
                        RUNNING.formatted(0, 4),
                        RUNNING.formatted(50000, 2),
                        "{\"id\":\"7\",\"state\":\"done\",\"events\":90000,\"logEvents\":90000,\"perSecond\":21000,\"secondsLeft\":null}"));
        assertEquals(0, run("--data", dir.toString()));
        assertEquals("""
                0 of 90000 events, 20000/s, 4 s left
                50000 of 90000 events, 20000/s, 2 s left
                90000 of 90000 events, 21000/s
                done: the rebuilt ledger is served
                """, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void saysInOneLineWhyItFailed() {
        answers.add("{\"id\":\"7\",\"state\":\"failed\",\"failure\":\"events were lost\"}");
        assertEquals(1, run("--data", dir.toString()));
        answers.add("{\"type\":\"urn:banggiao:problem:rebuild-running\"}");
        assertEquals(1, run("--data", dir.toString()));
        assertEquals(1, run("--data", dir.resolve("none").toString()));
        assertEquals(2, run("--fast"));
        assertEquals("""
                rebuild: it failed, and the ledger is as it was: events were lost
                rebuild: reporting answers 409: {"type":"urn:banggiao:problem:rebuild-running"}
                rebuild: %s/none does not exist: start the registry first with deploy/local/up
                rebuild: '--fast' is not an option: see --help
                """.formatted(dir), err.toString(StandardCharsets.UTF_8));
    }

    private int run(String... args) {
        return Rebuild.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Integer.toString(reporting.getAddress().getPort()),
                args);
    }
}
