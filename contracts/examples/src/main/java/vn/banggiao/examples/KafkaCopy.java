package vn.banggiao.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Keeps a copy of the records of one topic: {@code KafkaCopy BROKER TOPIC FOLDER}. It reads to the end of the topic, says what was new, and
 * ends; run again, it goes on where it was. The offsets stand beside the copy, so that the two cannot differ.
 */
public final class KafkaCopy {
    private static final ObjectMapper JSON = new ObjectMapper();

    private KafkaCopy() {}

    public static void main(String[] arguments) throws IOException {
        CopyFolder copy = new CopyFolder(Path.of(arguments[2]));
        Map<String, Object> settings = Map.of("bootstrap.servers", arguments[0], "enable.auto.commit", false);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(arguments[1]).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            JsonNode offsets = JSON.readTree(copy.place("{}"));
            for (TopicPartition each : partitions) {
                consumer.seek(
                        each, offsets.path(String.valueOf(each.partition())).asLong(0));
            }
            System.out.println(read(consumer, copy) + " new states");
        }
    }

    private static int read(KafkaConsumer<String, byte[]> consumer, CopyFolder copy) throws IOException {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        int fresh = 0;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofSeconds(1))) {
                fresh += take(message, copy) ? 1 : 0;
            }
            Map<Integer, Long> offsets = new TreeMap<>();
            consumer.assignment().forEach(each -> offsets.put(each.partition(), consumer.position(each)));
            copy.reached(JSON.writeValueAsString(offsets));
        }
        return fresh;
    }

    private static boolean take(ConsumerRecord<String, byte[]> message, CopyFolder copy) throws IOException {
        var header = message.headers().lastHeader("ce_type");
        String type = header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        if (!type.matches("vn\\.banggiao\\.[a-z-]+\\.(recorded|amended|withdrawn)\\.v1")) {
            return false;
        }
        try {
            return copy.keep(JSON.readTree(message.value()));
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            System.err.printf(
                    "%s/%d@%d is put aside: %s%n",
                    message.topic(), message.partition(), message.offset(), unreadable.getMessage());
            return false;
        }
    }
}
