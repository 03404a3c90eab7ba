package vn.banggiao.reporting.deadletter;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.banggiao.chassis.inbox.TopicFeed;
import vn.banggiao.contracts.IncidentState;
import vn.banggiao.contracts.Topics;
import vn.banggiao.reporting.ledger.DeadLetters;
import vn.banggiao.reporting.ledger.Ledger;
import vn.banggiao.reporting.ledger.Sum;
import vn.banggiao.reporting.ledger.YesterdaysRelease;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.Events;

@QuarkusTest
@WithTestResource(Backing.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadLetterTest {
    private static final String LETTERS = "/api/v1/dead-letters";
    private static final Window MARCH = new Window(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 3, 31));
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    AgroalDataSource database;

    @Inject
    DeadLetters deadLetters;

    @Inject
    Ledger ledger;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    private KafkaProducer<byte[], byte[]> producer;

    @BeforeEach
    void open() {
        if (producer == null) {
            producer = Message.producer(kafka);
        }
        Events.ensureTopic(Topics.BORDER_INCIDENTS);
    }

    @AfterAll
    void close() {
        producer.close();
    }

    @Test
    void explainsWhatItCouldNotRead() {
        String id = send(Message.body("{\"id\": \"x\", \"ghi chú\": \"" + "ấ".repeat(20_000)));
        awaitLetter(id)
                .body("state", equalTo("waiting"))
                .body("reason.code", equalTo("schema"))
                .body("reason.field", equalTo("id"))
                .body("reason.meaning", containsString("sai ở trường id"))
                .body("reason.remedy", containsString("gửi lại"))
                .body("reason.detail", containsString("UUID"))
                .body("headers.find { it.name == 'ce_type' }.value.text", equalTo("vn.banggiao.incident.recorded.v1"))
                .body("body.size", greaterThanOrEqualTo(60_000))
                .body("body.cut", equalTo(true))
                .body("body.content.text", containsString("ấấấ"))
                .body("replays.count", equalTo(0));
        As.system()
                .header("Accept-Language", "en")
                .get(LETTERS + "/" + id)
                .then()
                .body("reason.meaning", containsString("the field id is wrong"));

        String raw =
                send(Message.body("").withBody(new byte[] {(byte) 0xFF, 0, 1}).withKey(null));
        awaitLetter(raw).body("body.content.base64", equalTo("/wAB")).body("key", nullValue());
        String tombstone = send(Message.body(null));
        awaitLetter(tombstone).body("body", nullValue()).body("reason.code", equalTo("no-body"));
    }

    @Test
    void listsByTopicReasonStateAndTimePageByPage() {
        Instant before = Instant.now().minusSeconds(1);
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sent.add(send(Message.body("{}").typed("vn.banggiao.incident.recorded.v77")));
        }
        sent.forEach(this::awaitLetter);
        String query = LETTERS + "?topic=border-incidents&reason=unknown-version&state=waiting&from=" + before;
        List<String> listed = new ArrayList<>();
        for (String cursor = ""; cursor != null; ) {
            JsonPath page = As.role("auditor", "*")
                    .get(query + "&limit=2" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            listed.addAll(page.getList("items.id"));
            cursor = page.get("next") == null ? null : "&cursor=" + page.getString("next");
        }
        List<String> mine = listed.stream().filter(sent::contains).sorted().toList();
        assertEquals(sent.stream().sorted().toList(), mine, "each once");
        As.system().get(LETTERS + "?to=" + before + "&from=" + before).then().statusCode(400);
        As.system()
                .get(LETTERS + "?reason=bad-luck&state=lost")
                .then()
                .statusCode(400)
                .body("violations.field", hasSize(2));
        As.system().get(LETTERS + "?topic=none").then().body("items", hasSize(0));
    }

    @Test
    void countsOnceWhatTodaysReleaseCanRead() throws Exception {
        IncidentState first = Message.incident("34.001", 1, 3);
        IncidentState second = Message.version(first.id(), "34.002", 2, 5);
        List<String> ids = putAsideYesterday("yesterday-one", first, second);
        Instant known = appendedAt(ids.get(1));
        assertEquals("none", people("34"));

        replay(ids.get(1), 200).body("state", equalTo("projected")).body("replays.count", equalTo(1));
        assertEquals("5", people("34"));
        replay(ids.get(1), 409).body("type", containsString("dead-letter-settled"));
        assertEquals("5", people("34"));
        replay(ids.get(0), 200).body("state", equalTo("superseded")).body("settledAt", notNullValue());
        assertEquals("5", people("34"));

        // as if both had been read when the log took them
        assertEquals("3", amount(ledger.sumsAsOf("34", List.of("incidents.people"), MARCH, known.minusMillis(1))));
        assertEquals("5", amount(ledger.sumsAsOf("34", List.of("incidents.people"), MARCH, known)));
    }

    @Test
    void replaysASelection() throws Exception {
        List<String> ids = new ArrayList<>();
        List<IncidentState> incidents = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            incidents.add(Message.incident("35.001", 1, 1));
        }
        incidents.add(incidents.get(0));
        ids.addAll(putAsideYesterday("yesterday-two", incidents.toArray(IncidentState[]::new)));
        String hopeless = send("yesterday-two", Message.body("{"));
        try (TopicFeed feed = YesterdaysRelease.reading("yesterday-two", database, kafka, deadLetters)) {
            feed.start();
            awaitLetter(hopeless);
        }

        JsonPath firstHalf = replays("{\"topic\": \"yesterday-two\", \"limit\": 30}");
        assertEquals(30, firstHalf.getInt("projected") + firstHalf.getInt("superseded"), firstHalf.prettify());
        JsonPath rest = replays("{\"topic\": \"yesterday-two\", \"reason\": \"unknown-version\", \"cursor\": \"%s\"}"
                .formatted(firstHalf.getString("next")));
        assertEquals(45, firstHalf.getInt("projected") + rest.getInt("projected"));
        assertEquals(1, firstHalf.getInt("superseded") + rest.getInt("superseded"));
        assertEquals(1, rest.getInt("unreadable"));
        assertEquals("45", people("35"));
        awaitLetter(hopeless)
                .body("state", equalTo("waiting"))
                .body("reason.code", equalTo("not-json"))
                .body("replays.count", equalTo(1));
        As.system().body("{\"limit\": 0}").post(LETTERS + "/replays").then().statusCode(400);
    }

    @Test
    void saysWhenTheLogHasItNoMore() throws Exception {
        String id = putAsideYesterday("yesterday-three", Message.incident("34.003", 1, 1))
                .get(0);
        Position place = place(id);
        try (Admin admin = Admin.create(kafka)) {
            admin.deleteRecords(Map.of(place.topicPartition(), RecordsToDelete.beforeOffset(place.offset() + 1)))
                    .all()
                    .get();
        }
        replay(id, 409).body("type", containsString("dead-letter-gone"));
        awaitLetter(id).body("state", equalTo("waiting"));
        discard(id, "Đã gửi lại").statusCode(200);
    }

    @Test
    void takesNothingElseForItThatANewLogHasInItsPlace() throws Exception {
        String id = putAsideYesterday("yesterday-four", Message.incident("38.001", 1, 1))
                .get(0);
        try (Connection owner = Backing.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("UPDATE dead_letter SET appended_at = appended_at - interval '1 hour' WHERE id = '%s'"
                    .formatted(id));
        }
        replay(id, 409).body("type", containsString("dead-letter-gone"));
        awaitLetter(id).body("state", equalTo("waiting"));
        assertEquals("none", people("38"));
    }

    @Test
    void keepsWhatAPersonHasDiscardedAndWhy() {
        String id = send(Message.body("[1]"));
        awaitLetter(id);
        discard(id, "").statusCode(400);
        discard(id, "Thử nghiệm của bên gửi")
                .statusCode(200)
                .body("state", equalTo("discarded"))
                .body("remark", equalTo("Thử nghiệm của bên gửi"));
        discard(id, "Again").statusCode(409);
        As.role("auditor", "*")
                .get("/api/v1/audit?kind=dead-letter&action=discard&limit=500")
                .then()
                .statusCode(200)
                .body("items.find { it.detail.startsWith('" + id + ":') }.detail", containsString("Thử nghiệm"));
        replay(id, 200)
                .body("state", equalTo("waiting"))
                .body("remark", nullValue())
                .body("reason.code", equalTo("schema"));
    }

    @Test
    void aRebuildTakesWhatItCanReadAndLeavesOutWhatWasDiscarded() throws Exception {
        IncidentState first = Message.incident("36.001", 1, 4);
        String waiting = send(Message.of(first));
        String discarded = send(Message.of(Message.incident("36.001", 1, 70)));
        String hopeless = send(Message.body("{"));
        await().atMost(PATIENCE).until(() -> people("36").equals("74"));
        awaitLetter(hopeless);
        // as a release put them aside that could not read them
        putAside(waiting);
        putAside(discarded);
        discard(discarded, "Báo nhầm").statusCode(200);

        String rebuild = await().atMost(PATIENCE)
                .until(() -> As.system().post("/api/v1/rebuilds"), answer -> answer.statusCode() == 202)
                .path("id");
        await().atMost(Duration.ofSeconds(60)).until(() -> !As.system()
                .get("/api/v1/rebuilds/" + rebuild)
                .path("state")
                .equals("running"));
        As.system()
                .get("/api/v1/rebuilds/" + rebuild)
                .then()
                .body("state", equalTo("done"))
                .body("unreadable", greaterThanOrEqualTo(1));
        awaitLetter(waiting).body("state", equalTo("projected")).body("settledBy", equalTo("rebuild-" + rebuild));
        awaitLetter(discarded).body("state", equalTo("discarded"));
        awaitLetter(hopeless).body("state", equalTo("waiting")).body("replays.count", equalTo(0));
        assertEquals("4", people("36"));
        assertEquals(1, count("SELECT count(*) FROM dead_letter WHERE id = '%s'".formatted(hopeless)));
    }

    @Test
    void saysHowManyWait() throws Exception {
        awaitLetter(send(Message.body("{")));
        RestAssured.get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'dead-letters' }.data.waiting", greaterThanOrEqualTo(1));
        assertTrue(RestAssured.get("/q/metrics").asString().contains("banggiao_dead_letters_waiting"));
    }

    @Test
    void isForThoseWhoMayActEverywhere() {
        As.provinceOfficer("34").get(LETTERS).then().statusCode(403);
        As.analyst("*").get(LETTERS).then().statusCode(403);
        As.role("auditor", "*").post(LETTERS + "/x-0-0/replay").then().statusCode(403);
        As.role("auditor", "*").body("{}").post(LETTERS + "/replays").then().statusCode(403);
        As.provinceOfficer("34").body("{}").post(LETTERS + "/replays").then().statusCode(403);
        As.provinceOfficer("*").get(LETTERS + "/x-0-0").then().statusCode(404);
    }

    /** Sends events on a topic of their own, and has a release that knows them not put them aside. */
    private List<String> putAsideYesterday(String topic, IncidentState... incidents) throws Exception {
        Events.ensureTopic(topic);
        List<String> ids = new ArrayList<>();
        for (IncidentState incident : incidents) {
            ids.add(send(topic, Message.of(incident)));
            // the log counts in milliseconds
            Instant sent = Instant.now();
            await().pollInterval(Duration.ofMillis(1)).until(() -> Instant.now().isAfter(sent.plusMillis(2)));
        }
        try (TopicFeed feed = YesterdaysRelease.reading(topic, database, kafka, deadLetters)) {
            feed.start();
            ids.forEach(this::awaitLetter);
        }
        return ids;
    }

    private void putAside(String id) throws SQLException {
        Position place = place(id);
        try (Connection connection = Backing.asOwner();
                var insert = connection.prepareStatement("""
                        INSERT INTO dead_letter (topic, partition, log_offset, headers, appended_at, kind, reason)
                        VALUES (?, ?, ?, '[]', now(), 'unknown-version', 'unknown version: of tomorrow')
                        """)) {
            insert.setString(1, place.topic());
            insert.setInt(2, place.partition());
            insert.setLong(3, place.offset());
            insert.executeUpdate();
        }
    }

    private String send(Message message) {
        return send(Topics.BORDER_INCIDENTS, message);
    }

    private String send(String topic, Message message) {
        Position place = message.send(producer, topic, null);
        return "%s-%d-%d".formatted(place.topic(), place.partition(), place.offset());
    }

    private static Position place(String id) {
        int last = id.lastIndexOf('-');
        int middle = id.lastIndexOf('-', last - 1);
        return new Position(
                id.substring(0, middle),
                Integer.parseInt(id.substring(middle + 1, last)),
                Long.parseLong(id.substring(last + 1)));
    }

    private ValidatableResponse awaitLetter(String id) {
        return await().atMost(PATIENCE)
                .until(() -> As.system().get(LETTERS + "/" + id), answer -> answer.statusCode() == 200)
                .then();
    }

    private static Instant appendedAt(String id) {
        return Instant.parse(As.system().get(LETTERS + "/" + id).path("appendedAt"));
    }

    private static ValidatableResponse replay(String id, int status) {
        return As.provinceOfficer("*")
                .post(LETTERS + "/" + id + "/replay")
                .then()
                .statusCode(status);
    }

    private static JsonPath replays(String selection) {
        return As.system()
                .body(selection)
                .post(LETTERS + "/replays")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse discard(String id, String reason) {
        return As.system()
                .body(Map.of("reason", reason))
                .delete(LETTERS + "/" + id)
                .then();
    }

    private String people(String unit) {
        return amount(ledger.sums(unit, List.of("incidents.people"), MARCH));
    }

    private static String amount(List<Sum> sums) {
        return sums.isEmpty() ? "none" : sums.get(0).amount().toPlainString();
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
