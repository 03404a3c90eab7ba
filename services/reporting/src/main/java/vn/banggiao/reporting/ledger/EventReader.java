package vn.banggiao.reporting.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.contracts.EventType;

/** Reads a Kafka record as an arrival, down to the last contribution: what passes here can be projected. */
public final class EventReader {
    private EventReader() {}

    /**
     * @throws RuntimeException with the reason when the event cannot be read: an unknown {@code ce_type}, a body that does not
     *     follow its contract, a word or number that the ledger has no place for
     */
    public static Arrival read(ConsumerRecord<String, byte[]> event) {
        Header header = event.headers().lastHeader("ce_type");
        String ceType = header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        EventType type =
                EventType.named(ceType).orElseThrow(() -> new IllegalArgumentException("unknown ce_type: " + ceType));
        return Arrival.of(
                EventJson.read(event.value(), type.state()),
                type.code(),
                event.topic(),
                Instant.ofEpochMilli(event.timestamp()));
    }
}
