package vn.banggiao.acceptance.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Somebody who may write to the topics and keeps no rule. */
final class TopicWriter implements AutoCloseable {
    static final List<String> TOPICS = List.of("border-incidents", "delegations", "ngo-projects", "citizen-protection");

    private static final List<String> TYPES = List.of(
            "vn.banggiao.incident.recorded.v2",
            "vn.banggiao.delegation.amended.v99",
            "vn.banggiao.parade.recorded.v1",
            "vn.banggiao.project.recorded.v1",
            "java.lang.Runtime");
    private static final List<String> BODIES = List.of("{\"id\":", "null", "NaN", "{}", "[[[[[[", "\u0000\uFFFF");

    private final String bootstrapServers;
    private final Random random;
    private final KafkaProducer<byte[], byte[]> producer;

    TopicWriter(String bootstrapServers, long seed) {
        this.bootstrapServers = bootstrapServers;
        this.random = new Random(seed);
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "compression.type",
                        "gzip",
                        "max.request.size",
                        32 << 20),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Sends a message that nobody can count; answers its id as a dead letter. */
    String poison() throws ExecutionException, InterruptedException {
        String body = BODIES.get(random.nextInt(BODIES.size()));
        boolean tombstone = random.nextInt(8) == 0;
        boolean large = random.nextInt(20) == 0;
        ProducerRecord<byte[], byte[]> toSend = new ProducerRecord<>(
                TOPICS.get(random.nextInt(TOPICS.size())),
                bytes(UUID.randomUUID().toString()),
                tombstone ? null : large ? new byte[6 << 20] : bytes(body));
        if (random.nextInt(6) > 0) {
            toSend.headers().add("ce_type", bytes(TYPES.get(random.nextInt(TYPES.size()))));
        }
        RecordMetadata place = producer.send(toSend).get();
        return "%s-%d-%d".formatted(place.topic(), place.partition(), place.offset());
    }

    /** Sends everything that stands in the topics once more, in any order and to any partition; answers how many. */
    int everythingOnceMore() throws ExecutionException, InterruptedException {
        List<ConsumerRecord<byte[], byte[]>> all = all();
        Collections.shuffle(all, random);
        for (ConsumerRecord<byte[], byte[]> each : all) {
            int partitions = producer.partitionsFor(each.topic()).size();
            producer.send(new ProducerRecord<>(
                    each.topic(), random.nextInt(partitions), each.key(), each.value(), each.headers()));
        }
        producer.flush();
        return all.size();
    }

    /** How many messages stand in the topics. */
    long length() {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(consumer);
            return consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
        return TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
    }

    /** Without poison, which has no ce_id. */
    private List<ConsumerRecord<byte[], byte[]>> all() {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            all.removeIf(each -> each.headers().lastHeader("ce_id") == null);
            return all;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
