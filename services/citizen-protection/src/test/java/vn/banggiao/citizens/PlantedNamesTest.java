package vn.banggiao.citizens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.Events;
import vn.banggiao.testkit.SampleUnits;

/**
 * Marked names and numbers are planted wherever persons, or what somebody takes for them, can come in: in good requests and in every
 * kind of bad one. Then they are looked for wherever something comes out or stays. They must be nowhere but in the answers to
 * those who may read them.
 */
@QuarkusTest
@WithTestResource(Backing.class)
class PlantedNamesTest {
    private final Marker name = Marker.name();
    private final Marker identity = Marker.identityNumber();
    private final Marker passport = Marker.passport();
    private final Marker address = Marker.name();
    private final List<Marker> planted = List.of(name, identity, passport, address);
    private final List<String> answers = new ArrayList<>();
    private Logged logged;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @BeforeEach
    void listen() {
        SampleUnits.load(database);
        logged = Logged.open();
    }

    @AfterEach
    void stopListening() {
        logged.close();
    }

    private Map<String, Object> person() {
        return Map.of(
                "fullName",
                name.text(),
                "birthDate",
                "1988-04-05",
                "sex",
                "female",
                "identityNumber",
                identity.text(),
                "passportNumber",
                passport.text(),
                "address",
                "Bản " + address.text(),
                "circumstances",
                name.text() + " bị ốm, " + address.text());
    }

    private void keep(int status, Response answer) {
        answers.add(answer.getHeaders().toString());
        answers.add(answer.then().statusCode(status).extract().asString());
    }

    private static RequestSpecification officer() {
        return As.districtOfficer("11.099");
    }

    @Test
    void plantedNamesComeOutNowhere() throws IOException {
        UUID id = plantInGoodRequests();
        plantInBadValues();
        plantInBadJson();
        plantInBatches();
        plantInHeadersAndQueries(id);
        plantInFreeText(id);
        plantInWhatTheOfficerForDataProtectionSays(id);
        keep(200, As.analyst("11").get(Cases.PATH + "/" + id));
        keep(200, As.analyst("11").get(Cases.PATH + "/" + id + "/versions"));
        keep(200, As.analyst("11").get(Cases.PATH + "?limit=500"));
        keep(200, As.role("auditor", "*").get("/api/v1/erasures"));
        keep(200, As.districtOfficer("11").get(Cases.PATH + "/" + id + "/persons/masked"));
        Events.awaitKey("citizen-protection", id.toString(), 2);
        OnFile.read(id, "dpo").then().body("persons[0].fullName", equalTo(name.text()));
        searchEverything();

        OnFile.ids(id).forEach(each -> keep(200, OnFile.erase(each)));
        Events.awaitKey("citizen-protection", id.toString(), 4);
        assertFalse(OnFile.read(id, "dpo").asString().contains(name.text()));
        searchEverything();
    }

    @Test
    void theSearchItselfFindsWhatStandsInClear() {
        UUID id = Cases.recorded("note", "Ghi chú " + name.text());
        assertEquals(List.of("protection_case", "record_history"), tablesThatHold(name));
        keep(200, As.analyst("11").get(Cases.PATH + "/" + id));
        assertTrue(answers.stream().anyMatch(name::in));
        assertTrue(name.in(Normalizer.normalize(name.text().toUpperCase(), Normalizer.Form.NFD)));
        assertTrue(name.in(Base64.getEncoder().encodeToString(("x" + name.text()).getBytes(StandardCharsets.UTF_8))));
        assertTrue(name.in(HexFormat.of().formatHex(name.text().getBytes(StandardCharsets.UTF_8))));
        OnFile.query(database, "update protection_case set note = null where id = '" + id + "'");
        OnFile.query(database, "select blot_case_version('" + id + "', 1, '{}')");
    }

    private UUID plantInGoodRequests() {
        UUID id = UUID.randomUUID();
        Map<String, Object> body = Cases.with("id", id, "persons", List.of(person(), Cases.person("Lò Thị Khác")));
        keep(201, Cases.post(body));
        keep(200, Cases.post(body));
        body.put("people", 7);
        keep(409, Cases.post(body));
        keep(200, Cases.put(id, 1, body));
        body.put("closedOn", "2019-01-01");
        keep(400, Cases.put(id, 2, body));
        keep(412, Cases.put(id, 1, Cases.with("persons", List.of(person()), "people", 9)));
        return id;
    }

    private void plantInBadValues() {
        List<String> fields =
                List.of("fullName", "birthDate", "sex", "identityNumber", "passportNumber", "address", "circumstances");
        for (String field : fields) {
            List<Object> wrong = List.of(
                    name.text() + "\u0000",
                    (name.text() + " ").repeat(200),
                    Map.of(name.text(), passport.text()),
                    List.of(name.text()));
            for (Object value : wrong) {
                Map<String, Object> person = new HashMap<>(person());
                person.put(field, value);
                keep(400, Cases.post(Cases.with("persons", List.of(person))));
            }
        }
        for (String field : List.of("sex", "birthDate", "identityNumber")) {
            Map<String, Object> person = new HashMap<>(person());
            person.put(field, name.text());
            keep(400, Cases.post(Cases.with("persons", List.of(person))));
        }
        keep(400, Cases.post(Cases.with("persons", List.of(Map.of(name.text(), 1)))));
        keep(400, Cases.post(Cases.with("persons", name.text())));
        keep(400, Cases.post(Cases.with("persons", Map.of(name.text(), person()))));
        for (String field : List.of("id", "unit", "kind", "country", "people", "occurredOn", "qualifier", "returns")) {
            keep(400, Cases.post(Cases.with(field, name.text(), "persons", List.of(person()))));
        }
        keep(400, Cases.post(Cases.with("people", 1, "persons", List.of(person(), person()))));
        keep(
                403,
                As.districtOfficer("40")
                        .body(Cases.with("persons", List.of(person())))
                        .post(Cases.PATH));
    }

    private void plantInBadJson() {
        String person = "{\"fullName\":\"%s\",\"passportNumber\":\"%s\"".formatted(name.text(), passport.text());
        List<String> bodies = List.of(
                "{\"persons\":[" + person,
                "{\"persons\":[" + person + "}]} " + name.text(),
                "{\"persons\":[" + person + ",\"fullName\":\"" + name.text() + "\"}]}",
                name.text(),
                "\"" + name.text() + "\"",
                "[" + person + "}]",
                "{\"persons\":[" + person + ",}]}",
                "{\"" + name.text() + "\":{}}",
                "{\"persons\":[" + person + ",\"circumstances\":\"\\x " + name.text() + "\"}]}",
                "{\"persons\":" + "[".repeat(50) + "\"" + name.text() + "\"" + "]".repeat(50) + "}");
        for (String body : bodies) {
            keep(400, officer().body(body.getBytes(StandardCharsets.UTF_8)).post(Cases.PATH));
        }
        keep(
                400,
                officer()
                        .body(bodies.get(1).getBytes(StandardCharsets.UTF_16LE))
                        .post(Cases.PATH));
        keep(
                400,
                officer()
                        .body(concat(bodies.get(0), new byte[] {(byte) 0xC3, 0x28}))
                        .post(Cases.PATH));
        keep(
                415,
                As.districtOfficer("11.099")
                        .contentType("text/plain; charset=UTF-8")
                        .body(name.text())
                        .post(Cases.PATH));
    }

    private static byte[] concat(String text, byte[] end) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        whole.writeBytes(end);
        return whole.toByteArray();
    }

    private void plantInBatches() throws IOException {
        String good = """
                {"unit":"11.099.03265","kind":"accident","country":"LA","people":1,"occurredOn":"2020-02-01",\
                "persons":[{"fullName":"%s","identityNumber":"%s"}]}
                """.formatted(name.text(), identity.text());
        String lines = good
                + good.replace("\"people\":1", "\"people\":0")
                + good.replace("\"accident\"", "\"" + name.text() + "\"")
                + good.substring(0, good.length() - 6) + "\n"
                + "{\"persons\":\"" + name.text() + "\"}\n"
                + name.text() + "\n";
        byte[] body = lines.getBytes(StandardCharsets.UTF_8);
        keep(200, batch(null, body));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        }
        keep(200, batch("gzip", packed.toByteArray()));
    }

    private static Response batch(String encoding, byte[] body) {
        RequestSpecification request = As.districtOfficer("11.099").contentType("application/x-ndjson");
        return (encoding == null ? request : request.header("Content-Encoding", encoding))
                .body(body)
                .post(Cases.PATH + "/batch");
    }

    private void plantInHeadersAndQueries(UUID id) {
        String ascii = name.folded();
        keep(
                201,
                officer()
                        .header("Idempotency-Key", ascii)
                        .body(Cases.with("note", "Vụ khác"))
                        .post(Cases.PATH));
        keep(400, officer().header("If-Match", ascii).body(Cases.with()).put(Cases.PATH + "/" + id));
        keep(
                200,
                As.analyst("11")
                        .header("Accept-Language", ascii)
                        .header("X-Request-Id", ascii)
                        .header("User-Agent", ascii)
                        .header("X-Forwarded-For", ascii)
                        .get(Cases.PATH + "/" + id));
        keep(401, given().auth().oauth2(ascii).get(Cases.PATH + "/" + id));
        keep(406, As.analyst("11").accept("application/" + ascii).get(Cases.PATH + "/" + id));
        String asTyped = FoldedText.of(name.text(), true).strip();
        keep(400, officer().header("Purpose", asTyped).get(Cases.PATH + "/" + id + "/persons"));
        keep(400, As.role("dpo", "*").header("Purpose", identity.text()).get(Cases.PATH + "/" + id + "/persons"));
        for (String filter : List.of("unit", "kind", "country")) {
            keep(200, As.analyst("11").queryParam(filter, name.text()).get(Cases.PATH));
        }
        for (String filter : List.of("from", "to", "cursor")) {
            keep(400, As.analyst("11").queryParam(filter, name.text()).get(Cases.PATH));
        }
        As.analyst("11").queryParam("limit", name.text()).get(Cases.PATH).then().statusCode(400);
        // its problem repeats the address to whoever wrote the name into it
        As.analyst("11").get(Cases.PATH + "/" + ascii).then().statusCode(404);
    }

    private void plantInFreeText(UUID id) {
        for (String field : List.of("authorityAbroad", "outcome", "note")) {
            keep(400, Cases.post(Cases.with(field, "Gặp " + name.text().toUpperCase(), "persons", List.of(person()))));
            keep(400, Cases.put(id, 2, Cases.with(field, "Số " + passport.text())));
        }
        keep(400, Cases.put(id, 2, Cases.with("steps", List.of(Map.of("on", "2020-03-01", "text", identity.text())))));
        keep(
                400,
                officer()
                        .header("If-Match", "\"2\"")
                        .body(Map.of("reason", name.text()))
                        .delete(Cases.PATH + "/" + id));
        keep(400, As.provinceOfficer("11").body(Map.of("reason", name.text())).put(Cases.PATH + "/" + id + "/hold"));
    }

    private void plantInWhatTheOfficerForDataProtectionSays(UUID id) {
        String persons = "/api/v1/persons/";
        UUID person = OnFile.ids(id).get(0);
        keep(200, OnFile.search(Map.of("fullName", name.text(), "birthDate", "1988-04-05")));
        keep(200, OnFile.search(Map.of("identityNumber", identity.text(), "passportNumber", passport.text())));
        keep(400, OnFile.search(Map.of("fullName", name.text())));
        keep(400, OnFile.search(Map.of("fullName", name.text(), "birthDate", name.text())));
        keep(400, OnFile.search(Map.of(name.text(), name.text())));
        keep(400, OnFile.search(Map.of("passportNumber", (passport.text() + " ").repeat(9))));
        keep(
                200,
                OnFile.dpo()
                        .body(Map.of("person", person(), "reason", "Theo căn cước"))
                        .put(persons + person));
        keep(
                400,
                OnFile.dpo()
                        .body(Map.of("person", person(), "reason", name.text()))
                        .put(persons + person));
        keep(
                400,
                OnFile.dpo().body(Map.of("person", name.text(), "reason", "x")).put(persons + person));
        keep(400, OnFile.dpo().body(Map.of("ground", name.text())).put(persons + person + "/restriction"));
        keep(400, OnFile.dpo().body(Map.of("ground", name.text())).post(persons + person + "/erasure"));
        keep(
                400,
                OnFile.dpo()
                        .body(Map.of("ground", "agreement", "reference", passport.text()))
                        .post(persons + person + "/erasure"));
        keep(400, OnFile.dpo().body(Map.of("persons", List.of(name.text()))).post(persons + "export"));
    }

    private void searchEverything() {
        As.system().post("/api/v1/person-keys/resealing").then().statusCode(200);
        answers.add(given().get("/q/metrics").asString());
        answers.add(given().get("/q/health").asString());
        answers.add(given().get("/q/openapi").asString());
        for (Marker marker : planted) {
            answers.forEach(answer -> assertFalse(marker.in(answer), answer));
            logged.lines().forEach(line -> assertFalse(marker.in(line), line));
            assertEquals(List.of(), tablesThatHold(marker));
            assertFalse(events().stream().anyMatch(marker::in));
        }
        assertTrue(
                logged.lines().stream().anyMatch(line -> line.contains("sealed anew so far")),
                "our DEBUG lines are not heard");
        assertTrue(logged.lines().stream().anyMatch(line -> line.contains("insert into")), "the SQL is not heard");
        assertTrue(events().size() > 0, "no event was found, so none was searched");
    }

    /** Every column of every row of every table, whatever its type. */
    private List<String> tablesThatHold(Marker marker) {
        List<String> tables = OnFile.query(database, """
                select table_schema || '.' || table_name from information_schema.tables
                where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1""");
        assertTrue(tables.containsAll(List.of(
                "public.audit",
                "public.case_person",
                "public.idempotency_key",
                "public.outbox",
                "public.person_erasure",
                "public.record_history",
                "public.subject_request")));
        List<String> holding = new ArrayList<>();
        for (String table : tables) {
            List<String> rows = OnFile.query(database, "select t::text from " + table + " t");
            if (rows.stream().filter(Objects::nonNull).anyMatch(marker::in)) {
                holding.add(table.replace("public.", ""));
            }
        }
        return holding;
    }

    /** Keys, bodies and headers of all records of all topics. */
    private List<String> events() {
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers);
        List<String> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.seekToBeginning(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(event -> {
                    found.add(text(event.key()));
                    found.add(text(event.value()));
                    event.headers().forEach(header -> found.add(header.key() + text(header.value())));
                });
            }
        }
        return found;
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
