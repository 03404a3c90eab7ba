package vn.banggiao.reporting.ledger;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.Test;
import vn.banggiao.chassis.inbox.TopicFeed;
import vn.banggiao.reporting.deadletter.Message;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.Events;

/** A feed hands a batch over in portions, of which some may not go with those before them. */
@QuarkusTest
@WithTestResource(Backing.class)
class PortionsTest {
    private static final int MESSAGES = 4_500;
    private static final int MOST = 3_000;

    @Inject
    AgroalDataSource database;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void losesNothingOfAPortionThatHasToWaitForTheNextBatch() throws Exception {
        List<String> sent =
                IntStream.range(0, MESSAGES).mapToObj(Integer::toString).toList();
        Events.ensureTopic("portions");
        try (KafkaProducer<byte[], byte[]> producer = Message.producer(kafka)) {
            sent.forEach(each -> Message.body(each).send(producer, "portions", 0));
        }
        Queue<String> taken = new ConcurrentLinkedQueue<>();
        Queue<Integer> batches = new ConcurrentLinkedQueue<>();
        try (TopicFeed feed = new TopicFeed(
                database, kafka, "portions", List.of("portions"), MOST, connection -> new Batch(taken, batches))) {
            feed.start();
            await().atMost(Duration.ofSeconds(30)).until(() -> reached() == MESSAGES);
        }
        assertIterableEquals(sent, taken);
        assertEquals(MESSAGES, batches.stream().mapToInt(each -> each).sum());
        assertTrue(batches.stream().allMatch(each -> each <= MOST), batches::toString);
        assertTrue(batches.stream().anyMatch(each -> each > 1_000), batches::toString);
    }

    private long reached() throws Exception {
        try (Connection connection = database.getConnection();
                var row = connection
                        .createStatement()
                        .executeQuery(
                                "select coalesce(max(next_offset), 0) from consumer_offset where feed = 'portions'")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Takes two portions at most. */
    private static final class Batch implements TopicFeed.Batch {
        private final Queue<String> taken;
        private final Queue<Integer> batches;
        private int portions;
        private int messages;

        Batch(Queue<String> taken, Queue<Integer> batches) {
            this.taken = taken;
            this.batches = batches;
        }

        @Override
        public boolean take(List<ConsumerRecord<String, byte[]>> portion) {
            if (portions == 2) {
                return false;
            }
            portions++;
            messages += portion.size();
            portion.forEach(each -> taken.add(new String(each.value(), StandardCharsets.UTF_8)));
            return true;
        }

        @Override
        public void end() {
            batches.add(messages);
        }
    }
}
