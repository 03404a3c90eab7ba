package vn.banggiao.reporting.ledger;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
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
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.banggiao.contracts.DeadLetterHeaders;
import vn.banggiao.contracts.Topics;

/**
 * Puts aside what cannot be read, byte by byte as it came, with the reason. At least once: a batch that is projected again sends
 * its dead letters again.
 */
@ApplicationScoped
public class DeadLetters {
    /** @param reason in English, for an operator */
    record DeadLetter(ConsumerRecord<String, byte[]> event, String reason) {
        static DeadLetter of(ConsumerRecord<String, byte[]> event, RuntimeException why) {
            return new DeadLetter(event, why.getMessage() == null ? why.toString() : why.getMessage());
        }
    }

    private final Map<String, Object> settings;
    private final String reader;
    private KafkaProducer<String, byte[]> producer;

    DeadLetters(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.settings = new HashMap<>(kafka);
        this.settings.put("acks", "all");
        this.settings.put("max.block.ms", 5_000);
        this.settings.put("request.timeout.ms", 5_000);
        this.settings.put("delivery.timeout.ms", 10_000);
        this.reader = application;
    }

    /**
     * Returns when the broker has them all.
     *
     * @throws KafkaException when it does not take one
     */
    void send(List<DeadLetter> letters) {
        List<Future<?>> sent = new ArrayList<>();
        letters.forEach(letter -> sent.add(producer().send(toSend(letter))));
        try {
            for (Future<?> each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new KafkaException("a dead letter is not taken", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while a dead letter is sent", e);
        }
    }

    synchronized void close(@Observes ShutdownEvent event) {
        if (producer != null) {
            producer.close();
        }
    }

    /** Made on first use: most of the time nothing is dead. */
    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private ProducerRecord<String, byte[]> toSend(DeadLetter letter) {
        ConsumerRecord<String, byte[]> event = letter.event();
        ProducerRecord<String, byte[]> toSend =
                new ProducerRecord<>(Topics.DEAD_LETTERS, null, event.key(), event.value(), event.headers());
        header(toSend, DeadLetterHeaders.REASON, letter.reason());
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
