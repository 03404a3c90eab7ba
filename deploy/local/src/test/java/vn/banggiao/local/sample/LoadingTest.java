package vn.banggiao.local.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.local.Addresses;
import vn.banggiao.local.LocalFailure;
import vn.banggiao.local.Service;

/** What the loader makes of what services answer, here by a stand-in for all five. */
class LoadingTest {

    private static final String ACCEPTED = "{\"status\": 201}";
    private static final String TOO_EARLY = """
            {"status": 400, "problem": {"status": 400, "violations": [{"field": "unit", "code": "unknown-unit"}]}}""".strip();
    private static final String WRONG = """
            {"status": 400, "problem": {"status": 400, "detail": "Wrong", "violations": [
            {"field": "people", "code": "negative", "message": "Less than 0"}]}}""".replace("\n", "");

    private final List<String> progress = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private Function<String, String> judge = line -> ACCEPTED;
    private HttpServer services;

    @BeforeEach
    void start() throws IOException {
        services = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        services.createContext("/", this::answer);
        services.start();
    }

    @AfterEach
    void stop() {
        services.stop(0);
    }

    @Test
    void sendsAgainWhatCameBeforeItsUnitAndNothingElse() {
        Set<String> seen = new HashSet<>();
        judge = line -> line.contains("\"citizenship-ceremony\"") && seen.add(line) ? TOO_EARLY : ACCEPTED;
        load();
        assertEquals(8, seen.size());
        assertEquals(sent.size() - 8, Set.copyOf(sent).size());
        assertTrue(progress.contains("sample: ky-son/activities, 10 new, 0 already there"), progress::toString);
    }

    @Test
    void failsAtAnyOtherRefusalNamingFileLineAndProblem() {
        judge = line -> line.contains("\"2021-01-21\"") ? WRONG : ACCEPTED;
        LocalFailure failure = assertThrows(LocalFailure.class, this::load);
        assertEquals(
                "sample/ky-son/incidents.ndjson line 2 was refused: 400 Wrong; people (negative): Less than 0",
                failure.getMessage());
    }

    private void load() {
        URI address = URI.create("http://127.0.0.1:" + services.getAddress().getPort());
        Addresses addresses = new Addresses(
                Arrays.stream(Service.values()).collect(Collectors.toMap(service -> service, service -> address)));
        new Loading(new RegistryClient(addresses, "token", "en"), progress::add).run();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int status = 200;
        String answer;
        if (path.endsWith("/figures")) {
            answer = "{\"value\": 1000000000000}";
        } else if (path.endsWith("/import")) {
            answer = "{\"problems\": []}";
        } else {
            List<String> judged = body.lines().peek(sent::add).map(judge).toList();
            JsonNode first = RegistryClient.json(judged.get(0));
            status = path.endsWith("/batch") ? 200 : first.path("status").asInt();
            answer = String.join("\n", judged);
        }
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
