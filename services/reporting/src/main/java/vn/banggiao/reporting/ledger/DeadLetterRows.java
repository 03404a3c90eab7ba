package vn.banggiao.reporting.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import vn.banggiao.reporting.ledger.Intake.Refused;

/**
 * The table {@code dead_letter}: each message once, with what shows what it is, cut to a size that a person looks at. The whole stands in
 * the log. Where a new log has taken the place of the one that a letter stood in, a letter of the new one takes its place too.
 */
public final class DeadLetterRows {
    /** Most of a body, of all its headers together, and of a key that is kept, in bytes. */
    public static final int KEPT_OF_BODY = 16 << 10;

    public static final int KEPT_OF_HEADERS = 8 << 10;
    public static final int KEPT_OF_KEY = 1 << 10;
    private static final int KEPT_OF_REASON = 500;

    private static final long LATEST = Instant.parse("9999-01-01T00:00:00Z").toEpochMilli();

    private static final String ADD = """
            INSERT INTO dead_letter
                (topic, partition, log_offset, key, headers, body, size, appended_at, kind, field, reason)
            VALUES (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (topic, partition, log_offset) DO UPDATE
            SET key = excluded.key, headers = excluded.headers, body = excluded.body, size = excluded.size,
                appended_at = excluded.appended_at, received_at = now(),
                kind = excluded.kind, field = excluded.field, reason = excluded.reason,
                state = 'waiting', replays = 0, replayed_at = NULL, replayed_by = NULL,
                settled_at = NULL, settled_by = NULL, remark = NULL
            WHERE dead_letter.appended_at <> excluded.appended_at
            """;

    private final ObjectMapper json;

    /** A header; its value in base64. */
    public record KeptHeader(String name, byte[] value) {}

    DeadLetterRows(ObjectMapper json) {
        this.json = json;
    }

    void add(Connection connection, List<Refused> letters) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            for (Refused letter : letters) {
                ConsumerRecord<String, byte[]> event = letter.event();
                byte[] body = event.value();
                add.setString(1, event.topic());
                add.setInt(2, event.partition());
                add.setLong(3, event.offset());
                add.setBytes(
                        4, event.key() == null ? null : cut(event.key().getBytes(StandardCharsets.UTF_8), KEPT_OF_KEY));
                add.setString(5, headers(event));
                add.setBytes(6, body == null ? null : cut(body, KEPT_OF_BODY));
                add.setObject(7, body == null ? null : body.length);
                add.setObject(8, appendedAt(event).atOffset(ZoneOffset.UTC));
                add.setString(9, letter.why().kind().code());
                add.setString(10, text(letter.why().field()));
                add.setString(11, reason(letter.why()));
                add.addBatch();
            }
            add.executeBatch();
        }
    }

    /** Within the years that PostgreSQL and people know, whatever a sender wrote where the broker did not. */
    public static Instant appendedAt(ConsumerRecord<?, ?> event) {
        return Instant.ofEpochMilli(Math.max(0, Math.min(event.timestamp(), LATEST)));
    }

    /** The reason in English, as long as a line and without what PostgreSQL or a header does not take. */
    public static String reason(Unprojectable why) {
        return text(why.getMessage());
    }

    private static String text(String text) {
        if (text == null) {
            return null;
        }
        String cut = text.length() <= KEPT_OF_REASON ? text : text.substring(0, KEPT_OF_REASON) + "…";
        // half a character that the cut, or the message, has left
        byte[] whole = cut.replace('\0', '\uFFFD').getBytes(StandardCharsets.UTF_8);
        return new String(whole, StandardCharsets.UTF_8);
    }

    private String headers(ConsumerRecord<?, ?> event) {
        int[] left = {KEPT_OF_HEADERS};
        List<KeptHeader> kept = StreamSupport.stream(event.headers().spliterator(), false)
                .filter(header -> (left[0] -= size(header)) >= 0)
                .map(header -> new KeptHeader(text(header.key()), header.value()))
                .toList();
        try {
            return json.writeValueAsString(kept);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers without JSON", e);
        }
    }

    private static int size(Header header) {
        return header.key().length() + (header.value() == null ? 0 : header.value().length) + 1;
    }

    private static byte[] cut(byte[] bytes, int most) {
        return bytes.length <= most ? bytes : Arrays.copyOf(bytes, most);
    }
}
