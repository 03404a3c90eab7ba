package vn.banggiao.reporting.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.contracts.EventType;
import vn.banggiao.contracts.UnreadableEvent;
import vn.banggiao.reporting.ledger.Unprojectable.Kind;

/** Reads a Kafka record as an arrival, down to the last contribution: what passes here can be projected. */
public final class EventReader {
    /** Four times what a service takes as a request. */
    private static final int LARGEST = 4 << 20;

    private static final Pattern VERSIONED = Pattern.compile("(.{1,200}\\.)v\\d{1,9}");

    private EventReader() {}

    /**
     * @throws Unprojectable with the reason: a {@code ce_type} of no known event, a body that does not follow its contract, a word or
     *     number that the ledger has no place for
     */
    public static Arrival read(ConsumerRecord<String, byte[]> event) {
        EventType type = type(event.headers().lastHeader("ce_type"));
        if (event.value() != null && event.value().length > LARGEST) {
            throw new Unprojectable(
                    Kind.TOO_LARGE, null, "%d bytes, more than %d".formatted(event.value().length, LARGEST), null);
        }
        try {
            return Arrival.of(
                    EventJson.read(event.value(), type.state()),
                    type.code(),
                    event.topic(),
                    Instant.ofEpochMilli(event.timestamp()));
        } catch (UnreadableEvent e) {
            throw Unprojectable.of(e);
        } catch (RuntimeException e) {
            throw Unprojectable.of(Kind.CONTENT, e);
        }
    }

    private static EventType type(Header header) {
        if (header == null || header.value() == null) {
            throw new Unprojectable(Kind.UNKNOWN_TYPE, null, "no ce_type", null);
        }
        String ceType = new String(header.value(), StandardCharsets.UTF_8);
        return EventType.named(ceType).orElseThrow(() -> {
            var versioned = VERSIONED.matcher(ceType);
            boolean known = versioned.matches()
                    && EventType.named(versioned.group(1) + "v1").isPresent();
            return known
                    ? new Unprojectable(Kind.UNKNOWN_VERSION, null, "unknown version: " + ceType, null)
                    : new Unprojectable(Kind.UNKNOWN_TYPE, null, "unknown ce_type: " + ceType, null);
        });
    }
}
