package vn.banggiao.bench.projection;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.contracts.HandoverState;
import vn.banggiao.contracts.Topics;

/** The topic of the border's events, filled as the service's relay would fill it. */
final class Log {
    static final String TOPIC = Topics.BORDER_INCIDENTS;
    private static final int PARTITIONS = 6;
    private static final String TYPE = "vn.banggiao.handover.%s.v1";

    private final String brokers;

    Log(String brokers) {
        this.brokers = brokers;
    }

    void fill(Handovers handovers, long events) throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)
                            .configs(Map.of("retention.ms", "-1", "message.timestamp.type", "LogAppendTime"))))
                    .all()
                    .get();
        }
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                brokers,
                "acks",
                "all",
                "linger.ms",
                50,
                "batch.size",
                512 << 10,
                "buffer.memory",
                64L << 20,
                "max.request.size",
                1 << 20);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (long i = 0; i < events; i++) {
                HandoverState state = handovers.next();
                producer.send(event(state, handovers.amends()));
            }
        }
        if (end() != events) {
            throw new IllegalStateException("the log has %d events instead of %d".formatted(end(), events));
        }
    }

    private static ProducerRecord<String, byte[]> event(HandoverState state, boolean amended) {
        ProducerRecord<String, byte[]> event =
                new ProducerRecord<>(TOPIC, state.id().toString(), EventJson.write(state));
        String type = TYPE.formatted(state.withdrawn() ? "withdrawn" : amended ? "amended" : "recorded");
        header(event, "ce_specversion", "1.0");
        header(event, "ce_id", state.id() + "-" + state.version());
        header(event, "ce_source", "/border-incidents");
        header(event, "ce_subject", state.id().toString());
        header(event, "ce_time", state.recordedAt().toString());
        header(event, "content-type", "application/json");
        header(event, "ce_type", type);
        return event;
    }

    private static void header(ProducerRecord<?, ?> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** How many events of the topic a consumer group has committed. */
    long reached(String group) throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                    .filter(each -> each.getKey().topic().equals(TOPIC) && each.getValue() != null)
                    .mapToLong(each -> each.getValue().offset())
                    .sum();
        }
    }

    /** Leaves the filled topic alone, and nothing that a peer made for itself beside it. */
    void forget(String prefix) throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            Set<String> topics = admin.listTopics().names().get();
            admin.deleteTopics(topics.stream()
                            .filter(each -> each.startsWith(prefix))
                            .toList())
                    .all()
                    .get();
        }
    }

    private long end() throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            for (int partition = 0; partition < PARTITIONS; partition++) {
                latest.put(new TopicPartition(TOPIC, partition), OffsetSpec.latest());
            }
            return admin.listOffsets(latest).all().get().values().stream()
                    .mapToLong(each -> each.offset())
                    .sum();
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", brokers));
    }
}
