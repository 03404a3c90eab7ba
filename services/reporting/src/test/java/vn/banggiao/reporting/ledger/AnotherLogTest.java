package vn.banggiao.reporting.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import vn.banggiao.chassis.inbox.TopicFeed;
import vn.banggiao.reporting.deadletter.Message;
import vn.banggiao.reporting.ledger.Intake.Refused;
import vn.banggiao.reporting.ledger.Unprojectable.Kind;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.Events;

/** A log is lost, and another begins under the same name. */
@QuarkusTest
@WithTestResource(Backing.class)
class AnotherLogTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper json;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void isReadFromItsBeginningAlsoWhereItHasGrownPastWhereTheOldOneEnded() throws Exception {
        String topic = "log-begun-anew";
        List<String> old = List.of("old 0", "old 1", "old 2");
        Events.ensureTopic(topic);
        send(topic, old);
        assertEquals(old, readUntil(3, topic));
        try (Admin admin = Admin.create(kafka)) {
            admin.deleteTopics(List.of(topic)).all().get();
            await().atMost(PATIENCE)
                    .until(() -> !admin.listTopics().names().get().contains(topic));
        }
        Events.ensureTopic(topic);
        List<String> anew = IntStream.range(0, 10).mapToObj(i -> "new " + i).toList();
        send(topic, anew);
        assertEquals(anew, readUntil(10, topic));
        assertEquals(List.of("log-anew 10", "log-anew/ 3"), offsets());
        send(topic, List.of("more"));
        assertEquals(List.of("more"), readUntil(11, topic));
    }

    /** All in one partition, so that offsets overlap. */
    private void send(String topic, List<String> bodies) {
        try (KafkaProducer<byte[], byte[]> producer = Message.producer(kafka)) {
            bodies.forEach(body -> Message.body(body).send(producer, topic, 0));
        }
    }

    /** What a process reads that starts now. */
    private List<String> readUntil(long end, String topic) {
        Queue<String> bodies = new ConcurrentLinkedQueue<>();
        try (TopicFeed feed = new TopicFeed(
                database,
                kafka,
                "log-anew",
                List.of(topic),
                2,
                TopicFeed.each((connection, portion) ->
                        portion.forEach(each -> bodies.add(new String(each.value(), UTF_8)))))) {
            feed.start();
            await().atMost(PATIENCE).until(() -> offsets().contains("log-anew " + end));
        }
        return List.copyOf(bodies);
    }

    private List<String> offsets() throws SQLException {
        return texts("""
                select concat_ws(' ', regexp_replace(feed, '/.*', '/'), next_offset)
                from consumer_offset where starts_with(feed, 'log-anew') order by feed""");
    }

    @Test
    void aLetterOfTheNewLogTakesThePlaceOfTheOldOnes() throws SQLException {
        DeadLetterRows rows = new DeadLetterRows(json);
        put(rows, "old", 1_000);
        try (Connection owner = Backing.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("update dead_letter set state = 'discarded', settled_at = now(), remark = 'Gửi thử'"
                    + " where topic = 'log-lost'");
        }
        put(rows, "old", 1_000);
        assertEquals(List.of("discarded old 1"), letters());
        put(rows, "new", 2_000);
        assertEquals(List.of("waiting new 2"), letters());
    }

    private void put(DeadLetterRows rows, String body, long millis) throws SQLException {
        ConsumerRecord<String, byte[]> event = new ConsumerRecord<>(
                "log-lost",
                3,
                7,
                millis,
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                "key",
                body.getBytes(UTF_8),
                new RecordHeaders(),
                Optional.empty());
        try (Connection connection = database.getConnection()) {
            rows.add(connection, List.of(new Refused(event, new Unprojectable(Kind.NOT_JSON, null, "no JSON", null))));
        }
    }

    private List<String> letters() throws SQLException {
        return texts("""
                select concat_ws(' ', state, convert_from(body, 'UTF8'), extract(epoch from appended_at)::bigint)
                from dead_letter where topic = 'log-lost'""");
    }

    private List<String> texts(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            var row = statement.executeQuery(sql);
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }
}
