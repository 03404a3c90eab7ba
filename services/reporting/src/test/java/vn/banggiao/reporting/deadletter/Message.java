package vn.banggiao.reporting.deadletter;

import static vn.banggiao.contracts.Qualifier.EXACT;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.contracts.EventType;
import vn.banggiao.contracts.IncidentState;

/** A message as somebody may send it who keeps no rule. */
public record Message(byte[] key, Map<String, byte[]> headers, byte[] body) {
    public static final LocalDate DAY = LocalDate.of(2020, 3, 9);

    public static IncidentState incident(String unit, int version, int people) {
        return version(UUID.randomUUID(), unit, version, people);
    }

    public static IncidentState version(UUID id, String unit, int version, int people) {
        return new IncidentState(
                id,
                version,
                false,
                Instant.parse("2020-03-09T03:00:00Z"),
                unit,
                EXACT,
                DAY,
                "smuggling",
                "LA",
                people,
                null);
    }

    public static Message of(IncidentState incident) {
        return new Message(bytes(incident.id().toString()), Map.of(), EventJson.write(incident))
                .typed(EventType.ceType(incident));
    }

    /** An incident's event with this body. */
    public static Message body(String body) {
        return new Message(bytes(UUID.randomUUID().toString()), Map.of(), body == null ? null : bytes(body))
                .typed("vn.banggiao.incident.recorded.v1");
    }

    public Message typed(String ceType) {
        return with("ce_type", ceType == null ? null : bytes(ceType));
    }

    public Message with(String header, byte[] value) {
        Map<String, byte[]> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Message(key, more, body);
    }

    public Message withBody(byte[] other) {
        return new Message(key, headers, other);
    }

    public Message withKey(byte[] other) {
        return new Message(other, headers, body);
    }

    /** Sends it, and answers where it stands when the broker has it. */
    public Position send(KafkaProducer<byte[], byte[]> producer, String topic, Integer partition) {
        ProducerRecord<byte[], byte[]> toSend = new ProducerRecord<>(topic, partition, key, body);
        headers.forEach(toSend.headers()::add);
        try {
            var sent = producer.send(toSend).get();
            return new Position(sent.topic(), sent.partition(), sent.offset());
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take the message", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends what a broker takes only because it is compressed. */
    public static KafkaProducer<byte[], byte[]> producer(Map<String, Object> kafka) {
        Map<String, Object> settings = new LinkedHashMap<>(kafka);
        settings.put("acks", "all");
        settings.put("compression.type", "gzip");
        settings.put("max.request.size", 32 << 20);
        settings.put("buffer.memory", 64L << 20);
        settings.put("batch.size", 0);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
