package vn.banggiao.reporting.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.banggiao.contracts.DeadLetterHeaders;
import vn.banggiao.contracts.Topics;
import vn.banggiao.reporting.ledger.Intake.Refused;

/**
 * Puts aside what the ledger cannot take, with the reason: each once in the table {@code dead_letter}, in the batch's own transaction;
 * and at least once on the topic, byte by byte as it came, for whoever reads that.
 */
@ApplicationScoped
public class DeadLetters {
    private static final int LARGEST_SENT = 16 << 20;

    private final Map<String, Object> settings;
    private final String reader;
    private final DeadLetterRows rows;
    private KafkaProducer<String, byte[]> producer;

    DeadLetters(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String application,
            ObjectMapper json) {
        this.settings = new HashMap<>(kafka);
        this.settings.put("acks", "all");
        this.settings.put("max.block.ms", 5_000);
        this.settings.put("request.timeout.ms", 5_000);
        this.settings.put("delivery.timeout.ms", 10_000);
        // what came compressed may fit only so
        this.settings.put("compression.type", "gzip");
        this.settings.put("max.request.size", LARGEST_SENT);
        this.reader = application;
        this.rows = new DeadLetterRows(json);
    }

    /**
     * Returns when the broker has them all.
     *
     * @param connection in the batch's transaction
     * @throws KafkaException when the broker does not take one
     */
    void add(Connection connection, List<Refused> letters) throws SQLException {
        if (letters.isEmpty()) {
            return;
        }
        rows.add(connection, letters);
        List<Future<?>> sent = new ArrayList<>();
        letters.forEach(letter -> sent.add(producer().send(whole(letter))));
        for (int i = 0; i < letters.size(); i++) {
            if (!arrives(sent.get(i)) && !arrives(producer().send(withoutBody(letters.get(i))))) {
                throw new KafkaException("a dead letter is not taken, even without its body");
            }
        }
    }

    synchronized void close(@Observes ShutdownEvent event) {
        if (producer != null) {
            producer.close();
        }
    }

    /** False where it is too large. */
    private static boolean arrives(Future<?> sent) {
        try {
            sent.get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RecordTooLargeException) {
                return false;
            }
            throw new KafkaException("a dead letter is not taken", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while a dead letter is sent", e);
        }
    }

    /** Made on first use: most of the time nothing is dead. */
    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private ProducerRecord<String, byte[]> whole(Refused letter) {
        ConsumerRecord<String, byte[]> event = letter.event();
        return explained(
                new ProducerRecord<>(Topics.DEAD_LETTERS, null, event.key(), event.value(), event.headers()), letter);
    }

    private ProducerRecord<String, byte[]> withoutBody(Refused letter) {
        String key = letter.event().key();
        ProducerRecord<String, byte[]> toSend = new ProducerRecord<>(
                Topics.DEAD_LETTERS, key == null ? null : key.substring(0, Math.min(1_000, key.length())), null);
        header(toSend, DeadLetterHeaders.BODY, "left");
        return explained(toSend, letter);
    }

    private ProducerRecord<String, byte[]> explained(ProducerRecord<String, byte[]> toSend, Refused letter) {
        ConsumerRecord<String, byte[]> event = letter.event();
        header(toSend, DeadLetterHeaders.REASON, DeadLetterRows.reason(letter.why()));
        header(toSend, DeadLetterHeaders.KIND, letter.why().kind().code());
        header(toSend, DeadLetterHeaders.TOPIC, event.topic());
        header(toSend, DeadLetterHeaders.PARTITION, Integer.toString(event.partition()));
        header(toSend, DeadLetterHeaders.OFFSET, Long.toString(event.offset()));
        header(toSend, DeadLetterHeaders.READER, reader);
        return toSend;
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
