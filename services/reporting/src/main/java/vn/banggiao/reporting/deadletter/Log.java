package vn.banggiao.reporting.deadletter;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import vn.banggiao.chassis.problem.Refusal;
import vn.banggiao.chassis.problem.Text;

/** The log, read at single places. */
@ApplicationScoped
class Log {
    private static final Logger LOG = Logger.getLogger(Log.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, Object> settings;

    Log(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        settings = new HashMap<>(kafka);
        settings.remove("group.id");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "none");
        settings.put("allow.auto.create.topics", false);
        settings.put("max.poll.records", 1);
        // one message is wanted, not what stands behind it; a larger one comes all the same
        settings.put("max.partition.fetch.bytes", 1 << 16);
        settings.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
    }

    /**
     * What stands at these places. A place is missing where the log has nothing there any more.
     *
     * @throws Refusal 503 with Retry-After where Kafka does not answer in time
     */
    Map<Position, ConsumerRecord<String, byte[]>> read(Collection<Position> places) {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            Set<TopicPartition> there = new HashSet<>();
            for (String topic : places.stream().map(Position::topic).collect(Collectors.toSet())) {
                consumer.partitionsFor(topic)
                        .forEach(each -> there.add(new TopicPartition(each.topic(), each.partition())));
            }
            there.retainAll(places.stream().map(Position::topicPartition).collect(Collectors.toSet()));
            Map<TopicPartition, Long> first = consumer.beginningOffsets(there);
            Map<TopicPartition, Long> end = consumer.endOffsets(there);
            Map<Position, ConsumerRecord<String, byte[]>> found = new HashMap<>();
            for (Position place : places) {
                TopicPartition partition = place.topicPartition();
                if (there.contains(partition)
                        && place.offset() >= first.get(partition)
                        && place.offset() < end.get(partition)) {
                    ConsumerRecord<String, byte[]> event = read(consumer, place);
                    if (event != null) {
                        found.put(place, event);
                    }
                }
            }
            return found;
        } catch (KafkaException e) {
            LOG.warnf("dead letters cannot be read from the log: %s", e);
            throw unavailable();
        }
    }

    private static ConsumerRecord<String, byte[]> read(KafkaConsumer<String, byte[]> consumer, Position place) {
        consumer.assign(List.of(place.topicPartition()));
        consumer.seek(place.topicPartition(), place.offset());
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            for (ConsumerRecord<String, byte[]> event : consumer.poll(Duration.ofMillis(250))) {
                return event.offset() == place.offset() ? event : null;
            }
            if (consumer.position(place.topicPartition()) > place.offset()) {
                return null;
            }
        }
        throw new TimeoutException("nothing came of " + place);
    }

    private static Refusal unavailable() {
        return new Refusal(
                503,
                "log-unavailable",
                new Text("Tạm thời chưa đọc lại được", "The log cannot be read at the moment"),
                new Text(
                        "Kafka không trả lời. Thông điệp vẫn chờ; hãy gửi lại sau ít phút.",
                        "Kafka does not answer. What was not replayed goes on waiting; send it again in a few minutes."),
                List.of(),
                Map.of("Retry-After", "30"));
    }
}
