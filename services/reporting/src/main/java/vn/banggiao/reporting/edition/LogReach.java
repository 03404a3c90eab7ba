package vn.banggiao.reporting.edition;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import vn.banggiao.reporting.ledger.ProjectionConsumer;

/**
 * How far the log reaches from which the ledger is made. Topics that do not exist yet are empty. Each question is answered within
 * the time that is given, or fails.
 */
@ApplicationScoped
class LogReach {
    private final Map<String, Object> kafka;
    private Admin admin;

    LogReach(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = new HashMap<>(kafka);
    }

    /**
     * When Kafka appended the newest event, by the broker's clock; {@link Instant#EPOCH} where there is none.
     *
     * @throws KafkaException when Kafka does not say so in time
     */
    Instant newestAppend(Duration patience) {
        return read(OffsetSpec.maxTimestamp(), ListOffsetsResultInfo::timestamp, patience).values().stream()
                .max(Long::compare)
                .map(newest -> Instant.ofEpochMilli(Math.max(0, newest)))
                .orElse(Instant.EPOCH);
    }

    /**
     * The offset after each partition's last event.
     *
     * @throws KafkaException when Kafka does not say so in time
     */
    Map<TopicPartition, Long> ends(Duration patience) {
        return read(OffsetSpec.latest(), ListOffsetsResultInfo::offset, patience);
    }

    private Map<TopicPartition, Long> read(
            OffsetSpec which, Function<ListOffsetsResultInfo, Long> fact, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        Set<String> there = in(admin().listTopics().names(), until);
        List<String> topics =
                ProjectionConsumer.TOPICS.stream().filter(there::contains).toList();
        Map<TopicPartition, OffsetSpec> asked =
                in(admin().describeTopics(topics).allTopicNames(), until).values().stream()
                        .flatMap(topic -> topic.partitions().stream()
                                .map(each -> new TopicPartition(topic.name(), each.partition())))
                        .collect(Collectors.toMap(each -> each, each -> which));
        return in(admin().listOffsets(asked).all(), until).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> fact.apply(each.getValue())));
    }

    private static <T> T in(KafkaFuture<T> answer, long until) {
        try {
            return answer.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new KafkaException("how far the log reaches cannot be read", e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("Kafka does not say how far the log reaches", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while the reach of the log is read", e);
        }
    }

    void close(@Observes ShutdownEvent event) {
        close();
    }

    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }

    /** Made on first use, and kept: it finds a broker again that was away. */
    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(kafka);
        }
        return admin;
    }
}
